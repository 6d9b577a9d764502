"""Line icons, drawn from paths so that they take any colour and any size.

All stand on a 24 x 24 grid with a margin of 2 and a line of 1.75, round at ends and joins, without
a fill; good at 18, 20, 24, 28 and 32 pixels. The drop, the glass, the standing person, the wall
stretch, the moon, the sunrise (morning), the bell (one's own), the buoy (help) and the shield
(safety) each mean one thing everywhere.
"""

from collections.abc import Mapping
from enum import StrEnum
from math import pi
from types import MappingProxyType

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from coach.ui.strokes import Stroke, arc, box, circle, curve, line, rays, shape, slider
from coach.ui.theme import pen

GRID = 24.0
LINE = 1.75


class Icon(StrEnum):
    """The icons there are, by what they show."""

    BACK = "back"
    BELL = "bell"
    BOOK = "book"
    BUOY = "buoy"
    CHECK = "check"
    CLOCK = "clock"
    DOWN = "down"
    DROP = "drop"
    EYE = "eye"
    GLASS = "glass"
    HOME = "home"
    LEFT = "left"
    LOCK = "lock"
    MINUS = "minus"
    MOON = "moon"
    NEXT = "next"
    PAUSE = "pause"
    PLAY = "play"
    PLUS = "plus"
    RIGHT = "right"
    SHIELD = "shield"
    SILENT = "silent"
    SOUND = "sound"
    STAND = "stand"
    STRETCH = "stretch"
    SUN = "sun"
    SUNRISE = "sunrise"
    SWAP = "swap"
    TUNE = "tune"
    UNDO = "undo"
    UP = "up"
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
    for stroke in _STROKES[icon]:
        stroke(path)
    return path


_SPEAKER = shape((4, 9.5), (8, 9.5), (13, 5.5), (13, 18.5), (8, 14.5), (4, 14.5))

_DROP = curve(
    (12, 3.5),
    (15.5, 7.5, 18.5, 11, 18.5, 14.5),
    (18.5, 18.2, 15.6, 20.8, 12, 20.8),
    (8.4, 20.8, 5.5, 18.2, 5.5, 14.5),
    (5.5, 11, 8.5, 7.5, 12, 3.5),
)

_MOON = curve(
    (19.5, 14.2),
    (12, 16.5, 7.5, 11, 10.2, 4),
    (5.6, 5.2, 3.2, 10, 4.8, 14.4),
    (6.6, 20.8, 15.8, 22.2, 19.5, 14.2),
)

_BELL = curve(
    (5, 17),
    (19, 17),
    (16.8, 15, 17.4, 12, 17, 9.6),
    (16.4, 3, 7.6, 3, 7, 9.6),
    (6.6, 12, 7.2, 15, 5, 17),
)

_SHIELD = curve(
    (12, 3.5),
    (19, 6),
    (19, 11.5),
    (19, 16, 16, 19, 12, 20.8),
    (8, 19, 5, 16, 5, 11.5),
    (5, 6),
    (12, 3.5),
)

_EYE = curve((3, 12), (7, 5.5, 17, 5.5, 21, 12), (17, 18.5, 7, 18.5, 3, 12))

_STROKES: Mapping[Icon, tuple[Stroke, ...]] = MappingProxyType(
    {
        Icon.BACK: (line((18, 6), (11.5, 12), (18, 18)), line((7, 6), (7, 18))),
        Icon.BELL: (_BELL, line((10.4, 20.3), (13.6, 20.3))),
        Icon.BOOK: (
            box(5, 4, 14, 16.5),
            line((9, 4), (9, 20.5)),
            line((12, 9), (16, 9)),
            line((12, 12.5), (16, 12.5)),
        ),
        Icon.BUOY: (
            circle(12, 12, 8.5),
            circle(12, 12, 3.6),
            *rays(3.6, 8.5, count=4, first=pi / 4),
        ),
        Icon.CHECK: (line((5, 12.5), (10, 17.5), (19.5, 7)),),
        Icon.CLOCK: (circle(12, 12, 8.5), line((12, 7), (12, 12), (15.4, 14))),
        Icon.DOWN: (line((6, 9.5), (12, 15.5), (18, 9.5)),),
        Icon.DROP: (_DROP,),
        Icon.EYE: (_EYE, circle(12, 12, 2.8)),
        Icon.GLASS: (
            shape((6, 4), (7.6, 20), (16.4, 20), (18, 4)),
            line((6.7, 11), (17.3, 11)),
        ),
        Icon.HOME: (
            line((4, 11), (12, 4), (20, 11)),
            line((6, 9.6), (6, 20), (18, 20), (18, 9.6)),
            line((10, 20), (10, 14.5), (14, 14.5), (14, 20)),
        ),
        Icon.LEFT: (line((14.5, 6), (8.5, 12), (14.5, 18)),),
        Icon.LOCK: (
            box(5, 10.5, 14, 10),
            curve((8, 10.5), (8, 2, 16, 2, 16, 10.5)),
        ),
        Icon.MINUS: (line((6, 12), (18, 12)),),
        Icon.MOON: (_MOON,),
        Icon.NEXT: (line((6, 6), (12.5, 12), (6, 18)), line((17, 6), (17, 18))),
        Icon.PAUSE: (line((9, 6), (9, 18)), line((15, 6), (15, 18))),
        Icon.PLAY: (shape((8, 5.5), (18, 12), (8, 18.5)),),
        Icon.PLUS: (line((6, 12), (18, 12)), line((12, 6), (12, 18))),
        Icon.RIGHT: (line((9.5, 6), (15.5, 12), (9.5, 18)),),
        Icon.SHIELD: (_SHIELD, line((8.8, 12), (11.2, 14.4), (15.4, 9.8))),
        Icon.SILENT: (_SPEAKER, line((16.5, 9.5), (21, 14.5)), line((21, 9.5), (16.5, 14.5))),
        Icon.SOUND: (_SPEAKER, arc((12.5, 7.5, 7, 9), -60, 120)),
        Icon.STAND: (
            circle(12, 4.6, 2.1),
            line((12, 9), (12, 14.5), (9.3, 21)),
            line((12, 14.5), (14.7, 21)),
            line((7.8, 13.2), (12, 9), (16.2, 13.2)),
        ),
        Icon.STRETCH: (
            circle(13.6, 4.6, 2.1),
            line((12.4, 9.2), (9.6, 14.6), (4.6, 20.6)),
            line((9.6, 14.6), (14, 16.2), (14, 20.6)),
            line((12.4, 9.2), (19.4, 9.8)),
            line((21, 4), (21, 20.6)),
        ),
        Icon.SUN: (circle(12, 12, 3.8), *rays(6.6, 8.8, count=8)),
        Icon.SUNRISE: (
            arc((7.4, 10.4, 9.2, 9.2), 0, 180),
            line((3.4, 19), (20.6, 19)),
            *rays(7.3, 9.2, count=5, first=pi, turn=pi / 4, middle=(12, 15)),
        ),
        Icon.SWAP: (
            line((4, 8.5), (19, 8.5)),
            line((15.4, 5), (19, 8.5), (15.4, 12)),
            line((20, 16), (5, 16)),
            line((8.6, 12.5), (5, 16), (8.6, 19.5)),
        ),
        Icon.TUNE: (*slider(7, knob=15), *slider(12, knob=8.5), *slider(17, knob=13)),
        Icon.UNDO: (
            curve((5, 9), (14, 9), (21, 9, 21, 18.5, 14, 18.5), (9, 18.5)),
            line((8.5, 5.2), (4.8, 9), (8.5, 12.8)),
        ),
        Icon.UP: (line((6, 14.5), (12, 8.5), (18, 14.5)),),
        Icon.X: (line((6, 6), (18, 18)), line((18, 6), (6, 18))),
    }
)
