"""Buttons: one that invites, others beside it, drawn by ourselves so that all tones keep contrast.

Around the visible face there are `RING` pixels for the focus ring, so two buttons laid side by
side without spacing stand 8 pixels apart.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coach.domain.reminder import Tone
from coach.ui.icons import Icon, paint_icon
from coach.ui.style import Style
from coach.ui.theme import BUTTON_RADIUS, NIGHT_RADIUS, Role, Tokens, colour

RING = 4
"""Room around a button's face for the focus ring: 2 for the gap, 2 for the ring, in pixels."""

HEIGHT = 48
HEIGHT_PLAYER = 56
HEIGHT_NIGHT = 64
"""Heights of a button's face, in pixels."""

_SIDE = 20
_GAP = 8
_HUG_SIDE, _HUG = 12, 8
"""Room beside and above a quiet button's word, within what is only seen when it is held."""
_ICON = 19 / 15
"""An icon's side, as a multiple of the word's size."""


class Kind(StrEnum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    SOFT = "soft"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class _Paint:
    """What a button is painted with in one state; empty means none."""

    field: str
    outline: str
    width: float
    word: str
    dashed: bool = False


class Button(QAbstractButton):
    """A word, an icon, or both; `clicked` when pressed.

    A disabled button waits: its outline is dashed and its word stays readable; say beside it why.
    The focus ring is shown to those who come by keyboard; `keep_ring` shows it after a click too.
    """

    def __init__(
        self,
        text: str = "",
        kind: Kind = Kind.SECONDARY,
        *,
        icon: Icon | None = None,
        height: int = HEIGHT,
        scale: float = 1.0,
        tone: Tone = Tone.LIGHT,
        style: Style | None = None,
    ) -> None:
        """Make a button.

        Args:
            text: the word on it; empty for an icon alone, which then needs `set_name`.
            kind: how much it asks to be pressed.
            icon: stands before the word.
            height: of the face, in pixels; raised to the least target of the tone.
            scale: of word and icon, against the role's own size.
            tone: how it is dressed.
            style: the same with an accent and a type scale, by which ``scale`` is multiplied.
        """
        super().__init__()
        self._kind = kind
        self._icon = icon
        self._height = height
        self._ring_always = False
        self._ring = False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._times = scale
        self.set_style(style or Style(tone))

    def set_tone(self, tone: Tone) -> None:
        """Dress for the time of day; at night words and targets are larger."""
        self.set_style(replace(self._style, tone=tone))

    def set_style(self, style: Style) -> None:
        """Dress in a tone, an accent and a type scale."""
        self._style = style
        self.setFont(style.font(Role.BUTTON, self._times))
        self.updateGeometry()
        self.update()

    def set_name(self, name: str) -> None:
        """Say what it does, to a screen reader and in a tool tip."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def keep_ring(self) -> None:
        """Show the focus ring however the focus came, as where Space presses the large button."""
        self._ring_always = True

    def set_icon(self, icon: Icon | None) -> None:
        """Change the icon, as from pause to play."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        """Change how much it asks to be pressed."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        """Return the face, large enough to hit, with room for the ring."""
        height = max(self._height, self._style.target)
        side = _SIDE if self.text() else 0
        width = max(height, self._content_width() + 2 * side)
        return QSize(round(width) + 2 * RING, height + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a word is never cut."""
        return self.sizeHint()

    def face(self) -> QRectF:
        """Return the visible field within the widget."""
        return QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to those who did not come by mouse."""
        self._ring = self._ring_always or event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover outline."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the hover outline away."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ring, field, outline, icon and word."""
        tones = self._style.tokens
        look = self._look(tones)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() and self._ring and self.isEnabled():
            self._paint_ring(painter, tones)
        self._paint_field(painter, look)
        self._paint_content(painter, look.word)
        painter.end()

    def _look(self, tones: Tokens) -> _Paint:
        """Choose the paint of the present state; what is pressed outweighs what is hovered."""
        if not self.isEnabled():
            outline = "" if self._kind is Kind.QUIET else tones.edge
            return _Paint("", outline, tones.outline, tones.ink2, dashed=True)
        if self.isDown():
            marked = self._style.night or tones.strong or self._kind is Kind.SOFT
            return _Paint(tones.soft, tones.on_soft if marked else "", 2, tones.on_soft)
        rest = self._rest(tones)
        if self.underMouse():
            return _Paint(rest.field, tones.ink, tones.raised, rest.word)
        return rest

    def _rest(self, tones: Tokens) -> _Paint:
        night = self._style.night
        match self._kind:
            case Kind.PRIMARY:
                return _Paint(tones.accent, tones.ink if night else "", 2, tones.on_accent)
            case Kind.SECONDARY:
                return _Paint("", tones.edge, tones.outline, tones.ink)
            case Kind.SOFT:
                outline = tones.edge if tones.outline >= 1.5 else ""
                return _Paint(tones.soft, outline, tones.outline, tones.on_soft)
            case Kind.QUIET:
                return _Paint("", "", 0, tones.ink if night else self._quiet_word(tones))

    def _quiet_word(self, tones: Tokens) -> str:
        """An icon alone is second text; a word that can be pressed takes the accent."""
        return tones.mark if self.text() else tones.ink2

    def _shape(self) -> QRectF:
        """Return what field, outline and ring go round: the face, or a quiet button's word."""
        face = self.face()
        if self._kind is not Kind.QUIET or not self.text():
            return face
        high = max(QFontMetricsF(self.font()).height(), self._icon_side() if self._icon else 0)
        beside = max(0, round((face.width() - self._content_width()) / 2 - _HUG_SIDE))
        above = max(0, round((face.height() - high) / 2 - _HUG))
        return face.adjusted(beside, above, -beside, -above)

    def _radius(self) -> float:
        wide = NIGHT_RADIUS if self._style.night and self._height >= HEIGHT_NIGHT else 0
        return min(max(BUTTON_RADIUS, wide), self._shape().height() / 2)

    def _paint_ring(self, painter: QPainter, tones: Tokens) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(tones.ink), 2))
        radius, away = self._radius() + RING - 1, RING - 1
        painter.drawRoundedRect(self._shape().adjusted(-away, -away, away, away), radius, radius)

    def _paint_field(self, painter: QPainter, look: _Paint) -> None:
        painter.setBrush(colour(look.field) if look.field else Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen)
        if look.outline:
            line = QPen(colour(look.outline), look.width)
            if look.dashed:
                line.setDashPattern([3, 3])
            painter.setPen(line)
        inset = look.width / 2 if look.outline else 0
        radius = self._radius() - inset
        shape = self._shape().adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(shape, radius, radius)

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        face = self.face()
        left = face.center().x() - self._content_width() / 2
        if self._icon:
            side = self._icon_side()
            corner = QPointF(left, face.center().y() - side / 2)
            paint_icon(painter, self._icon, QRectF(corner.x(), corner.y(), side, side), ink)
            left += side + _GAP
        painter.setPen(colour(ink))
        painter.setFont(self.font())
        words = QRectF(left, face.top(), face.right() - left, face.height())
        how = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(words, how, self.text())

    def _icon_side(self) -> float:
        return round(self.font().pixelSize() * _ICON)

    def _content_width(self) -> float:
        word = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        icon = self._icon_side() if self._icon else 0
        return word + icon + (_GAP if self._icon and self.text() else 0)
