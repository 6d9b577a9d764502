"""Weeks beside each other: nights, routines, drinks and time up, each counted by itself.

It is a picture of what was told, no more: nothing is set against anything else. A night that nobody
logged counts neither for nor against; a day of which nothing is told has no part in a middle value,
nor has the day that still goes on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final

from coach.domain.diary import Book, Days, State
from coach.domain.hours import DAY

CHOICES: Final = (4, 8, 12, 26)
"""How many weeks can be looked at."""
USUAL: Final = 8
WEEK: Final = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Middle:
    """The middle value of some days.

    Attributes:
        value: half of the days have no more, half no less; none where there is no day.
        of: how many days have one.
    """

    value: int | None = None
    of: int = 0


@dataclass(frozen=True, slots=True)
class Week:
    """What is told of a week, Monday to Sunday.

    Attributes:
        first: its Monday.
        cramps: nights with a cramp.
        logged: nights that were logged.
        nights: nights that are over.
        routines: guided routines that were done.
        days: days of which anything is told.
        drunk: millilitres on the days with drinks.
        up: minutes on one's feet, on the days that tell of any.
    """

    first: date
    cramps: int = 0
    logged: int = 0
    nights: int = 7
    routines: int = 0
    days: int = 0
    drunk: Middle = Middle()
    up: Middle = Middle()

    @property
    def last(self) -> date:
        """Its Sunday."""
        return self.first + WEEK - DAY

    @property
    def without(self) -> int:
        """Nights that were logged as nights without a cramp."""
        return self.logged - self.cramps

    @property
    def unlogged(self) -> int:
        """Nights that are over, and that nobody logged."""
        return self.nights - self.logged

    @property
    def empty(self) -> bool:
        """Whether nothing at all is told of it."""
        return not self.logged and not self.days


@dataclass(frozen=True, slots=True)
class Weeks:
    """Weeks in a row, the earliest first; the last one may still go on."""

    weeks: tuple[Week, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing at all is told of them."""
        return all(week.empty for week in self.weeks)

    @property
    def cramps(self) -> int:
        """Nights with a cramp."""
        return sum(week.cramps for week in self.weeks)

    @property
    def logged(self) -> int:
        """Nights that were logged."""
        return sum(week.logged for week in self.weeks)

    @property
    def nights(self) -> int:
        """Nights that are over."""
        return sum(week.nights for week in self.weeks)


def reach(today: date, count: int) -> tuple[date, date]:
    """Return the first and the last day of so many weeks, of which the last one has ``today``."""
    monday = today - DAY * today.weekday()
    return monday - WEEK * (count - 1), monday + WEEK - DAY


def weeks(book: Book, days: Days, last_night: date, today: date, count: int) -> Weeks:
    """Return so many weeks, of which the last one has ``today``.

    Args:
        book: what the diary tells, as far as `reach` says.
        days: what the history tells, as far as that.
        last_night: the latest night that is over.
        today: the day that still goes on.
        count: how many weeks.
    """
    first, _ = reach(today, count)
    return Weeks(
        tuple(_week(book, days, last_night, today, first + WEEK * i) for i in range(count))
    )


def _week(book: Book, days: Days, last_night: date, today: date, first: date) -> Week:
    dates = [first + DAY * i for i in range(7)]
    nights = [book.told(night) for night in dates]
    logged = [night for night in nights if night.logged]
    told = [days[day] for day in dates if day in days]
    whole = [days[day] for day in dates if day in days and day != today]
    return Week(
        first=first,
        cramps=sum(night.state is State.CRAMPS for night in nights),
        logged=len(logged),
        nights=sum(night.logged or night.date <= last_night for night in nights),
        routines=sum(day.routines for day in told),
        days=len(told),
        drunk=_middle(day.drunk_ml for day in whole),
        up=_middle(day.up_min for day in whole),
    )


def _middle(values: Iterable[int]) -> Middle:
    told = [value for value in values if value]
    return Middle(round(median(told)), len(told)) if told else Middle()
