"""The room behind the figure: wall, a patch of light, floor and skirting, and the props in it.

It does not move, so a stage paints it once per size and tone. No two exercises look quite alike:
the patch and the decoration follow from the exercise's name, always the same way.
"""

import math

from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from coach.motion.exercise import Exercise
from coach.ui.figure.camera import Box, Shot
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.decor import variation
from coach.ui.figure.palette import Palette, paint
from coach.ui.figure.props import PropArt
from coach.ui.figure.shapes import box, spline

HORIZON = 11.0
"""Where floor and wall meet: feet stand a little before it, at 0."""
_SKIRTING = 6.5


def render(
    exercise: Exercise, palette: Palette, shot: Shot, size: tuple[int, int], dpr: float
) -> QPixmap:
    """Return the room as a picture of ``size`` device-independent pixels."""
    pixmap = QPixmap(math.ceil(size[0] * dpr), math.ceil(size[1] * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(palette.room)
    painter = QPainter(pixmap)
    canvas = Canvas(painter, shot.transform())
    _paint_room(canvas, exercise, palette, shot.view)
    props = PropArt(palette, exercise, shot.view)
    for prop in exercise.props:
        props.paint(canvas, prop)
    canvas.close()
    painter.end()
    return pixmap


def _paint_room(canvas: Canvas, exercise: Exercise, palette: Palette, view: Box) -> None:
    canvas.fill(_patch(exercise), paint(palette.blob))
    left, width = view.left - 5, view.width + 10
    canvas.fill(box(complex(left, HORIZON), width, _SKIRTING), paint(palette.trim))
    canvas.fill(
        box(complex(left, HORIZON + _SKIRTING), width, 0.45), paint(palette.floor_line, 0.6)
    )
    canvas.fill(
        box(complex(left, view.bottom - 5), width, HORIZON + 5 - view.bottom), paint(palette.floor)
    )
    canvas.fill(box(complex(left, HORIZON - 0.9), width, 0.9), paint(palette.floor_line))
    _paint_boards(canvas, exercise, palette, view)


def _paint_boards(canvas: Canvas, exercise: Exercise, palette: Palette, view: Box) -> None:
    """Draw the joints of the floorboards: wider apart the nearer they are."""
    brush = paint(palette.floor_line, 0.75)
    y, row = HORIZON - 5.0, 0
    while y > view.bottom:
        canvas.fill(box(complex(view.left - 5, y), view.width + 10, 0.3), brush)
        gap = 4.6 + row * 2.2
        x = view.left - 60 * variation(exercise.id, f"board{row}")
        while x < view.right:
            canvas.fill(box(complex(x, y), 0.35, gap + 0.4), brush)
            x += 64.0 + 12 * row
        y -= gap + 2.2
        row += 1


def _patch(exercise: Exercise) -> QPainterPath:
    """Return the soft patch on the wall behind the figure."""
    camera = exercise.camera
    a, b, c = (variation(exercise.id, f"patch{i}") for i in range(3))
    points = []
    for i in range(14):
        turn = i * math.tau / 14
        wide = 0.41 * camera.width * (1 + (0.06 + 0.06 * a) * math.sin(2 * turn + 6.3 * b))
        high = 0.46 * camera.height * (1 + (0.04 + 0.05 * c) * math.cos(3 * turn + 6.3 * a))
        points.append(
            complex(camera.x + wide * math.cos(turn), camera.y + 4 + high * math.sin(turn))
        )
    return spline(points)
