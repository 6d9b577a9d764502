"""The picture of a day: who sat, who was up, and what nobody can know."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.history import Entry, History, What
from coach.domain.hours import day_at, local
from coach.domain.movement import LEAST, Doing, Movement, movement
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit
from tests.fakes import BERLIN, chosen


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-10T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def entry(at: str, what: What, note: str = "", until: str = "", habit: str | None = None) -> Entry:
    return Entry(wall(at), what, habit, wall(until) if until else None, note=note)


def opened(at: str) -> Entry:
    return entry(at, What.OPENED)


def left(at: str) -> Entry:
    return entry(at, What.LEFT, until=at)


def back(at: str) -> Entry:
    return entry(at, What.RETURNED)


def taken(at: str) -> Entry:
    return entry(at, What.ACCEPTED, "desk-break", habit=Habit.STANDING)


def picture(
    now: str,
    *entries: Entry,
    preferences: Preferences | None = None,
    sees: bool = True,
    ahead: tuple[str, ...] = (),
) -> Movement:
    turns = [Due(Habit.STANDING, wall(at)) for at in ahead]
    return movement(preferences or chosen(), History(entries), wall(now), BERLIN, turns, sees=sees)


def told(found: Movement) -> list[str]:
    return [
        f"{local(s.begin, BERLIN):%H:%M}-{local(s.end, BERLIN):%H:%M} {s.doing}"
        for s in found.spans
    ]


def test_time_at_the_machine_is_sitting_and_an_absence_is_being_up() -> None:
    found = picture("12:00", opened("08:30"), left("09:30"), back("09:50"))
    assert told(found) == ["08:30-09:30 sitting", "09:30-09:50 up", "09:50-12:00 sitting"]
    assert found.breaks == 1
    assert found.longest == timedelta(hours=2, minutes=10)


def test_an_absence_shorter_than_a_break_changes_nothing() -> None:
    found = picture("10:00", opened("09:00"), left("09:30"), back("09:34"))
    assert told(found) == ["09:00-10:00 sitting"]
    assert found.breaks == 0


def test_an_absence_of_hours_stays_blank() -> None:
    found = picture("14:00", opened("08:00"), left("09:00"), back("13:00"))
    assert told(found) == ["08:00-09:00 sitting", "13:00-14:00 sitting"]
    assert found.longest == timedelta(hours=1)


def test_the_night_before_the_first_time_at_the_machine_is_not_being_up() -> None:
    found = picture("09:00", entry("01:00", What.OPENED), left("02:00"), back("07:50"))
    assert told(found) == ["07:50-09:00 sitting"]


def test_somebody_who_is_away_now_is_up_until_now() -> None:
    found = picture("10:10", opened("09:00"), left("10:00"))
    assert told(found) == ["09:00-10:00 sitting", "10:00-10:10 up"]


def test_a_break_lasts_until_its_routine_ended() -> None:
    done = entry("10:03", What.ROUTINE_DONE, "desk-break")
    found = picture("11:00", opened("09:00"), taken("10:00"), done)
    assert told(found) == ["09:00-10:00 sitting", "10:00-10:03 up", "10:03-11:00 sitting"]


def test_a_break_that_was_not_seen_to_its_end_is_a_short_one() -> None:
    found = picture("11:00", opened("09:00"), taken("10:00"))
    assert "10:00-10:02 up" in told(found)


def test_a_break_and_the_absence_it_leads_to_are_one() -> None:
    found = picture("11:00", opened("09:00"), taken("10:00"), left("10:01"), back("10:20"))
    assert told(found) == ["09:00-10:00 sitting", "10:00-10:20 up", "10:20-11:00 sitting"]
    assert found.breaks == 1


def test_where_nothing_tells_who_is_there_nobody_is_said_to_sit() -> None:
    found = picture("11:00", opened("09:00"), taken("10:00"), sees=False)
    assert [span.doing for span in found.spans] == [Doing.UNSEEN, Doing.UP, Doing.UNSEEN]
    assert found.longest == timedelta()
    assert not found.sees


def test_on_a_standing_job_a_shift_is_spent_up_and_a_break_sitting() -> None:
    on = Entry(wall("09:00"), What.SWITCHED, note="shift on", turn="2026-03-10")
    off = Entry(wall("12:00"), What.SWITCHED, note="shift off", turn="2026-03-10")
    found = picture(
        "13:00", opened("08:00"), on, taken("10:00"), off, preferences=chosen(standing__mode="job")
    )
    assert told(found) == ["09:00-10:00 up", "10:00-10:05 sitting", "10:05-12:00 up"]
    assert (found.breaks, found.longest) == (1, timedelta(hours=1, minutes=55))
    assert found.on_feet


def test_planned_breaks_stand_ahead_of_now_and_never_over_one_another() -> None:
    found = picture("10:30", opened("10:00"), ahead=("10:00", "11:00", "11:03", "12:00"))
    assert told(found) == [
        "10:00-10:30 sitting",
        "11:00-11:05 planned",
        "12:00-12:05 planned",
    ]


def test_without_any_entry_there_is_only_what_is_planned() -> None:
    found = picture("10:30", ahead=("11:00",))
    assert told(found) == ["11:00-11:05 planned"]
    assert found.breaks == 0
    assert found.end - found.begin >= LEAST


def test_the_picture_covers_whole_hours_around_the_day() -> None:
    found = picture("14:05", opened("08:30"), ahead=("17:20",))
    assert f"{local(found.begin, BERLIN):%H:%M} {local(found.end, BERLIN):%H:%M}" == "08:00 18:00"


@st.composite
def days(draw: st.DrawFn) -> tuple[History, datetime]:
    day = draw(st.sampled_from([date(2026, 3, 10), date(2026, 3, 29), date(2026, 10, 25)]))
    start = datetime.combine(day, datetime.min.time(), BERLIN).astimezone(UTC)
    minutes = sorted(draw(st.lists(st.integers(0, 30 * 60), min_size=1, max_size=14)))
    entries = []
    for minute in minutes:
        at = start + timedelta(minutes=minute)
        what = draw(
            st.sampled_from(
                [
                    *(What.OPENED, What.CLOSED, What.LEFT, What.RETURNED, What.ACCEPTED),
                    *(What.DONE, What.ROUTINE_DONE, What.ROUTINE_LEFT, What.SWITCHED),
                ]
            )
        )
        habit = Habit.STANDING if what in (What.ACCEPTED, What.DONE) else None
        until = at - timedelta(minutes=draw(st.integers(0, 90))) if what is What.LEFT else None
        note = {What.ACCEPTED: "desk-break", What.SWITCHED: draw(st.sampled_from(["on", "off"]))}
        said = f"shift {note[what]}" if what is What.SWITCHED else note.get(what, "")
        entries.append(Entry(at, what, habit, until, note=said, turn=day.isoformat()))
    return History(tuple(entries)), entries[-1].at + timedelta(minutes=draw(st.integers(0, 200)))


@given(lived=days(), mode=st.sampled_from(["desk", "job", "sit-stand"]), sees=st.booleans())
@pytest.mark.parametrize("boundary", ["04:00", "00:30"])
def test_spans_never_overlap_and_cover_only_the_day(
    lived: tuple[History, datetime], mode: str, sees: bool, boundary: str
) -> None:
    history, now = lived
    preferences = chosen(standing__mode=mode, hours__day_boundary=boundary)
    turns = [Due(Habit.STANDING, now + timedelta(minutes=40 * i)) for i in range(20)]
    found = movement(preferences, history, now, BERLIN, turns, sees=sees)
    day = day_at(preferences.hours, now, BERLIN)
    for span in found.spans:
        assert day.opens <= span.begin < span.end <= day.closes
        assert found.begin <= span.begin
        assert span.end <= found.end
        assert (span.begin >= now) is (span.doing is Doing.PLANNED)
    for first, second in pairwise(found.spans):
        assert first.end <= second.begin
    assert local(found.begin, BERLIN).minute == local(found.end, BERLIN).minute == 0
