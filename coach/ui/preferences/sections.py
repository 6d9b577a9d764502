"""Where each preference stands on its page, and in which order. Needs no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from coach.domain.preferences import declarations

ROOMS: Final = MappingProxyType(
    {
        "hours": ("hours",),
        "water": ("water",),
        "standing": ("standing",),
        "bedtime": ("bedtime",),
        "morning": ("morning",),
        "reminders": ("reminders",),
        "quiet": ("quiet", "notices", "presence", "busy"),
        "stretching": ("stretch",),
        "you": ("profile", "figure"),
        "look": ("appearance",),
        "help": ("help", "contacts", "diary", "tips", "setup"),
    }
)
"""The sections in their order, with the rooms of the declaration that each shows."""
SCHEDULE: Final = ("hours", "water", "standing", "bedtime", "morning", "reminders", "quiet")
"""The sections that change a day; the day is seen above them."""
LAST: Final = "help"
"""Takes what nobody has given a place yet, so that it can be reached."""

_SECTION: Final = MappingProxyType({room: key for key, rooms in ROOMS.items() for room in rooms})
_FIRST: Final = MappingProxyType(
    {
        "water": ("water.enabled", "water.target_ml", "water.limit_mode"),
        "stretching": ("stretch.wall", "stretch.chair", "stretch.towel"),
    }
)
"""What belongs together stands together; the rest follows as declared."""
NEEDS: Final = MappingProxyType(
    {
        "hours.weekend_wake": "hours.weekend",
        "hours.weekend_bedtime": "hours.weekend",
    }
)
"""What is shown only while something else is on, unless it is looked for."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page.

    Attributes:
        key: what it is called in the catalogue.
        names: its preferences, in order.
    """

    key: str
    names: tuple[str, ...]

    @property
    def is_schedule(self) -> bool:
        """Whether it changes the day."""
        return self.key in SCHEDULE


def sections() -> tuple[Section, ...]:
    """Return the parts of the page with every preference that is declared."""
    names = tuple(declaration.name for declaration in declarations())
    return tuple(Section(key, _ordered(key, names)) for key in ROOMS)


def section_of(name: str) -> str:
    """Return the key of the section in which a preference stands."""
    return _SECTION.get(name.partition(".")[0], LAST)


def _ordered(key: str, names: tuple[str, ...]) -> tuple[str, ...]:
    first = [name for name in _FIRST.get(key, ()) if name in names]
    return (*first, *(name for name in _here(key, names) if name not in first))


def _here(key: str, names: tuple[str, ...]) -> Iterator[str]:
    """Yield the names of a section, room by room."""
    rooms = ROOMS[key]
    here = [name for name in names if section_of(name) == key]
    return iter(sorted(here, key=lambda name: _place(rooms, name)))


def _place(rooms: tuple[str, ...], name: str) -> int:
    room = name.partition(".")[0]
    return rooms.index(room) if room in rooms else len(rooms)
