"""Draws the icon in the tray: somebody stretching at a wall, and a corner that tells the state.

Panels show it at 16 to 48 pixels, so the small sizes are set by hand, pixel by pixel, and the
large ones are drawn with wall and arms on whole pixels. The state is a shape in the empty corner:
a dot for a question, two bars for a pause, a ring for being away. Round everything runs a faint
rim in the panel's own colour: unseen where the guess of the panel was right, it keeps the icon
readable where it was wrong.

The program itself only loads what was drawn here once (`tray_icon`).
"""

from collections.abc import Callable
from math import atan2, degrees, hypot

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform

from coach.ui.tray_icon import SIZES, Panel, TrayState

_INK = {Panel.LIGHT: "#2B2F3A", Panel.DARK: "#F4F5F8"}
_CALL = {Panel.LIGHT: "#B23C1B", Panel.DARK: "#FF9478"}
_RIM = {Panel.LIGHT: "#FFFFFF", Panel.DARK: "#1B1F28"}
_RIM_STRENGTH = 0.6
_FADED = 0.62
"""How solid the figure is while nobody is there."""

# Hand-set pixels: "#" is solid, "+" two thirds, "-" one third.
_FIGURE_16 = """
        +##+  ##
        ####  ##
        ####  ##
        +##+  ##
              ##
       +########
      +#########
     -###     ##
     ####+-   ##
    +## +###  ##
   +##-   ##  ##
  +##-    ##  ##
 +##-     ##  ##
 ##-      ##  ##
"""
_DOT_16 = """
 +##+
+####+
######
######
+####+
 +##+
"""
_BARS_16 = """
## ##
## ##
## ##
## ##
## ##
## ##
"""
_RING_16 = """
 +##+
+#  #+
#    #
#    #
+#  #+
 +##+
"""
_FIGURE_22 = """
           -###-   ###
           #####   ###
           #####   ###
           #####   ###
           -###-   ###
                   ###
                   ###
          +###########
         +############
        +#############
       +###-       ###
       ####-       ###
      +######+-    ###
     +###-+####-   ###
    +###-   -###   ###
   +###-     ###   ###
  +###-      ###   ###
 +###-       ###   ###
 ###-        ###   ###
"""
_DOT_22 = """
  -###-
 +#####+
-#######-
#########
#########
#########
-#######-
 +#####+
  -###-
"""
_BARS_22 = """
### ###
### ###
### ###
### ###
### ###
### ###
### ###
### ###
"""
_RING_22 = """
  -###-
 +##+##+
-#+   +#-
##     ##
#+     +#
##     ##
-#+   +#-
 +##+##+
  -###-
"""
_COVER = {"#": 255, "+": 170, "-": 85, " ": 0}


def strip(state: TrayState, panel: Panel) -> QImage:
    """Return a state's icon at all sizes, side by side, as its file holds it."""
    whole = QImage(sum(SIZES), max(SIZES), QImage.Format.Format_ARGB32_Premultiplied)
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    left = 0
    for size in SIZES:
        painter.drawImage(left, 0, picture(state, panel, size))
        left += size
    painter.end()
    return whole


def picture(state: TrayState, panel: Panel, size: int) -> QImage:
    """Return the icon as one square picture of ``size`` pixels."""
    ink, mark = QColor(_INK[panel]), QColor(_INK[panel])
    if state is TrayState.DUE:
        mark = QColor(_CALL[panel])
    if state is TrayState.AWAY:
        ink.setAlphaF(_FADED)
    shapes = [_dyed(_mask(_FIGURE, size), ink)]
    if state is not TrayState.NORMAL:
        shapes.append(_dyed(_mask(state, size), mark))
    whole = _rim(shapes, QColor(_RIM[panel]))
    painter = QPainter(whole)
    for shape in shapes:
        painter.drawImage(0, 0, shape)
    painter.end()
    return whole


def pictogram(size: int, colour: QColor) -> QImage:
    """Return the figure alone, in one colour, without rim or state."""
    return _dyed(_mask(_FIGURE, size), colour)


_FIGURE = "figure"

Corner = tuple[int, int]

_SET_16: dict[str, tuple[str, Corner]] = {
    _FIGURE: (_FIGURE_16, (0, 2)),
    TrayState.DUE: (_DOT_16, (0, 1)),
    TrayState.PAUSED: (_BARS_16, (0, 1)),
    TrayState.AWAY: (_RING_16, (0, 1)),
}
_SET_22: dict[str, tuple[str, Corner]] = {
    _FIGURE: (_FIGURE_22, (0, 2)),
    TrayState.DUE: (_DOT_22, (0, 1)),
    TrayState.PAUSED: (_BARS_22, (0, 1)),
    TrayState.AWAY: (_RING_22, (0, 1)),
}
_SET_24 = {part: (art, (x + 1, y + 1)) for part, (art, (x, y)) in _SET_22.items()}
_SET_BY_HAND = {16: _SET_16, 22: _SET_22, 24: _SET_24}


def _mask(part: str, size: int) -> QImage:
    """Return the black shape of the figure or of a state's mark."""
    if size in _SET_BY_HAND:
        return _set(*_SET_BY_HAND[size][part], size)
    image = _blank(size)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(_PATHS[part](size, size / 16), QColor("black"))
    painter.end()
    return image


def _set(art: str, corner: Corner, size: int) -> QImage:
    """Return hand-set pixels, their first at ``corner``."""
    left, top = corner
    pixels = bytearray(size * size)
    for y, row in enumerate(art.strip("\n").splitlines(), top):
        start = y * size + left
        pixels[start : start + len(row)] = bytes(_COVER[level] for level in row)
    cover = QImage(bytes(pixels), size, size, size, QImage.Format.Format_Alpha8)
    return cover.copy().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _figure(size: int, unit: float) -> QPainterPath:
    """Head, limbs and wall of the large sizes; what is straight stands on whole pixels."""
    thick = round(2 * unit)
    arm = round(7.2 * unit) + thick / 2
    wall = QRect(size - thick, round(2 * unit), thick, size - round(2.5 * unit))
    hand = QPointF(wall.left() - thick / 2 + unit / 4, arm)
    shoulder = QPointF(8.1 * unit, arm)
    hip = QPointF(5.9 * unit, 11 * unit)
    knee = QPointF(10 * unit, 11.8 * unit)
    figure = QPainterPath()
    figure.addRect(wall)
    figure.addEllipse(QPointF(9.7 * unit, 4.2 * unit), 2 * unit, 2 * unit)
    for start, end in (
        (hand, shoulder),
        (shoulder, hip),
        (hip, QPointF(1.5 * unit, 14.5 * unit)),
        (hip, knee),
        (knee, QPointF(10 * unit, 14.5 * unit)),
    ):
        figure = figure.united(_limb(start, end, thick))
    return figure


def _limb(start: QPointF, end: QPointF, thick: float) -> QPainterPath:
    """A bar from joint to joint, round at both."""
    across, down = end.x() - start.x(), end.y() - start.y()
    length = hypot(across, down)
    bar = QPainterPath()
    bar.addRoundedRect(QRectF(-thick / 2, -thick / 2, length + thick, thick), thick / 2, thick / 2)
    lie = QTransform().translate(start.x(), start.y()).rotate(degrees(atan2(down, across)))
    return lie.map(bar)


def _dot(_size: int, unit: float) -> QPainterPath:
    dot = QPainterPath()
    dot.addEllipse(QPointF(3.1 * unit, 3.9 * unit), 3.1 * unit, 3.1 * unit)
    return dot


def _bars(_size: int, unit: float) -> QPainterPath:
    thick, top, tall = round(2 * unit), round(unit), round(6 * unit)
    bars = QPainterPath()
    bars.addRect(QRect(0, top, thick, tall))
    bars.addRect(QRect(round(3.2 * unit), top, thick, tall))
    return bars


def _ring(size: int, unit: float) -> QPainterPath:
    hole = QPainterPath()
    hole.addEllipse(QPointF(3.1 * unit, 3.9 * unit), 1.7 * unit, 1.7 * unit)
    return _dot(size, unit).subtracted(hole)


_PATHS: dict[str, Callable[[int, float], QPainterPath]] = {
    _FIGURE: _figure,
    TrayState.DUE: _dot,
    TrayState.PAUSED: _bars,
    TrayState.AWAY: _ring,
}


def _rim(shapes: list[QImage], colour: QColor) -> QImage:
    """Return what lies within a pixel of the shapes, in a faint colour."""
    size = shapes[0].width()
    wide = _blank(size)
    painter = QPainter(wide)
    for shape in shapes:
        for x, y in ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, -1), (-1, 1), (1, 1)):
            painter.drawImage(x, y, shape)
    painter.end()
    colour.setAlphaF(_RIM_STRENGTH)
    return _dyed(wide, colour)


def _dyed(mask: QImage, colour: QColor) -> QImage:
    """Return the shape of ``mask`` in one colour."""
    dyed = mask.copy()
    painter = QPainter(dyed)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(dyed.rect(), colour)
    painter.end()
    return dyed


def _blank(size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
