"""The dress of every window: colours by tone, type by role, spacing, corners, depth.

Colours are measured: text on `paper`, `surface` or `sunk` has a contrast of 4.5 or more, shapes
that carry meaning 3 or more (WCAG 2.x). Night has no blue and no bright field; what is primary
there is known by its `ink` outline. Sizes are in device-independent pixels at a system font of
`BASE_PX`; everything set in type grows with the system's size.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from coach.domain.reminder import Tone

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


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one tone, as ``#RRGGBB``.

    `edge` outlines controls, `line` only decorates. `accent` fills what is primary; `mark` draws
    what is accented without a field of its own, such as a ring or an icon. A `…_soft` is a field
    for its own tone's text and icons. `shadow` tells whether cards cast one; where not, they have
    a `line` around them.
    """

    paper: str
    surface: str
    sunk: str
    line: str
    edge: str
    ink: str
    ink2: str
    accent: str
    mark: str
    on_accent: str
    soft: str
    on_soft: str
    water: str
    water_soft: str
    coral: str
    coral_soft: str
    amber: str
    amber_soft: str
    moon: str
    moon_soft: str
    shadow: bool


_LIGHT = Tokens(
    paper="#F4F0EA",
    surface="#FDFBF7",
    sunk="#EAE4DA",
    line="#DDD4C7",
    edge="#857C70",
    ink="#2B2F3A",
    ink2="#575C69",
    accent="#1F6E6B",
    mark="#1F6E6B",
    on_accent="#FFFFFF",
    soft="#DAEAE7",
    on_soft="#17504E",
    water="#266582",
    water_soft="#D6E9F0",
    coral="#A63F24",
    coral_soft="#FADFD3",
    amber="#85560E",
    amber_soft="#F6E3BF",
    moon="#5A4C8C",
    moon_soft="#E3DFF0",
    shadow=True,
)

_DARK = Tokens(
    paper="#171C26",
    surface="#212936",
    sunk="#11151D",
    line="#364051",
    edge="#8490A3",
    ink="#E8EAF0",
    ink2="#B0B8C6",
    accent="#6FC7BF",
    mark="#6FC7BF",
    on_accent="#0D2221",
    soft="#213F40",
    on_soft="#BDE8E3",
    water="#86C3DF",
    water_soft="#22445A",
    coral="#FF9B80",
    coral_soft="#4A2A24",
    amber="#EFC27A",
    amber_soft="#443519",
    moon="#B9ABEA",
    moon_soft="#332E52",
    shadow=False,
)

_NIGHT = Tokens(
    paper="#140604",
    surface="#230B07",
    sunk="#0C0302",
    line="#4A160D",
    edge="#A8432F",
    ink="#FF9A85",
    ink2="#D9705C",
    accent="#7A2213",
    mark="#FF9A85",
    on_accent="#FFC2B3",
    soft="#3A1009",
    on_soft="#FF9A85",
    water="#D9705C",
    water_soft="#3A1009",
    coral="#FFB09E",
    coral_soft="#3A1009",
    amber="#FFB45E",
    amber_soft="#3A1D09",
    moon="#D9705C",
    moon_soft="#3A1009",
    shadow=False,
)


def tokens(tone: Tone) -> Tokens:
    """Return the colours of a tone."""
    match tone:
        case Tone.LIGHT:
            return _LIGHT
        case Tone.DARK:
            return _DARK
        case Tone.NIGHT:
            return _NIGHT


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
        painter.setPen(QPen(colour(tones.line), 1))
        inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, radius - 0.5, radius - 0.5)
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
