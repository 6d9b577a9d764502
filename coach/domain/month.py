"""A month of nights as a grid, and what the last nights count up to.

A week begins on the day on which it does where the person lives. A night that was not logged is a
gap, never a zero: each count says what it is out of.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import Final

from coach.domain.diary import Book, Days, DayTold, Length, State, Told

DAY: Final = timedelta(days=1)
WEEK: Final = 7
LATELY: Final = 14
"""So many nights are counted up below the month."""
EARLIEST: Final = date(2000, 1, 1)
"""No diary reaches back further."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Month:
    """A month of the calendar.

    Attributes:
        year: from 1 on.
        month: 1 to 12.
    """

    year: int
    month: int

    def __lt__(self, other: "Month") -> bool:
        return (self.year, self.month) < (other.year, other.month)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.after.first - DAY

    @property
    def after(self) -> "Month":
        """The next one."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)

    @property
    def before(self) -> "Month":
        """The one before."""
        return month_of(self.first - DAY)

    def day(self, wanted: int) -> date:
        """Return its day of a number, or its last one where it has no such day."""
        return self.first.replace(day=min(wanted, self.last.day))


@dataclass(frozen=True, slots=True)
class Cell:
    """A night in the grid.

    Attributes:
        told: what the diary tells of it.
        day: what the history tells of the day before it.
        future: it has not begun yet.
        tonight: the present belongs to it.
    """

    told: Told
    day: DayTold = DayTold()  # noqa: RUF009  - frozen
    future: bool = False
    tonight: bool = False

    @property
    def date(self) -> date:
        """Its evening."""
        return self.told.date

    @property
    def state(self) -> State:
        """What is known of it."""
        return self.told.state

    @property
    def count(self) -> int:
        """How many cramps were written down."""
        return len(self.told.cramps)

    @property
    def worst(self) -> int | None:
        """The worst pain that was told."""
        return self.told.worst

    @property
    def stretched(self) -> bool:
        """Whether there was a stretch before bed."""
        return self.day.stretched


@dataclass(frozen=True, slots=True)
class Lately:
    """What the last nights count up to.

    Attributes:
        nights: how many they are.
        logged: of how many something is known.
        cramps: with cramps, of those that are logged.
    """

    nights: int
    logged: int
    cramps: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A month.

    Attributes:
        month: which.
        cells: its nights, from the first.
        lead: how many places of the first week belong to the month before.
        tonight: the night that the present belongs to.
    """

    month: Month
    cells: tuple[Cell, ...]
    lead: int
    tonight: date

    @property
    def weeks(self) -> int:
        """How many rows it has."""
        return -(-(self.lead + len(self.cells)) // WEEK)

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier month to turn to."""
        return self.month.first > EARLIEST

    @property
    def can_go_on(self) -> bool:
        """Whether there is a later month that has begun."""
        return self.month < month_of(self.tonight)

    def cell(self, night: date) -> Cell | None:
        """Return the cell of a night, if it is of this month."""
        place = (night - self.month.first).days
        return self.cells[place] if 0 <= place < len(self.cells) else None


def month_of(day: date) -> Month:
    """Return the month of a day."""
    return Month(day.year, day.month)


def grid(month: Month, book: Book, days: Days, tonight: date, begins: int = 0) -> Grid:
    """Return a month.

    Args:
        month: which.
        book: what the diary tells, at least of this month.
        days: what the history tells of these days.
        tonight: the night that the present belongs to.
        begins: the day on which a week begins, as `datetime.date.weekday` counts.
    """
    cells = tuple(
        Cell(told, days.get(told.date, DayTold()), told.date > tonight, told.date == tonight)
        for told in book.between(month.first, month.last)
    )
    return Grid(month, cells, (month.first.weekday() - begins) % WEEK, tonight)


def week(begins: int = 0) -> Iterator[int]:
    """Yield the days of a week, as `datetime.date.weekday` counts, from the one it begins on."""
    return ((begins + i) % WEEK for i in range(WEEK))


def lately(book: Book, last: date, nights: int = LATELY) -> Lately:
    """Return what the nights up to ``last`` count up to; ``book`` tells of them."""
    told = tuple(book.between(last - DAY * (nights - 1), last))
    cramps = sum(each.state is State.CRAMPS for each in told)
    return Lately(nights, sum(each.logged for each in told), cramps)


def still_open(told: Told) -> int:
    """Return how many things a night with cramps could still be told of; none need to be."""
    if not told.cramps:
        return 0
    asked = sum(cramp.open + (cramp.soreness is None) for cramp in told.cramps)
    return asked + (told.night is None or told.night.disturbance is None)


def to_add(book: Book, chosen: date, last: date, nights: int = LATELY) -> date:
    """Return the night that is meant by adding one: the chosen or the latest gap, else the last.

    Args:
        book: what the diary tells of these nights.
        chosen: what is looked at.
        last: the last night that can be told of.
        nights: how far back a gap is looked for.
    """
    back = [last - DAY * i for i in range(nights)]
    gaps = (night for night in (chosen, *back) if night <= last and not book.told(night).logged)
    return next(gaps, last)


def safety_items(told: Told) -> frozenset[tuple[str, str]]:
    """Return what is told of a night that the safety page is shown after, whatever else is told.

    That is what was ticked of its list, and each cramp that was told to last over ten minutes.
    """
    ticked = told.night.checks if told.night else ()
    longest = (c.id for c in told.cramps if c.lasted is Length.OVER_10)
    return frozenset(
        (*(("check", each) for each in ticked), *(("length", each) for each in longest))
    )
