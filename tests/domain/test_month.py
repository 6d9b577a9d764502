"""A month of nights: where each stands, what is counted, and out of what."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from coach.domain.diary import Book, Check, Cramp, DayTold, Length, Night, State, When, book
from coach.domain.month import (
    EARLIEST,
    Month,
    grid,
    lately,
    month_of,
    safety_items,
    still_open,
    to_add,
    week,
)

MARCH = Month(2027, 3)
TONIGHT = date(2027, 3, 22)


def cramp(day: int, pain: int | None = 5, **said: object) -> Cramp:
    at = datetime(2027, 3, day, 22, 30, tzinfo=UTC)
    made = Cramp(f"{day}-{pain}", at, 60, When(date(2027, 3, day)), pain=pain)
    return replace(made, **said)  # type: ignore[arg-type]


def none(day: int) -> Night:
    return Night(When(date(2027, 3, day)), none=True)


def written() -> Book:
    cramps = (cramp(15, 6), cramp(18, 4), cramp(18, 7), cramp(20, None))
    return book(cramps, (none(17), none(19)))


@pytest.mark.parametrize(
    ("month", "begins", "lead", "weeks"),
    [
        (Month(2027, 3), 0, 0, 5),  # begins on a Monday
        (Month(2027, 3), 6, 1, 5),
        (Month(2027, 2), 0, 0, 4),  # fills four weeks
        (Month(2026, 8), 0, 5, 6),
        (Month(2026, 8), 5, 0, 5),  # where weeks begin on Saturday
    ],
)
def test_a_week_begins_where_the_person_says(
    month: Month, begins: int, lead: int, weeks: int
) -> None:
    found = grid(month, Book(), {}, TONIGHT, begins)
    assert (found.lead, found.weeks) == (lead, weeks)
    first_day = tuple(week(begins))[found.lead]
    assert first_day == month.first.weekday()


def test_months_follow_one_another_over_the_year() -> None:
    assert Month(2026, 12).after == Month(2027, 1)
    assert Month(2027, 1).before == Month(2026, 12)
    assert Month(2028, 2).last == date(2028, 2, 29)
    assert Month(2027, 2).day(31) == date(2027, 2, 28)
    assert Month(2026, 12) < Month(2027, 1)
    assert month_of(TONIGHT) == MARCH


def test_not_logged_none_and_cramps_are_three_things() -> None:
    found = grid(MARCH, written(), {}, TONIGHT)
    states = {day: found.cells[day - 1].state for day in (15, 16, 17)}
    assert states == {15: State.CRAMPS, 16: State.NOT_LOGGED, 17: State.NONE}


def test_a_night_tells_its_worst_pain_and_how_many_cramps() -> None:
    found = grid(MARCH, written(), {}, TONIGHT)
    told = [(found.cells[day - 1].worst, found.cells[day - 1].count) for day in (15, 18, 20, 17)]
    assert told == [(6, 1), (7, 2), (None, 1), (None, 0)]


def test_what_has_not_begun_waits_and_tonight_is_known() -> None:
    found = grid(MARCH, written(), {}, TONIGHT)
    assert [cell.date.day for cell in found.cells if cell.future] == list(range(23, 32))
    assert [cell.date for cell in found.cells if cell.tonight] == [TONIGHT]


def test_a_stretch_before_bed_stands_beside_the_night() -> None:
    day = date(2027, 3, 15)
    found = grid(MARCH, written(), {day: DayTold(stretched=True)}, TONIGHT)
    assert [cell.date for cell in found.cells if cell.stretched] == [day]


def test_later_months_are_not_turned_to_nor_earlier_than_any_diary() -> None:
    assert not grid(MARCH, Book(), {}, TONIGHT).can_go_on
    assert grid(MARCH.before, Book(), {}, TONIGHT).can_go_on
    assert grid(MARCH, Book(), {}, TONIGHT).can_go_back
    assert not grid(month_of(EARLIEST), Book(), {}, TONIGHT).can_go_back


def test_a_cell_is_found_by_its_night_within_its_month_alone() -> None:
    found = grid(MARCH, Book(), {}, TONIGHT)
    cell = found.cell(date(2027, 3, 31))
    assert cell is not None
    assert cell.date.day == 31
    assert found.cell(date(2027, 4, 1)) is None
    assert found.cell(date(2027, 2, 28)) is None


def test_counts_say_what_they_are_out_of() -> None:
    counts = lately(written(), date(2027, 3, 20))
    assert (counts.nights, counts.logged, counts.cramps) == (14, 5, 3)
    assert lately(Book(), TONIGHT).logged == 0


def test_nothing_is_open_of_a_night_without_cramps() -> None:
    assert still_open(written().told(date(2027, 3, 17))) == 0
    assert still_open(written().told(date(2027, 3, 16))) == 0


def test_what_is_open_is_counted_and_never_required() -> None:
    bare = book((cramp(15, None),), ()).told(date(2027, 3, 15))
    assert still_open(bare) == 6  # side, pain, length, sleep; soreness; the night's sleep
    full = cramp(15, 6, side="left", length=Length.TO_3, woke=False, soreness=0)
    night = Night(When(date(2027, 3, 15)), disturbance=0)
    assert still_open(book((full,), (night,)).told(date(2027, 3, 15))) == 0


def test_adding_means_the_chosen_gap_else_the_latest_else_the_last_night() -> None:
    last = date(2027, 3, 20)
    assert to_add(written(), date(2027, 3, 9), last) == date(2027, 3, 9)
    assert to_add(written(), date(2027, 3, 15), last) == date(2027, 3, 16)
    full = book((), tuple(none(day) for day in range(1, 21)))
    assert to_add(full, date(2027, 3, 15), last) == last


def test_what_opens_the_safety_page_is_a_tick_or_over_ten_minutes_and_nothing_else() -> None:
    night = Night(When(date(2027, 3, 15)), checks=frozenset({Check.WARMTH}), disturbance=10)
    painful = cramp(15, 10, length=Length.TO_10)
    long, timed = cramp(15, 1, length=Length.OVER_10), cramp(15, 2, seconds=601)
    assert safety_items(book((painful,), ()).told(date(2027, 3, 15))) == frozenset()
    found = safety_items(book((long, timed, painful), (night,)).told(date(2027, 3, 15)))
    assert found == {("check", Check.WARMTH), ("length", long.id), ("length", timed.id)}
