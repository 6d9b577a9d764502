"""Random holdings, and a home that keeps one, for the tests of export, import and erasing."""

import string
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import strategies as st

from coach.adapters import holdings
from coach.adapters.diary import DiaryFile
from coach.adapters.diary_whole import write_diary
from coach.adapters.files import Places
from coach.adapters.history import HistoryFile
from coach.adapters.history_tables import INSERT
from coach.adapters.preferences import PreferenceFile
from coach.domain.history import What
from coach.domain.holding import Holding, Record
from coach.domain.preferences import Preferences, as_document, changed
from tests.diaries import DIARIES

NOW = datetime(2027, 3, 1, 22, 15, 3, tzinfo=UTC)
_FIRST, _LAST = -62_135_596_800_000_000, 253_402_300_799_999_999

INSTANTS = st.integers(_FIRST, _LAST) | st.integers(0, 30).map(lambda n: n * 60_000_000)
NOTES = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
RECORDS = st.builds(
    Record,
    at=INSTANTS,
    what=st.sampled_from([*map(str, What), "dreamt"]),
    habit=st.none() | st.sampled_from(["water", "standing", "bedtime", "own:Tee ☕", "naps"]),
    until=st.none() | INSTANTS,
    amount=st.integers(0, 2) | st.integers(0, 1_000_000),
    note=NOTES,
    turn=st.sampled_from(["", "2026-03-27", "2026-03-27T21:00"]),
)
HISTORIES = st.lists(RECORDS, max_size=8).map(tuple)
_VALUES = {
    "water.target_ml": st.sampled_from([0, 500, 1_800, 4_000]),
    "hours.wake": st.times().map(lambda at: f"{at:%H:%M}"),
    "hours.confirmed": st.booleans(),
    "standing.mode": st.sampled_from(["desk", "job", "sit-stand"]),
    "profile.due_date": st.none() | st.dates(date(2026, 1, 1), date(2028, 1, 1)).map(str),
    "standing.windows": st.sampled_from(["", "mon-fri 09:00-17:30"]),
    "reminders.own": st.sampled_from([[], [{"name": "Tee ☕", "at": ["21:00"]}]]),
}
PREFERENCES = st.fixed_dictionaries({}, optional=_VALUES).map(
    lambda values: as_document(_chosen(values))
)
_LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
UNKNOWN = st.dictionaries(
    st.sampled_from(["moon.phase", "moon.full", "sleep.hours"]),
    _LEAVES | st.lists(_LEAVES, max_size=3) | st.dictionaries(st.text(max_size=3), _LEAVES),
    max_size=2,
)
TEXTS = st.dictionaries(
    st.text(string.ascii_lowercase, min_size=3, max_size=6),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff"), max_size=30),
    max_size=3,
)
HOLDINGS = st.builds(
    Holding,
    preferences=st.builds(lambda known, other: known | other, PREFERENCES, UNKNOWN),
    records=HISTORIES,
    exercises=TEXTS,
    routines=TEXTS,
    diary=DIARIES,
)


def _chosen(values: dict[str, object]) -> Preferences:
    preferences = Preferences()
    for name, value in values.items():
        preferences = changed(preferences, name, value)
    return preferences


def drink(minute: int, amount: int = 200) -> Record:
    return Record(minute * 60_000_000, "drank", "water", amount=amount)


def home(folder: Path) -> Places:
    return Places(folder / "home", folder / "home")


def settle(places: Places, holding: Holding) -> Places:
    """Let a home keep all this, written by the stores themselves."""
    store = PreferenceFile(places, lambda: NOW)
    store.write(Preferences())
    store._table.update(dict(holding.preferences), doc_ids=[1])
    with closing(HistoryFile(places, lambda: NOW)) as history, history._connection as connection:
        connection.execute("BEGIN")
        connection.executemany(INSERT, holding.records)
    if holding.diary:
        write_diary(places.diary, holding.diary)
        with closing(DiaryFile(places, lambda: NOW)) as diary:
            diary.look()
    for part in ("exercises", "routines"):
        texts: dict[str, str] = getattr(holding, part)
        for name, text in texts.items():
            (places.data / part).mkdir(mode=0o700, exist_ok=True)
            (places.data / part / f"{name}.toml").write_bytes(text.encode())
    return places


def kept(places: Places) -> Holding:
    """Return what a home keeps, as the stores find it after a start."""
    PreferenceFile(places, lambda: NOW)
    HistoryFile(places, lambda: NOW).close()
    with closing(DiaryFile(places, lambda: NOW)) as diary:
        diary.look()
        assert diary.finding is None
    return holdings.held(places)


def files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files of a folder, but for locks and a database's empty logs."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in found
        if not path.name.endswith(("-wal", "-shm", "coach.lock"))
    }
