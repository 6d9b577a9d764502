"""Draws the files of `resources/icons` anew: tiles for notices, strips for the tray.

Run it after a wished change of the drawing, look at what changed, and commit both or neither:
``python -m tests.ui.draw_icons``.
"""

import os
import sys
from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication, QImage

from coach import assets
from coach.domain.reminder import Habit
from coach.ui import tiles
from coach.ui.tray_art import strip
from coach.ui.tray_icon import Panel, TrayState

TILE, PROGRAM = 128, 256
"""Sides of a habit's tile and of the program's own, in pixels."""


def every() -> Iterator[tuple[str, QImage]]:
    """Yield each file's name, and what it holds."""
    for habit in Habit:
        yield str(habit), tiles.picture(habit, TILE)
    yield "stretch-coach", tiles.program(PROGRAM)
    for state in TrayState:
        for panel in Panel:
            yield f"tray-{state}-{panel}", strip(state, panel)


def main() -> None:
    """Write the files, and name those that changed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    for name, image in every():
        path = assets.path("icons", f"{name}.png")
        before = path.read_bytes() if path.exists() else b""
        image.save(str(path))
        if path.read_bytes() != before:
            print(f"new: {path.name}")
    del application


if __name__ == "__main__":
    main()
