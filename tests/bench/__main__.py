"""Print the table; exit 0 whether or not a target is missed, for a miss is told, not hidden."""

import sys
from importlib import import_module

from tests.bench.table import show

PARTS = {
    "resident": "The resident beside a bare PySide6 tray program",
    "painting": "Painting, 900 x 700, each picture of the loop, best of three",
    "playing": "Playing in a live window, percent of one core",
    "storing": "Storing, median",
    "diary": "The diary after ten years, median",
    "month": "The month of the diary after ten years",
    "helping": "Help with a cramp, from a cold tray, median",
    "windows": "Windows in the running coach",
}
"""In this order: what the first weighs must not share Qt's pages with this process."""


def main() -> None:
    """Measure the parts that are named, or all."""
    chosen = sys.argv[1:] or list(PARTS)
    if unknown := set(chosen) - set(PARTS):
        sys.exit(f"bench: no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    missed = 0
    for name in chosen:
        missed += show(PARTS[name], import_module(f"tests.bench.{name}").rows())
    print(f"\n{missed} target{'' if missed == 1 else 's'} missed")


main()
