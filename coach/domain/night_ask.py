"""Whether Today asks in the morning how the night was; never those who wrote no night down.

Today lies open, also where a PIN keeps the diary closed. What is asked there tells nothing that is
written in it; with a PIN not even whether anything is.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from coach.domain.diary import Book
from coach.domain.hours import day_at
from coach.domain.nights import night_before, span
from coach.domain.preferences import Preferences

LOOKED_BACK: Final = timedelta(days=60)
"""Who wrote nothing for so long is not asked."""


@dataclass(frozen=True, slots=True)
class NightAsk:
    """The question.

    Attributes:
        night: the night that it is about.
        open: something of it can still be told.
        locked: a PIN keeps the diary closed: nothing is known here of the night.
    """

    night: date
    open: bool = False
    locked: bool = False


def looked_at(preferences: Preferences, now: datetime, zone: tzinfo) -> tuple[date, date]:
    """Return the first and the last night that `night_ask` wants to know."""
    last = night_before(preferences.hours, now, zone)
    return last - LOOKED_BACK, last


def is_time(preferences: Preferences, now: datetime, zone: tzinfo) -> bool:
    """Whether it is asked at all now: from waking to the middle of the day, if that is wished."""
    hours = preferences.hours
    if not preferences.diary.ask or not hours.confirmed:
        return False
    day = day_at(hours, now, zone)
    middle = span(hours, night_before(hours, now, zone), zone)[1]
    return day.wake <= now < middle


def night_ask(
    book: Book | None, preferences: Preferences, now: datetime, zone: tzinfo
) -> NightAsk | None:
    """Return what is asked now; none where nothing is to be asked.

    Args:
        book: what the diary tells of the nights that `looked_at` returns; none where a PIN keeps
            it closed.
        preferences: what is chosen.
        now: the present, UTC.
        zone: whose wall clock gives the hours.
    """
    if not is_time(preferences, now, zone):
        return None
    _, night = looked_at(preferences, now, zone)
    if book is None:
        return NightAsk(night, locked=True)
    if not book.cramps and not book.nights:
        return None
    told = book.told(night)
    is_open = any(cramp.open for cramp in told.cramps)
    return NightAsk(night, open=is_open) if is_open or not told.logged else None
