"""The moves that are shown, as they are done in a stage. Needs no Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coach.domain.stage import Stage
from coach.motion.about import Posture
from coach.motion.exercise import Exercise
from coach.motion.routine import Routine, Step, fits
from coach.ui.language import say
from coach.ui.stretches.shelf import Shelf

SITTING = frozenset({Posture.SEATED, Posture.PROPPED})
ALONE_READY_S = 5.0
"""Seconds to get ready before a move that is played alone."""
_TRANSITION_S = 4.0


@dataclass(frozen=True, slots=True)
class Move:
    """A move as it is done in a stage.

    Attributes:
        whole: the move with all its stages and forms.
        stage: the stage it is shown for.
        name: what it is called.
    """

    whole: Exercise
    stage: Stage
    name: str

    @property
    def id(self) -> str:
        """The name of its file."""
        return self.whole.id

    @property
    def done(self) -> Exercise:
        """The move as it is done in this stage."""
        return self.whole.for_stage(self.stage)

    @property
    def seconds(self) -> float:
        """Seconds of the whole dose, both sides."""
        return self.done.total

    @property
    def equipment(self) -> tuple[str, ...]:
        """What must be at hand."""
        return self.done.about.equipment

    @property
    def seated(self) -> bool:
        """Whether it is done sitting or propped up."""
        return self.done.about.posture in SITTING

    @property
    def suits(self) -> bool:
        """Whether it is for this stage at all."""
        return fits(self.whole, self.stage)

    @property
    def adapted(self) -> bool:
        """Whether it is done otherwise in this stage than usually."""
        return self.stage in self.whole.variants

    @property
    def two_sided(self) -> bool:
        """Whether there is another side to look at."""
        return self.done.dose.sides == 2


def shown(shelf: Shelf, words: Mapping[str, str], stage: Stage) -> tuple[Move, ...]:
    """Return every listed move in order, also those that are not for the stage.

    A move that cannot be read is left out; the program tells of it elsewhere.
    """
    found = (Move(whole, stage, say(words, whole.title)) for whole in _readable(shelf))
    return tuple(sorted(found, key=_order))


def alone(move: Exercise) -> Routine:
    """Return a routine of this move alone; it bears the move's id and name."""
    return Routine(move.id, move.title, ALONE_READY_S, _TRANSITION_S, (Step(move.id),), {})


def telling_moment(move: Exercise) -> float:
    """Return the second of the loop that tells most: in the first hold, else well on the way."""
    hold = next((phase for phase in move.phases if phase.hold), None)
    return hold.start + 0.3 * hold.seconds if hold else move.length * 0.3


def _order(move: Move) -> tuple[bool, str]:
    """Sort by name; what helps in a bad moment comes after what is done every day."""
    return "rescue" in move.whole.tags, move.name.casefold()


def _readable(shelf: Shelf) -> Iterator[Exercise]:
    for name in shelf.exercises():
        try:
            move = shelf.exercise(name)
        except (LookupError, ValueError):
            continue
        if move.about.listed:
            yield move
