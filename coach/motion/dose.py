"""How much of a move does good, and a loop that lasts as long as its dose says."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from coach.motion.format import Table
from coach.motion.parts import NAME
from coach.motion.phase import Phase


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of a move does good, as published: seconds, repetitions, sides.

    ``switch`` is the time to change sides, ``rest`` the pause between repetitions, ``then`` the
    form of the move that follows once it is done, or ``""``.
    """

    ease_in: float
    hold: float
    ease_out: float
    reps: int
    sides: int
    rest: float = 0.0
    switch: float = 0.0
    then: str = ""

    @property
    def repetition(self) -> float:
        """Seconds one repetition takes."""
        return self.ease_in + self.hold + self.ease_out

    @property
    def total(self) -> float:
        """Seconds the whole move takes, both sides; what follows it (``then``) not counted."""
        side = self.reps * self.repetition + (self.reps - 1) * self.rest
        return self.sides * side + (self.sides - 1) * self.switch

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read ``[dose]``."""
        dose = cls(
            table.number("ease_in", 0.2, 30),
            table.number("hold", 0, 600),
            table.number("ease_out", 0, 30),
            table.count("reps", 1, 60),
            table.count("sides", 1, 2),
            table.number("rest", 0, 60, 0.0),
            table.number("switch", 0, 30, 0.0),
            table.text("then", NAME, ""),
        )
        table.close()
        return dose


def cycles(phases: tuple[Phase, ...], dose: Dose) -> int:
    """Return how many repetitions the written loop shows; 1 where something is held."""
    if any(phase.hold or phase.round for phase in phases):
        return 1
    return max(1, round(sum(phase.seconds for phase in phases) / dose.repetition))


def looped(phases: tuple[Phase, ...], shown: int, dose: Dose) -> tuple[Phase, ...]:
    """Return the phases of a loop of ``shown`` repetitions, lasting as long as the dose says.

    What moves before the first hold takes ``ease_in`` in all and what moves after it ``ease_out``;
    the holds share ``hold`` as they share it in the file. A loop without a hold is stretched as a
    whole. Where there are rounds, each lasts a repetition and the loop becomes a whole side: half
    of the repetitions the first round, the others the second.
    """
    if any(phase.round for phase in phases):
        return _rounds(phases, dose)
    first = next((i for i, phase in enumerate(phases) if phase.hold), None)
    if first is None or not dose.hold:
        return laid_out(_lasting(phases, shown * dose.repetition))
    before, after = phases[:first], phases[first:]
    moving = iter(_lasting([phase for phase in after if not phase.hold], dose.ease_out))
    holds = iter(_lasting([phase for phase in after if phase.hold], dose.hold))
    rest = [next(holds) if phase.hold else next(moving) for phase in after]
    return laid_out([*_lasting(before, dose.ease_in), *rest])


def laid_out(phases: Iterable[Phase]) -> tuple[Phase, ...]:
    """Return the phases one after the other from second 0."""
    placed: list[Phase] = []
    start = 0.0
    for phase in phases:
        placed.append(replace(phase, start=start))
        start += phase.seconds
    return tuple(placed)


def misfit(phases: tuple[Phase, ...], dose: Dose) -> str:
    """Return why the phases cannot be made to last as long as the dose says, or ``""``."""
    rounds = [phase.round for phase in phases]
    if any(rounds):
        return _round_misfit(phases, dose)
    first = next((i for i, phase in enumerate(phases) if phase.hold), None)
    if first is None:
        share = sum(phase.seconds for phase in phases) / dose.repetition
        if dose.hold or abs(share - round(share)) > 1e-6 or share < 0.5:
            return "a loop without a hold is a whole number of ease_in + ease_out long"
        return ""
    if not dose.hold:
        return "the phases hold a pose, so a hold of more than 0 is needed"
    if not first:
        return "something moves before the first hold"
    if any(not phase.hold for phase in phases[first:]) != (dose.ease_out > 0):
        return "ease_out is what the phases after the first hold take: 0 only if none moves"
    return ""


def _round_misfit(phases: tuple[Phase, ...], dose: Dose) -> str:
    rounds = [phase.round for phase in phases]
    if rounds != sorted(rounds) or set(rounds) != {1, 2}:
        return "where a phase has a round, first all of round 1, then all of round 2"
    if any(phase.hold for phase in phases) or dose.hold or dose.rest:
        return "rounds have no hold and no rest"
    if dose.reps % 2:
        return "two rounds share an even number of reps"
    turn = rounds.index(2)
    if phases[turn].origin is not phases[0].origin:
        return "each round starts and ends in the first pose"
    return ""


def _rounds(phases: tuple[Phase, ...], dose: Dose) -> tuple[Phase, ...]:
    halves = (dose.reps - dose.reps // 2, dose.reps // 2)
    loop: list[Phase] = []
    for number, times in zip((1, 2), halves, strict=True):
        each = [phase for phase in phases if phase.round == number]
        loop += _lasting(each, dose.repetition) * times
    return laid_out(loop)


def _lasting(phases: Iterable[Phase], seconds: float) -> list[Phase]:
    """Return the phases stretched to last so many seconds in all."""
    given = list(phases)
    written = sum(phase.seconds for phase in given)
    if not written or written == seconds:
        return given
    return [replace(phase, seconds=phase.seconds / written * seconds) for phase in given]
