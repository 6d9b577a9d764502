from datetime import date, datetime, timedelta, timezone

import pytest

from coach.domain.diary import Muscle, Side
from coach.domain.diary_orders import BadDiaryOrder, HelpNow, LogCramp, SayNone, parse

AN_HOUR_AHEAD = timezone(timedelta(hours=1))


def order(text: str) -> object:
    word, *rest = text.split()
    return parse(word, rest)


def test_a_bare_word_opens_help() -> None:
    assert order("cramp") == HelpNow()


def test_a_log_needs_a_side_and_its_pain_and_nothing_else() -> None:
    assert order("cramp log side=left pain=6") == LogCramp(Side.LEFT, 6, Muscle.CALF)


def test_a_log_may_tell_where_how_long_and_when() -> None:
    said = "cramp log side=both pain=0 muscle=foot seconds=180 at=2027-03-15T03:12:00+01:00"
    at = datetime(2027, 3, 15, 3, 12, tzinfo=AN_HOUR_AHEAD)
    assert order(said) == LogCramp(Side.BOTH, 0, Muscle.FOOT, 180, at)


def test_a_night_without_a_cramp_is_the_last_one_or_that_of_a_date() -> None:
    assert order("night none") == SayNone()
    assert order("night none 2027-03-14") == SayNone(date(2027, 3, 14))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("cramp log", "needs a side and its pain"),
        ("cramp log side=left", "needs a side and its pain"),
        ("cramp log side=up pain=3", "Say one of left, right, both"),
        ("cramp log side=left pain=11", "Say 0 to 10"),
        ("cramp log side=left pain=-1", "Say 0 to 10"),
        ("cramp log side=left pain=٣", "Say 0 to 10"),
        ("cramp log side=left pain=3 pain=4", "Not understood: 'pain=4'"),
        ("cramp log side=left pain=3 mood=low", "Not understood: 'mood=low'"),
        ("cramp log side=left pain=3 muscle=nose", "Say one of calf"),
        ("cramp log side=left pain=3 seconds=99999", "Say 0 to 86400"),
        ("cramp log side=left pain=3 at=03:12", "Not a time"),
        ("cramp log side=left pain=3 at=2027-03-15T03:12:00", "Not a time"),
        ("cramp now", "Say cramp, cramp log"),
        ("night", "Say cramp, cramp log"),
        ("night none tomorrow", "Not a date"),
    ],
)
def test_what_is_not_understood_is_told_with_what_would_be(said: str, told: str) -> None:
    with pytest.raises(BadDiaryOrder, match=told):
        order(said)
