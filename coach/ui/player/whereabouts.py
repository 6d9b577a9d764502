"""Where a window is: over the whole screen or not, and what if its screen is unplugged."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from coach.ui.windows import room


class Whereabouts(QObject):
    """Keeps one window on a screen that is there, and knows how large it was made first.

    Signals:
        lost: its screen is gone; it now stands whole on another one, as a window.
        chosen: the person filled the screen (true), or went back to a window.
        covered: it fills the screen now (true), or no longer, by whomever.
        minimised: it is out of sight.

    Args:
        window: the window.
        size: what it takes where no size was chosen, if the screen has the room.
        screens: returns the screens there are.
    """

    lost = Signal()
    chosen = Signal(bool)
    covered = Signal(bool)
    minimised = Signal()

    def __init__(
        self,
        window: QWidget,
        size: tuple[int, int],
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._size = QSize(*size)
        self._screens = screens
        self._known = ""
        window.installEventFilter(self)
        window.resize(self._size.boundedTo(room(window.screen()).size()))

    @property
    def full(self) -> bool:
        """Whether it covers the screen."""
        return bool(self._window.windowState() & Qt.WindowState.WindowFullScreen)

    def watch(self) -> None:
        """Look after the window from now on; it has to be shown already."""
        if not self._known:
            self._known = self._window.screen().name()
            self._window.windowHandle().screenChanged.connect(self.moved)

    def cover(self, *, full: bool) -> None:
        """Cover the screen, or become the window again that it was."""
        if full != self.full:
            state = self._window.windowState() ^ Qt.WindowState.WindowFullScreen
            self._window.setWindowState(state)

    def toggle(self) -> None:
        """Change between screen and window by choice."""
        full = not self.full
        self.cover(full=full)
        self.chosen.emit(full)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the window manager does with the window."""
        if watched is self._window and event.type() is QEvent.Type.WindowStateChange:
            self.covered.emit(self.full)
            if self._window.isMinimized():
                self.minimised.emit()
        return False

    def moved(self, screen: QScreen) -> None:
        """Find out why the window is on another screen: carried there, or its own one is gone."""
        before, self._known = self._known, screen.name()
        if before not in {each.name() for each in self._screens()}:
            self._settle(screen)
            self.lost.emit()

    def _settle(self, screen: QScreen) -> None:
        """Stand whole in the middle of a screen."""
        usual = self._size if self.full else self._window.size()
        self.cover(full=False)
        free = room(screen)
        frame = self._window.frameGeometry().size() - self._window.size()
        size = usual.boundedTo(free.size() - frame)
        size = size.expandedTo(self._window.minimumSize())
        self._window.resize(size)
        beyond = free.size() - frame - size
        self._window.move(free.topLeft() + QPoint(beyond.width() // 2, beyond.height() // 2))
