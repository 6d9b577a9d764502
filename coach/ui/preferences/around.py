"""What the page of preferences is told of the world around it. Needs no Qt of its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from coach.domain.preferences import Preferences
from coach.ui.preferences.listening import NOBODY, Listening


class Live(Protocol):
    """A widget that shows the day as it would be; dragging in it is a wish."""

    @property
    def chosen(self) -> SignalInstance:
        """Brings a preference's name and value that was let go."""

    @property
    def turned(self) -> SignalInstance:
        """Brings a preference's name and value while it is dragged."""

    def expect(self, preferences: Preferences) -> None:
        """Show at once what is known of the day with these, and the rest when that was seen."""

    def set_day(self, preferences: Preferences) -> None:
        """Show the day with these."""


@dataclass(frozen=True, slots=True)
class Around:
    """What is given to the page.

    Attributes:
        day: today, for hints that tell times.
        live: makes the day above the sections, or none is shown.
        routines: each routine that a reminder can open, by its name, with its title.
        listening: where keys are heard.
    """

    day: date
    live: Callable[[], QWidget] | None = None
    routines: Mapping[str, str] = field(default_factory=dict)
    listening: Listening = NOBODY


@dataclass(frozen=True, slots=True)
class Extra:
    """A section that others make, such as keeping and lock.

    Attributes:
        key: short and unlike any other, to go to it by.
        title: what it is called.
        also: words by which it is found beside its title.
        build: makes its content, with cards of its own; asked once.
    """

    key: str
    title: str
    also: str
    build: Callable[[], QWidget]


Extras = Sequence[Extra]
