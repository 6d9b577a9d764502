"""What the shapes in the month mean, and what the last nights count up to."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.diary import shades, wording
from coach.ui.diary.one_line import OneLine
from coach.ui.diary.view import DiaryView
from coach.ui.kit.beside import Beside
from coach.ui.kit.parts import text
from coach.ui.language import say, told
from coach.ui.style import Style
from coach.ui.theme import CARD_RADIUS, Role, Tokens, colour
from coach.ui.today.rows import folded

_SIGN = 18
_PAD = 20


class Shape(StrEnum):
    """What is explained."""

    WORST = "worst"
    NONE = "none"
    TIMES = "times"
    NOT_LOGGED = "not-logged"
    STRETCHED = "stretched"


class Legend(QWidget):
    """One line that folds: each shape with its meaning."""

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__()
        parts = [_item(words, style, shape) for shape in Shape]
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(folded(2, *parts))


class Sample(QWidget):
    """A shape of the month, by itself."""

    def __init__(self, style: Style, shape: Shape, said: str = "") -> None:
        super().__init__()
        self._style, self._shape, self._said = style, shape, said
        face = style.font(Role.HINT)
        face.setWeight(QFont.Weight.Bold)
        self.setFont(face)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return a square, or room for what it says."""
        side, measure = self._style.px(_SIGN), QFontMetricsF(self.font())
        if not self._said:
            return QSize(side, side)
        return QSize(round(measure.horizontalAdvance(self._said)) + 2, round(measure.height()) + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones, box = self._style.tokens, QRectF(self.rect())
        if self._said:
            painter.setPen(colour(tones.ink))
            painter.setFont(self.font())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
            painter.drawText(box, flags, self._said)
        else:
            self._paint(painter, box, tones)
        painter.end()

    def _paint(self, painter: QPainter, box: QRectF, tones: Tokens) -> None:
        paint: dict[Shape, Callable[[QPainter, QRectF, Tokens], None]] = {
            Shape.NONE: shades.paint_tick,
            Shape.STRETCHED: shades.paint_moon,
        }
        if self._shape is Shape.WORST:
            narrow = box.width() * 0.14
            shades.paint_bar(painter, box.adjusted(narrow, 0, -narrow, 0), tones)
        elif self._shape is Shape.NOT_LOGGED:
            shape = QPainterPath()
            shape.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            shades.paint_stripes(painter, shape, tones, self._style.scale)
            painter.setPen(QPen(colour(tones.edge), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape)
        else:
            paint[self._shape](painter, box, tones)


class LatelyStrip(QWidget):
    """What the last nights count up to, with what they are out of."""

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__()
        self._words, self._style = words, style
        self.counts = text(style, "", Role.BUTTON)
        self.gap = text(style, say(words, "diary.gap"), Role.HINT, second=True)
        self.gap.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        inside = QWidget()
        row = Beside(16, style.px(330), inside)
        row.addWidget(self.counts)
        row.addWidget(OneLine(self.gap))
        column = QHBoxLayout(self)
        high = style.px(14)
        column.setContentsMargins(_PAD, high, _PAD, high)
        column.addWidget(inside)

    def tell(self, view: DiaryView) -> None:
        """Show the counts."""
        self.counts.setText(wording.lately(self._words, view.lately))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones, face = self._style.tokens, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(
            QPen(colour(tones.line), tones.card_line) if tones.strong else Qt.PenStyle.NoPen
        )
        painter.setBrush(colour(tones.sunk))
        painter.drawRoundedRect(face, CARD_RADIUS, CARD_RADIUS)
        painter.end()


def _item(words: Mapping[str, str], style: Style, shape: Shape) -> QWidget:
    item = QWidget()
    row = QHBoxLayout(item)
    row.setContentsMargins(0, 2, style.px(18), 2)
    row.setSpacing(style.px(8))
    said = told(words, "diary.cell.times", count=2) if shape is Shape.TIMES else ""
    label = text(style, say(words, f"diary.legend.{shape}"), Role.HINT, second=True)
    row.addWidget(Sample(style, shape, said))
    row.addWidget(OneLine(label), 1)
    return item
