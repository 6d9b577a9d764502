"""What the history on disk tells of many days, for the pages that look back over weeks."""

from datetime import date, datetime, timedelta
from typing import Final, Protocol

from coach.domain.days_told import covered, days_told
from coach.domain.diary import Days, DayTold
from coach.domain.history import History
from coach.domain.hours import DAY
from coach.engine.coach import Coach

AT_ONCE: Final = timedelta(days=182)
"""Days whose entries are in memory at a time: years have hundreds of thousands of them."""


class Past(Protocol):
    """Has every entry that was ever written."""

    def between(self, start: datetime, end: datetime) -> History:
        """Return the entries from ``start`` up to, not including, ``end``."""


def days(past: Past, coach: Coach, first: date, last: date) -> Days:
    """Return what is told of the days from ``first`` to ``last``.

    Raises:
        StorageFault: the disk refused.
    """
    preferences, zone, now = coach.preferences, coach.zone, coach.now
    found: dict[date, DayTold] = {}
    while first <= last:
        end = min(last, first + AT_ONCE - DAY)
        history = past.between(*covered(preferences.hours, zone, first, end))
        found.update(days_told(history, preferences, zone, first, end, now))
        first = end + DAY
    return found
