"""What a thing in a room is painted with, and whose room it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass

from coach.motion.contacts import LegMode
from coach.motion.exercise import Exercise
from coach.motion.parts import Mood, Prop, View
from coach.ui.figure.camera import Box
from coach.ui.figure.palette import Palette
from coach.ui.figure.props.materials import Materials

_LEVEL = 4.0
"""How far a support may lie from the top of a thing to rest on it, in centimetres."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A room: its colours, the move that is done in it, and what of it is seen."""

    palette: Palette
    stuff: Materials
    exercise: Exercise
    seen: Box

    @property
    def night(self) -> bool:
        """Whether the lamps are lit."""
        return self.exercise.time is Mood.NIGHT or self.palette.dark

    @property
    def above(self) -> bool:
        """Whether the room is seen from above."""
        return self.exercise.view is View.TOP

    @property
    def ahead(self) -> bool:
        """Whether the figure faces the onlooker."""
        return self.exercise.view is View.FRONT

    def weights(self, prop: Prop, right: float) -> Iterator[tuple[float, float]]:
        """Yield where a thing's top carries the body, from its ``x`` to ``right``.

        Each is a place and half the width of what rests there, in centimetres; of a flipped
        thing the place as it is drawn before it is mirrored.
        """
        for x, half in self._resting(prop, right):
            yield (prop.x + right - x if prop.flip else x), half

    def _resting(self, prop: Prop, right: float) -> Iterator[tuple[float, float]]:
        contacts = self.exercise.contacts
        seat = contacts.seat
        if seat is not None and _on(seat.at, prop, right):
            yield seat.at.real, 17.0
        for hold in (contacts.leg_near, contacts.leg_far):
            if hold.mode is not LegMode.FK and _on(hold.at, prop, right):
                yield hold.at.real, 6.0


def _on(point: complex, prop: Prop, right: float) -> bool:
    return prop.x - 2 <= point.real <= right + 2 and abs(point.imag - prop.y) < _LEVEL
