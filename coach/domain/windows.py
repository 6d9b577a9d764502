"""Weekday windows: on which days, and between which times, a habit may come.

Written as people write them: ``mon-fri 09:00-17:30; sat 10:00-13:00``. Days left out mean every
day, times left out the whole waking day; nothing at all means always. A window may run over
midnight and then belongs to the day on which it began.
"""

import re
from dataclasses import dataclass
from datetime import time

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EVERY_DAY = frozenset(range(7))
EXAMPLE = "mon-fri 09:00-17:30; sat 10:00-13:00"

_TIMES = re.compile(r"(\d{1,2}:\d\d)\s*-\s*(\d{1,2}:\d\d)")
_MOST = 20


class BadWindow(ValueError):
    """A text that tells no windows; the message says what would."""


@dataclass(frozen=True, slots=True)
class Window:
    """Days of the week (0 is Monday), and the times of day between which something may come."""

    days: frozenset[int] = EVERY_DAY
    begin: time | None = None
    end: time | None = None


Windows = tuple[Window, ...]
"""Several windows; none at all means always."""


def parsed(text: str) -> Windows:
    """Return the windows that a text tells.

    Raises:
        BadWindow: it tells none.
    """
    parts = [part.strip().lower() for part in re.split(r"[;\n]", text) if part.strip()]
    if len(parts) > _MOST:
        raise BadWindow(f"at most {_MOST} windows")
    return tuple(_window(part) for part in parts)


def written(windows: Windows) -> str:
    """Return windows as people write them."""
    return "; ".join(_written(window) for window in windows)


def weekdays(text: str) -> frozenset[int]:
    """Return the days that a text such as "mon-fri, sun" tells, Monday as 0.

    Raises:
        BadWindow: it tells none.
    """
    found: set[int] = set()
    for part in re.split(r"[,\s]+", text.strip().lower()):
        first, dash, last = part.partition("-")
        begin, end = _weekday(first), _weekday(last if dash else first)
        found |= {(begin + i) % 7 for i in range((end - begin) % 7 + 1)}
    return frozenset(found)


def _weekday(name: str) -> int:
    if name[:3] in WEEKDAYS and len(name) >= 3:
        return WEEKDAYS.index(name[:3])
    raise BadWindow(f"{name!r} is no day; days are {', '.join(WEEKDAYS)}, or mon-fri")


def _window(text: str) -> Window:
    found = _TIMES.search(text)
    days = (text[: found.start()] + text[found.end() :] if found else text).strip(" ,")
    on = weekdays(days) if days else EVERY_DAY
    if not found:
        return Window(on)
    try:
        begin, end = (time.fromisoformat(said.zfill(5)) for said in found.groups())
    except ValueError:
        raise BadWindow(f"{found[0]!r} are no times of day, such as 09:00-17:30") from None
    return Window(on, begin, end)


def _written(window: Window) -> str:
    days = "" if window.days == EVERY_DAY else days_written(window.days)
    if window.begin is None or window.end is None:
        return days or "mon-sun"
    return f"{days} {window.begin:%H:%M}-{window.end:%H:%M}".strip()


def days_written(days: frozenset[int]) -> str:
    """Return days of the week as people write them, such as "mon-fri, sun"."""
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    names = (
        WEEKDAYS[run[0]] if len(run) == 1 else f"{WEEKDAYS[run[0]]}-{WEEKDAYS[run[-1]]}"
        for run in runs
    )
    return ", ".join(names)
