"""A page that scrolls beneath its head: name and search, the day, and the list of sections.

In a wide window the head stays, the day stays for as long as rows that change it pass by, and the
list stands at the left. In a narrow one head and day scroll along, and only the list, in one line,
stays at the top.
"""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.kit.parts import SHADOW, margin
from coach.ui.kit.scroller import Scroller
from coach.ui.preferences.header import Header
from coach.ui.preferences.navigator import Navigator
from coach.ui.preferences.reading import in_reading_order
from coach.ui.style import Style
from coach.ui.theme import colour

NARROW: Final = 860
"""Below this width of the page, times the type's scale, the list stands in one line."""
TIGHT: Final = 520
"""Below this one, nothing stands beside the page's name, and margins are small."""
_LIST_GAP: Final = 12
_MOST: Final = 0.62
"""The part of the height that the day may take and still stay."""


class Ground(QWidget):
    """Paper below something that stays while the page passes beneath it."""

    def __init__(self, style: Style, part: QWidget, margins: tuple[int, int, int, int]) -> None:
        super().__init__()
        self._style, self.part = style, part
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*margins)
        self.column.addWidget(part)

    def high(self, width: int) -> int:
        """Return its height in a width; none while it is hidden."""
        if self.isHidden():
            return 0
        if self.hasHeightForWidth():
            return self.heightForWidth(width)
        return self.sizeHint().height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self._style.tokens.paper))
        painter.end()


class Sheet(Scroller):
    """The page of all sections with its head.

    Args:
        style: tone and type scale.
        header: stays at the top of a wide page.
        live: the day, or nothing.
        navigator: the list of sections.
    """

    def __init__(
        self, style: Style, header: Header, live: QWidget | None, navigator: Navigator
    ) -> None:
        self.inside = inside = QWidget()
        super().__init__(style, inside)
        self._style, self._header, self._navigator = style, header, navigator
        side = margin(style) - SHADOW
        self._side = side
        flat = (side + SHADOW, margin(style) - 12, side + SHADOW - 4, 4)
        self.column = QVBoxLayout(inside)
        self.column.setSpacing(style.px(4))
        self.narrow, self.tight, self.until = False, False, inside
        self.day = Ground(style, live or QWidget(), (side, 0, side, 0))
        self.list = Ground(style, navigator, (0, 0, 0, 0))
        self.head = Ground(style, header, flat)
        for part in (self.head, self.day, self.list):
            part.setParent(self.viewport())
            part.installEventFilter(self)
        self.day.setHidden(live is None)  # not before: alone it would be a window
        self.head.raise_()
        inside.installEventFilter(self)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._place())

    @property
    def inset(self) -> int:
        """The height at the top of the page that is covered now."""
        return self._tops()[2] + (self._list_high() if self.narrow else 0)

    def show_day(self, *, shown: bool) -> None:
        """Show the day, or leave its room to the rows."""
        if isinstance(self.day.part, Navigator) or self.day.isHidden() is not shown:
            return
        self.day.setVisible(shown)
        self.arrange()

    def go_to(self, part: QWidget, *, first: bool, schedule: bool) -> None:
        """Scroll until a section stands right below the head."""
        self.column.activate()
        top = self.top(part)
        if self.narrow:
            to = 0 if first else top - self._list_high()
        else:
            to = top - self._head_high() - (self._day_high() if schedule and self._stays() else 0)
        self.verticalScrollBar().setValue(0 if first and not self._stays() else to)

    def reveal(self, part: QWidget) -> None:
        """Scroll as little as it takes to see a part that lies below the head or the foot."""
        inside = self.inside
        if not inside.isAncestorOf(part):
            return
        bar, gap = self.verticalScrollBar(), 8
        top = part.mapTo(inside, part.rect().topLeft()).y() - bar.value()
        foot = top + part.height()
        if top < self.inset + gap:
            bar.setValue(bar.value() + top - self.inset - gap)
        elif foot > self.viewport().height() - gap:
            bar.setValue(bar.value() + min(foot - self.viewport().height() + gap, top - self.inset))

    def read_in_order(self, parts: Iterable[QWidget]) -> None:
        """Let Tab go through head, day, list and then the sections."""
        in_reading_order((self.head, self.day, self.list, *parts))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own
        """Go on, and bring what has the focus then out from under the head."""
        moved = super().focusNextPrevChild(next)
        if moved and (part := self.focusWidget()) is not None:
            self.reveal(part)
        return moved

    def follow(self, reached: QObject | None) -> None:
        """Bring into sight what got the focus; the day and what is above it begin the page."""
        super().follow(reached)
        if not isinstance(reached, QWidget) or not reached.visibleRegion().isEmpty():
            return
        if any(part.isAncestorOf(reached) for part in (self.head, self.day, self.list)):
            self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay out anew where a part of the head wants other room."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.arrange() if watched is not self.inside else self._place()
        elif event.type() is QEvent.Type.Resize and watched is self.inside:
            self._place()
        return bool(super().eventFilter(watched, event))

    def arrange(self) -> None:
        """Choose the way to lay out, and leave room for the head."""
        narrow = self.viewport().width() < self._style.px(NARROW)
        tight = self.viewport().width() < self._style.px(TIGHT)
        if (narrow, tight) != (self.narrow, self.tight):
            self.narrow, self.tight = narrow, tight
            self._navigator.set_narrow(narrow=narrow)
            self._header.set_narrow(narrow=narrow, tight=tight)
        side = 4 if tight else self._side
        left = side if narrow else side + SHADOW + self._navigator.wide() + _LIST_GAP
        top = self._head_high() + self._day_high() + (self._list_high() if narrow else 0)
        shift = top - self.column.contentsMargins().top() if self.narrow else 0
        self.column.setContentsMargins(left, top, side, 24)
        if shift and (scrolled := self.verticalScrollBar().value()):
            self.verticalScrollBar().setValue(scrolled + shift)  # what is in sight stays there
        self.day.column.setContentsMargins(side, 0, side, 0)
        top = margin(self._style) - SHADOW
        self.head.column.setContentsMargins(side + SHADOW, top, side + SHADOW - 4, 4)
        self.list.column.setContentsMargins(side + (SHADOW if narrow else 8), 4, 0, 0)
        self._place()

    def _place(self) -> None:
        """Put head, day and list where they belong now."""
        wide, high = self.viewport().width(), self.viewport().height()
        head, day, listed = self._tops()
        self.head.setGeometry(0, head, wide, self._head_high())
        self.day.setGeometry(0, day, wide, self._day_high())
        if self.narrow:
            self.list.setGeometry(0, listed, wide, self._list_high())
        else:
            width = self._side + 8 + self._navigator.wide()
            self.list.setGeometry(QRect(0, listed, width, max(0, high - listed)))

    def _tops(self) -> tuple[int, int, int]:
        """Return where head, day and list begin in the view."""
        scrolled, head, day = self.verticalScrollBar().value(), self._head_high(), self._day_high()
        if self.narrow:
            return -scrolled, head - scrolled, max(0, head + day - scrolled)
        if not self._stays():
            return 0, head - scrolled, max(head, head + day - scrolled)
        end = self.top(self.until) + self.until.height() - scrolled
        top = min(head, end - day)
        return 0, top, max(head, top + day)

    def _stays(self) -> bool:
        """Whether the day stays: only where it leaves room to the rows."""
        room = self.viewport().height() - self._head_high()
        return not self.narrow and self._day_high() <= room * _MOST

    def top(self, part: QWidget) -> int:
        """Return where a part of the page begins in it, in pixels."""
        return part.mapTo(self.inside, part.rect().topLeft()).y()

    def _head_high(self) -> int:
        return self.head.high(self.viewport().width())

    def _day_high(self) -> int:
        return self.day.high(self.viewport().width())

    def _list_high(self) -> int:
        return self._navigator.high() + 8
