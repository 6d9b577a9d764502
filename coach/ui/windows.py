"""Each window once: built when first asked for, let go when closed.

A window costs several megabytes that a resident program has no use for while nobody looks at it.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

GONE_MS = 1_000
"""So long after a window has closed all of it is gone, in milliseconds."""


def room(screen: QScreen) -> QRect:
    """Return the part of a screen that is free for windows.

    With a panel at the top and a scale of 2, Qt 6.11 on X11 does not scale the place of the free
    part, only its size, so that it reaches beyond the screen.
    """
    return screen.availableGeometry() & screen.geometry()


class Windows(QObject):
    """Keeps the open windows, one of a name.

    Args:
        parent: whose they are.
        gone: called some time after a window has closed, to tidy up what it left.
        after_ms: how long after, in milliseconds.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        gone: Callable[[], object] = lambda: None,
        after_ms: int = GONE_MS,
    ) -> None:
        super().__init__(parent)
        self._open: dict[str, QWidget] = {}
        self._gone = QTimer(self, singleShot=True, interval=after_ms)
        self._gone.timeout.connect(gone)

    def show(self, name: str, build: Callable[[], QWidget]) -> QWidget:
        """Bring the window of this name to the front; build it if it is not open."""
        window = self._open.get(name)
        if window is None:
            window = build()
            window.installEventFilter(self)
            self._open[name] = window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def open(self, name: str) -> QWidget | None:
        """Return the window of this name if it is open."""
        return self._open.get(name)

    def any(self) -> bool:
        """Return whether any window is open."""
        return bool(self._open)

    def close_all(self) -> None:
        """Close every window, e.g. because the program quits."""
        for window in list(self._open.values()):
            window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a window go once it has closed."""
        if event.type() is QEvent.Type.Close:
            self._let_go(watched)
        return False

    def _let_go(self, watched: QObject) -> None:
        for name, window in list(self._open.items()):
            if window is watched:
                del self._open[name]
                window.removeEventFilter(self)
                window.deleteLater()
                self._gone.start()
