"""One out of a few, all in sight: pills of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.icons import Icon, paint_icon
from coach.ui.kit.chip import Chip
from coach.ui.kit.flow import Flow
from coach.ui.style import Style
from coach.ui.theme import colour

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_SIGN, _TICK = 1.9, 15 / 13
"""Beside words in several lines, and their tick, in sizes of the type."""
_FOLDED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class Choice(QWidget):
    """Exclusive chips. `chosen` brings the value that the person chose.

    Tab goes to the one that is chosen; arrows, Home and End choose another.

    Args:
        style: tone, type scale and accent.
        name: what is chosen, for a screen reader.
        answers: each value and the words for it.
    """

    chosen = Signal(str)

    def __init__(self, style: Style, name: str, answers: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._chips = {value: FoldingChip(style, said) for value, said in answers}
        flow = Flow(0, self)
        for value, chip in self._chips.items():
            flow.addWidget(chip)
            chip.setAutoExclusive(True)
            chip.clicked.connect(lambda _=False, value=value: self._take(value))
            chip.moved.connect(self._move)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._value = ""
        self._reach()

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The pills, in their order."""
        return tuple(self._chips.values())

    def value(self) -> str:
        """Return the value that is chosen, or none."""
        return self._value

    def show_value(self, value: str) -> None:
        """Show a value as chosen; one that is none of the answers: nothing is chosen."""
        self._value = value if value in self._chips else ""
        for key, chip in self._chips.items():
            chip.setAutoExclusive(False)
            chip.setChecked(key == value)
        for answer in self.chips:
            answer.setAutoExclusive(True)
        self._reach()

    def sizeHint(self) -> QSize:
        """Return all chips in one line."""
        hints = [chip.sizeHint() for chip in self.chips]
        return QSize(sum(h.width() for h in hints), max((h.height() for h in hints), default=0))

    def focusInEvent(self, event: object) -> None:
        """Hand the focus on to the chip that Tab would reach."""
        del event
        self._reached().setFocus()

    def _take(self, value: str) -> None:
        if value != self._value:
            self.show_value(value)
            self.chosen.emit(value)

    def _move(self, chip: "FoldingChip", key: Qt.Key) -> None:
        """Choose a neighbour, round the ends, or one of the ends."""
        chips = tuple(self._chips.values())
        place = _ENDS.get(key, (chips.index(chip) + _STEPS.get(key, 0)) % len(chips))
        other = chips[place]
        other.setFocus(Qt.FocusReason.TabFocusReason)
        other.click()

    def _reached(self) -> Chip:
        return self._chips.get(self._value, next(iter(self._chips.values())))

    def _reach(self) -> None:
        """Let Tab stop once in all."""
        reached = self._reached()
        for chip in self.chips:
            here = chip is reached
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(reached)


class FoldingChip(Chip):
    """A pill whose words go on in further lines where there is no room for one."""

    moved = Signal(object, object)

    def __init__(self, style: Style, said: str) -> None:
        super().__init__(style, said)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word: a word is never cut."""
        measure = QFontMetricsF(self.font())
        word = max(map(measure.horizontalAdvance, self.text().split()), default=0.0)
        least = super().minimumSizeHint()
        return QSize(min(least.width(), round(word + 2 * self._room) + 1), least.height())

    def hasHeightForWidth(self) -> bool:
        """Return that it is higher where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in a width."""
        return self.sizeHint().height() + round(self._more(width))

    @property
    def _room(self) -> float:
        """Room for the sign, and the like at the other side of the words."""
        return 4 + self.font().pixelSize() * _SIGN

    def _more(self, width: int) -> float:
        """Return how much higher than one line its words are in a width."""
        if width >= super().minimumSizeHint().width():
            return 0.0
        measure = QFontMetricsF(self.font())
        inner = QRectF(0, 0, width - 2 * self._room, 10_000)
        return measure.boundingRect(inner, _FOLDED, self.text()).height() - measure.height()

    def _face(self) -> QRectF:
        half = self._more(self.width()) / 2
        return super()._face().adjusted(0, -half, 0, half)

    def _paint_content(self, painter: QPainter, face: QRectF, ink: str) -> None:
        if not self._more(self.width()):
            super()._paint_content(painter, face, ink)
            return
        painter.setPen(colour(ink))
        painter.setFont(self.font())
        words = QRectF(self.rect()).adjusted(self._room, 0, -self._room, 0)
        painter.drawText(words, _FOLDED, self.text())
        if self.isChecked():
            measure = QFontMetricsF(self.font())
            side = round(self.font().pixelSize() * _TICK)
            left = measure.boundingRect(words, _FOLDED, self.text()).left() - side - 4
            place = QRectF(left, face.center().y() - side / 2, side, side)
            paint_icon(painter, Icon.CHECK, place, ink, 2.2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows choose a neighbour, Home and End the ends."""
        key = Qt.Key(event.key())
        if key in _STEPS or key in _ENDS:
            self.moved.emit(self, key)
        else:
            super().keyPressEvent(event)
