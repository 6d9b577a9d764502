"""Print the table; exit 0 whether or not a target is missed, for a miss is told, not hidden."""

import sys

from tests.bench import painting, resident, storing
from tests.bench.table import show

PARTS = {
    "resident": ("The resident beside a bare PySide6 tray program", resident.rows),
    "paint": ("Painting, 900 x 700, 400 pictures of the loop, best of three", painting.rows),
    "store": ("Storing, median", storing.rows),
}


def main() -> None:
    """Measure the parts that are named, or all."""
    chosen = sys.argv[1:] or list(PARTS)
    if unknown := set(chosen) - set(PARTS):
        sys.exit(f"bench: no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    missed = sum(show(*((PARTS[name][0]), PARTS[name][1]())) for name in chosen)
    print(f"\n{missed} target{'' if missed == 1 else 's'} missed")


main()
