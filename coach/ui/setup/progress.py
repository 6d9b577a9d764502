"""How far the first minutes are: a dash for each question, and the same in words."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coach.ui.kit.parts import text
from coach.ui.language import told
from coach.ui.style import Style
from coach.ui.theme import Role, colour

_DASH, _LEAST, _HIGH, _GAP = 36, 12, 6, 8


class Progress(QWidget):
    """Dashes, and below them "Step 2 of 9".

    Args:
        words: the catalogue.
        style: tone, type scale and accent.
        steps: how many questions there are.
    """

    def __init__(self, words: Mapping[str, str], style: Style, steps: int) -> None:
        super().__init__()
        self._words, self._steps = words, steps
        self._dashes = _Dashes(style, steps)
        self.said = text(style, "", Role.BUTTON, second=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._dashes)
        column.addWidget(self.said)

    def show_step(self, step: int) -> None:
        """Show which question it is, from 1; beyond the last one all are answered."""
        said = told(self._words, "setup.step", number=step, all=self._steps)
        self.said.setText(said if step <= self._steps else "")
        self.said.setVisible(step <= self._steps)
        self._dashes.show_step(step, said)


class _Dashes(QWidget):
    def __init__(self, style: Style, steps: int) -> None:
        super().__init__()
        self._style, self._steps, self._done = style, steps, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, step: int, said: str) -> None:
        self._done = step
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._steps * (_DASH + _GAP), _HIGH + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._steps * (_LEAST + _GAP), _HIGH + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = self._style.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = (self.width() + _GAP) / self._steps - _GAP
        wide = max(_LEAST, min(_DASH, room))
        for step in range(self._steps):
            done = step < self._done
            dash = QRectF(step * (wide + _GAP), 1, wide, _HIGH)
            painter.setPen(Qt.PenStyle.NoPen)
            if not done and tones.outline >= 2:
                painter.setPen(QPen(colour(tones.edge), 1))
                dash = dash.adjusted(0.5, 0.5, -0.5, -0.5)
                painter.setBrush(Qt.BrushStyle.NoBrush)
            else:
                painter.setBrush(colour(tones.mark if done else tones.line))
            painter.drawRoundedRect(dash, _HIGH / 2, _HIGH / 2)
        painter.end()
