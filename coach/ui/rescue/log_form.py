"""Two taps of the night's entry: which leg, and how bad it was; nothing is typed or dragged."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QVBoxLayout, QWidget

from coach.domain.diary import MOST, Side
from coach.domain.rescue_state import State
from coach.ui.buttons import HEIGHT_NIGHT, RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.language import say, told
from coach.ui.rescue.arrangement import GAP, columns
from coach.ui.rescue.wording import SIDE_KEYS
from coach.ui.style import Style, inked
from coach.ui.theme import Role

TEN_MS: Final = 2_000
"""So long after a one a nought belongs to it, in milliseconds: ten is typed as it is written."""
_PAINS: Final = tuple(range(MOST + 1))
_ICON, _BETWEEN, _BESIDE = 19 / 15, 8, 8
"""A tick's size against the word's, and the room between and beside them, in pixels."""


class LogForm(QWidget):
    """Which leg, and how bad; an answer can be changed until the page is left.

    Signals:
        side_told: a `Side`.
        pain_told: 0 to 10.
    """

    side_told = Signal(str)
    pain_told = Signal(int)

    def __init__(self, words: Mapping[str, str], style: Style, state: State) -> None:
        super().__init__()
        self._words = words
        self._one = QTimer(self, singleShot=True, interval=TEN_MS)
        self.sides = [_choice(say(words, f"rescue.tap.{side}")) for side in Side]
        self.pains = [_choice(str(pain)) for pain in _PAINS]
        self._heads = [QLabel(say(words, f"rescue.log.{key}")) for key in ("side", "pain")]
        self._rows = [_Row(self.sides, 3), _Row(self.pains, MOST + 1)]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        for head, row in zip(self._heads, self._rows, strict=True):
            head.setWordWrap(True)
            head.setContentsMargins(RING, 0, RING, 0)
            self._column.addWidget(head)
            self._column.addWidget(row)
            self._column.addSpacing(RING)
        self._column.addStretch(2)
        self._name()
        self._tell()
        self.show_state(state)
        self.dress(style)

    def show_state(self, state: State) -> None:
        """Show what was told."""
        for side, button in zip(Side, self.sides, strict=True):
            button.setChecked(side is state.side)
        for pain, button in zip(_PAINS, self.pains, strict=True):
            button.setChecked(pain == state.pain)

    def dress(self, style: Style) -> None:
        """Change the type size."""
        for head in self._heads:
            head.setFont(style.font(Role.CARD_TITLE))
            head.setPalette(inked(self.palette(), style.tokens.ink))
        for row in self._rows:
            row.dress(style)
        self._column.setSpacing(style.px(6))

    def tall(self, width: int) -> int:
        """Return the height that it takes in a width, before it has that width."""
        heads = sum(head.heightForWidth(width) for head in self._heads)
        gaps = len(self._heads) * (2 * self._column.spacing() + RING)
        return heads + gaps + sum(row.tall(width) for row in self._rows)

    def aloud(self) -> str:
        """Return what is asked first."""
        return self._heads[0].text()

    def _name(self) -> None:
        words = self._words
        for pain, button in zip(_PAINS, self.pains, strict=True):
            name = told(words, "rescue.log.pain-of", pain=pain)
            button.setAccessibleName(name)
            button.setToolTip(str(pain))
        for side, button in zip(Side, self.sides, strict=True):
            button.setToolTip(SIDE_KEYS[side])

    def _tell(self) -> None:
        """Tell each answer, by click and by key."""
        for side, button in zip(Side, self.sides, strict=True):
            button.clicked.connect(lambda _=False, side=side: self.side_told.emit(side))
            QShortcut(QKeySequence(SIDE_KEYS[side]), self, button.click)
        for pain, button in zip(_PAINS, self.pains, strict=True):
            button.clicked.connect(lambda _=False, pain=pain: self.pain_told.emit(pain))
            if pain < MOST:
                digit = QShortcut(QKeySequence(str(pain)), self)
                digit.setAutoRepeat(False)
                digit.activated.connect(lambda pain=pain: self._type(pain))

    def _type(self, digit: int) -> None:
        """Take a digit; a nought soon after a one makes ten of it."""
        ten = digit == 0 and self._one.isActive()
        self._one.stop()
        if digit == 1:
            self._one.start()
        self.pains[MOST if ten else digit].click()


class _Row(QWidget):
    """Answers of which one counts, in as few lines as fit, all of one size."""

    def __init__(self, buttons: "Sequence[_Choice]", most: int) -> None:
        super().__init__()
        self._buttons, self._most = buttons, most
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP - 2 * RING)
        self._in_line = 0
        for button in buttons:
            self._group.addButton(button)
        self._fold(0)

    def dress(self, style: Style) -> None:
        """Change the type size."""
        face = style.font(Role.BUTTON, 1.25)
        line = QFontMetricsF(face).height()
        height = max(HEIGHT_NIGHT, round(line * 2.5)) + 2 * RING
        for button in self._buttons:
            button.set_style(style)
            button.setFont(face)
            button.setFixedHeight(height)
            button.setMinimumWidth(HEIGHT_NIGHT + 2 * RING)
        self._fold(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold into as many lines as it takes."""
        super().resizeEvent(event)
        self._fold(self.width())

    def tall(self, width: int) -> int:
        """Return the height of as many lines as a width takes."""
        lines = len(self._lines(width))
        return lines * self._buttons[0].minimumHeight() + (lines - 1) * self._grid.spacing()

    def _lines(self, width: int) -> tuple[int, ...]:
        widest = max(button.needed() for button in self._buttons)
        return columns(len(self._buttons), widest, width, self._most)

    def _fold(self, width: int) -> None:
        in_line = self._lines(width)[0]
        if in_line == self._in_line:
            return
        self._in_line = in_line
        for place, button in enumerate(self._buttons):
            self._grid.addWidget(button, place // in_line, place % in_line)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < in_line else 0)


class _Choice(Button):
    """One of several answers; the chosen one is filled and ticked."""

    def needed(self) -> float:
        """Return the least width of its face, with a tick."""
        icon = round(self.font().pixelSize() * _ICON) + _BETWEEN
        word = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return max(float(HEIGHT_NIGHT), word + icon + 2 * _BESIDE)

    def sizeHint(self) -> QSize:
        """Return the same whether chosen or not, so that nothing moves under a finger."""
        return QSize(round(self.needed()) + 2 * RING, super().sizeHint().height())


def _choice(said: str) -> _Choice:
    button = _Choice(said, height=HEIGHT_NIGHT)
    button.setCheckable(True)
    button.keep_ring()

    def show(on: bool) -> None:  # noqa: FBT001  - a signal's argument
        button.set_kind(Kind.PRIMARY if on else Kind.SECONDARY)
        button.set_icon(Icon.CHECK if on else None)

    button.toggled.connect(show)
    return button
