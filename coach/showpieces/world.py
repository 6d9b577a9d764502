"""Whom the windows are shown to, and what a window in the list is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING

from coach.adapters.files import Places
from coach.afternoon import EVENING, Afternoon
from coach.domain.reminder import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coach.person import Person
    from coach.ui.style import Style

Words = Mapping[str, str]
Size = tuple[int, int]
Build = Callable[["World", "Style", Words], "QWidget"]
"""Makes a window, not shown yet, in a dress and a language."""


class World:
    """The invented person's day; what is lived once serves all windows."""

    @cached_property
    def afternoon(self) -> Afternoon:
        """The day until the afternoon."""
        return Afternoon()

    @cached_property
    def evening(self) -> Afternoon:
        """The day until the question before bed stands open."""
        return Afternoon(until=EVENING)

    @property
    def places(self) -> Places:
        """Where the wiring looks for this person's files: there are none, nor is the folder."""
        nowhere = Path(gettempdir(), "nobody", "stretch-coach")
        return Places(nowhere, nowhere)

    def at(self, style: "Style") -> Afternoon:
        """Return the day as it is when a window is dressed so."""
        return self.evening if style.night else self.afternoon

    def person(self, style: "Style") -> "Person":
        """Return who follows a routine."""
        from coach.domain import stage  # noqa: PLC0415  - as the wiring does
        from coach.person import Person  # noqa: PLC0415

        coach = self.at(style).coach
        now = coach.status().stage
        return Person(coach.preferences, now, stage.belly(now), style)


@dataclass(frozen=True, slots=True)
class View:
    """A window, or a page of one.

    Attributes:
        name: what its pictures are called.
        build: makes it.
        sizes: in which it is looked at, in pixels; none for one that is as large as it needs.
        target: the least side of what is pressed in it by day, in pixels.
        native: it is drawn by the desktop, in its colours and type.
        order: what opens it in the running coach; empty for what is reached from another.
    """

    name: str
    build: Build
    sizes: tuple[Size, ...] = ()
    target: int = 24
    native: bool = False
    order: str = ""

    @property
    def tones(self) -> tuple[Tone, ...]:
        """The tones it comes in."""
        return (Tone.LIGHT,) if self.native else tuple(Tone)
