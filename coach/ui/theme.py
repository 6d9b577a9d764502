"""The dress of every window: colours by tone, type by role, spacing, corners, depth.

The colours themselves are in `colours`, and are known here, too. Sizes are in device-independent
pixels at a system font of `BASE_PX`; everything set in type grows with the system's size.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from coach.ui.colours import Tokens, tokens

__all__ = [
    "BASE_PX",
    "BUTTON_RADIUS",
    "CARD_PADDING",
    "CARD_RADIUS",
    "FIELD_RADIUS",
    "GRID",
    "NIGHT_RADIUS",
    "STAGE_RADIUS",
    "TARGET",
    "TARGET_NIGHT",
    "WINDOW_MARGIN",
    "WINDOW_MARGIN_NIGHT",
    "Role",
    "Tokens",
    "colour",
    "font",
    "line_height",
    "paint_surface",
    "pen",
    "tokens",
]

BASE_PX = 15
"""The system's font size, in pixels, at which the sizes below hold."""

GRID = (4, 8, 12, 16, 24, 32, 48)
CARD_PADDING = 24
WINDOW_MARGIN = 32
WINDOW_MARGIN_NIGHT = 24

FIELD_RADIUS = 10
BUTTON_RADIUS = 12
CARD_RADIUS = 16
STAGE_RADIUS = 20
NIGHT_RADIUS = 20

TARGET = 44
TARGET_NIGHT = 64
"""The least side of anything to press, by day and at night."""


def colour(token: str, alpha: float = 1.0) -> QColor:
    """Return a token as a colour; ``alpha`` from 0 (clear) to 1 (solid)."""
    shade = QColor(token)
    shade.setAlphaF(alpha)
    return shade


def pen(token: str, width: float) -> QPen:
    """Return a pen with round ends and joins, as all our lines have."""
    line = QPen(colour(token), width)
    line.setCapStyle(Qt.PenCapStyle.RoundCap)
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return line


class Role(StrEnum):
    """What a piece of text is for; its size, line and weight follow."""

    TIMER = "timer"
    CUE = "cue"
    TITLE = "title"
    CARD_TITLE = "card-title"
    SECTION = "section"
    BODY = "body"
    BUTTON = "button"
    HINT = "hint"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class _Type:
    """Size and line height in pixels at `BASE_PX`, and weight."""

    size: int
    line: int
    weight: QFont.Weight


_REGULAR, _MEDIUM = QFont.Weight.Normal, QFont.Weight.Medium
_STRONG, _BOLD = QFont.Weight.DemiBold, QFont.Weight.Bold

_DAY_TYPE = {
    Role.TIMER: _Type(64, 72, _BOLD),
    Role.CUE: _Type(34, 42, _BOLD),
    Role.TITLE: _Type(28, 36, _BOLD),
    Role.CARD_TITLE: _Type(20, 28, _BOLD),
    Role.SECTION: _Type(17, 24, _BOLD),
    Role.BODY: _Type(15, 22, _REGULAR),
    Role.BUTTON: _Type(15, 22, _STRONG),
    Role.HINT: _Type(13, 20, _REGULAR),
    Role.SMALL: _Type(12, 18, _MEDIUM),
}

_NIGHT_TYPE = _DAY_TYPE | {
    Role.CUE: _Type(48, 56, _BOLD),
    Role.CARD_TITLE: _Type(24, 32, _BOLD),
    Role.SECTION: _Type(24, 32, _BOLD),
    Role.BODY: _Type(24, 32, _REGULAR),
    Role.BUTTON: _Type(20, 28, _STRONG),
    Role.HINT: _Type(20, 28, _REGULAR),
    Role.SMALL: _Type(20, 28, _MEDIUM),
}

_DISPLAY_FROM = 22
"""From this size on the face drawn for large sizes is used, in pixels."""


def font(role: Role, *, night: bool = False, scale: float = 1.0, base_px: float = BASE_PX) -> QFont:
    """Return the font of a role: Inter where it is installed, else the system's face.

    Args:
        role: what the text is for.
        night: larger, for half-open eyes; day and night share all else.
        scale: larger or smaller than the role's own size.
        base_px: the system's font size in pixels.
    """
    kind = _type_of(role, night=night)
    size = max(1, round(kind.size * scale * base_px / BASE_PX))
    face = QFont()
    display = ["Inter Display"] if size >= _DISPLAY_FROM else []
    face.setFamilies([*display, "Inter", *face.families()])
    face.setPixelSize(size)
    face.setWeight(kind.weight)
    face.setFeature(QFont.Tag("tnum"), 1)
    if role in (Role.TIMER, Role.CUE, Role.TITLE):
        face.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.6)
    return face


def line_height(
    role: Role, *, night: bool = False, scale: float = 1.0, base_px: float = BASE_PX
) -> float:
    """Return the distance from line to line of a role, in pixels."""
    return _type_of(role, night=night).line * scale * base_px / BASE_PX


def _type_of(role: Role, *, night: bool) -> _Type:
    return (_NIGHT_TYPE if night else _DAY_TYPE)[role]


_FALL = tuple((0.9 * i, 0.45 * i) for i in range(9))
"""Nine faint layers, each a little wider than the last: growth at rest, and more per lift."""


def paint_surface(
    painter: QPainter, rect: QRectF, tones: Tokens, radius: float = CARD_RADIUS, lift: float = 1.0
) -> None:
    """Paint the face of a card, raised from its page.

    By light with a soft shadow that falls up to ``12 * lift`` pixels outside ``rect`` (leave room
    for it); in the dark with a one-pixel line inside it. ``lift`` is 1 for a card on a page, 2 for
    one that floats above other windows.
    """
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    if tones.shadow:
        _paint_shadow(painter, rect, radius, lift)
    painter.setBrush(colour(tones.surface))
    if tones.shadow:
        painter.drawRoundedRect(rect, radius, radius)
    else:
        width = tones.card_line
        painter.setPen(QPen(colour(tones.line), width))
        inset = width / 2
        inner = rect.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(inner, radius - inset, radius - inset)
    painter.restore()


def _paint_shadow(painter: QPainter, rect: QRectF, radius: float, lift: float) -> None:
    """Paint the fall, adding up to 7 %, and a hairline of 10 %, both a little below the card."""
    painter.setBrush(QColor(0, 0, 0, 2))
    for rest, raised in _FALL:
        grow = rest + raised * lift - 2
        fallen = rect.adjusted(-grow, -grow, grow, grow).translated(0, 2 + 2 * lift)
        painter.drawRoundedRect(fallen, radius + grow, radius + grow)
    painter.setBrush(QColor(0, 0, 0, 26))
    painter.drawRoundedRect(rect.adjusted(-0.5, -0.25, 0.5, 1.0), radius, radius)
