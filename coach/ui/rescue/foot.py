"""The lower edge of every page: when to call, that nothing has to be filled in, and the way out."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from coach.domain.rescue import offers
from coach.domain.rescue_state import Page, State, Tap
from coach.ui.buttons import HEIGHT_NIGHT, RING, Button
from coach.ui.icons import Icon
from coach.ui.language import say
from coach.ui.rescue import answers
from coach.ui.style import Style, inked
from coach.ui.theme import Role

_GAP = 24
_HINTS: Final = MappingProxyType(
    {
        Page.LOG: "rescue.hint-log",
        Page.KEPT: "rescue.hint-end",
        Page.GONE: "rescue.hint-end",
    }
)
"""At the end the page itself says what became of it: nothing beside it promises another thing."""


class Foot(QWidget):
    """A row: *When to call* at one end, *Close* at the other, a quiet line between.

    Signals:
        tapped: *When to call*.
        close_wished: the person wants to leave.
    """

    tapped = Signal(str)
    close_wished = Signal()

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__()
        self._words = words
        self.call = answers.made(Tap.CALL, State(), words, self.tapped.emit)
        close = say(words, "rescue.tap.close")
        self.close_button = Button(close, icon=Icon.X, height=HEIGHT_NIGHT)
        self.close_button.keep_ring()
        self.close_button.setToolTip("Esc")
        self.close_button.clicked.connect(self.close_wished)
        self.hint = QLabel(say(words, "rescue.hint"))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for part in (self.call, self.hint, self.close_button):
            part.setParent(self)
        QWidget.setTabOrder(self.call, self.close_button)
        self.dress(style)

    def show_state(self, state: State) -> None:
        """Offer to look up whom to call where that is not on already."""
        self.call.setVisible(Tap.CALL in offers(state))
        key = _HINTS.get(state.page, "rescue.hint")
        self.hint.setText(say(self._words, key))
        self._place()

    def follow(self, before: QWidget) -> None:
        """Come after another button in the order of Tab."""
        QWidget.setTabOrder(before, self.call)
        QWidget.setTabOrder(self.call, self.close_button)

    def dress(self, style: Style) -> tuple[float, float]:
        """Take a type size; return what the faces need, in pixels."""
        sizes = [
            answers.dress(button, style, answers.FOOT) for button in (self.call, self.close_button)
        ]
        self.hint.setFont(style.font(Role.HINT))
        self.hint.setPalette(inked(self.palette(), style.tokens.ink2))
        self._place()
        return sum(w for w, _ in sizes) + _GAP, max(h for _, h in sizes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width, height = self.width(), self.height()
        call, close = self.call.sizeHint().width(), self.close_button.sizeHint().width()
        call = 0 if self.call.isHidden() else call
        hint = QFontMetricsF(self.hint.font()).horizontalAdvance(self.hint.text()) + 4
        room = width - call - close - 2 * _GAP
        turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft

        def put(part: QWidget, left: float, wide: float) -> None:
            at = width - left - wide if turned else left
            part.setGeometry(round(at), 0, round(wide), height)

        put(self.call, 0, self.call.sizeHint().width())
        put(self.close_button, width - close, close)
        self.hint.setVisible(hint <= room)
        put(self.hint, width - close - _GAP + RING - hint, hint)
