"""What a live player costs: processor and pictures while it moves, holds, is paused and hidden.

Each move is played in the real window on a private X server, without a window manager. Pictures a
second are what the figure painted; a timer of 16 ms makes 62 of them.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from coach.adapters.library import Library
from tests.bench.table import Row
from tests.desktop.programs import screen

ROOT = Path(__file__).resolve().parents[2]
MOST = {"moving": 35.0, "hold": 20.0, "paused": 0.5, "hidden": 0.5}
"""Percent of one core."""
PATIENCE_S = 60.0


def rows() -> Iterator[Row]:
    """Yield processor and pictures of each state of each move that is listed."""
    library = Library()
    moves = (library.exercise(name) for name in library.exercises())
    with screen() as display:
        for move in moves:
            if move.about.listed:
                yield from watched(move.id, "moving", display)
                if move.dose.hold:
                    yield from watched(move.id, "hold", display)


def watched(name: str, what: str, display: str) -> Iterator[Row]:
    """Yield the figures of one move while it moves or holds, and then does neither."""
    environment = dict(os.environ, DISPLAY=display, QT_QPA_PLATFORM="xcb")
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.live", name, what],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
    )
    for line in done.stdout.splitlines():
        state, processor, pictures = line.split()
        note = f"{float(pictures):.1f} pictures a second"
        yield Row(f"play {name}, {state}", float(processor), "%", MOST[state], note)


if __name__ == "__main__":
    from tests.bench.table import show

    show("Playing, live window, percent of one core", rows())
