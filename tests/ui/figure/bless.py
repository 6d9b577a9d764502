"""Takes the sheets the figure paints now as the golden ones, for a person to look at.

Run it after a wished change of the drawing, look at what it writes, and commit both or neither:
``python -m tests.ui.figure.bless [ID…] [--out FOLDER]``. For each sheet that changed, the folder
gets one picture: what was kept, what is painted now, and where they differ.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtWidgets import QApplication

from tests.ui.figure.goldens import FOLDER, Golden, difference, every


def main() -> int:
    """Write the golden sheets that changed; return 0, or 2 for an id that no sheet has."""
    asked = argparse.ArgumentParser(prog="bless", description="Take new pictures as golden.")
    asked.add_argument("ids", nargs="*", help="moves (all forms of each) or 'likeness'; else all")
    asked.add_argument("--out", type=Path, help="where pictures of before and after go")
    chosen = asked.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    known = list(every())
    wanted = [golden for golden in known if _is_asked_for(golden, chosen.ids)]
    if not wanted:
        print("no such move", file=sys.stderr)
        return 2
    out = chosen.out or Path(tempfile.mkdtemp(prefix="goldens-"))
    for folder in (FOLDER, out):
        folder.mkdir(parents=True, exist_ok=True)
    new = sum(_bless(golden, out) for golden in wanted)
    for stray in set(FOLDER.glob("*.png")) - {golden.path for golden in known}:
        stray.unlink()
        print(f"gone           {stray.name}")
    print(f"{new} of {len(wanted)} sheets are new." + (f" Look into {out}" if new else ""))
    del application
    return 0


def _is_asked_for(golden: Golden, ids: list[str]) -> bool:
    return not ids or any(f"{golden.name}-".startswith(f"{each}-") for each in ids)


def _bless(golden: Golden, out: Path) -> bool:
    """Keep a sheet as it is painted now; tell whether it had been another."""
    now = golden.painted()
    before = golden.kept() if golden.path.exists() else Image.new("RGB", now.size)
    before = before if before.size == now.size else before.resize(now.size)
    found = difference(before, now)
    if golden.path.exists() and not found.mean:
        return False
    print(f"{found.share:7.2%} {found.mean:6.2f} {golden.path.name}")
    golden.keep(now)
    stronger = ImageChops.difference(before, now).point([min(255, 4 * v) for v in range(256)] * 3)
    sheet = Image.new("RGB", (now.width, 3 * now.height))
    for i, picture in enumerate((before, now, stronger)):
        sheet.paste(picture, (0, i * now.height))
    sheet.save(out / golden.path.name)
    return True


if __name__ == "__main__":
    sys.exit(main())
