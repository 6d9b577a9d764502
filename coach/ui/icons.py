"""Line icons, drawn from paths so that they take any colour and any size.

All stand on a 24 x 24 grid with a margin of 2 and a line of 1.75, round at ends and joins, without
a fill; good at 18, 20, 24, 28 and 32 pixels. The drop, the glass, the standing person, the wall
stretch, the moon, the sunrise (morning), the bell (one's own), the buoy (help) and the shield
(safety) each mean one thing everywhere.
"""

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from coach.ui.icon_lines import STROKES
from coach.ui.theme import pen

GRID = 24.0
LINE = 1.75


class Icon(StrEnum):
    """The icons there are, by what they show."""

    BACK = "back"
    BELL = "bell"
    BOOK = "book"
    BULB = "bulb"
    BUOY = "buoy"
    CALENDAR = "calendar"
    CHECK = "check"
    CLOCK = "clock"
    DOWN = "down"
    DROP = "drop"
    EXPORT = "export"
    EYE = "eye"
    FOLDER = "folder"
    GLASS = "glass"
    HOME = "home"
    IMPORT = "import"
    INFO = "info"
    LEFT = "left"
    LENS = "lens"
    LOCK = "lock"
    MINUS = "minus"
    MOON = "moon"
    NEXT = "next"
    PAUSE = "pause"
    PHONE = "phone"
    PLAY = "play"
    PLUS = "plus"
    RIGHT = "right"
    SHIELD = "shield"
    SILENT = "silent"
    SIT = "sit"
    SOUND = "sound"
    STAND = "stand"
    STRETCH = "stretch"
    SUN = "sun"
    SUNRISE = "sunrise"
    SWAP = "swap"
    TRASH = "trash"
    TUNE = "tune"
    UNDO = "undo"
    UP = "up"
    WARN = "warn"
    X = "x"


def paint_icon(
    painter: QPainter, icon: Icon | str, rect: QRectF, colour: str, width: float = LINE
) -> None:
    """Paint an icon into ``rect`` (square) in a colour token.

    Args:
        painter: where to; it is left as it was.
        icon: which, also by its plain name.
        rect: the whole grid, margin included.
        colour: ``#RRGGBB``.
        width: the line on the 24 grid; it grows and shrinks with ``rect``.

    Raises:
        ValueError: there is no icon of that name.
    """
    path = outline(Icon(icon))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    painter.setPen(pen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()


def outline(icon: Icon) -> QPainterPath:
    """Return an icon's lines on the 24 grid."""
    path = QPainterPath()
    for stroke in STROKES[icon]:
        stroke(path)
    return path
