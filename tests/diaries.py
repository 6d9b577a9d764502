"""Random diaries as they are kept, and cramps and nights for tests that need just one."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from coach.domain.diary import (
    AGAIN,
    Also,
    Before,
    Check,
    Cramp,
    Helped,
    Length,
    Muscle,
    Night,
    Side,
    When,
)
from coach.domain.diary_records import (
    FIRST_NIGHT,
    LAST_NIGHT,
    CrampRecord,
    KeptDiary,
    NightRecord,
    kept,
)
from coach.domain.stage import Stage

NIGHT = date(2027, 3, 1)
AT = datetime(2027, 3, 2, 2, 12, tzinfo=UTC)
_US = 1_000_000


def cramp(name: str = "c1", **others: Any) -> Cramp:  # noqa: ANN401 - any field
    """Return a cramp at 03:12 in Berlin."""
    return replace(Cramp(name, AT, 60, When(NIGHT, Stage.T2, 20), Side.LEFT, pain=6), **others)


def night(days: int = 0, **others: Any) -> Night:  # noqa: ANN401 - any field
    """Return what is said of a night so many days after that of `cramp`."""
    return replace(Night(When(NIGHT + timedelta(days=days), Stage.T2, 20)), **others)


def _words(*known: type) -> st.SearchStrategy[str]:
    names = [str(each) for kind in known for each in kind]  # type: ignore[attr-defined]
    words = st.sets(st.sampled_from([*names, "moonlight"]), max_size=4)
    return words.map(lambda found: " ".join(sorted(found)))


def _word(known: type) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from([*map(str, known), "moonlight"])  # type: ignore[call-overload]


_NAMES = st.text("abcXYZ019._-", min_size=1, max_size=3)
_NIGHTS = (
    st.dates(FIRST_NIGHT, LAST_NIGHT) | st.integers(0, 9).map(lambda n: NIGHT + timedelta(days=n))
).map(str)
_FACES = st.datetimes(datetime(1900, 1, 2), datetime(2199, 12, 30))  # noqa: DTZ001 - told below
_INSTANTS = _FACES.map(
    lambda at: (
        (at.replace(tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    )
) | st.integers(0, 9).map(lambda n: int(AT.timestamp() + 60 * n) * _US)
_TEN = st.none() | st.integers(0, 10)
_FLAG = st.none() | st.integers(0, 1)
_STAGES = st.sampled_from([*map(str, Stage), "moonlight"])
_NOTES = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)

CRAMP_RECORDS = st.builds(
    CrampRecord,
    id=_NAMES,
    at=_INSTANTS,
    offset=st.integers(-1439, 1439),
    night=_NIGHTS,
    stage=_STAGES,
    weeks=st.none() | st.integers(0, 42),
    side=_word(Side),
    muscle=_word(Muscle),
    pain=_TEN,
    seconds=st.none() | st.integers(0, 86_400),
    length=_word(Length),
    woke=_FLAG,
    again=st.none() | st.sampled_from(AGAIN),
    soreness=_TEN,
    helped=_words(Helped),
    before=_words(Before),
)
NIGHT_RECORDS = st.builds(
    NightRecord,
    night=_NIGHTS,
    stage=_STAGES,
    weeks=st.none() | st.integers(0, 42),
    none=st.integers(0, 1),
    disturbance=_TEN,
    also=_words(Also),
    checks=_words(Check),
    taken=_FLAG,
    note=_NOTES,
)
SAID = st.dictionaries(st.sampled_from(["name", "questions", "taken", "mood"]), _NOTES, max_size=3)
KEPT = st.builds(
    kept,
    st.lists(CRAMP_RECORDS, max_size=5, unique_by=lambda row: row.id),
    st.lists(NIGHT_RECORDS, max_size=4, unique_by=lambda row: row.night),
    SAID,
)
DIARIES = st.just(KeptDiary()) | KEPT
