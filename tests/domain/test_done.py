"""What was done on a day, without anything that was not."""

from datetime import UTC, datetime

from coach.domain.done import done
from coach.domain.history import Entry, History, What
from coach.domain.hours import day_at, local
from coach.domain.reminder import Habit
from tests.fakes import BERLIN, chosen

DAY = "2026-03-10"


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"{DAY}T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def entry(at: str, what: What, habit: str | None = None, note: str = "", until: str = "") -> Entry:
    return Entry(wall(at), what, habit, wall(until) if until else None, note=note)


def told(now: str, *entries: Entry) -> list[str]:
    day = day_at(chosen().hours, wall(now), BERLIN)
    return [
        f"{local(each.at, BERLIN):%H:%M} {each.deed} {each.amount}"
        for each in done(History(entries), day, wall(now))
    ]


def test_drinks_breaks_stretches_and_ones_own_are_told_in_order() -> None:
    drink = Entry(wall("08:00"), What.DRANK, Habit.WATER, amount=200, turn=DAY)
    assert told(
        "23:00",
        entry("07:00", What.OPENED),
        drink,
        entry("09:00", What.DONE, "own:vitamin"),
        entry("10:00", What.ACCEPTED, Habit.STANDING, "desk-break"),
        entry("10:02", What.ROUTINE_DONE, note="desk-break"),
        entry("14:00", What.ACCEPTED, Habit.STANDING, "bedtime-short"),
        entry("22:00", What.ACCEPTED, Habit.BEDTIME, "bedtime"),
    ) == [
        "08:00 drank 200",
        "09:00 own 0",
        "10:00 break 0",
        "14:00 stretch 0",
        "22:00 stretch 0",
    ]


def test_what_was_skipped_put_off_or_let_go_is_not_told() -> None:
    assert not told(
        "12:00",
        entry("07:00", What.OPENED),
        entry("08:00", What.SHOWN, Habit.WATER),
        entry("08:01", What.SKIPPED, Habit.WATER),
        entry("09:00", What.LATER, Habit.STANDING, until="09:10"),
        entry("10:00", What.DROPPED, Habit.STANDING),
        entry("11:00", What.DECLINED, Habit.BEDTIME),
    )


def test_an_absence_is_told_with_its_minutes_once_it_is_over() -> None:
    entries = (entry("07:00", What.OPENED), entry("09:00", What.LEFT, until="09:00"))
    assert told("09:30", *entries) == []
    back = entry("09:25", What.RETURNED)
    assert told("09:30", *entries, back) == ["09:00 away 25"]


def test_the_night_before_the_first_time_at_the_machine_is_no_absence() -> None:
    assert told("09:00", entry("08:00", What.OPENED)) == []


def test_a_stretch_that_was_chosen_by_hand_is_told_when_it_is_done() -> None:
    done_alone = entry("15:00", What.ROUTINE_DONE, note="my-own")
    assert told("16:00", entry("07:00", What.OPENED), done_alone) == ["15:00 stretch 0"]
