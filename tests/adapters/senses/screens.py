"""A real screen with a window manager, and a window on it that can fill the screen."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.desktop.programs import Running, running, screen

_WINDOW = """
import signal
from PySide6.QtCore import QTimer, Qt
from PySide6.QtWidgets import QApplication, QWidget

app = QApplication([])
widget = QWidget()

def toggle(*_):
    widget.setWindowState(widget.windowState() ^ Qt.WindowState.WindowFullScreen)

signal.signal(signal.SIGUSR1, toggle)
awake = QTimer()
awake.timeout.connect(lambda: None)
awake.start(10)
widget.show()
print("shown", flush=True)
app.exec()
"""


class Window:
    """A window of another process."""

    def __init__(self, program: Running) -> None:
        self._program = program
        self.process = program.process.pid

    def toggle(self) -> None:
        """Fill the screen, or be a window again."""
        self._program.process.send_signal(signal.SIGUSR1)

    def vanish(self) -> None:
        """Be gone, as by a crash."""
        self._program.end(signal.SIGKILL)


@contextmanager
def managed_screen(home: Path) -> Iterator[str]:
    """Put up a screen with a window manager; yields its name for DISPLAY."""
    with screen() as display, running(["openbox"], {"DISPLAY": display, "HOME": str(home)}):
        yield display


@contextmanager
def window(display: str) -> Iterator[Window]:
    """Show a window; there may be no window manager for it yet."""
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    with running([sys.executable, "-c", _WINDOW], environment) as program:
        program.line_with("shown")
        yield Window(program)
