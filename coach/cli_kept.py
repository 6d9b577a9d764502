"""What is kept of nights and days, for words of the command line that need no running coach."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4

from coach.adapters.diary import DiaryFile
from coach.adapters.files import Places, StorageFault
from coach.adapters.holdings import by_time
from coach.adapters.unavailable import Unavailable
from coach.adapters.zone import LocalZone
from coach.cli_preferences import store
from coach.cli_terms import FAILED, Complaint
from coach.domain.days_told import covered, days_told
from coach.domain.diary import Days
from coach.domain.history import Entry, History, What
from coach.domain.holding import Record, instant, microseconds
from coach.domain.preferences import Preferences
from coach.engine.clock import WallClock
from coach.engine.diary import Around, Diary


@dataclass(frozen=True, slots=True)
class Kept:
    """The diary, and what lies beside it.

    Attributes:
        diary: what a person does with their diary.
        preferences: what is chosen.
        places: where this person's files are.
    """

    diary: Diary
    preferences: Preferences
    places: Places

    def days(self, first: date, last: date) -> Days:
        """Return what the history tells of the days from one date to another.

        Raises:
            StorageFault: the disk refused.
        """
        hours, zone = self.preferences.hours, self.diary.zone
        start, end = covered(hours, zone, first, last)
        records = by_time(self.places, microseconds(start))
        entries = (_entry(each) for each in records if instant(each.at) < end)
        history = History(tuple(entry for entry in entries if entry))
        return days_told(history, self.preferences, zone, first, last, self.diary.now)


@contextmanager
def opened() -> Iterator[Kept]:
    """Open the diary for the block.

    Raises:
        Complaint: the disk refuses, then or within the block.
    """
    clock, places = WallClock(LocalZone()), Places.of(os.environ)
    now, zone = clock.now(), clock.zone()
    preferences = store(clock.now).read()
    try:
        file = DiaryFile(places, lambda: now)
        try:
            around = Around(lambda: now, lambda: zone, lambda: preferences, lambda: uuid4().hex)
            yield Kept(Diary(file, around), preferences, places)
        finally:
            file.close()
    except (StorageFault, Unavailable) as fault:
        raise Complaint(str(fault), FAILED) from None


def _entry(record: Record) -> Entry | None:
    """Return the entry of a record; none for a kind that only another version knows."""
    try:
        what = What(record.what)
    except ValueError:
        return None
    until: datetime | None = None if record.until is None else instant(record.until)
    at, habit = instant(record.at), record.habit
    return Entry(at, what, habit, until, record.amount, record.note, record.turn)
