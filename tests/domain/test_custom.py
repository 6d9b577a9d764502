"""Own reminders come once each day by the wall, and none is lost."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain import custom
from coach.domain.history import FOREVER, LONGER, Entry, History, What
from coach.domain.hours import local
from coach.domain.own import Own, parsed
from coach.domain.reminder import Due
from coach.engine.past import REMEMBERED
from tests.fakes import BERLIN

NEW_YORK = ZoneInfo("America/New_York")
NAME = "own:vitamin"
DECIDING = [What.SHOWN, What.DROPPED, What.DONE, What.SKIPPED, What.ACCEPTED, What.DECLINED]


def wall(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def reminder(*at: str, days: object = None, routine: str = "") -> Own:
    (found,) = parsed([{"name": "vitamin", "at": list(at), "days": days, "routine": routine}])
    return found


def entry(at: str, what: What, turn: str = "", until: str = "") -> Entry:
    habit = None if what in (What.OPENED, What.PAUSED, What.RESUMED) else NAME
    return Entry(wall(at), what, habit, wall(until) if until else None, turn=turn)


TODAY = entry("2026-03-10T06:00", What.OPENED)
OPENED = entry("2026-03-09T06:00", What.OPENED)


def due(each: Own, now: str, *entries: Entry) -> Due:
    found = custom.next_due(each, History((OPENED, *entries)), wall(now), BERLIN)
    assert found
    return found


def test_it_is_due_at_its_next_time() -> None:
    morning = entry("2026-03-10T08:00", What.SHOWN, "2026-03-10T08:00")
    each = reminder("08:00", "21:00", routine="bedtime")
    found = custom.next_due(each, History((TODAY, morning)), wall("2026-03-10T09:00"), BERLIN)
    assert found
    assert found.turn == "2026-03-10T21:00"
    assert (found.at, found.routine) == (wall("2026-03-10T21:00"), "bedtime")


@pytest.mark.parametrize("what", DECIDING)
def test_a_turn_that_was_decided_is_over(what: What) -> None:
    done = entry("2026-03-10T21:00", what, "2026-03-10T21:00")
    before = entry("2026-03-09T21:00", What.SHOWN, "2026-03-09T21:00")
    assert due(reminder("21:00"), "2026-03-10T21:01", before, done).turn == "2026-03-11T21:00"


def test_a_turn_that_could_not_come_still_waits() -> None:
    before = entry("2026-03-09T21:00", What.SHOWN, "2026-03-09T21:00")
    assert due(reminder("21:00"), "2026-03-11T06:00", before).turn == "2026-03-10T21:00"


def test_later_comes_when_it_was_asked_for_and_is_still_that_turn() -> None:
    turn = "2026-03-10T21:00"
    shown = entry("2026-03-10T21:00", What.SHOWN, turn)
    later = entry("2026-03-10T21:01", What.LATER, turn, "2026-03-10T21:11")
    found = due(reminder("21:00"), "2026-03-10T21:02", shown, later)
    assert (found.at, found.asked, found.turn) == (wall("2026-03-10T21:11"), True, turn)


def test_it_comes_on_its_weekdays_only() -> None:
    assert due(reminder("21:00", days=["fri"]), "2026-03-10T09:00").turn == "2026-03-13T21:00"
    last = reminder("21:00", days=["mon"])
    shown = entry("2026-03-09T21:00", What.SHOWN, "2026-03-09T21:00")
    assert due(last, "2026-03-10T09:00", shown).turn == "2026-03-16T21:00"
    assert custom.planned(last, date(2026, 3, 10), BERLIN) == ()
    assert len(custom.planned(last, date(2026, 3, 9), BERLIN)) == 1


def test_what_came_before_the_coach_was_known_here_is_not_made_up_for() -> None:
    each = reminder("08:00")
    found = custom.next_due(each, History(), wall("2026-03-10T09:00"), BERLIN)
    assert found
    assert found.turn == "2026-03-11T08:00"
    first = History((entry("2026-03-10T08:30", What.OPENED),))
    found = custom.next_due(each, first, wall("2026-03-10T09:00"), BERLIN)
    assert found
    assert found.turn == "2026-03-11T08:00"


def test_a_reminder_made_now_does_not_come_for_the_time_before() -> None:
    made = entry("2026-03-10T09:00", What.CHOSEN)
    assert due(reminder("08:00"), "2026-03-10T09:00", made).turn == "2026-03-11T08:00"
    assert due(reminder("09:00"), "2026-03-10T09:00", made).turn == "2026-03-10T09:00"


def test_only_what_was_made_or_changed_is_remembered() -> None:
    old, new = reminder("08:00"), reminder("09:00")
    now = wall("2026-03-10T09:00")
    made = custom.chosen((old,), History(), now)
    assert [(e.habit, e.note) for e in made] == [(NAME, "08:00")]
    assert custom.chosen((old,), History(made), now) == ()
    assert [e.note for e in custom.chosen((new,), History(made), now)] == ["09:00"]
    assert custom.chosen((), History(made), now) == ()


def test_one_of_which_only_what_became_of_it_is_remembered_is_not_new() -> None:
    """The entry of its making is forgotten after some days; its turns of last week are not."""
    shown = entry("2026-03-10T08:00", What.SHOWN)
    assert custom.chosen((reminder("08:00"),), History((shown,)), wall("2026-03-10T09:00")) == ()


def test_the_next_time_takes_the_place_of_one_that_waited() -> None:
    each = reminder("08:00", "21:00")
    waiting = Due(NAME, wall("2026-03-10T08:00"))
    now = wall("2026-03-10T09:00")
    assert custom.replaced(each, waiting, now, BERLIN) == wall("2026-03-10T21:00")
    last = Due(NAME, wall("2026-03-10T21:00"))
    assert custom.replaced(each, last, now, BERLIN) == wall("2026-03-11T08:00")


def test_one_that_fell_into_a_pause_comes_twenty_minutes_after_it() -> None:
    pause = entry("2026-03-10T20:00", What.PAUSED, until="2026-03-10T22:00")
    inside, after = Due(NAME, wall("2026-03-10T21:00")), Due(NAME, wall("2026-03-10T22:00"))
    assert custom.free_from(History((pause,)), inside) == wall("2026-03-10T22:20")
    assert custom.free_from(History((pause,)), after) is None
    assert custom.free_from(History(), inside) is None
    resumed = History((pause, entry("2026-03-10T21:30", What.RESUMED)))
    assert custom.free_from(resumed, inside) == wall("2026-03-10T21:50")


def test_a_pause_without_end_frees_nothing() -> None:
    pause = Entry(wall("2026-03-10T20:00"), What.PAUSED, until=FOREVER)
    assert custom.free_from(History((pause,)), Due(NAME, wall("2026-03-10T21:00"))) == FOREVER


def test_no_turn_is_looked_for_longer_ago_than_its_decision_is_remembered() -> None:
    assert custom.LOOKED_BACK < REMEMBERED + LONGER
    each, now = reminder("09:00"), wall("2026-03-20T09:30")
    known = Entry(now - timedelta(days=300), What.PAUSED, until=now - timedelta(days=299))
    found = custom.next_due(each, History((known,)), now, BERLIN)
    assert found
    assert found.at > now - custom.LOOKED_BACK


def test_a_weekly_one_still_waits_a_week_later() -> None:
    each = reminder("09:00", days=["mon"])
    known = entry("2026-03-08T06:00", What.OPENED)
    found = custom.next_due(each, History((known,)), wall("2026-03-16T08:59"), BERLIN)
    assert found
    assert found.turn == "2026-03-09T09:00"


def test_a_clock_set_back_repeats_nothing() -> None:
    done = entry("2026-03-10T21:00", What.SHOWN, "2026-03-10T21:00")
    before = entry("2026-03-09T21:00", What.SHOWN, "2026-03-09T21:00")
    assert due(reminder("21:00"), "2026-03-10T20:59", before, done).turn == "2026-03-11T21:00"


def lived(each: Own, start: datetime, end: datetime, zone: ZoneInfo) -> list[datetime]:
    """Return when a reminder comes, for somebody to whom each is shown at its time."""
    history, now = History((Entry(start, What.OPENED),)), start
    found: list[datetime] = []
    while due := custom.next_due(each, history, now, zone):
        if due.at >= end:
            break
        assert due.at >= now
        now = due.at
        history = history.plus(Entry(now, What.SHOWN, each.habit, turn=due.turn))
        found.append(now)
    return found


CHANGES = [
    (BERLIN, date(2026, 3, 29)),
    (BERLIN, date(2026, 10, 25)),
    (NEW_YORK, date(2026, 3, 8)),
    (NEW_YORK, date(2026, 11, 1)),
]


@pytest.mark.parametrize(("zone", "changed"), CHANGES)
@given(st.integers(0, 23), st.integers(0, 59))
def test_each_day_has_each_time_once_also_when_the_clock_changes(
    zone: ZoneInfo, changed: date, hour: int, minute: int
) -> None:
    days = [changed + timedelta(days=ahead) for ahead in (-1, 0, 1)]
    start, end = wall(f"{days[0]}T00:00", zone), wall(f"{days[2]}T23:59:59", zone)
    came = lived(reminder(f"{hour:02}:{minute:02}"), start, end, zone)
    assert [local(at, zone).date() for at in came] == days


@pytest.mark.parametrize(
    ("zone", "eve", "expected"),
    [
        (BERLIN, "2026-03-28", "2026-03-29T03:30:00+02:00"),
        (BERLIN, "2026-10-24", "2026-10-25T02:30:00+02:00"),
        (NEW_YORK, "2026-03-07", "2026-03-08T03:30:00-04:00"),
        (NEW_YORK, "2026-10-31", "2026-11-01T02:30:00-05:00"),
    ],
)
def test_half_past_two_comes_once_on_the_day_of_a_clock_change(
    zone: ZoneInfo, eve: str, expected: str
) -> None:
    start = wall(f"{eve}T12:00", zone)
    came = lived(reminder("02:30"), start, start + timedelta(days=1), zone)
    assert [local(at, zone).isoformat() for at in came] == [expected]


def test_of_an_hour_that_comes_twice_the_first_is_meant() -> None:
    start = wall("2026-10-31T12:00", NEW_YORK)
    came = lived(reminder("01:30"), start, start + timedelta(days=1), NEW_YORK)
    assert [local(at, NEW_YORK).isoformat() for at in came] == ["2026-11-01T01:30:00-04:00"]
