"""A routine that is being changed: each change is kept at once, and can be taken back.

Needs no Qt. What cannot be kept changes nothing here either, so that what is shown and what is
stored are never two things.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from coach.domain.stage import Stage
from coach.motion.exercise import Exercise
from coach.motion.routine import Kind, Routine, Session, Step
from coach.ui.stretches import edits
from coach.ui.stretches.edits import Steps
from coach.ui.stretches.shelf import Shelf

MOST_UNDONE: Final = 100


@dataclass(frozen=True, slots=True)
class Row:
    """A step as it is shown in a stage.

    Attributes:
        step: as it is written.
        move: the move that is done, with its dose; ``None`` where it is left out in this stage.
        seconds: how long it takes.
    """

    step: Step
    move: Exercise | None
    seconds: float

    @property
    def hold(self) -> float | None:
        """Seconds of each hold; ``None`` where nothing is held or another move stands in."""
        return self.move.dose.hold or None if self.move and not self.stands_in else None

    @property
    def reps(self) -> int | None:
        """How often; ``None`` where another move stands in or it is left out."""
        return self.move.dose.reps if self.move and not self.stands_in else None

    @property
    def stands_in(self) -> bool:
        """Whether another move is done in its place."""
        return self.move is not None and self.move.id != self.step.exercise


class Editing:
    """Changes one routine, in one stage at a time.

    Args:
        shelf: where it is kept.
        name: the routine's id.
        stage: whose steps are changed first.
        refusals: what the shelf raises if it cannot be kept.

    Raises:
        LookupError: there is no such routine.
    """

    def __init__(
        self, shelf: Shelf, name: str, stage: Stage, refusals: tuple[type[Exception], ...]
    ) -> None:
        self._shelf, self._name, self._refusals = shelf, name, refusals
        self._past: list[tuple[Routine, bool]] = []
        self.stage = stage
        self.routine = shelf.routine(name)

    @property
    def steps(self) -> Steps:
        """The steps of the stage that is shown."""
        return self.routine.for_stage(self.stage)

    @property
    def sharing(self) -> tuple[Stage, ...]:
        """The stages whose steps are changed together, the one shown included."""
        return tuple(Stage(each) for each in edits.sharing(self.routine, self.stage))

    @property
    def is_own(self) -> bool:
        """Whether it is other than the one that ships."""
        return self._shelf.is_own(self._name)

    @property
    def can_undo(self) -> bool:
        """Whether a change can be taken back."""
        return bool(self._past)

    def session(self) -> Session:
        """Return the routine as it is done in the stage; its ``seconds`` are the total."""
        return self._shelf.lay_out(self.routine, self.stage)

    def rows(self) -> tuple[Row, ...]:
        """Return the steps as they are done in the stage."""
        return tuple(self._rows())

    def change(self, routine: Routine) -> str:
        """Keep the routine like this; return why it cannot be, or ``""``."""
        if routine == self.routine:
            return ""
        before = (self.routine, self.is_own)
        if problem := self._tried(lambda: self._shelf.save_routine(routine)):
            return problem
        self._past = [*self._past, before][-MOST_UNDONE:]
        self.routine = routine
        return ""

    def change_steps(self, steps: Steps) -> str:
        """Keep other steps in the stage shown; return why they cannot be, or ``""``."""
        return self.change(edits.with_steps(self.routine, self.stage, steps))

    def undo(self) -> str:
        """Take the last change back; return why it cannot be, or ``""``."""
        if not self._past:
            return ""
        routine, own = self._past[-1]
        keep = self._shelf.save_routine if own else self._put_back
        if problem := self._tried(lambda: keep(routine)):
            return problem
        self._past.pop()
        self.routine = routine
        return ""

    def reset(self) -> str:
        """Have the routine back that ships; return why that cannot be, or ``""``."""
        if not self.is_own:
            return ""
        before = (self.routine, True)
        if problem := self._tried(lambda: self._shelf.reset_routine(self._name)):
            return problem
        self._past = [*self._past, before][-MOST_UNDONE:]
        self.routine = self._shelf.routine(self._name)
        return ""

    def _put_back(self, _: Routine) -> None:
        if self.is_own:
            self._shelf.reset_routine(self._name)

    def _tried(self, keep: Callable[[], None]) -> str:
        try:
            keep()
        except self._refusals as refusal:
            return str(refusal).splitlines()[0] if str(refusal) else type(refusal).__name__
        return ""

    def _rows(self) -> Iterator[Row]:
        for step in self.steps:
            alone = replace(self.routine, steps=(step,), variants={})
            try:
                session = self._shelf.lay_out(alone, self.stage)
            except (LookupError, ValueError):
                yield Row(step, None, 0.0)
                continue
            moves = (each.exercise for each in session.segments if each.kind is Kind.MOVE)
            yield Row(step, next(moves), session.seconds)
