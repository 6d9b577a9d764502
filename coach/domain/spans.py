"""Weekday windows on a given day, as instants."""

from datetime import datetime, tzinfo

from coach.domain.hours import DAY, Day
from coach.domain.windows import Window, Windows

Span = tuple[datetime, datetime]
"""A begin and an end, UTC."""


def spans(windows: Windows, day: Day, zone: tzinfo, always: Span) -> tuple[Span, ...]:
    """Return when something may come on a day, the earliest first.

    Where no windows are chosen, or a window has no times, ``always`` holds. Windows with times are
    cut to the waking day.
    """
    if not windows:
        return (always,) if always[0] <= always[1] else ()
    found = (_on(window, day, zone, always) for window in windows)
    return tuple(sorted(span for span in found if span and span[0] <= span[1]))


def is_on(windows: Windows, day: Day) -> bool:
    """Whether a day is one of those that were chosen."""
    return not windows or any(day.date.weekday() in window.days for window in windows)


def _on(window: Window, day: Day, zone: tzinfo, always: Span) -> Span | None:
    if day.date.weekday() not in window.days:
        return None
    if window.begin is None or window.end is None:
        return always
    begin, end = day.at(window.begin, zone), day.at(window.end, zone)
    end = end if end > begin else end + DAY
    return max(begin, day.wake), min(end, day.bedtime)
