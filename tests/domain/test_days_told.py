"""What the history tells of each day: drinks where they were logged for, deeds where they fell."""

from datetime import UTC, date, datetime

from coach.domain.days_told import covered, days_told
from coach.domain.diary import Days, DayTold
from coach.domain.history import Entry, History, What
from coach.domain.preferences import Preferences
from coach.domain.reminder import Habit
from tests.fakes import BERLIN, chosen

TUESDAY, WEDNESDAY = date(2026, 3, 10), date(2026, 3, 11)


def wall(text: str) -> datetime:
    """Return the instant of "10T14:20" in March."""
    return datetime.fromisoformat(f"2026-03-{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def drank(at: str, amount: int, turn: str = "2026-03-10") -> Entry:
    return Entry(wall(at), What.DRANK, Habit.WATER, amount=amount, turn=turn)


def done(at: str, routine: str) -> Entry:
    return Entry(wall(at), What.ROUTINE_DONE, note=routine)


def gone(begin: str, end: str) -> tuple[Entry, Entry]:
    return (
        Entry(wall(begin), What.LEFT, until=wall(begin)),
        Entry(wall(end), What.RETURNED, until=wall(begin)),
    )


def told(
    *entries: Entry,
    now: str = "12T20:00",
    preferences: Preferences | None = None,
    first: date = TUESDAY,
    last: date = WEDNESDAY,
) -> Days:
    history = History(tuple(sorted(entries, key=lambda each: each.at)))
    return days_told(history, preferences or chosen(), BERLIN, first, last, wall(now))


def test_a_day_of_which_nothing_is_told_is_left_out() -> None:
    shown = Entry(wall("10T10:00"), What.SHOWN, Habit.WATER)
    assert told(shown, drank("11T09:00", 250, "2026-03-11")) == {
        WEDNESDAY: DayTold(drunk_ml=250),
    }


def test_a_drink_after_midnight_belongs_to_the_day_that_it_was_logged_for() -> None:
    assert told(drank("10T22:00", 200), drank("11T00:30", 150)) == {TUESDAY: DayTold(drunk_ml=350)}


def test_a_drink_that_was_undone_is_none() -> None:
    undone = Entry(wall("10T10:02"), What.UNDONE, Habit.WATER)
    assert told(drank("10T09:00", 200), drank("10T10:00", 500), undone) == {
        TUESDAY: DayTold(drunk_ml=200)
    }
    assert told(drank("10T09:00", 200), undone) == {}


def test_a_drink_of_a_day_that_is_not_asked_for_is_not_told() -> None:
    assert told(drank("12T09:00", 200, "2026-03-12")) == {}


def test_routines_are_counted_in_the_day_in_which_they_were_done() -> None:
    found = told(done("10T09:00", "desk-break"), done("10T15:00", "desk-break"))
    assert found == {TUESDAY: DayTold(routines=2, up_min=4)}


def test_a_routine_after_midnight_still_belongs_to_the_evening() -> None:
    found = told(done("11T00:40", "bedtime-short"))
    assert (found[TUESDAY].routines, found[TUESDAY].stretched) == (1, True)
    assert WEDNESDAY not in found


def test_only_a_routine_before_bed_is_a_stretch_before_bed() -> None:
    assert not told(done("10T09:00", "desk-break"))[TUESDAY].stretched
    assert told(done("10T22:00", "bedtime"))[TUESDAY].stretched


def test_what_was_opened_and_then_done_is_one_routine() -> None:
    asked = Entry(wall("10T22:00"), What.ACCEPTED, Habit.BEDTIME, note="bedtime")
    found = told(asked, done("10T22:06", "bedtime"))
    assert (found[TUESDAY].routines, found[TUESDAY].stretched) == (1, True)


def test_a_stretch_before_bed_that_the_person_tells_of_counts() -> None:
    for what in (What.DONE, What.ACCEPTED):
        found = told(Entry(wall("10T22:00"), what, Habit.BEDTIME))[TUESDAY]
        assert (found.routines, found.stretched) == (1, True)


def test_a_stretch_before_bed_that_was_left_is_none() -> None:
    asked = Entry(wall("10T22:00"), What.ACCEPTED, Habit.BEDTIME, note="bedtime")
    left = Entry(wall("10T22:01"), What.ROUTINE_LEFT, note="bedtime/0.10")
    assert not told(asked, left)[TUESDAY].stretched
    again = told(asked, left, done("10T22:30", "bedtime-short"))[TUESDAY]
    assert (again.routines, again.stretched) == (1, True)


def test_minutes_up_are_those_of_the_picture_of_the_day() -> None:
    opened = Entry(wall("10T08:00"), What.OPENED)
    found = told(opened, *gone("10T10:00", "10T10:20"), *gone("10T12:00", "10T12:45"))
    assert found[TUESDAY].up_min == 65


def test_a_night_away_from_the_machine_is_not_told_as_being_up() -> None:
    opened = Entry(wall("10T08:00"), What.OPENED)
    found = told(opened, *gone("10T22:30", "11T08:00"), *gone("11T10:00", "11T10:10"))
    assert TUESDAY not in found
    assert found[WEDNESDAY].up_min == 10


def test_an_end_without_a_word_is_known_by_the_last_thing_before_it() -> None:
    entries = (
        Entry(wall("10T08:00"), What.OPENED),
        Entry(wall("10T12:00"), What.SHOWN, Habit.WATER),
        Entry(wall("10T12:30"), What.OPENED),
        Entry(wall("10T12:40"), What.DONE, Habit.STANDING),
    )
    assert told(*entries)[TUESDAY].up_min == 2


def test_a_shift_is_spent_up() -> None:
    preferences = chosen(standing__mode="job")
    shift = (
        Entry(wall("10T09:00"), What.SWITCHED, note="shift on", turn="2026-03-10"),
        Entry(wall("10T12:00"), What.SWITCHED, note="shift off", turn="2026-03-10"),
    )
    assert told(*shift, preferences=preferences) == {TUESDAY: DayTold(up_min=180)}


def test_today_is_told_until_now_and_what_lies_ahead_not_at_all() -> None:
    preferences = chosen(standing__mode="job")
    shift = Entry(wall("10T09:00"), What.SWITCHED, note="shift on", turn="2026-03-10")
    ahead = drank("11T09:00", 200, "2026-03-11")
    found = told(shift, ahead, preferences=preferences, now="10T10:30")
    assert found == {TUESDAY: DayTold(up_min=90)}


def test_a_history_for_some_days_reaches_beyond_their_ends() -> None:
    start, end = covered(chosen().hours, BERLIN, TUESDAY, WEDNESDAY)
    assert (start, end) == (wall("09T04:00"), wall("12T16:00"))
