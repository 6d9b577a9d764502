"""Checks files before they are used: form, motion, names, and what a routine asks for."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from coach.adapters.library import Library, endless, misfits
from coach.adapters.library_files import Flaw
from coach.adapters.library_flaws import flaws
from coach.motion import exercise, steps
from coach.motion.checks import validate
from coach.motion.exercise import Exercise
from coach.motion.format import TEXT_KEY, Invalid, Issue, load
from coach.motion.steps import Routine

FORMATS: Final = (exercise.FORMAT, steps.FORMAT)


class Checker:
    """Checks files against the library and against one another.

    Args:
        library: the moves there are.
        files: the texts of the files to be checked, by path; routines may use their moves.
        texts: the text keys that exist.
    """

    def __init__(self, library: Library, files: Mapping[Path, str], texts: Collection[str]) -> None:
        self._library, self._texts = library, texts
        self._moves = dict(_moves(files.values()))

    def check(self, path: Path, text: str) -> tuple[Flaw, ...]:
        """Return every flaw of a file; never raises, whatever the text."""
        return flaws(path, text, self._issues(path, text))

    def _issues(self, path: Path, text: str) -> Iterator[Issue]:
        try:
            kind = load(text).get("format")
            if kind == exercise.FORMAT:
                yield from self._move(path, text)
            elif kind == steps.FORMAT:
                yield from self._routine(path, steps.parse(text))
            else:
                formats = " or ".join(f'"{each}"' for each in FORMATS)
                yield Issue("E002", "format", f"{formats} is needed")
        except Invalid as invalid:
            yield from invalid.issues

    def _move(self, path: Path, text: str) -> Iterator[Issue]:
        move = exercise.parse(text)
        yield from _misnamed(move.id, path)
        yield from endless(move) or validate(text, texts=self._texts)

    def _routine(self, path: Path, plan: Routine) -> Iterator[Issue]:
        yield from _misnamed(plan.id, path)
        yield from misfits(plan, self._named(plan))
        yield from self._without_text(plan)

    def _named(self, plan: Routine) -> dict[str, Exercise]:
        """Return the moves a routine may need: its own, and those that may stand in."""
        known = self._library.exercises()
        found: dict[str, Exercise] = {}
        wanted = list(plan.named)
        while wanted:
            name = wanted.pop()
            move = self._moves.get(name)
            if move is None and name in known:
                move = self._library.unwatched(name)
            if move and name not in found:
                found[name] = move
                wanted += move.about.swaps
        return found

    def _without_text(self, plan: Routine) -> Iterator[Issue]:
        used = [("title", plan.title)]
        used += [(f"step[{i}].note", step.note) for i, step in enumerate(plan.steps)]
        for stage, row in plan.variants.items():
            used += [(f"variant.{stage}.step[{i}].note", s.note) for i, s in enumerate(row)]
        for field, key in used:
            if TEXT_KEY.fullmatch(key) and key not in self._texts:
                yield Issue("E060", field, f"no text {key!r}")


def _moves(texts: Iterable[str]) -> Iterator[tuple[str, Exercise]]:
    for text in texts:
        try:
            move = exercise.parse(text)
        except Invalid:
            continue
        yield move.id, move


def _misnamed(name: str, path: Path) -> Iterator[Issue]:
    if name != path.stem:
        said = f"{name!r}, but the file is named {path.name!r}"
        yield Issue("E004", "id", said)
