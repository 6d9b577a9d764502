"""The window itself: the rail, and one room at a time, built when it is first shown."""

from collections.abc import Callable, Mapping
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedLayout, QWidget

from coach.ui.home.rail import Rail
from coach.ui.home.rooms import Room
from coach.ui.style import Style
from coach.ui.theme import colour
from coach.ui.words import APP

FIRST_SIZE: Final = QSize(1120, 776)
LEAST_SIZE: Final = QSize(720, 560)
NARROW: Final = 960
"""Below this width, times the type's scale, the rail shows signs only."""
_PRESS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Build = Callable[[Room], QWidget]
"""Makes the page of a room."""


class HomeWindow(QWidget):
    """Shows the rooms; ``entered`` tells which one is open now.

    A page that closes itself, as by Escape, leads back to today; from there the window closes.

    Args:
        words: the catalogue.
        style: tone and type scale.
        build: makes a page when it is first shown.
    """

    entered = Signal(object)

    def __init__(self, words: Mapping[str, str], style: Style, build: Build) -> None:
        super().__init__()
        self._words, self._style, self._build = words, style, build
        self._pages: dict[Room, QWidget] = {}
        self._closing = self._painted = False
        self._wanted: Room | None = None
        self.setWindowTitle(APP)
        self.setPalette(style.palette())
        self.setMinimumSize(LEAST_SIZE)
        self.resize(FIRST_SIZE)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._stack = QStackedLayout()
        self.rail = self._new_rail()
        line.addWidget(self.rail)
        line.addLayout(self._stack, 1)

    @property
    def room(self) -> Room | None:
        """The room that is open, or about to be."""
        if self._wanted is not None:
            return self._wanted
        page = self._stack.currentWidget()
        return next((room for room, each in self._pages.items() if each is page), None)

    @property
    def style_now(self) -> Style:
        """How it is dressed."""
        return self._style

    def page(self, room: Room) -> QWidget | None:
        """Return a room's page, if it was shown already."""
        return self._pages.get(room)

    def enter(self, room: Room) -> QWidget:
        """Show a room, and return its page."""
        self._wanted = None
        page = self._pages.get(room)
        if page is None:
            page = self._build(room)
            page.installEventFilter(self)
            self._pages[room] = page
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.rail.show_room(room)
        _focus_into(page)
        self.entered.emit(room)
        return self._pages.get(room, page)  # whoever listens may have had it made anew

    def begin(self, room: Room) -> None:
        """Mark a room, and show it once the window itself stands: a page takes a moment to make."""
        if self._painted:
            self.enter(room)
            return
        self._wanted = room
        self.rail.show_room(room)

    def dress(self, style: Style) -> None:
        """Put other colours or another type size on: rail and open room are built anew."""
        if style == self._style:
            return
        self._style = style
        room = self.room or Room.TODAY
        self._wanted = None
        self.setPalette(style.palette())
        for each in tuple(self._pages):
            self.forget(each)
        old, self.rail = self.rail, self._new_rail()
        self._line.replaceWidget(old, self.rail)
        _let_go(old)
        self.enter(room)
        self.update()

    def forget(self, room: Room) -> None:
        """Let a room's page go, so that it is built anew when it is shown again."""
        if (page := self._pages.pop(room, None)) is not None:
            page.removeEventFilter(self)
            self._stack.removeWidget(page)
            page.close()
            _let_go(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus; Escape goes back to today, and from there closes."""
        held = self.focusWidget()
        if event.key() in _PRESS and isinstance(held, QAbstractButton):
            if not event.isAutoRepeat():
                held.click()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.room in (None, Room.TODAY):
            self.close()
        else:
            self.enter(Room.TODAY)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Lead back to today where a page wants to close itself."""
        if event.type() is not QEvent.Type.Close or self._closing:
            return False
        event.ignore()
        self.enter(Room.TODAY)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let all pages end what they do."""
        self._closing = True
        for page in self._pages.values():
            page.close()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show words in the rail where there is room for them."""
        super().resizeEvent(event)
        self._label_rail()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self._style.tokens.paper))
        painter.end()
        self._painted = True
        if self._wanted is not None:
            QTimer.singleShot(0, self, self._enter_wanted)

    def _enter_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.enter(wanted)

    def _new_rail(self) -> Rail:
        rail = Rail(self._words, self._style)
        rail.chosen.connect(self.enter)
        rail.set_labelled(labelled=self._has_room(rail))
        return rail

    def _label_rail(self) -> None:
        self.rail.set_labelled(labelled=self._has_room(self.rail))

    def _has_room(self, rail: Rail) -> bool:
        """Return whether words fit below the signs, both ways."""
        return self.width() >= self._style.px(NARROW) and self.height() >= rail.tall()


def _let_go(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()


def _focus_into(page: QWidget) -> None:
    """Give the focus to the first part of a page that takes it, unless the page has it already."""
    held = cast("QWidget | None", page.focusWidget())  # there may be none, whatever the stubs say
    if held is not None and held is not page and held.isVisibleTo(page):
        held.setFocus(Qt.FocusReason.OtherFocusReason)
        return
    part: QWidget | None = page.nextInFocusChain()
    while part is not None and part is not page:
        takes = part.focusPolicy() & Qt.FocusPolicy.TabFocus
        if page.isAncestorOf(part) and takes and part.isEnabled() and part.isVisibleTo(page):
            part.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        part = part.nextInFocusChain()
