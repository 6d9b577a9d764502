"""A page that scrolls, with a bar in the window's own colours."""

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from coach.ui.kit.outline import paint_ring
from coach.ui.style import Style

_BAR = 10
_AROUND = 24
"""So far from the edge what got the focus is brought into sight, in pixels."""


class Scroller(QScrollArea):
    """A page that scrolls up and down, with a bar in the window's own colours.

    Qt brings into sight what Tab goes to from within the page; what it goes to from outside of it,
    as from a rail beside it, is brought into sight here.
    """

    scrolled = Signal()

    def __init__(self, style: Style, inside: QWidget) -> None:
        super().__init__()
        self._style, self._ring = style, False
        self._window: QWindow | None = None
        tones = style.tokens
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setStyleSheet(  # not the area: its page would lose the palette
            f"QScrollBar:vertical {{ background: transparent; width: {_BAR}px; margin: 0; }}"
            f"QScrollBar::handle:vertical {{ background: {tones.edge}; border-radius: 3px;"
            " min-height: 44px; margin: 2px; }"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        )
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    def be_read(self, name: str) -> None:
        """Take the focus under a name, so that keys scroll it; with none, take it no longer."""
        self.setAccessibleName(name)
        policy = Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring to those who came by Tab: a page that just opened needs none."""
        tabbed = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._ring = event.reason() in tabbed
        self.viewport().update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.viewport().update()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring round what is in sight."""
        super().paintEvent(event)
        if self._ring and self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(painter, QRectF(self.viewport().rect()), self._style)
            painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the focus from now on."""
        super().showEvent(event)
        window = self.window().windowHandle()
        if window is not self._window:
            self._window = window
            window.focusObjectChanged.connect(self.follow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that other parts may be in sight."""
        super().resizeEvent(event)
        self.scrolled.emit()

    def follow(self, reached: QObject | None) -> None:
        """Bring into sight what is nowhere to be seen; what is clicked on stays where it is."""
        if not isinstance(reached, QWidget) or not self.isAncestorOf(reached):
            return
        if reached.visibleRegion().isEmpty():
            self.ensureWidgetVisible(reached, _AROUND, _AROUND)
