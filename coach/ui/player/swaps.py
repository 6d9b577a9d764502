"""What can be offered in the place of a move that does not suit today, and why.

No Qt in here; all works on the values of the motion wing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coach.motion.about import Place, Posture
from coach.motion.exercise import Exercise
from coach.motion.routine import fits, whole

WALL, CHAIR, TOWEL = "wall", "chair", "towel"
_SITTING = frozenset({Posture.SEATED, Posture.PROPPED})


class Reason(StrEnum):
    """Why another move is offered."""

    UNSTEADY = "unsteady"  # it needs balance; the other does not
    NO_WALL = "no-wall"  # it needs a wall; the other does not
    EITHER = "either"  # both of these, and the other needs neither
    OTHER = "other"
    BACK = "back"  # to the move that was swapped away


@dataclass(frozen=True, slots=True)
class Choice:
    """A move that can stand in for the one that is on, and why it is offered."""

    reason: Reason
    move: Exercise

    @property
    def seated(self) -> bool:
        """Whether it is done sitting or propped up."""
        return self.move.about.posture in _SITTING


@dataclass(frozen=True, slots=True)
class Limits:
    """What suits a person here and now.

    Attributes:
        stage: the stage, as the moves' files call it.
        seated_only: nothing that is done standing, kneeling or lying.
        wall: there is a wall to lean on.
        chair: there is a chair to sit on or to hold.
        towel: there is a towel to pull with.
    """

    stage: str = "none"
    seated_only: bool = False
    wall: bool = True
    chair: bool = True
    towel: bool = True

    @property
    def lacking(self) -> tuple[str, ...]:
        """What is not at hand, as the moves' files call it."""
        here = ((WALL, self.wall), (CHAIR, self.chair), (TOWEL, self.towel))
        return tuple(thing for thing, there in here if not there)

    def allow(self, move: Exercise) -> bool:
        """Return whether a move, as it is done in the stage, suits."""
        seated = move.about.posture in _SITTING or not self.seated_only
        return seated and not set(self.lacking).intersection(move.about.equipment)


@dataclass(frozen=True, slots=True)
class Swaps:
    """The moves that may stand in for others, by id, and the limits they are chosen by.

    ``places`` is where a routine is done; only a move that is far from another needs to fit there,
    for those that a move names itself always do.
    """

    moves: Mapping[str, Exercise] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    places: frozenset[Place] = frozenset(Place)

    def instead_of(self, move: Exercise) -> tuple[Exercise, ...]:
        """Return the moves that can stand in for a move, the best first."""
        known = (self.moves[name] for name in move.about.swaps if name in self.moves)
        return tuple(self.suiting(known))

    def far_from(self, move: Exercise) -> tuple[Exercise, ...]:
        """Return what is left if nothing can stand in for a move, the nearest first.

        That is the move done another way, then what stands in for its stand-ins, and these done
        another way.
        """
        names = [move.id, *move.about.swaps]
        for name in names:
            if name in self.moves:
                names += [each for each in self.moves[name].about.swaps if each not in names]
        known = [self.moves[name] for name in names if name in self.moves]
        return tuple(each for one in known for each in self.ways(one) if self._is_here(each))

    def ways(self, move: Exercise) -> tuple[Exercise, ...]:
        """Return each way of doing a move that suits; those at the places of the usual first."""
        usual = set(move.about.places)
        forms = sorted(move.forms.values(), key=lambda form: usual.isdisjoint(form.about.places))
        return tuple(self.suiting((move, *forms)))

    def suiting(self, moves: Iterable[Exercise]) -> Iterator[Exercise]:
        """Yield those of these moves that suit, as they are done in the stage."""
        stage = self.limits.stage
        for parts in (whole(each, stage) for each in moves if fits(each, stage)):
            if all(map(self.limits.allow, parts)):
                yield parts[0]

    def _is_here(self, move: Exercise) -> bool:
        return not self.places.isdisjoint(move.about.places)

    def offers(self, move: Exercise) -> tuple[Choice, ...]:
        """Return each move that can stand in once; those for a reason come first."""
        found: dict[str, Choice] = {}
        for choice in self._reasoned(move):
            found.setdefault(choice.move.id, choice)
        return tuple(found.values())

    def _reasoned(self, move: Exercise) -> Iterator[Choice]:
        others = self.instead_of(move)
        steady = [each for each in others if not each.about.balance]
        free = [each for each in others if WALL not in each.about.equipment]
        wobbles = move.about.balance and bool(steady)
        leans = WALL in move.about.equipment and bool(free)
        if wobbles and leans and steady[0] is free[0]:
            yield Choice(Reason.EITHER, free[0])
        if wobbles:
            yield Choice(Reason.UNSTEADY, steady[0])
        if leans:
            yield Choice(Reason.NO_WALL, free[0])
        yield from (Choice(Reason.OTHER, each) for each in others)
