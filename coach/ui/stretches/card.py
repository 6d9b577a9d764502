"""A move as a card: a small moving picture, its name, how long it takes and what it needs."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton

from coach.motion.exercise import Exercise
from coach.ui.icons import Icon, paint_icon
from coach.ui.kit.parts import SHADOW
from coach.ui.stretches import wording
from coach.ui.stretches.clip import Clip
from coach.ui.stretches.moves import Move
from coach.ui.style import TEXT, Style
from coach.ui.theme import CARD_RADIUS, Role, colour, paint_surface
from coach.ui.things import paint_thing

_FRAME: Final = 6
"""Between the card's edge and its picture, in pixels."""
_SHAPE: Final = 7 / 9.6
_PAD: Final = 14
_GAP: Final = 4


class MoveCard(QAbstractButton):
    """One move; `clicked` opens it. The picture is given to it (`show_clip`, `seek`).

    Args:
        move: what is shown.
        alt: the move in words, for people who do not see the picture.
        style: tone and type scale.
    """

    def __init__(self, move: Move, alt: str, style: Style) -> None:
        super().__init__()
        self.move_shown = move
        self.clip: Clip | None = None
        self._style = style
        self._frame = -1
        self._piece: tuple[QRect, QPixmap] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(wording.card_aloud(move))
        self.setAccessibleDescription(alt)

    @property
    def exercise(self) -> Exercise:
        """The move as it is done in its stage."""
        return self.move_shown.done

    def picture_size(self) -> QSize:
        """Return the size of the picture, in device-independent pixels."""
        return self._picture().size()

    def show_clip(self, clip: Clip | None) -> None:
        """Show a film's first picture, or none."""
        self.clip, self._frame, self._piece = clip, -1, None
        self.update()

    def seek(self, frame: int) -> None:
        """Show a frame of the film, which must be ready; paints only where something moved."""
        if self.clip is None or frame == self._frame:
            return
        corner = self._picture().topLeft()
        before = self._piece[0] if self._piece else self.clip.still.rect()
        self._frame, self._piece = frame, self.clip.picture(frame)
        self.update(before.united(self._piece[0]).translated(corner))

    def heightForWidth(self, width: int) -> int:
        """Return the height of picture and all words."""
        inner = width - 2 * SHADOW - 2 * _FRAME
        words = sum(tall for _, _, tall in self._lines(inner - 2 * (_PAD - _FRAME)))
        return round(2 * SHADOW + _FRAME + inner * _SHAPE + 10 + words + _PAD)

    def sizeHint(self) -> QSize:
        """Return a card of middle size."""
        width = self._style.px(260)
        return QSize(width, self.heightForWidth(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space; leave arrows and Enter to the grid, where a button would go astray."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.update()
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover outline."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take it away."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card; of a new frame only the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._picture().contains(event.rect()):
            self._paint_card(painter)
        self._paint_picture(painter)
        painter.end()

    def _face(self) -> QRectF:
        return QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def _picture(self) -> QRect:
        width = self.width() - 2 * SHADOW - 2 * _FRAME
        return QRect(SHADOW + _FRAME, SHADOW + _FRAME, width, round(width * _SHAPE))

    def _paint_card(self, painter: QPainter) -> None:
        tones, face = self._style.tokens, self._face()
        paint_surface(painter, face, tones)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(colour(tones.ink), 2))
            painter.drawRoundedRect(face.adjusted(-3, -3, 3, 3), CARD_RADIUS + 3, CARD_RADIUS + 3)
        elif self.underMouse():
            painter.setPen(QPen(colour(tones.ink), 2))
            painter.drawRoundedRect(face.adjusted(1, 1, -1, -1), CARD_RADIUS - 1, CARD_RADIUS - 1)
        y = self._picture().bottom() + 11.0
        left, width = face.left() + _PAD, face.width() - 2 * _PAD
        for said, kind, tall in self._lines(width):
            self._paint_line(painter, QRectF(left, y, width, tall - _GAP), said, kind)
            y += tall

    def _paint_picture(self, painter: QPainter) -> None:
        place = self._picture()
        if self.clip is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._style.tokens.sunk))
            painter.drawRoundedRect(place, 10, 10)
        elif self.clip.size != place.size():
            painter.drawPixmap(place, self.clip.still)
        elif self._piece is None:
            painter.drawPixmap(place.topLeft(), self.clip.still)
        else:
            painter.drawPixmap(place.topLeft(), self.clip.room)
            box, picture = self._piece
            painter.drawPixmap(place.topLeft() + box.topLeft(), picture)

    def _lines(self, width: float) -> list[tuple[str, str, float]]:
        """Return each line: what it says, its kind and its height with the gap below."""
        move = self.move_shown
        lines = [(move.name, "name", _tall(move.name, self._font("name"), width))]
        lines.append(("", "facts", self._facts(width)[-1][1].bottom() if width > 0 else 0.0))
        if move.adapted:
            tall = _tall(wording.ADAPTED, self._font("facts"), width - self._icon() - 6)
            lines.append((wording.ADAPTED, "note", tall))
        return [(said, kind, tall + _GAP) for said, kind, tall in lines]

    def _paint_line(self, painter: QPainter, place: QRectF, said: str, kind: str) -> None:
        tones = self._style.tokens
        match kind:
            case "facts":
                self._paint_facts(painter, place)
            case "note":
                side = self._icon()
                icon = QRectF(place.left(), place.top() + 1, side, side)
                paint_icon(painter, Icon.SHIELD, icon, tones.mark)
                painter.setFont(self._font("facts"))
                painter.setPen(colour(tones.on_soft if not self._style.night else tones.ink))
                painter.drawText(place.adjusted(side + 6, 0, 0, 0), TEXT, said)
            case _:
                painter.setFont(self._font("name"))
                painter.setPen(colour(tones.ink))
                painter.drawText(place, TEXT, said)

    def _facts(self, width: float) -> list[tuple[str, QRectF]]:
        """Return length and equipment, each with its place from the top left of their lines."""
        metrics, side = QFontMetricsF(self._font("facts")), self._icon()
        line = max(metrics.height(), float(side)) + 2
        x, y, placed = 0.0, 0.0, []
        for key in ("", *self.move_shown.equipment):
            wide = side + 5 + metrics.horizontalAdvance(self._word(key))
            if x and x + wide > width:
                x, y = 0.0, y + line
            placed.append((key, QRectF(x, y, wide, line)))
            x += wide + 12
        return placed

    def _paint_facts(self, painter: QPainter, place: QRectF) -> None:
        tones, side = self._style.tokens, self._icon()
        painter.setFont(self._font("facts"))
        for key, rect in self._facts(place.width()):
            spot = rect.translated(place.topLeft())
            icon = QRectF(spot.left(), spot.center().y() - side / 2, side, side)
            if key:
                paint_thing(painter, key, icon, tones.ink2)
            else:
                paint_icon(painter, Icon.CLOCK, icon, tones.ink2)
            painter.setPen(colour(tones.ink2))
            how = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            painter.drawText(spot.adjusted(side + 5, 0, 4, 0), how, self._word(key))

    def _word(self, key: str) -> str:
        return wording.thing(key) if key else wording.short(self.move_shown.seconds)

    def _icon(self) -> int:
        return round(self._font("facts").pixelSize() * 18 / 13)

    def _font(self, kind: str) -> QFont:
        if kind == "name":
            return self._style.font(Role.SECTION, 20 / 24 if self._style.night else 16 / 17)
        return self._style.font(Role.HINT, 18 / 20 if self._style.night else 1.0)


def _tall(said: str, face: QFont, width: float) -> float:
    room = QRectF(0, 0, max(width, 1.0), 10_000)
    return QFontMetricsF(face).boundingRect(room, TEXT, said).height()
