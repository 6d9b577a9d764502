"""Whose turn it is between two breaks; told by the tray alone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.history import Entry, History, What
from coach.domain.posture import NUDGES, Phase, Posture, posture
from coach.domain.reminder import Habit
from tests.fakes import BERLIN, chosen

TODAY = "2026-03-10"
SIT_STAND = {"standing__mode": "sit-stand"}
JOB = {"standing__mode": "job"}


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"{TODAY}T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def entry(at: str, what: What, until: str = "") -> Entry:
    habit = None if what in (What.LEFT, What.RETURNED, What.PAUSED) else Habit.STANDING
    return Entry(wall(at), what, habit, wall(until) if until else None)


def shift(at: str, state: str = "on") -> Entry:
    return Entry(wall(at), What.SWITCHED, note=f"shift {state}", turn=TODAY)


def found(now: str, *entries: Entry, **values: object) -> Posture | None:
    return posture(chosen(**values), History(entries), wall(now), BERLIN)


def at(now: str, *entries: Entry, **values: object) -> Posture:
    here = found(now, *entries, **values)
    assert here
    return here


def phase(now: str, *entries: Entry, **values: object) -> Phase:
    return at(now, *entries, **values).phase


def test_half_an_hour_of_sitting_is_long() -> None:
    sitting = at("07:29")
    assert (sitting.phase, sitting.changes) == (Phase.SITTING, wall("07:30"))
    long = at("07:30")
    assert (long.phase, long.changes, long.spent) == (Phase.SAT_LONG, None, timedelta(minutes=30))


def test_the_nudge_comes_when_it_was_chosen_or_never() -> None:
    assert phase("07:45", standing__nudge_min=50) is Phase.SITTING
    never = at("09:00", standing__nudge_min=0)
    assert (never.phase, never.changes) == (Phase.SITTING, None)


def test_only_time_at_the_desk_counts() -> None:
    gone = (entry("07:13", What.LEFT, "07:10"), entry("07:14", What.RETURNED, "07:10"))
    assert at("07:20", *gone).spent == timedelta(minutes=16)
    long = (entry("07:13", What.LEFT, "07:10"), entry("07:15", What.RETURNED, "07:10"))
    assert at("07:20", *long).spent == timedelta(minutes=5)


def test_a_break_begins_it_anew() -> None:
    assert at("08:10", entry("08:00", What.ACCEPTED)).spent == timedelta(minutes=10)


@pytest.mark.parametrize(
    ("now", "expected", "changes"),
    [
        ("07:00", Phase.SIT, "07:20"),
        ("07:19", Phase.SIT, "07:20"),
        ("07:20", Phase.STAND, "07:28"),
        ("07:27", Phase.STAND, "07:28"),
        ("07:28", Phase.MOVE, "07:30"),
        ("07:30", Phase.SIT, "07:50"),
        ("08:58", Phase.MOVE, "09:00"),
    ],
)
def test_a_desk_that_goes_up_and_down_has_twenty_eight_and_two_minutes(
    now: str, expected: Phase, changes: str
) -> None:
    here = at(now, **SIT_STAND)
    assert (here.phase, here.changes) == (expected, wall(changes))


@given(st.integers(0, 12 * 60))
def test_each_change_is_the_next_phase(minute: int) -> None:
    now = wall("07:00") + timedelta(minutes=minute)
    here = posture(chosen(**SIT_STAND), History(), now, BERLIN)
    assert here
    assert here.changes
    assert now < here.changes <= now + timedelta(minutes=20)
    then = posture(chosen(**SIT_STAND), History(), here.changes, BERLIN)
    after = {Phase.SIT: Phase.STAND, Phase.STAND: Phase.MOVE, Phase.MOVE: Phase.SIT}
    assert then
    assert then.phase is after[here.phase]


@pytest.mark.parametrize(
    ("now", "expected", "changes"),
    [
        ("10:00", Phase.ON_FEET, "10:15"),
        ("10:14", Phase.ON_FEET, "10:15"),
        ("10:15", Phase.OTHER_FOOT, "10:17"),
        ("10:17", Phase.ON_FEET, "10:30"),
        ("10:31", Phase.OTHER_FOOT, "10:32"),
    ],
)
def test_on_a_shift_the_other_foot_has_its_turn_each_quarter_of_an_hour(
    now: str, expected: Phase, changes: str
) -> None:
    here = at(now, shift("10:00"), **JOB)
    assert (here.phase, here.changes) == (expected, wall(changes))


def test_without_a_shift_a_standing_job_has_no_posture() -> None:
    assert found("10:00", **JOB) is None
    assert found("12:00", shift("10:00"), shift("11:00", "off"), **JOB) is None


@pytest.mark.parametrize(("stage", "hours"), [("none", 4), ("t1", 4), ("t2", 3), ("t3", 3)])
def test_on_ones_feet_for_long_is_noted_by_the_stage(stage: str, hours: int) -> None:
    begun = shift("08:00")
    before, after = f"{7 + hours:02}:59", f"{8 + hours:02}:00"
    assert not at(before, begun, **JOB, profile__stage=stage).long
    assert at(after, begun, **JOB, profile__stage=stage).long


def test_all_shifts_of_a_day_count_less_their_breaks() -> None:
    shifts = (shift("08:00"), shift("10:00", "off"), shift("12:00"))
    assert at("13:00", *shifts, **JOB).stood == timedelta(hours=3)
    sat = entry("12:30", What.ACCEPTED)
    assert at("13:00", *shifts, sat, **JOB).stood == timedelta(hours=2, minutes=55)
    assert at("12:32", *shifts, sat, **JOB).stood == timedelta(hours=2, minutes=30)


def test_neither_another_days_shift_nor_another_habits_answer_counts() -> None:
    yesterday = Entry(wall("04:10"), What.SWITCHED, note="shift on", turn="2026-03-09")
    drink = Entry(wall("12:30"), What.DONE, "own:tea")
    other = Entry(wall("12:40"), What.SWITCHED, note="hot on", turn=TODAY)
    later = entry("12:45", What.LATER, "12:55")
    found = at("13:00", yesterday, shift("12:00"), drink, other, later, **JOB)
    assert found.stood == timedelta(hours=1)


def test_a_break_off_ones_feet_gives_the_feet_a_fresh_start() -> None:
    here = at("10:50", shift("10:00"), entry("10:45", What.ACCEPTED), **JOB)
    assert here.spent == timedelta(minutes=5)
    assert here.phase is Phase.ON_FEET


def test_outside_desk_hours_nothing_is_told() -> None:
    assert found("06:59") is None
    assert found("20:01") is None
    assert found("08:00", standing__windows="09:00-17:30") is None


def test_nothing_is_told_while_paused_switched_off_or_unconfirmed() -> None:
    assert found("08:00", entry("07:50", What.PAUSED, "08:30")) is None
    assert found("08:00", standing__enabled=False) is None
    assert found("08:00", hours__confirmed=False) is None


def test_what_the_icon_marks_is_what_asks_for_a_change() -> None:
    assert {Phase.SAT_LONG, Phase.STAND, Phase.MOVE, Phase.OTHER_FOOT} == NUDGES
