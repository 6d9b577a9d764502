"""What a person's own reminder is: a name, times of day, weekdays, and a routine if they like.

The words are theirs, and so are the times; no dose is ever suggested.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

from coach.domain.reminder import own
from coach.domain.windows import EVERY_DAY, WEEKDAYS, BadWindow, days_written, weekdays

LONGEST_NAME = 60
MOST = 50
"""Reminders, and times of one of them."""


class BadReminder(ValueError):
    """A reminder that cannot be; the message says which part, and what would be right."""


@dataclass(frozen=True, slots=True)
class Own:
    """One reminder of a person's own; ``days`` as in `datetime.date.weekday`, 0 is Monday."""

    name: str
    at: tuple[time, ...]
    days: frozenset[int] = EVERY_DAY
    routine: str = ""

    @property
    def habit(self) -> str:
        """What its habit is called."""
        return own(self.name)


Owns = tuple[Own, ...]


def parsed(value: object) -> Owns:
    """Return the reminders that a list of tables tells: name, at, days, routine.

    Raises:
        BadReminder: it tells none.
    """
    if not isinstance(value, list | tuple):
        raise BadReminder("own reminders are a list")
    if len(value) > MOST:
        raise BadReminder(f"at most {MOST} own reminders")
    found = tuple(each if isinstance(each, Own) else _own(each) for each in value)
    names = [each.name for each in found]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise BadReminder(f"two reminders are called {twice!r}")
    return found


def plain(owns: Owns) -> list[dict[str, Any]]:
    """Return reminders as JSON can hold them."""
    return [
        {
            "name": each.name,
            "at": [f"{at:%H:%M}" for at in each.at],
            "days": [WEEKDAYS[day] for day in sorted(each.days)],
            "routine": each.routine,
        }
        for each in owns
    ]


def written(each: Own) -> str:
    """Return when a reminder comes, such as "21:00, mon-fri"."""
    times = ", ".join(f"{at:%H:%M}" for at in each.at)
    return times if each.days == EVERY_DAY else f"{times}, {days_written(each.days)}"


def _own(said: object) -> Own:
    if not isinstance(said, Mapping):
        raise BadReminder('an own reminder is {name = "vitamin", at = ["21:00"]}')
    if odd := sorted(set(said) - {"name", "at", "days", "routine"}):
        raise BadReminder(f"own reminders know name, at, days, routine, not {odd[0]!r}")
    name = said.get("name")
    if not isinstance(name, str) or not 0 < len(name.strip()) <= LONGEST_NAME:
        raise BadReminder(f"name is a text of 1 to {LONGEST_NAME} characters")
    if any(not letter.isprintable() for letter in name):
        raise BadReminder("name is one line of plain text")
    routine = said.get("routine", "")
    if not isinstance(routine, str) or len(routine) > LONGEST_NAME:
        raise BadReminder("routine is a routine's name, or left out")
    return Own(name.strip(), _times(said.get("at")), _days(said.get("days")), routine)


def _times(said: object) -> tuple[time, ...]:
    wrong = 'at is a list of times of day, such as ["08:00", "21:00"]'
    texts = [said] if isinstance(said, str | time) else said
    if not isinstance(texts, list | tuple) or not 0 < len(texts) <= MOST:
        raise BadReminder(wrong)
    try:
        found = {
            text if isinstance(text, time) else time.fromisoformat(str(text).strip().zfill(5))
            for text in texts
        }
    except ValueError:
        raise BadReminder(wrong) from None
    if any(at.second or at.microsecond or at.tzinfo for at in found):
        raise BadReminder(wrong)
    return tuple(sorted(found))


def _days(said: object) -> frozenset[int]:
    if said is None or said in ([], ""):
        return EVERY_DAY
    texts = [said] if isinstance(said, str) else said
    if not isinstance(texts, list | tuple) or not all(isinstance(each, str) for each in texts):
        raise BadReminder('days is a list such as ["mon", "tue"], or left out for every day')
    try:
        return frozenset().union(*(weekdays(each) for each in texts))
    except BadWindow as fault:
        raise BadReminder(str(fault)) from None
