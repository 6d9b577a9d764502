"""Lays a routine out for a stage: exercises in a row with sides, holds and breaks."""

from collections.abc import Iterator, Mapping
from typing import Final

from coach.motion.dose import misfit
from coach.motion.exercise import Exercise, Trained
from coach.motion.format import Invalid, Issue
from coach.motion.safety import LATE, lies_flat
from coach.motion.session import Change, Kind, Moment, Segment, Session, Side
from coach.motion.steps import Routine, Step, parse

__all__ = [
    "Change", "Kind", "Moment", "Routine", "Segment", "Session", "Side", "Step",
    "fits", "lay_out", "parse", "whole",
]  # fmt: skip

LONGEST: Final = 3600.0
"""Seconds that a session may take at most."""


def fits(move: Exercise, stage: str) -> bool:
    """Return whether a move, and what follows it, is for this stage.

    From the second third on nobody lies flat.
    """
    late = stage in LATE
    return all(
        stage in each.about.stages and not (late and lies_flat(each)) for each in whole(move, stage)
    )


def whole(move: Exercise, stage: str) -> tuple[Exercise, ...]:
    """Return a move as it is done in a stage, and the form of it that follows, if one does."""
    done = move.for_stage(stage)
    then = done.dose.then
    return (done, move.in_form(then).for_stage(stage)) if then else (done,)


def lay_out(routine: Routine, exercises: Mapping[str, Exercise], stage: str) -> Session:
    """Return the session of a stage: right side first, a break wherever something changes.

    A step that is not for the stage gives way to the first of its move's swaps that is, or is
    left out; ``Session.changes`` says so.

    Args:
        routine: what is done.
        exercises: the moves by id: the steps' and their swaps.
        stage: the stage, of ``STAGES``.

    Raises:
        Invalid: with an issue for each step whose move is unknown or cannot have its dose, and if
            nothing is left or it takes longer than an hour.
    """
    issues: list[Issue] = []
    changes: list[Change] = []
    parts: list[tuple[Step, list[Exercise]]] = []
    field = f"variant.{stage}.step" if stage in routine.variants else "step"
    for i, given in enumerate(routine.for_stage(stage)):
        try:
            step = _suited(given, exercises, stage)
            if step is not given:
                changes.append(Change(given.exercise, step.exercise if step else ""))
            if step:
                parts.append((step, _moves(step, exercises[step.exercise], stage)))
        except LookupError as fault:
            issues.append(Issue("E020", f"{field}[{i}]", str(fault.args[0])))
        except ValueError as fault:
            issues.append(Issue("E013", f"{field}[{i}]", str(fault)))
    if not parts and not issues:
        issues.append(Issue("E071", field, f"nothing of it is for the stage {stage!r}"))
    if issues:
        raise Invalid(issues)
    session = Session(routine, tuple(_segments(routine, parts)), tuple(changes))
    if session.length > LONGEST:
        raise Invalid([Issue("E013", field, f"{session.length:.0f} s; at most {LONGEST:.0f}")])
    return session


def _suited(step: Step, exercises: Mapping[str, Exercise], stage: str) -> Step | None:
    """Return the step, or what stands in for it in this stage, if anything does."""
    if step.exercise not in exercises:
        raise LookupError(f"no exercise {step.exercise!r}")
    move = exercises[step.exercise]
    if fits(move.in_form(step.form) if step.form else move, stage):
        return step
    for name in move.about.swaps:
        if name in exercises and fits(exercises[name], stage):
            alike = bool(exercises[name].dose.hold) == bool(move.dose.hold)
            return Step(name, hold=step.hold, reps=step.reps) if alike else Step(name)
    return None


def _moves(step: Step, move: Exercise, stage: str) -> list[Exercise]:
    """Return what a step consists of: its move with its dose, and the form that follows it."""
    done = (move.in_form(step.form) if step.form else move).for_stage(stage)
    dose = step.dose(done.dose)
    if dose.sides == 2 and done.side is Trained.BOTH:
        raise ValueError("sides = 2 is not for a move that trains both sides together")
    if problem := misfit(done.phases, dose):
        raise ValueError(problem)
    follows = [move.in_form(dose.then).for_stage(stage)] if dose.then else []
    return [done.dosed(dose), *(each.dosed(each.dose) for each in follows)]


def _segments(routine: Routine, parts: list[tuple[Step, list[Exercise]]]) -> Iterator[Segment]:
    start = still_at = 0.0
    for kind, index, move, side, length in _plan(routine, [moves for _, moves in parts]):
        if length or kind is Kind.DONE:
            at, note = (still_at if kind is Kind.DONE else 0.0), parts[index][0].note
            yield Segment(kind, move, index, len(parts), side, start, length, at, note)
            start, still_at = start + length, length


def _plan(
    routine: Routine, steps: list[list[Exercise]]
) -> Iterator[tuple[Kind, int, Exercise, Side, float]]:
    """Yield kind, step, move, side and length of each segment; some may have no length."""
    side, move = Side.BOTH, steps[0][0]
    for i, moves in enumerate(steps):
        before = Kind.TRANSITION if i else Kind.READY
        yield before, i, moves[0], _sides(moves[0])[0], routine.transition if i else routine.ready
        for move in moves:
            for side in _sides(move):
                if side is Side.LEFT:
                    yield Kind.SWITCH, i, move, side, move.dose.switch
                for kind, length in _repeated(move):
                    yield kind, i, move, side, length
    yield Kind.DONE, len(steps) - 1, move, side, 0.0


def _sides(move: Exercise) -> tuple[Side, ...]:
    if move.dose.sides == 2:
        return (Side.RIGHT, Side.LEFT)
    return (Side.BOTH,) if move.side is Trained.BOTH else (Side.RIGHT,)


def _repeated(move: Exercise) -> Iterator[tuple[Kind, float]]:
    """Yield one side: in one go, or with a rest after each repetition but the last."""
    dose = move.dose
    if not dose.rest:
        yield Kind.MOVE, dose.reps * dose.repetition
        return
    for repetition in range(dose.reps):
        if repetition:
            yield Kind.REST, dose.rest
        yield Kind.MOVE, dose.repetition
