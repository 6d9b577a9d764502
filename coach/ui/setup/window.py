"""The window of the first minutes: a picture at the left, one question at the right."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.preferences import Preferences
from coach.domain.values import BadValue
from coach.domain.welcome import SetupPage
from coach.ui.announce import announce
from coach.ui.buttons import Button
from coach.ui.kit.parts import SHADOW, margin
from coach.ui.language import say, told
from coach.ui.setup import course
from coach.ui.setup.page import Outlook, Page, Setting
from coach.ui.setup.pages.done import DonePage
from coach.ui.setup.pages.notice import NoticePage
from coach.ui.setup.panel import Panel
from coach.ui.setup.sheet import READ, Sheet
from coach.ui.style import Style
from coach.ui.theme import colour
from coach.ui.words import APP

FIRST_SIZE: Final = (1040, 740)
LEAST_SIZE: Final = (720, 560)
_SHARE: Final = 0.34
_BESIDE: Final = 500
"""The picture's share of the window, and what a question needs beside it, in pixels."""


class SetupWindow(QWidget):
    """Asks once what the coach has to know; each page can be skipped, and all can wait.

    Esc closes; what was continued is kept, and opening it again goes on there. Enter goes on, or
    presses the button that has the focus.

    Signals:
        chosen: a page was left; brings the whole preferences with its answers (none where it was
            skipped) and ``setup.page`` moved on. Nothing is stored here.
        test_wished: a notice is to be shown, to see whether it comes.
        card_wished: or one as the coach's own card.
        finished: the last page was left; the window closes.
        closed: it was closed, finished or not.
    """

    chosen = Signal(object)
    test_wished = Signal()
    card_wished = Signal()
    finished = Signal()
    closed = Signal()

    def __init__(
        self,
        words: Mapping[str, str],
        style: Style,
        preferences: Preferences,
        outlook: Outlook,
    ) -> None:
        super().__init__()
        self._words, self._style, self._preferences = words, style, preferences
        self._setting = Setting(words, style, outlook)
        self._refused = False
        self.setWindowTitle(APP)
        self.setPalette(style.palette())
        self.setMinimumSize(*LEAST_SIZE)
        self.panel = Panel(words, style, outlook)
        self.sheet = Sheet(words, style, course.STEPS)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        frame = QVBoxLayout()
        frame.setContentsMargins(0, margin(style), 0, margin(style))
        frame.addWidget(self.panel)
        self._row.addLayout(frame)
        self._row.addWidget(self.sheet, 1)
        self._connect()
        self.page: Page = self.open_page(course.opening(preferences))
        self.resize(*FIRST_SIZE)

    def open_page(self, name: SetupPage) -> Page:
        """Show a page, new from the preferences."""
        self.page = page = course.made(name, self._setting, self._preferences)
        page.changed.connect(self._show_picture)
        page.moved.connect(self._name_buttons)
        if isinstance(page, NoticePage):
            page.test_wished.connect(self.test_wished)
            page.card_wished.connect(self.card_wished)
        page.picture_there(there=not self.panel.isHidden())
        self.sheet.show_page(page, course.step(name))
        self._name_buttons()
        self._show_picture()
        self.sheet.focus_first()
        announce(self, f"{self.sheet.title.text()}. {self.sheet.progress.said.text()}")
        return page

    def show_preferences(self, preferences: Preferences) -> None:
        """Take what was changed elsewhere; answers on this page that were not continued stay."""
        self._preferences = preferences
        self.page.show_preferences(preferences)
        self.sheet.why.setText(self.page.why())
        self._show_picture()

    def show_refusal(self, reason: str) -> None:
        """Say why answers could not be kept, and stay on their page."""
        self._refused = True
        self.sheet.show_warning(told(self._words, "setup.refused", reason=reason))
        announce(self, self.sheet.warning.text())

    def show_seen(self) -> None:
        """Take it that the notice was seen: its own button was pressed."""
        if isinstance(self.page, NoticePage):
            self.page.show_seen()

    def go_on(self) -> None:
        """Leave the page with its answers; read on where it is not read; at the end, finish."""
        page = self.page
        if not page.ready:
            self.sheet.scroll_by(READ)
        elif isinstance(page, DonePage):
            self._end(page)
        else:
            self._take_what_is_typed()
            try:
                draft = page.draft()
            except BadValue as fault:
                self.show_refusal(str(fault))
            else:
                self._leave(draft)

    def skip(self) -> None:
        """Leave the page without its answers."""
        self._leave(self._preferences)

    def go_back(self) -> None:
        """Go back to the page before; nothing is told."""
        self.open_page(course.before(self.page.name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; what no editor takes scrolls the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif not self.sheet.scroll_by_key(event.key()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the picture where there is room for it."""
        super().resizeEvent(event)
        edge = margin(self._style)
        wide = round((self.width() - 2 * edge) * _SHARE)
        needed = self._style.px(_BESIDE) + wide + 3 * edge
        there = self.width() >= needed
        if there is self.panel.isHidden():
            self.panel.setVisible(there)
            self.page.picture_there(there=there)
        self.panel.setFixedWidth(wide)
        gap = edge if there else 0
        self._row.setContentsMargins(edge if there else edge - SHADOW, 0, edge - SHADOW, 0)
        self._row.setSpacing(gap)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it was closed."""
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self._style.tokens.paper))
        painter.end()

    def _leave(self, preferences: Preferences) -> None:
        """Hand the preferences out; go on to the next page unless they are refused."""
        name = course.after(self.page.name)
        self._refused = False
        whole = course.moved_on(preferences, name)
        self.chosen.emit(whole)
        if not self._refused:
            self._preferences = whole
            self.open_page(name)

    def _end(self, page: DonePage) -> None:
        if page.runs:
            self.finished.emit()
            self.close()
        else:
            self.open_page(SetupPage.HOURS)

    def _take_what_is_typed(self) -> None:
        """Let go of the editor that is typed into, so that it tells what it holds."""
        held = self.focusWidget()
        if held is not self and self.page.isAncestorOf(held):
            held.clearFocus()

    def _press(self) -> None:
        """Enter: press the button that has the focus, else go on."""
        held = self.focusWidget()
        if isinstance(held, Button) and held.isEnabled():
            held.click()
        else:
            self.go_on()

    def _show_picture(self) -> None:
        try:
            draft = self.page.draft()
        except BadValue:
            return
        self.panel.show_page(self.page.name, draft)

    def _name_buttons(self) -> None:
        """Let each button say what it does here."""
        foot, page = self.sheet.foot, self.page
        done = isinstance(page, DonePage)
        key = "setup.continue" if page.ready else "setup.read-on"
        if isinstance(page, DonePage):
            key = "setup.done.start" if page.runs else "setup.done.hours"
        foot.on.setText(say(self._words, key))
        foot.back.setVisible(page.name is not SetupPage.HOURS)
        foot.skip.setVisible(not done)
        self.sheet.arrange()

    def _connect(self) -> None:
        foot = self.sheet.foot
        foot.back_wished.connect(self.go_back)
        foot.skip_wished.connect(self.skip)
        foot.on_wished.connect(self.go_on)
        self.sheet.scrolled.connect(lambda end: self.page.scrolled(end=end))
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(key), self, self._press)
