"""Who moves on a stage: what it has to know of a figure, whichever side it is seen from."""

from collections.abc import Iterator
from typing import Protocol

from coach.motion.parts import Joint
from coach.ui.figure.camera import Box
from coach.ui.figure.canvas import Canvas

Shade = tuple[complex, complex, float]
"""A soft shadow: its middle, its radii (x + y·j, in centimetres), its strength from 0 to 1."""


class Shown(Protocol):
    """A figure at one instant, with the things it holds."""

    @property
    def t(self) -> float:
        """Seconds since the loop began."""

    def paint(self, canvas: Canvas, *, glow: bool = True) -> None:
        """Paint the body from far to near; without ``glow`` no muscle is lit."""

    def box(self) -> Box:
        """Return a box that no part of the body leaves, in centimetres of the world."""

    def reach(self) -> Box:
        """Return the box that a picture makes room for; a hair may stand out from it."""

    def shadows(self) -> Iterator[Shade]:
        """Yield the shadows under the body, where it stands, sits and lies."""

    def tips(self) -> tuple[complex, ...]:
        """Return points among which is always one of those that move fastest."""

    def joint(self, joint: Joint) -> complex:
        """Return where a joint is, for the arcs around it."""


class Actor(Protocol):
    """A figure that does one exercise."""

    def at(self, t: float) -> Shown:
        """Return it at second ``t`` of the loop."""
