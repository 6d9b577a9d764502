"""What hangs before something private: the page that asks for the PIN, or what is behind it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QShowEvent, QWindow
from PySide6.QtWidgets import QStackedLayout, QWidget

from coach.ui.lock.page import PinPage
from coach.ui.lock.wording import Words
from coach.ui.style import Style

_USED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Curtain(QWidget):
    """A page, or a whole window, that shows what is private only while it is drawn back.

    What is behind it is built when it is first drawn back, and stays as it was while the curtain
    is drawn again. `shown` asks whoever decides; `closed` tells that its window was closed,
    whatever page of it was seen; `used` that somebody is at it; `left` that, as a page of another
    window, it is not wanted after all.

    Args:
        style: tone, type scale and accent.
        words: the words of a language.
        build: makes what is private; it may be heavy.
    """

    shown = Signal()
    closed = Signal()
    used = Signal()
    left = Signal()

    def __init__(self, style: Style, words: Words, build: Callable[[], QWidget]) -> None:
        super().__init__()
        self._build = build
        self.behind: QWidget | None = None
        self.setPalette(style.palette())
        self.setAutoFillBackground(True)
        self.page = PinPage(style, words)
        self.page.left.connect(self._leave)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.page)

    @property
    def drawn(self) -> bool:
        """Whether the page that asks is in front."""
        return self._stack.currentWidget() is self.page

    def draw(self) -> None:
        """Hide what is private, and ask."""
        if not self.drawn:
            self.page.begin()
            self._stack.setCurrentWidget(self.page)

    def draw_back(self) -> None:
        """Show what is private."""
        if self.behind is None:
            self.behind = self._build()
            self.behind.installEventFilter(self)
            self._stack.addWidget(self.behind)
            if self.isWindow() and not self.isMaximized():
                self.resize(self.behind.sizeHint().expandedTo(self.size()))
        if self.drawn:
            self._stack.setCurrentWidget(self.behind)
            self.behind.setFocus()

    def sizeHint(self) -> QSize:
        """Return the size of what is in front."""
        front = self._stack.currentWidget()
        return front.sizeHint() if front else super().sizeHint()

    def let_go(self) -> None:
        """Draw the curtain, and forget what was behind it: it is built anew when drawn back."""
        self.draw()
        if self.behind is not None:
            self._stack.removeWidget(self.behind)
            self.behind.hide()
            self.behind.deleteLater()
            self.behind = None

    def showEvent(self, event: QShowEvent) -> None:
        """Ask whether it may be drawn back, and notice from now on that somebody is there."""
        super().showEvent(event)
        window = self.window()
        for each in (window, window.windowHandle()):
            if each is not None:
                each.installEventFilter(self)  # once, however often it is asked for
        if not event.spontaneous():
            self.shown.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice keys and pointer, a window that goes, and that what is behind wants to close."""
        kind = event.type()
        if watched is self.behind:
            if kind is QEvent.Type.Close and self.isWindow():
                self.close()
        elif kind in _USED and isinstance(watched, QWindow):
            self.used.emit()
        elif kind is QEvent.Type.Hide and watched is self.window() and not event.spontaneous():
            self.closed.emit()
        return False

    def _leave(self) -> None:
        if self.isWindow():
            self.close()
        else:
            self.left.emit()
