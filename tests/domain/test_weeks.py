"""Weeks beside each other: gaps stay gaps, each value says of how many nights or days it is."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.diary import Book, Cramp, Days, DayTold, Night, When, book
from coach.domain.weeks import CHOICES, Middle, Week, reach, weeks

THURSDAY = date(2026, 3, 12)
MONDAY = date(2026, 3, 9)


def cramp(night: date) -> Cramp:
    at = datetime(night.year, night.month, night.day, 23, tzinfo=UTC)
    return Cramp(f"c-{night}", at, 60, When(night))


def none(night: date) -> Night:
    return Night(When(night), none=True)


def week(told: Book | None = None, days: Days | None = None, today: date = THURSDAY) -> Week:
    """Return the week that ``today`` is in."""
    return weeks(told or Book(), days or {}, today - timedelta(days=1), today, 4).weeks[-1]


def on(*day: int) -> tuple[date, ...]:
    return tuple(date(2026, 3, each) for each in day)


@pytest.mark.parametrize("count", CHOICES)
def test_weeks_begin_on_mondays_and_end_with_the_one_of_today(count: int) -> None:
    first, last = reach(THURSDAY, count)
    found = weeks(Book(), {}, THURSDAY, THURSDAY, count).weeks
    assert len(found) == count
    assert (found[0].first, found[-1].last) == (first, last)
    assert found[-1].first == MONDAY
    assert all(each.first.weekday() == 0 for each in found)


def test_a_night_that_nobody_logged_is_a_gap_and_not_a_zero() -> None:
    found = week(book([cramp(MONDAY)], [none(on(10)[0])]))
    assert (found.cramps, found.logged, found.nights) == (1, 2, 3)
    assert (found.without, found.unlogged) == (1, 1)


def test_two_cramps_of_one_night_are_one_night() -> None:
    twice = book([cramp(MONDAY), cramp(MONDAY)], [])
    assert week(twice).cramps == 1


def test_a_night_that_is_not_over_is_none_of_the_week_unless_it_was_logged() -> None:
    assert week().nights == 3
    assert week(book([cramp(THURSDAY)], [])).nights == 4


def test_a_note_alone_logs_no_night() -> None:
    assert week(book([], [Night(When(MONDAY), note="warm")])).logged == 0


def test_routines_are_added_up_with_the_days_of_which_anything_is_told() -> None:
    days = dict(zip(on(9, 10, 12), (DayTold(2), DayTold(drunk_ml=200), DayTold(1)), strict=True))
    found = week(days=days)
    assert (found.routines, found.days) == (3, 3)


def test_drinks_are_told_by_the_middle_of_the_whole_days_that_have_any() -> None:
    amounts = (1000, 1400, 0, 900)
    days = {
        day: DayTold(1, drunk_ml=ml) for day, ml in zip(on(9, 10, 11, 12), amounts, strict=True)
    }
    assert week(days=days).drunk == Middle(1200, 2)


def test_the_day_that_goes_on_has_no_part_in_a_middle() -> None:
    days = {THURSDAY: DayTold(up_min=30), MONDAY: DayTold(up_min=90)}
    assert week(days=days).up == Middle(90, 1)
    assert week(days={THURSDAY: DayTold(up_min=30)}).up == Middle(None, 0)


def test_nothing_told_is_empty() -> None:
    assert weeks(Book(), {}, THURSDAY, THURSDAY, 8).empty
    assert not weeks(book([], [none(MONDAY)]), {}, THURSDAY, THURSDAY, 8).empty
    assert not weeks(Book(), {MONDAY: DayTold(1)}, THURSDAY, THURSDAY, 8).empty


@settings(max_examples=100)
@given(
    st.dictionaries(st.dates(date(2025, 9, 1), date(2026, 3, 12)), st.booleans()),
    st.sampled_from(CHOICES),
)
def test_each_night_is_counted_once(told: dict[date, bool], count: int) -> None:
    written = book(
        [cramp(night) for night, bad in told.items() if bad],
        [none(night) for night, bad in told.items() if not bad],
    )
    found = weeks(written, {}, THURSDAY - timedelta(days=1), THURSDAY, count)
    first, _ = reach(THURSDAY, count)
    within = {night: bad for night, bad in told.items() if night >= first}
    assert (found.cramps, found.logged) == (sum(within.values()), len(within))
    assert found.nights in (7 * count - 4, 7 * count - 3)
    for each in found.weeks:
        assert each.cramps + each.without + each.unlogged == each.nights <= 7
