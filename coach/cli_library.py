"""Words about the moves and routines there are: list them, and check files of one's own."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from coach.adapters.files import Places
from coach.adapters.library import Library
from coach.adapters.library_check import Checker
from coach.adapters.library_files import Flaw, Refused, listed, text_of, text_within
from coach.cli_terms import FAILED, Complaint
from coach.motion.exercise import Exercise
from coach.motion.format import Invalid, Severity
from coach.motion.parts import STAGES
from coach.motion.routine import Session
from coach.ui.language import catalogue, say

_FOLDERS = ("exercises", "routines")


def exercises(told: argparse.Namespace) -> None:
    """List the moves."""
    library, words = _library(), catalogue()
    moves: list[Exercise] = []
    for name in library.exercises():
        try:
            moves.append(library.exercise(name))
        except Invalid:  # told as a finding
            continue
    rows: list[dict[str, Any]] = [
        {
            "id": move.id,
            "name": say(words, move.title),
            "stages": list(move.about.stages),
            "equipment": list(move.about.equipment),
            "seconds": _plain(move.total),
            "source": move.about.source,
        }
        for move in moves
        if move.about.listed
    ]
    if told.json:
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        _table(
            (row["id"], row["name"], f"{row['seconds']} s", ", ".join(row["equipment"]) or "-")
            for row in rows
        )
    _tell(library.findings())


def routines(told: argparse.Namespace) -> None:
    """List the routines, as they are done in each stage."""
    library, words = _library(), catalogue()
    rows = [
        {
            "id": name,
            "name": say(words, library.routine(name).title),
            "variants": [_variant(stage, session) for stage, session in _staged(library, name)],
        }
        for name in library.routines()
    ]
    if told.json:
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        _table(_lines(rows))
    _tell(library.findings())


def validate(told: argparse.Namespace) -> None:
    """Check files and folders; print a line for each problem."""
    missing = [path for path in told.paths if not os.path.lexists(path)]
    for path in missing:
        print(f"coach: there is no file or folder {path!r}", file=sys.stderr)
    flaws: list[Flaw] = []
    texts: dict[Path, str] = {}
    for path in told.paths:
        if path not in missing:
            _collect(Path(path), texts, flaws)
    library = _library()
    checker = Checker(library, texts, catalogue())
    refused = [flaw for flaw in library.findings() if flaw.code == "E004"]
    for path, text in texts.items():
        found = checker.check(path, text)
        flaws += found
        flaws += [f for f in refused if f.path.absolute() == path.absolute() and f not in found]
    for flaw in flaws:
        print(flaw)
    broken = {flaw.path for flaw in flaws if flaw.severity is Severity.ERROR}
    if broken or missing:
        raise Complaint(_count(len(broken) + len(missing), "cannot be used"), FAILED)
    print(_count(len(texts), "fine"))


def _library() -> Library:
    return Library(Places.of(os.environ))


def _staged(library: Library, name: str) -> Iterator[tuple[str, Session]]:
    """Yield the stages a routine can be done in."""
    for stage in STAGES:
        try:
            yield stage, library.session(name, stage)
        except Invalid:
            continue


def _variant(stage: str, session: Session) -> dict[str, Any]:
    steps = [
        {"exercise": move.id, "seconds": _plain(session.step_length(i))}
        for i, move in enumerate(session.steps)
    ]
    return {"stage": stage, "seconds": _plain(session.seconds), "steps": steps}


def _lines(rows: list[dict[str, Any]]) -> Iterator[tuple[str, ...]]:
    """Yield a line for each routine, and one for each group of stages that share their steps."""
    for row in rows:
        groups: dict[str, list[str]] = {}
        for variant in row["variants"]:
            steps = ", ".join(f"{s['exercise']} {s['seconds']}" for s in variant["steps"])
            groups.setdefault(f"{variant['seconds']} s: {steps}", []).append(variant["stage"])
        yield row["id"], row["name"]
        yield from (("", " ".join(stages), steps) for steps, stages in groups.items())


def _table(rows: Iterable[tuple[str, ...]]) -> None:
    """Print rows in columns; the last column of a row is as long as it likes."""
    lines = list(rows)
    widths: dict[int, int] = {}
    for line in lines:
        for i, cell in enumerate(line[:-1]):
            widths[i] = max(widths.get(i, 0), len(cell))
    for line in lines:
        cells = [f"{cell:<{widths[i]}}" for i, cell in enumerate(line[:-1])]
        print("  ".join([*cells, line[-1]]).rstrip())


def _collect(path: Path, texts: dict[Path, str], flaws: list[Flaw]) -> None:
    """Read a file, or the files of a folder and of its folders of moves and routines."""
    try:
        if not path.is_dir():
            texts[path] = text_of(path)
            return
    except Refused as refused:
        flaws.append(refused.flaw)
        return
    for folder in (path, *(path / name for name in _FOLDERS)):
        files, said = listed(folder)
        flaws += said
        for file in files:
            try:
                texts[file] = text_within(file, folder)
            except Refused as refused:
                flaws.append(refused.flaw)


def _tell(flaws: tuple[Flaw, ...]) -> None:
    for flaw in flaws:
        print(f"coach: {flaw}", file=sys.stderr)


def _count(files: int, state: str) -> str:
    verb = "is" if files == 1 and state == "fine" else "are" if state == "fine" else ""
    return " ".join(filter(None, (f"{files} {'file' if files == 1 else 'files'}", verb, state)))


def _plain(seconds: float) -> float:
    """Return whole seconds as a whole number."""
    return int(seconds) if seconds == int(seconds) else round(seconds, 2)
