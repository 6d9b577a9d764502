"""Each window opened in the running coach: how soon it is seen, and what it leaves behind.

A second opening is told, too: what the first one leaves is mostly code, loaded once for good.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from coach.showcase import VIEWS
from tests.bench.resident import ROOT, settle_in
from tests.bench.table import Row
from tests.desktop.programs import Desktop, desktop

SOON_MS = 150.0
LEFT_MB = 5.0
ALSO = ("card-water", "pin")
"""Windows that open by themselves, or before something is done."""
PATIENCE_S = 90.0


def rows() -> Iterator[Row]:
    """Yield the figures of each window that is ours."""
    with tempfile.TemporaryDirectory() as folder, desktop(Path(folder)) as put_up, put_up.tray():
        kept = Path(folder) / "kept"
        settle_in(kept)
        for view in VIEWS:
            if view.order or view.name in ALSO:
                yield from opened(view.name, put_up, kept)


def opened(name: str, put_up: Desktop, kept: Path) -> Iterator[Row]:
    """Yield the figures of one window, from a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.opening", name],
        env=put_up.environment(STRETCH_COACH_HOME=str(kept), PYTHONPATH=str(ROOT)),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
    )
    first, second = ([float(each) for each in line.split()] for line in done.stdout.splitlines())
    for when, (took, during, after, own) in (("", first), (" again", second)):
        yield Row(f"open {name}{when}, to first paint", took, "ms", SOON_MS)
        note = f"{own:.1f} MB of it its own; {during:.1f} MB while open"
        yield Row(f"open {name}{when}, kept 5 s after", after, "MB", LEFT_MB, note)


if __name__ == "__main__":
    from tests.bench.table import show

    show("Windows in the running coach", rows())
