"""Which moves somebody wants to see. Needs no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass

from coach.domain.stage import Stage
from coach.motion.about import EQUIPMENT, Place
from coach.ui.stretches.moves import Move

MINUTES = (1, 2)
"""The longest a move may take, as can be chosen."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a move; each point narrows the others.

    Attributes:
        stage: it is for this stage.
        place: it can be done there; ``None`` anywhere.
        have: it needs nothing but these.
        minutes: it takes no longer; ``None`` as long as it likes.
        seated: it is done sitting or propped up.
        word: every word of this is found in its name.
    """

    stage: Stage = Stage.NONE
    place: Place | None = None
    have: frozenset[str] = frozenset(EQUIPMENT)
    minutes: int | None = None
    seated: bool = False
    word: str = ""

    def allows(self, move: Move) -> bool:
        """Return whether a move, for whichever stage it is, is wanted otherwise."""
        return (
            (self.place is None or self.place in move.done.about.places)
            and self.have.issuperset(move.equipment)
            and (self.minutes is None or move.seconds <= 60 * self.minutes)
            and (move.seated or not self.seated)
            and all(part in move.name.casefold() for part in self.word.casefold().split())
        )


@dataclass(frozen=True, slots=True)
class Found:
    """The moves that are wanted, and how many more there are for other stages."""

    moves: tuple[Move, ...]
    elsewhere: int


def found(moves: Iterable[Move], wanted: Wanted) -> Found:
    """Return which of these moves are wanted; all must be shown for the stage wanted."""
    every = tuple(moves)
    suiting = tuple(move for move in every if move.suits)
    allowed = tuple(move for move in suiting if wanted.allows(move))
    return Found(allowed, len(every) - len(suiting))


def at_hand(moves: Iterable[Move]) -> tuple[str, ...]:
    """Return everything that any move of any stage needs, in the order of ``EQUIPMENT``."""
    wholes = [move.whole for move in moves]
    forms = [each for whole in wholes for each in (whole, *whole.variants.values())]
    needed = {thing for each in forms for thing in each.about.equipment}
    return tuple(thing for thing in EQUIPMENT if thing in needed)
