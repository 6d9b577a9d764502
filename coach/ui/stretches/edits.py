"""Changes to a routine's steps, each a new routine; what they lead to is looked at elsewhere.

Needs no Qt. Every stage that has its own steps is changed alone; all others share the usual ones.
"""

from dataclasses import replace
from itertools import count
from typing import Final

from coach.motion.dose import Dose, misfit
from coach.motion.exercise import Exercise
from coach.motion.parts import STAGES
from coach.motion.routine import Routine, Step
from coach.motion.steps import MOST_STEPS, TITLE

HOLDS: Final = range(5, 61, 5)
"""Seconds that a pose can be held."""
REPS: Final = range(1, 41)
"""Times that a move can be repeated."""

Steps = tuple[Step, ...]


def sharing(routine: Routine, stage: str) -> tuple[str, ...]:
    """Return the stages that share the steps of this one, itself included."""
    if stage in routine.variants:
        return (stage,)
    return tuple(each for each in STAGES if each not in routine.variants)


def with_steps(routine: Routine, stage: str, steps: Steps) -> Routine:
    """Return the routine with other steps in a stage and in all that share its steps."""
    if stage in routine.variants:
        return replace(routine, variants={**routine.variants, stage: steps})
    return replace(routine, steps=steps)


def moved(steps: Steps, place: int, by: int) -> Steps:
    """Return the steps with one of them further on, or further up; never beyond the ends."""
    target = min(max(place + by, 0), len(steps) - 1)
    rest = [*steps[:place], *steps[place + 1 :]]
    rest.insert(target, steps[place])
    return tuple(rest)


def removed(steps: Steps, place: int) -> Steps:
    """Return the steps without one of them; the last one stays."""
    return steps if len(steps) == 1 else (*steps[:place], *steps[place + 1 :])


def added(steps: Steps, move: str) -> Steps:
    """Return the steps with a move at the end, with its own dose; a full routine stays as it is."""
    return steps if len(steps) >= MOST_STEPS else (*steps, Step(move))


def exchanged(steps: Steps, place: int, move: str) -> Steps:
    """Return the steps with another move in one place, with its own dose."""
    return _changed(steps, place, Step(move))


def held(steps: Steps, place: int, seconds: int) -> Steps:
    """Return the steps with one of them held for so many seconds."""
    return _changed(steps, place, replace(steps[place], hold=float(seconds)))


def repeated(steps: Steps, place: int, times: int) -> Steps:
    """Return the steps with one of them done so many times."""
    return _changed(steps, place, replace(steps[place], reps=times))


def renamed(routine: Routine, title: str) -> Routine:
    """Return the routine with another name; an empty or impossible one changes nothing."""
    bare = " ".join(title.split())
    return replace(routine, title=bare) if TITLE.fullmatch(bare) else routine


def next_hold(seconds: float, steps: int) -> int | None:
    """Return the hold that is so many presses away, of ``HOLDS``; none beyond either end."""
    values = [s for s in HOLDS if s > seconds] if steps > 0 else [s for s in HOLDS if s < seconds]
    if not values:
        return None
    return values[min(steps, len(values)) - 1] if steps > 0 else values[max(steps, -len(values))]


def next_reps(move: Exercise, dose: Dose, steps: int) -> int | None:
    """Return the repetitions so many presses away that the move can have; none beyond an end."""
    found: int | None = None
    way = 1 if steps > 0 else -1
    left = abs(steps)
    for times in count(dose.reps + way, way):
        if times not in REPS or not left:
            return found
        if not misfit(move.written, replace(dose, reps=times)):
            found, left = times, left - 1
    return found


def _changed(steps: Steps, place: int, step: Step) -> Steps:
    return (*steps[:place], step, *steps[place + 1 :])
