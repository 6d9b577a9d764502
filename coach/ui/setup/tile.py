"""A large answer: a picture or none, a word, and a line that explains it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coach.ui.buttons import RING
from coach.ui.icons import Icon, paint_icon
from coach.ui.kit.outline import paint_ring
from coach.ui.setup.pictures.pigments import pigments
from coach.ui.setup.pictures.sketch import Sketch
from coach.ui.style import TEXT, Style
from coach.ui.theme import CARD_RADIUS, Role, colour

Draw = Callable[[Sketch], None]
"""Draws what stands on the floor at 0, `SCENE` large, its middle at 0."""
SCENE = QSize(270, 230)
_PAD = 16
_GAP = 10
_TICK = 20
_PICTURE = 150
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Tile(QAbstractButton):
    """An answer that can be chosen; `toggled` when it is.

    A picture stands above the words where the tile is narrow, else before them.

    Args:
        style: tone, type scale and accent.
        title: the answer.
        hint: a line about it, or nothing.
        draw: its picture, or none.
    """

    moved = Signal(int)

    def __init__(self, style: Style, title: str, hint: str = "", draw: Draw | None = None) -> None:
        super().__init__()
        self._style, self._hint, self._draw = style, hint, draw
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._bold, self._plain = style.font(Role.BUTTON), style.font(Role.HINT)

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of picture and words in a width."""
        _, title, hint = self._places(width)
        foot = max(hint.bottom() if self._hint else title.bottom(), self._picture(width).bottom())
        return max(foot + 1 + _PAD, self._style.target) + RING

    def sizeHint(self) -> QSize:
        """Return a tile in which a few words stand in a line."""
        wide = self._style.px(190)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return a tile in which the longest word stands whole."""
        longest = max(
            (QFontMetrics(self._bold).horizontalAdvance(word) for word in self.text().split()),
            default=0,
        )
        wide = longest + 2 * (RING + _PAD) + self._style.px(_TICK)
        return QSize(wide, self._style.target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows choose a neighbour where only one can be chosen."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self.autoExclusive():
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover outline."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take it away."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ring, face, picture, words and tick."""
        tones, on = self._style.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), self._style, CARD_RADIUS)
        width = tones.raised if on or self.underMouse() else tones.outline
        edge = tones.mark if on else tones.ink if self.underMouse() else tones.edge
        painter.setPen(QPen(colour(edge), width))
        painter.setBrush(colour(tones.soft if on else tones.surface))
        inset = RING + width / 2
        face = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(face, CARD_RADIUS - width / 2, CARD_RADIUS - width / 2)
        self._paint_inside(painter)
        painter.end()

    def _paint_inside(self, painter: QPainter) -> None:
        tones, on = self._style.tokens, self.isChecked()
        picture, title, hint = self._places(self.width())
        if self._draw is not None:
            painter.save()
            scale = picture.height() / SCENE.height()
            painter.translate(picture.center().x(), picture.bottom() - 12 * scale)
            painter.scale(scale, scale)
            self._draw(Sketch(painter, pigments(self._style.tone)))
            painter.restore()
        painter.setPen(colour(tones.on_soft if on else tones.ink))
        painter.setFont(self._bold)
        painter.drawText(title, TEXT, self.text())
        if not on:
            painter.setPen(colour(tones.ink2))
        painter.setFont(self._plain)
        painter.drawText(hint, TEXT, self._hint)
        side = self._style.px(_TICK)
        top = QPoint(self.width() - RING - _PAD - side, RING + _PAD)
        spot = QRectF(top.x(), top.y(), side, side)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(tones.mark))
            painter.drawEllipse(spot)
            paint_icon(painter, Icon.CHECK, spot.adjusted(3, 3, -3, -3), tones.soft, 3)

    def _picture(self, width: int) -> QRect:
        if self._draw is None:
            return QRect(RING + _PAD, RING + _PAD, 0, 0)
        tall = min(_PICTURE, max(64, (width - 2 * (RING + _PAD)) * 4 // 5))
        wide = tall * SCENE.width() // SCENE.height()
        if self._beside(width):
            return QRect(RING + _PAD, RING + _PAD, wide, tall)
        return QRect((width - wide) // 2, RING + _PAD, wide, tall)

    def _beside(self, width: int) -> bool:
        return width > self._style.px(300) and self._draw is not None

    def _places(self, width: int) -> tuple[QRect, QRect, QRect]:
        """Return where picture, title and hint stand."""
        picture = self._picture(width)
        left, top = RING + _PAD, RING + _PAD
        if self._beside(width):
            left = picture.right() + 1 + 2 * _GAP
        elif self._draw is not None:
            top = picture.bottom() + 1 + _GAP
        beside_tick = self._draw is None or self._beside(width)
        room = width - left - RING - _PAD
        tick = self._style.px(_TICK) + _GAP if beside_tick else 0
        title = _wrapped(QFontMetrics(self._bold), self.text(), QRect(left, top, room - tick, 0))
        hint = QRect(title.left(), title.bottom() + 3, room - tick, 0)
        return picture, title, _wrapped(QFontMetrics(self._plain), self._hint, hint)


def _wrapped(measure: QFontMetrics, said: str, room: QRect) -> QRect:
    """Return the room that words take below its upper edge."""
    whole = QRect(room.left(), room.top(), max(1, room.width()), 10_000)
    tall = measure.boundingRect(whole, TEXT, said).height() if said else 0
    return QRect(whole.left(), whole.top(), whole.width(), tall)
