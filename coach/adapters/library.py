"""The moves and routines that come with the program, read from ``resources/`` when asked for."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import TypeVar

from coach import assets
from coach.domain.stage import Stage
from coach.motion import exercise, routine
from coach.motion.exercise import Exercise
from coach.motion.routine import Routine, Session

T = TypeVar("T")


class Unknown(LookupError):
    """No move or routine of this name; ``near`` lists names that look like it."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.near = tuple(get_close_matches(name, list(known), n=3, cutoff=0.5))
        hint = f"; did you mean {' or '.join(self.near)}?" if self.near else ""
        super().__init__(f"no {kind} named {name[:60]!r}{hint}")


class Library:
    """Reads each file once, and none before it is asked for.

    A file that breaks its format raises the motion wing's ``Invalid`` with every issue found.
    """

    def __init__(self) -> None:
        self._exercises: dict[str, Exercise] = {}
        self._routines: dict[str, Routine] = {}

    def exercise_ids(self) -> tuple[str, ...]:
        """Return the names of all moves, sorted."""
        return _ids("exercises")

    def routine_ids(self) -> tuple[str, ...]:
        """Return the names of all routines, sorted."""
        return _ids("routines")

    def exercise(self, name: str) -> Exercise:
        """Return a move; raise `Unknown` if there is none of this name."""
        return _read("exercises", name, exercise.parse, self._exercises)

    def routine(self, name: str) -> Routine:
        """Return a routine; raise `Unknown` if there is none of this name."""
        return _read("routines", name, routine.parse, self._routines)

    def session(self, name: str, stage: Stage) -> Session:
        """Return a routine laid out as it is done in a stage."""
        plan = self.routine(name)
        moves = {step.exercise: self.exercise(step.exercise) for step in plan.for_stage(stage)}
        return routine.lay_out(plan, moves, stage)


def _ids(folder: str) -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in assets.path(folder).glob("*.toml")))


def _read(folder: str, name: str, parse: Callable[[str], T], kept: dict[str, T]) -> T:
    """Return what a file holds; only a listed name is ever made into a path."""
    if name not in kept:
        if name not in (known := _ids(folder)):
            raise Unknown(folder.removesuffix("s"), name, known)
        text = assets.path(folder, f"{name}.toml").read_text(encoding="utf-8")
        kept[name] = parse(text)
    return kept[name]
