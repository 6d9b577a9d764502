"""Who is at the machine; unknown counts as present."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.history import Entry, History, What
from coach.domain.preferences import Presence
from coach.domain.presence import CRASHED, OFF, Absence, absences, absent_since
from coach.domain.situation import Situation

START = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DEFAULT = Presence()


def at(minutes: float) -> datetime:
    return START + minutes * MINUTE


def entry(minutes: float, what: What, until: float | None = None) -> Entry:
    return Entry(at(minutes), what, until=None if until is None else at(until))


def told(now: float, *entries: Entry) -> list[tuple[float, float]]:
    """Return begin and end of each absence in minutes; all begin with the coach well known."""
    found = absences(History((entry(-500, What.SHOWN), *entries)), at(now))
    return [((a.begin - START) / MINUTE, (a.end - START) / MINUTE) for a in found]


def test_who_gives_input_is_there_and_who_gives_none_for_long_is_not() -> None:
    short, long = Situation(idle=2.9 * MINUTE), Situation(idle=3 * MINUTE)
    assert absent_since(short, DEFAULT, START) is None
    assert absent_since(long, DEFAULT, START) == at(-3)
    assert absent_since(long, Presence(away_min=5), START) is None


def test_unknown_is_there() -> None:
    assert absent_since(Situation(idle=None), DEFAULT, START) is None


def test_asleep_or_locked_is_not_there_since_whichever_began_first() -> None:
    assert absent_since(Situation(locked=at(-1)), DEFAULT, START) == at(-1)
    assert absent_since(Situation(idle=10 * MINUTE, locked=at(-2)), DEFAULT, START) == at(-10)
    assert absent_since(Situation(idle=timedelta(), locked=at(-2)), DEFAULT, START) == at(-2)


def test_an_absence_begins_when_it_began_not_when_it_was_seen() -> None:
    gone = (entry(3, What.LEFT, 0), entry(10, What.RETURNED, 0))
    assert told(20, *gone) == [(0, 10)]


def test_an_absence_that_goes_on_lasts_until_now() -> None:
    history = History((entry(-500, What.SHOWN), entry(3, What.LEFT, 0)))
    assert absences(history, at(8)) == (Absence(at(0), at(8), over=False),)


def test_a_return_alone_tells_the_sleep_that_nobody_saw_coming() -> None:
    assert told(90, entry(60, What.RETURNED, 10)) == [(10, 60)]


def test_leaving_twice_without_a_return_is_one_absence() -> None:
    gone = (entry(3, What.LEFT, 0), entry(20, What.LEFT, 15), entry(30, What.RETURNED, 15))
    assert told(40, *gone) == [(0, 30)]


def test_a_coach_that_was_off_for_half_an_hour_saw_nobody() -> None:
    off = OFF / MINUTE
    assert told(99, entry(0, What.CLOSED), entry(off, What.OPENED)) == [(0, off)]
    assert told(99, entry(0, What.CLOSED), entry(off - 1, What.OPENED)) == []


def test_a_coach_that_was_killed_saw_nobody_after_two_hours_only() -> None:
    crashed = CRASHED / MINUTE
    assert told(300, entry(0, What.SHOWN), entry(crashed, What.OPENED)) == [(0, crashed)]
    assert told(300, entry(0, What.SHOWN), entry(crashed - 1, What.OPENED)) == []


def test_who_was_away_when_the_coach_ended_was_so_until_it_began_again() -> None:
    gone = (entry(3, What.LEFT, 0), entry(5, What.CLOSED), entry(9, What.OPENED))
    assert told(20, *gone) == [(0, 9)]


def test_before_the_coach_was_known_here_nobody_knows() -> None:
    (found,) = absences(History((entry(0, What.OPENED),)), at(1))
    assert found == Absence(at(0) - OFF, at(0))
    assert found.length == OFF
    assert absences(History(), at(1)) == ()


whats = st.sampled_from([What.LEFT, What.RETURNED, What.OPENED, What.CLOSED, What.SHOWN])


@given(st.lists(st.tuples(st.integers(1, 200), whats, st.integers(0, 30)), max_size=10))
def test_absences_stand_in_order_and_end_by_now(deeds: list[tuple[int, What, int]]) -> None:
    now, entries = 0, list[Entry]()
    for gap, what, ago in deeds:
        now += gap
        before = now - min(ago, gap)
        until = before if what in (What.LEFT, What.RETURNED) else None
        entries.append(entry(now, what, until))
    found = absences(History(tuple(entries)), at(now))
    assert all(a.begin <= a.end <= at(now) for a in found)
    assert all(a.over for a in found[:-1])
    assert [a.end for a in found] == sorted(a.end for a in found)
