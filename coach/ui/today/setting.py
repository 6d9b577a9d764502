"""For whom the page is opened: how it is dressed, who is drawn, and which moves there are."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coach.domain.likeness import Likeness

if TYPE_CHECKING:  # the words stand there before the figure is loaded
    from coach.motion.body import Body
    from coach.motion.exercise import Exercise
    from coach.motion.routine import Session

_CLEAR = 0.9
"""A glow from which on a picture tells what is stretched."""

Moves = Callable[[str], "Exercise | None"]
"""Returns the move that stands for a routine, or none where there is no such routine."""


def _no_move(_routine: str) -> "Exercise | None":
    return None


@dataclass(frozen=True, slots=True)
class Setting:
    """All that is decided before the page opens.

    Attributes:
        likeness: whom the figure looks like.
        belly: how far its belly has grown, 0 to 1.
        reduced: nothing moves by itself.
        later_min: minutes of "later".
        moves: gives the move that is drawn for a routine.
    """

    likeness: Likeness = field(default_factory=Likeness)
    belly: float = 0.0
    reduced: bool = False
    later_min: int = 10
    moves: Moves = _no_move

    def body(self, *, discreet: bool) -> "Body":
        """Return whose body is drawn; where others may look on, one that tells nothing."""
        from coach.motion.body import Body, Build  # noqa: PLC0415  - as above

        return Body.of(Build(self.likeness.build), 0.0 if discreet else self.belly)


def telling_step(session: "Session") -> "Exercise":
    """Return the move that stands for a routine: the first done standing that shows a stretch."""
    from coach.motion.about import Posture  # noqa: PLC0415  - as above

    found = (
        move
        for move in session.steps
        if move.about.posture is Posture.STANDING
        and max(sum(phase.target.glow.values()) for phase in move.phases) >= _CLEAR
    )
    return next(found, session.steps[0])
