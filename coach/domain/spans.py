"""Weekday windows on a given day, as instants."""

from collections.abc import Iterator
from datetime import datetime, tzinfo

from coach.domain.hours import DAY, Day, instant
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


def quiet_until(windows: Windows, day: Day, zone: tzinfo, moment: datetime) -> datetime | None:
    """Return when the quiet ends in which ``moment`` lies; none where it lies in no window.

    A window without times is quiet all the waking day. One that begins as another ends goes on in
    it, and one of the evening before may reach into this day.
    """
    found = [span for window in windows for span in _quiet(window, day, zone)]
    end = moment
    while later := [span[1] for span in found if span[0] <= end < span[1]]:
        end = max(later)
    return end if end > moment else None


def quiet_spans(windows: Windows, day: Day, zone: tzinfo) -> tuple[Span, ...]:
    """Return when it is quiet on a day and the days beside it, the earliest first."""
    return tuple(sorted(span for window in windows for span in _quiet(window, day, zone)))


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


def _quiet(window: Window, day: Day, zone: tzinfo) -> Iterator[Span]:
    """Yield when a window is quiet: today, in what is left of yesterday's, and tomorrow."""
    for by in (-1, 0, 1):
        on = day.date + by * DAY
        if on.weekday() not in window.days:
            continue
        if window.begin is None or window.end is None:
            if by == 0:
                yield day.wake, day.bedtime
            continue
        first = day.first + by * DAY
        begin_on = first if window.begin >= day.turn else first + DAY
        end_on = begin_on if window.end > window.begin else begin_on + DAY
        yield instant(begin_on, window.begin, zone), instant(end_on, window.end, zone)
