"""A page of help with a cramp that says or asks something: its words, its answers, the foot."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.domain.rescue import offers
from coach.domain.rescue_state import Page, State, Tap
from coach.ui.buttons import RING, Button, Kind
from coach.ui.kit.scroller import Scroller
from coach.ui.player.arrangement import grown
from coach.ui.rescue import answers
from coach.ui.rescue.arrangement import GAP, LEAST_TARGET, MARGIN, columns
from coach.ui.rescue.calling import Calling
from coach.ui.rescue.foot import Foot
from coach.ui.rescue.lines import Lines
from coach.ui.rescue.log_form import LogForm
from coach.ui.rescue.setting import Setting
from coach.ui.style import Style

_INVITING: Final = (Tap.EASED, Tap.NEXT, Tap.DONE, Tap.MORNING)
_READ: Final = (Page.CALL, Page.TEN, Page.CHECK)
"""Where the text has the focus at first: a key that is pressed twice must not answer a question."""
_ROW, _ASKED, _FOOT = 0.11, 0.15, 0.083
_STEP, _LEAST = 0.93, 0.75


Body = Lines | Calling | LogForm
"""What stands on a page, above its answers."""


class Sheet(QWidget):
    """A page around a body, which scrolls where there is not enough room.

    Signals:
        tapped: what was answered.
        close_wished: the person wants to leave.
        numbers_wished: they want to note their own telephone numbers.
        side_told: a `Side`.
        pain_told: 0 to 10.
    """

    tapped = Signal(str)
    close_wished = Signal()
    numbers_wished = Signal()
    side_told = Signal(str)
    pain_told = Signal(int)

    def __init__(
        self,
        words: Mapping[str, str],
        setting: Setting,
        state: State,
        body: Body,
    ) -> None:
        super().__init__()
        self._words, self._style, self._state = words, setting.style, state
        self.body = body
        if isinstance(body, Calling):
            body.numbers_wished.connect(self.numbers_wished)
        if isinstance(body, LogForm):
            body.side_told.connect(self.side_told)
            body.pain_told.connect(self.pain_told)
        self.setPalette(setting.style.palette())
        self.scroller = Scroller(setting.style, body)
        self.scroller.setParent(self)
        if state.page in _READ:
            self.scroller.be_read(body.aloud())
        self.foot = Foot(words, setting.style)
        self.foot.setParent(self)
        self.foot.close_wished.connect(self.close_wished)
        self.foot.tapped.connect(self.tapped)
        self.buttons: list[Button] = []
        self.show_state(state)

    def aloud(self) -> str:
        """Return what is said when the page comes."""
        return self.body.aloud()

    def show_state(self, state: State) -> None:
        """Offer what can be answered now; the body stays."""
        taps = [tap for tap in offers(state) if tap is not Tap.CALL]
        self.foot.show_state(state)
        held = any(old.hasFocus() for old in self.buttons)
        for old in self.buttons:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._state = state
        if isinstance(self.body, LogForm):
            self.body.show_state(state)
        self.buttons = [answers.made(tap, state, self._words, self.tapped.emit) for tap in taps]
        before: QWidget = self.scroller
        for tap, button in zip(taps, self.buttons, strict=True):
            button.set_kind(Kind.PRIMARY if tap in _INVITING else Kind.SOFT)
            button.setParent(self)
            button.show()
            QWidget.setTabOrder(before, button)
            before = button
        self.foot.follow(before)
        self._arrange()
        if held and self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Give the focus to what is read or answered first."""
        reason = Qt.FocusReason.OtherFocusReason
        if self.scroller.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            self.scroller.setFocus(reason)
        else:
            (self.buttons[0] if self.buttons else self.foot.close_button).setFocus(reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Set all in the largest type in which nothing has to be scrolled, down to a least."""
        size = (float(self.width()), float(self.height()))
        if self.size().isEmpty():
            return
        tried = grown(size, self._style.scale)
        while True:
            style = replace(self._style, scale=tried)
            room = self._place(style)
            if isinstance(self.body, Calling):
                enough = room.height() >= size[1] * 0.5
            else:
                self.body.dress(style)
                enough = self.body.tall(room.width()) <= room.height()
            if enough or tried <= _LEAST:
                break
            tried = max(_LEAST, tried * _STEP)
        if isinstance(self.body, Calling):
            self.body.dress(replace(self._style, scale=min(tried, self._style.scale * 1.2)))
        self.scroller.setGeometry(room)

    def _place(self, style: Style) -> QRect:
        """Put answers and foot along the lower edge; return the room above them."""
        width, height = self.width(), self.height()
        inner = width - 2 * MARGIN
        tall = max(LEAST_TARGET, self.foot.dress(style)[1], _FOOT * height)
        top = height - MARGIN - tall
        self.foot.setGeometry(_around(MARGIN, top, inner, tall))
        sizes = [answers.dress(button, style, answers.ANSWER) for button in self.buttons]
        asks = self._state.page is Page.CHECK
        rows = columns(len(sizes), max((w for w, _ in sizes), default=0), inner, 2 if asks else 4)
        usual = _ASKED if asks else _ROW if len(rows) < 2 else 0.0
        tall = max([LEAST_TARGET, *(h for _, h in sizes), usual * height])
        top -= len(rows) * (tall + GAP)
        places = iter(self.buttons)
        turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for row, count in enumerate(rows):
            each = (inner - (count - 1) * GAP) / count
            for place in range(count):
                column = count - 1 - place if turned else place
                x, y = MARGIN + column * (each + GAP), top + row * (tall + GAP)
                next(places).setGeometry(_around(x, y, each, tall))
        return QRect(MARGIN - RING, MARGIN, inner + 2 * RING, round(top - GAP) - MARGIN)


def _around(x: float, y: float, width: float, height: float) -> QRect:
    rect = QRect(round(x), round(y), round(width), round(height))
    return rect.adjusted(-RING, -RING, RING, RING)
