"""Takes the pictures the figure paints now as the golden ones, for a person to look at.

Run it after a wished change of the drawing, look at the sheet it names, and commit both or
neither: ``python -m tests.ui.figure.bless``. The sheet shows, for each picture that changed, what
was kept, what is painted now, and where they differ.
"""

import os
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtWidgets import QApplication

from tests.ui.figure.goldens import FOLDER, SIZE, Golden, difference, every


def main() -> int:
    """Write the golden pictures that changed; return 0."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv)
    FOLDER.mkdir(parents=True, exist_ok=True)
    rows = [row for golden in every() if (row := _bless(golden)) is not None]
    for stray in set(FOLDER.glob("*.png")) - {golden.path for golden in every()}:
        stray.unlink()
        print(f"gone     {stray.name}")
    if rows:
        print(f"Look at {_sheet(rows)}")
    print(f"{len(rows)} of {len(list(every()))} pictures are new.")
    del application
    return 0


def _bless(golden: Golden) -> tuple[Image.Image, Image.Image] | None:
    now = golden.painted()
    before = golden.kept() if golden.path.exists() else Image.new("RGB", SIZE)
    if golden.path.exists() and difference(before, now).mean == 0:
        return None
    found = difference(before, now)
    print(f"{found.share:7.2%} {found.mean:6.2f}  {golden.path.name}")
    now.save(golden.path, optimize=True)
    return before, now


def _sheet(rows: list[tuple[Image.Image, Image.Image]]) -> Path:
    width, height = SIZE
    sheet = Image.new("RGB", (3 * width, len(rows) * height))
    for i, (before, now) in enumerate(rows):
        differing = ImageChops.difference(before, now).point(
            [min(255, 4 * v) for v in range(256)] * 3
        )
        for column, picture in enumerate((before, now, differing)):
            sheet.paste(picture, (column * width, i * height))
    handle, name = tempfile.mkstemp(prefix="goldens-", suffix=".png")
    os.close(handle)
    sheet.save(name)
    return Path(name)


if __name__ == "__main__":
    sys.exit(main())
