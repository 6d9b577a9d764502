"""The moves and routines there are: those that come with the program, and a person's own.

A broken file is a finding, never a failure: it is named, and everything else works on.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from coach.adapters.files import Places, StorageFault, write_whole
from coach.adapters.library_files import MOST_FILES, Flaw
from coach.adapters.library_flaws import flaws
from coach.adapters.library_shelf import Shelf, Unknown
from coach.motion import exercise, routine
from coach.motion.body import Body
from coach.motion.checks import shapes, validate
from coach.motion.exercise import Exercise
from coach.motion.format import Invalid, Issue, Severity
from coach.motion.parts import STAGES
from coach.motion.routine import Routine, Session
from coach.motion.writer import routine_text

__all__ = ["Flaw", "Library", "Unknown"]

_WATCHED: Final = (Body(), Body(belly=1.0))
"""The bodies a person's own move is tried with before it is shown; `coach validate` tries all."""

_LONGEST_WATCH: Final = 900
"""Seconds of loops that a move may have in all, its forms and stages counted."""


class Library:
    """All moves and routines, each read when it is first asked for.

    Args:
        places: where a person's own files are; without it there is only what ships.
    """

    def __init__(self, places: Places | None = None) -> None:
        self._places = places
        moves, rows = (places.exercises, places.routines) if places else (None, None)
        self._exercises: Shelf[Exercise] = Shelf("exercise", exercise.parse, moves, replaces=False)
        self._routines: Shelf[Routine] = Shelf("routine", routine.parse, rows, replaces=True)
        self._watched: dict[str, tuple[Issue, ...]] = {}
        self._misfits: dict[str, tuple[Issue, ...]] = {}

    def exercises(self) -> tuple[str, ...]:
        """Return the ids of all moves, sorted; also of those that are not listed on their own."""
        return self._exercises.ids()

    def routines(self) -> tuple[str, ...]:
        """Return the ids of all routines that can be done, sorted."""
        shipped = self._routines.shipped_ids()
        return tuple(
            name for name in self._routines.ids() if name in shipped or not self._misfit(name)
        )

    def exercise(self, name: str) -> Exercise:
        """Return a move. A person's own is watched in motion the first time, which takes a while.

        Raises:
            Unknown: there is none of this name.
            Invalid: it is a person's own, and moves as no body does.
        """
        move = self._exercises.get(name)
        if errors := self._errors_in_motion(name):
            raise Invalid(errors)
        return move

    def unwatched(self, name: str) -> Exercise:
        """Return a move as it is written, whether or not a body can do it; raise `Unknown`."""
        return self._exercises.get(name)

    def routine(self, name: str) -> Routine:
        """Return a routine: a person's own if there is one that can be done.

        Raises:
            Unknown: there is none of this name.
        """
        if name in self._routines.own() and not self._misfit(name):
            return self._routines.get(name)
        return self._routines.shipped(name)

    def session(self, name: str, stage: str) -> Session:
        """Return a routine laid out as it is done in a stage; raise as ``lay_out`` does."""
        return self.lay_out(self.routine(name), stage)

    def lay_out(self, plan: Routine, stage: str) -> Session:
        """Return any routine laid out as it is done in a stage.

        Raises:
            Unknown: it names a move that there is not.
            Invalid: it cannot be done in this stage, or one of a person's own moves by nobody.
        """
        names = {step.exercise for step in plan.for_stage(stage)}
        moves = {name: self.exercise(name) for name in sorted(names)}
        swaps = self._swaps(moves)
        sound = {name: swaps[name] for name in swaps if not self._errors_in_motion(name)}
        return routine.lay_out(plan, sound | moves, stage)

    def is_own(self, name: str) -> bool:
        """Return whether a move or routine of this id is a person's own."""
        return name in self._exercises.own() or (
            name in self._routines.own() and not self._misfit(name)
        )

    def findings(self, *, watched: bool = False) -> tuple[Flaw, ...]:
        """Return what is wrong with a person's own files.

        Args:
            watched: also watch each of their moves in motion, which takes seconds for each.
        """
        found = [*self._exercises.flaws(), *self._routines.flaws()]
        for name, own in self._routines.own().items():
            found += flaws(own.path, own.text, self._misfit(name))
        for name, move in self._exercises.own().items():
            if watched or name in self._watched:
                found += flaws(move.path, move.text, self._issues_in_motion(name))
        return tuple(found)

    def save_routine(self, plan: Routine) -> None:
        """Keep a routine as a person's own; one that ships is covered by it until it is reset.

        Raises:
            Invalid: it cannot be written, or not be done in some stage.
            StorageFault: the disk refused; what was there before still is.
        """
        text = routine_text(plan)
        if (again := routine.parse(text)) != plan:
            raise ValueError(f"{plan.id} would read back as {again}")
        if issues := self._misfits_of(plan):
            raise Invalid(issues)
        if self._places is None:
            raise StorageFault("there is no folder for routines of one's own")
        own = self._routines.own()
        if plan.id not in own and len(own) >= MOST_FILES:
            raise StorageFault(f"there are {MOST_FILES} routines; remove one first")
        folder = self._places.routines
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(folder / f"{plan.id}.toml", text.encode())
        except OSError as fault:
            raise StorageFault(f"cannot write {folder}: {fault.strerror}") from fault
        self._forget(plan.id)

    def reset_routine(self, name: str) -> None:
        """Remove a person's own routine; the one of this name that ships is back in force.

        Raises:
            Unknown: there is no own file of this name.
            StorageFault: the disk refused.
        """
        own = {path.stem: path for path in self._own_routine_files()}
        if name not in own:
            raise Unknown("routine of your own", name, own)
        try:
            own[name].unlink()
        except OSError as fault:
            raise StorageFault(f"cannot remove {own[name]}: {fault.strerror}") from fault
        self._forget(name)

    def _own_routine_files(self) -> Iterator[Path]:
        yield from (own.path for own in self._routines.own().values())
        yield from (flaw.path for flaw in self._routines.flaws() if flaw.path.suffix == ".toml")

    def _forget(self, name: str) -> None:
        self._routines.forget_own()
        self._misfits.pop(name, None)

    def _swaps(self, moves: Mapping[str, Exercise]) -> dict[str, Exercise]:
        """Return the moves that can stand in for these, as far as they can be read."""
        known = self._exercises.ids()
        wanted = {name for move in moves.values() for name in move.about.swaps}
        return {name: self._exercises.get(name) for name in sorted(wanted) if name in known}

    def _errors_in_motion(self, name: str) -> list[Issue]:
        return [i for i in self._issues_in_motion(name) if i.severity is Severity.ERROR]

    def _issues_in_motion(self, name: str) -> tuple[Issue, ...]:
        """Return what is seen when one of a person's own moves is watched; seen once."""
        own = self._exercises.own().get(name)
        if own is None:
            return ()
        if name not in self._watched:
            issues = endless(own.content) or validate(own.text, bodies=_WATCHED)
            self._watched[name] = tuple(issues)
        return self._watched[name]

    def _misfit(self, name: str) -> tuple[Issue, ...]:
        """Return why one of a person's own routines cannot be done in some stage."""
        own = self._routines.own().get(name)
        if own is None:
            return ()
        if name not in self._misfits:
            self._misfits[name] = self._misfits_of(own.content)
        return self._misfits[name]

    def _misfits_of(self, plan: Routine) -> tuple[Issue, ...]:
        known = self._exercises.ids()
        moves = {name: self._exercises.get(name) for name in sorted(plan.named) if name in known}
        moves |= {k: move for k, move in self._swaps(moves).items() if k not in moves}
        return misfits(plan, moves)


def endless(move: Exercise) -> list[Issue]:
    """Return an issue if a move has so many forms and stages that watching it would never end."""
    if (seconds := sum(each.length for _, each in shapes(move))) <= _LONGEST_WATCH:
        return []
    said = f"all forms and stages take {seconds:.0f} s; at most {_LONGEST_WATCH}"
    return [Issue("E013", "", said)]


def misfits(plan: Routine, moves: Mapping[str, Exercise]) -> tuple[Issue, ...]:
    """Return why a routine cannot be done with these moves, each reason once for all stages."""
    found: dict[Issue, None] = {}
    for stage in STAGES:
        try:
            routine.lay_out(plan, moves, stage)
        except Invalid as invalid:
            found |= dict.fromkeys(invalid.issues)
    return tuple(found)
