"""The room around the figure: wall, a patch of light, floor and skirting, and the props in it.

It does not move, so a stage paints it once per size and tone. No two exercises look quite alike:
patch, light and decoration follow from the exercise's name and its time of day, always the same
way.
"""

import math
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from coach.domain.reminder import Tone
from coach.motion.exercise import Exercise
from coach.motion.parts import Mood
from coach.ui.figure.camera import Box, Shot
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.decor import variation
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.props import place
from coach.ui.figure.props.materials import materials
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.shapes import box, ellipse, joined, polygon, spline

HORIZON = 11.0
"""Where floor and wall meet: feet stand a little before it, at 0."""
_SKIRTING = 6.5

Draw = Callable[[Exercise, Palette, Shot, tuple[int, int], float], QPixmap]
"""Makes a picture of the room, or of a part of it."""


def render(
    exercise: Exercise, palette: Palette, shot: Shot, size: tuple[int, int], dpr: float
) -> QPixmap:
    """Return the room as a picture of ``size`` device-independent pixels."""
    room = Setting(palette, materials(palette.tone), exercise, shot.view)
    pixmap = _empty(size, dpr, palette.floor if room.above else palette.room)
    painter = QPainter(pixmap)
    canvas = Canvas(painter, shot.transform())
    if room.above:
        _paint_floor(canvas, room)
    else:
        _paint_room(canvas, room)
    for prop in exercise.props:
        if not prop.front:
            place.paint(canvas, room, prop)
    canvas.close()
    painter.end()
    return pixmap


def render_front(
    exercise: Exercise, palette: Palette, shot: Shot, size: tuple[int, int], dpr: float
) -> QPixmap:
    """Return what stands before the figure, on a clear ground."""
    pixmap = _empty(size, dpr, QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    canvas = Canvas(painter, shot.transform())
    room = Setting(palette, materials(palette.tone), exercise, shot.view)
    for prop in exercise.props:
        if place.stands_before(exercise, prop):
            place.paint_before(canvas, room, prop)
    canvas.close()
    painter.end()
    return pixmap


def _empty(size: tuple[int, int], dpr: float, colour: QColor) -> QPixmap:
    pixmap = QPixmap(math.ceil(size[0] * dpr), math.ceil(size[1] * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(colour)
    return pixmap


def _paint_room(canvas: Canvas, room: Setting) -> None:
    palette, view = room.palette, room.seen
    canvas.fill(_patch(room.exercise), paint(_patch_colour(room)))
    left, width = view.left - 5, view.width + 10
    canvas.fill(box(complex(left, HORIZON), width, _SKIRTING), paint(palette.trim))
    canvas.fill(
        box(complex(left, HORIZON + _SKIRTING), width, 0.45), paint(palette.floor_line, 0.6)
    )
    canvas.fill(
        box(complex(left, view.bottom - 5), width, HORIZON + 5 - view.bottom), paint(palette.floor)
    )
    canvas.fill(box(complex(left, HORIZON - 0.9), width, 0.9), paint(palette.floor_line))
    _paint_boards(canvas, room.exercise, palette, view)


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


def _paint_floor(canvas: Canvas, room: Setting) -> None:
    """Draw the floor from above: boards of one width, and the light of a window on them."""
    palette, view = room.palette, room.seen
    joint, board = paint(palette.floor_line, 0.8), 15.0
    tints = [mix(palette.floor, palette.floor_line, share) for share in (0.0, 0.16, 0.34)]
    first = math.floor(view.bottom / board)
    for row in range(first, math.ceil(view.top / board)):
        y, x = row * board, view.left - 150 * variation(room.exercise.id, f"board{row}")
        piece = 0
        while x < view.right:
            tint = tints[int(2.99 * variation(room.exercise.id, f"tint{row}/{piece}"))]
            canvas.fill(box(complex(x, y), 150, board), paint(tint))
            canvas.fill(box(complex(x, y), 0.45, board), joint)
            x, piece = x + 150.0, piece + 1
        canvas.fill(box(complex(view.left - 5, y), view.width + 10, 0.4), joint)
    if not room.night:
        _paint_sunlight(canvas, room)


def _paint_sunlight(canvas: Canvas, room: Setting) -> None:
    """Draw the panes of a window in light on the floor, in the upper right corner."""
    view = room.seen
    corner = complex(view.right - 0.1 * view.width, view.top)
    for i in range(2):
        left = corner - (i + 1) * 34
        pane = polygon([left, left + 30, left + 8 - 46j, left - 22 - 46j])
        canvas.fill(pane, paint(room.palette.light, 0.55))


def _patch_colour(room: Setting) -> QColor:
    """Return the colour of the patch: a breath of sea, sun, leaf or clay, or of night."""
    p = room.palette
    choice = int(3.99 * variation(room.exercise.id, "tint"))
    if p.tone is Tone.NIGHT:
        return p.blob
    if p.dark:
        return mix(p.blob, (p.blob, p.sun, p.plant, p.pot)[choice], 0.05)
    if room.exercise.time is Mood.NIGHT:
        return mix(p.room, room.stuff.sheet, 0.42)
    tint, share = ((p.blob, 1.0), (p.sun, 0.2), (p.plant, 0.2), (p.pot, 0.17))[choice]
    return mix(p.room, tint, share)


def _patch(exercise: Exercise) -> QPainterPath:
    """Return the soft patch on the wall behind the figure: a blob, a disc or an arch."""
    camera = exercise.camera
    kind = int(2.99 * variation(exercise.id, "patch"))
    middle, wide, high = complex(camera.x, camera.y + 4), 0.41 * camera.width, 0.46 * camera.height
    if kind == 1:
        return ellipse(middle + 2j, high * 0.98)
    if kind == 2:
        half, top = wide * 0.8, middle.imag + high - wide * 0.8
        foot = complex(middle.real - half, HORIZON)
        return joined(box(foot, 2 * half, top - HORIZON), ellipse(complex(middle.real, top), half))
    a, b, c = (variation(exercise.id, f"patch{i}") for i in range(3))
    points = []
    for i in range(14):
        turn = i * math.tau / 14
        x = wide * (1 + (0.06 + 0.06 * a) * math.sin(2 * turn + 6.3 * b))
        y = high * (1 + (0.04 + 0.05 * c) * math.cos(3 * turn + 6.3 * a))
        points.append(middle + complex(x * math.cos(turn), y * math.sin(turn)))
    return spline(points)
