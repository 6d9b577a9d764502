"""Help with a cramp from a cold tray: how long until the figure moves.

A resident that has imported nothing but itself is given the order, as by `coach cramp`, by its
tray, or by its keys. The time ends when a second picture of the figure was painted, unlike the
first: by then it moves.
"""

import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from coach.adapters.files import Places
from coach.adapters.line import ask
from tests.bench.resident import ROOT, settle_in
from tests.bench.table import Row
from tests.desktop.programs import Desktop, Running, desktop, running

MOVES_MS = 300.0
OPENINGS = 9
"""Each by a new process; the median counts, the worst is told."""

Press = Callable[[Running], None]


def rows() -> Iterator[Row]:
    """Yield the figures of each way to open it."""
    with tempfile.TemporaryDirectory() as folder, desktop(Path(folder)) as put_up, put_up.tray():
        kept = Path(folder) / "kept"
        settle_in(kept)
        places = Places(kept, kept)
        ways: dict[str, Press] = {
            "order": lambda _: _order(places),
            "tray": lambda program: program.process.send_signal(signal.SIGUSR1),
            "keys": lambda _: _keys(put_up),
        }
        for name, press in ways.items():
            yield from _opened(name, press, put_up, kept)


def _opened(name: str, press: Press, put_up: Desktop, kept: Path) -> Iterator[Row]:
    environment = put_up.environment(STRETCH_COACH_HOME=str(kept), PYTHONPATH=str(ROOT))
    firsts, seconds = list[float](), list[float]()
    for _ in range(OPENINGS):
        command = [sys.executable, "-m", "tests.bench.cold", name]
        with running(command, environment) as program:
            program.line_with("ready")
            begun = time.perf_counter()
            press(program)
            _, first, second = program.line_with("painted").split()
        firsts.append((float(first) - begun) * 1000)
        seconds.append((float(second) - begun) * 1000)
    worst = f"{max(seconds):.0f} ms at worst of {OPENINGS}"
    yield Row(f"help by {name}, to first picture", statistics.median(firsts), "ms")
    yield Row(f"help by {name}, moving", statistics.median(seconds), "ms", MOVES_MS, worst)


def _keys(put_up: Desktop) -> None:
    put_up.x("xdotool", "key", "ctrl+alt+h")


def _order(places: Places) -> None:
    ask(places, "cramp")


if __name__ == "__main__":
    from tests.bench.table import show

    show("Help with a cramp, from a cold tray", rows())
