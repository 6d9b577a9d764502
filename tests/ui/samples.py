"""A Wednesday in March, and what falls due on it, for tests of words and faces."""

import re
from datetime import UTC, datetime, timedelta

from coach.domain.notice import Notice
from coach.domain.reminder import DESK_BREAK, MORNING_ROUTINE, STAND_BREAK, Due, Habit, own
from coach.domain.stage import Stage
from coach.domain.status import Status
from coach.ui.around import Around
from tests.fakes import BERLIN

NEVER_SEEN = re.compile(r"cramp|pregnan|trimester|bump|baby|belly|due date|diagnos", re.IGNORECASE)
NEVER_SAID = re.compile(
    r"missed|should|must|streak|great|well done|fail|prevent|treat|OK|Cancel|Submit"
)


def at(wall: str, day: str = "2026-03-04") -> datetime:
    return datetime.fromisoformat(f"{day}T{wall}").replace(tzinfo=BERLIN).astimezone(UTC)


def mine(name: str, wall: str = "21:00", routine: str = "") -> Due:
    """Return a turn of a reminder of one's own."""
    return Due(own(name), at(wall), turn=f"2026-03-04T{wall}", routine=routine)


WATER = Due(Habit.WATER, at("14:20"), amount=200)
STANDING = Due(Habit.STANDING, at("14:17"), routine=DESK_BREAK)
OFF_FEET = Due(Habit.STANDING, at("14:17"), routine=STAND_BREAK)
BEDTIME = Due(Habit.BEDTIME, at("22:00"), turn="2026-03-04")
MORNING = Due(Habit.MORNING, at("07:00"), turn="2026-03-04", routine=MORNING_ROUTINE)
VITAMIN = mine("vitamin", "14:20")
EACH = (WATER, STANDING, BEDTIME, MORNING, VITAMIN)
"""One turn of each sort of habit, in their order."""

AROUND = Around(
    now=at("14:20"),
    zone=BERLIN,
    drunk_ml=1000,
    target_ml=2000,
    last_drink=at("12:55"),
    spent=timedelta(minutes=60),
    bedtime=at("22:30"),
    repeat_at=at("22:15"),
)
STATUS = Status(
    now=at("14:00"),
    zone=BERLIN,
    confirmed=True,
    paused_until=None,
    next=(WATER, BEDTIME),
    waiting=(),
    open=(),
    drunk_ml=1000,
    target_ml=2000,
    stage=Stage.T3,
)


def asks(*dues: Due) -> Notice:
    """Return the notice that asks for these."""
    return Notice(dues)
