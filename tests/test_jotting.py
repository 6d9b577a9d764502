from datetime import date, datetime

import pytest

from coach.domain.diary import Length, Muscle, Side, State
from coach.domain.diary_orders import LogCramp, SayNone
from coach.domain.orders import BadOrder
from coach.jotting import follow
from tests.engine.test_diary import Bedside

NIGHT = date(2027, 3, 14)


def test_a_cramp_is_kept_and_told_with_its_night() -> None:
    bedside = Bedside()
    order = LogCramp(Side.LEFT, 6, seconds=180)
    assert follow(bedside.diary, order) == [
        "Kept: 03:12, Left calf, pain 6, 3 min, night of Sun 14 March."
    ]
    assert (bedside.one().muscle, bedside.one().lasted) == (Muscle.CALF, Length.TO_3)


def test_a_cramp_of_earlier_is_kept_where_it_was() -> None:
    bedside = Bedside(at="09:00")
    at = datetime.fromisoformat("2027-03-14T23:59:00+01:00")
    follow(bedside.diary, LogCramp(Side.BOTH, 0, Muscle.FOOT, at=at))
    assert bedside.one().face.strftime("%d %H:%M") == "14 23:59"


def test_last_night_had_none() -> None:
    bedside = Bedside(at="09:00")
    assert follow(bedside.diary, SayNone()) == ["Kept: no cramp, night of Sun 14 March."]
    assert bedside.state() is State.NONE


@pytest.mark.parametrize(
    ("order", "told"),
    [
        (
            LogCramp(Side.LEFT, 6, at=datetime.fromisoformat("2027-03-15T10:00:00+01:00")),
            "That lies ahead",
        ),
        (
            LogCramp(Side.LEFT, 6, at=datetime.fromisoformat("1899-03-15T03:00:00+01:00")),
            "too long ago",
        ),
        (SayNone(date(2027, 3, 16)), "has not begun yet"),
        (SayNone(date(1, 1, 1)), "too long ago"),
        (SayNone(NIGHT), "A cramp is written down for that night"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_changes(order: LogCramp | SayNone, told: str) -> None:
    bedside = Bedside(at="09:00")
    follow(bedside.diary, LogCramp(Side.LEFT, 6, at=bedside.now.replace(hour=2)))
    with pytest.raises(BadOrder, match=told):
        follow(bedside.diary, order)
    assert len(bedside.diary.book(NIGHT, date(2027, 3, 20)).cramps) == 1
