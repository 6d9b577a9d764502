"""The right half of the window: how far it is, a title, the question, and below it the ways on."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.buttons import RING
from coach.ui.icons import Icon
from coach.ui.kit.parts import SHADOW, margin, text
from coach.ui.kit.scroller import Scroller
from coach.ui.safety.headline import Headline
from coach.ui.setup.foot import Foot
from coach.ui.setup.page import Page
from coach.ui.setup.progress import Progress
from coach.ui.style import Style
from coach.ui.theme import Role, colour

WIDEST: Final = 640
"""How wide a question gets, in pixels of a scale of 1."""
_NEAR_END: Final = 12
_APART: Final = 16
"""Between the page and a foot that is at its end, in pixels."""
_MOST: Final = 0.25
"""How much of the height the foot may take and stay where it is."""
READ: Final = 0.9
_LINE: Final = 0.12
"""How far it is read on, and scrolled by an arrow, in parts of what is in sight."""
_KEYS: Final = {
    Qt.Key.Key_Down: _LINE,
    Qt.Key.Key_Up: -_LINE,
    Qt.Key.Key_PageDown: READ,
    Qt.Key.Key_PageUp: -READ,
}


class Sheet(QWidget):
    """Shows one page at a time; what is longer than the window scrolls, the foot stays.

    Signals:
        scrolled: another part of the page is in sight; brings whether that is its end.
    """

    scrolled = Signal(bool)

    def __init__(self, words: Mapping[str, str], style: Style, steps: int) -> None:
        super().__init__()
        self._style, self._more = style, False
        self.progress = Progress(words, style, steps)
        self.title = text(style, "", Role.TITLE)
        self.why = text(style, "", Role.BODY, second=True)
        self.warning = Headline(style, "", Icon.WARN, style.tokens.coral, Role.BODY)
        self.foot = Foot(words, style)
        self._foot_row = _bounded(style, self.foot, RING)
        self._below, self._within = QVBoxLayout(), QVBoxLayout()
        self._holder = QVBoxLayout()
        self._page: Page | None = None
        self._body = QWidget()
        self._fill(self._body)
        self.scroller = Scroller(style, self._body)
        column = QVBoxLayout(self)
        edge = margin(style)
        column.setContentsMargins(0, 0, 0, edge - RING)
        column.setSpacing(14)
        column.addWidget(self.scroller, 1)
        column.addLayout(self._below)
        self._below.addLayout(self._foot_row)
        bar = self.scroller.verticalScrollBar()
        bar.valueChanged.connect(self._tell)
        bar.rangeChanged.connect(self._tell)

    def show_page(self, page: Page, step: int) -> None:
        """Show a page in place of the one before, from its top."""
        while item := self._holder.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self._page = page
        self._holder.addWidget(page)
        self.progress.show_step(step)
        self.title.setText(page.title())
        self.why.setText(page.why())
        self.show_warning("")
        self.scroller.be_read("")
        QTimer.singleShot(0, page, self._begin)

    def focus_first(self) -> None:
        """Give the focus to what the page asks first, to the way on, or to what is to be read."""
        page = self._page
        first = page.first() if page is not None else None
        if first is None:
            self.foot.on.setFocus(Qt.FocusReason.TabFocusReason)
        elif first is page:
            self.scroller.be_read(self.title.text())
            self.scroller.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_warning(self, said: str) -> None:
        """Say what went wrong, or nothing."""
        self.warning.setText(said)
        self.warning.setVisible(bool(said))

    @property
    def foot_scrolls(self) -> bool:
        """Whether the foot is at the end of the page: large type leaves it no room below."""
        return self._within.count() > 0

    def arrange(self) -> None:
        """Keep the foot in sight, unless it would take too much of the page's room."""
        self.foot.fit(self.width() - 2 * (SHADOW - RING))
        within = self.foot.needed() > self.height() * _MOST
        if within is not self.foot_scrolls:
            here, there = self._below, self._within
            here, there = (here, there) if within else (there, here)
            here.removeItem(self._foot_row)
            there.addLayout(self._foot_row)
            self._within.setContentsMargins(0, _APART if within else 0, 0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._begin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the place of the foot."""
        super().resizeEvent(event)
        self.arrange()

    def scroll_by(self, pages: float) -> None:
        """Scroll by so much of what is in sight, down or up."""
        bar = self.scroller.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * bar.pageStep()))

    def scroll_by_key(self, key: int) -> bool:
        """Scroll where it is a key for that; return whether it is."""
        part = _KEYS.get(Qt.Key(key))
        if part is not None:
            self.scroll_by(part)
        return part is not None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a line above the foot where the page goes on below it."""
        if not self._more:
            return
        painter = QPainter(self)
        painter.setPen(QPen(colour(self._style.tokens.line), 1))
        y = self.scroller.geometry().bottom() + 1
        painter.drawLine(SHADOW, y, min(self.width() - SHADOW, self.foot.geometry().right()), y)
        painter.end()

    def _begin(self) -> None:
        """Show the top; once more when the page has got its height, which takes a turn."""
        self._show_top()
        QTimer.singleShot(0, self, self._show_top)

    def _show_top(self) -> None:
        """Show the top, unless nothing of what has the focus would be in sight."""
        self.scroller.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.scroller.follow(self.window().focusWidget())
        self._tell()

    def _tell(self, _value: int = 0, _most: int = 0) -> None:
        """Tell whether the end is in sight, by what the page needs: bars are late."""
        view, bar = self.scroller.viewport(), self.scroller.verticalScrollBar()
        aside = bar.width() if bar.isVisible() and not self.foot_scrolls else 0
        edge = SHADOW - RING
        self._foot_row.setContentsMargins(edge, 0, edge + aside, 0)
        seen = bar.value() + view.height()
        needed = self._body.heightForWidth(view.width())
        end = seen >= needed - _NEAR_END
        if self._more is end:
            self._more = not end
            self.update()
        shown = self._page is not None and self._page.isVisible()
        self.scrolled.emit(end and shown)

    def _fill(self, inside: QWidget) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, margin(self._style), 0, 8)
        column.setSpacing(0)
        for part, above in (
            (self.progress, 8),
            (self.title, 14),
            (self.why, 6),
            (self.warning, 8),
        ):
            column.addSpacing(above)
            row = QHBoxLayout()
            row.setContentsMargins(SHADOW, 0, SHADOW, 0)
            row.addWidget(part)
            column.addLayout(row)
        column.addSpacing(10)
        column.addLayout(self._holder)
        column.addStretch(1)
        column.addLayout(self._within)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(_bounded(self._style, body, SHADOW))


def _bounded(style: Style, part: QWidget, rim: int) -> QHBoxLayout:
    """Return a row with a part whose face, inside its rim, is no wider than text can be read."""
    part.setMaximumWidth(style.px(WIDEST) + 2 * rim)
    row = QHBoxLayout()
    row.setContentsMargins(SHADOW - rim, 0, SHADOW - rim, 0)
    row.addWidget(part, 1)
    row.addStretch()
    return row
