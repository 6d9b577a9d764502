"""Quiet windows as they lie on a day, and as they are after one of them was moved."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta, tzinfo

from coach.domain.hours import DAY, Day
from coach.domain.spans import Span, quiet_spans
from coach.domain.windows import Windows


@dataclass(frozen=True, slots=True)
class Piece:
    """A window with times of its own that begins on the day: ``index`` is its place among all."""

    index: int
    begin: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        """How long it is quiet."""
        return self.end - self.begin


def movable(windows: Windows, day: Day, zone: tzinfo) -> Iterator[Piece]:
    """Yield the windows that can be moved on a day, in their order; cut to the day."""
    for index, window in enumerate(windows):
        if window.begin is None or window.end is None or day.date.weekday() not in window.days:
            continue
        begin, end = day.at(window.begin, zone), day.at(window.end, zone)
        end = end if end > begin else end + DAY
        if begin < day.closes:
            yield Piece(index, begin, min(end, day.closes))


def spans(windows: Windows, day: Day, zone: tzinfo) -> tuple[Span, ...]:
    """Return when it is quiet on a day, what is left of the evening before included."""
    found = quiet_spans(windows, day, zone)
    cut = ((max(begin, day.opens), min(end, day.closes)) for begin, end in found)
    return tuple((begin, end) for begin, end in cut if begin < end)


def moved(windows: Windows, index: int, begin: time, end: time) -> Windows:
    """Return the windows with other times for one of them; its weekdays stay."""
    changed = replace(windows[index], begin=begin, end=end)
    return (*windows[:index], changed, *windows[index + 1 :])
