"""The room itself, and what stands in several of its pictures: window, cabinet, clock, plant."""

from datetime import time
from math import cos, pi, sin
from typing import Final

from PySide6.QtGui import QPainterPath

from coach.ui.setup.pictures.sketch import Sketch, block, disc, limb, outline, run

WIDE: Final = 316.0
TALL: Final = 596.0
"""The size of a picture; a room goes on beyond it at the sides and at the top."""
FLOOR: Final = 498.0
_TRIM: Final = 484.0
_FAR: Final = 2000.0
_STARS: Final = ((183, 103), (190, 190), (222, 214), (263, 180), (261, 97))


def paint_room(sketch: Sketch) -> None:
    """Draw the wall with its round of colour, the skirting and the floor."""
    sketch.tint(block(-_FAR, -_FAR, 2 * _FAR, _FAR + _TRIM), "wall")
    with sketch.within(block(-_FAR, -_FAR, 2 * _FAR, _FAR + _TRIM)):
        sketch.tint(disc(158, 355, 278), "blob")
    sketch.tint(block(-_FAR, _TRIM, 2 * _FAR, FLOOR - _TRIM), "trim")
    sketch.tint(block(-_FAR, FLOOR, 2 * _FAR, _FAR), "floor")
    sketch.line(run((-_FAR, FLOOR), (_FAR, FLOOR)), "floor_line", 2)


def paint_fall(sketch: Sketch, x: float, y: float, wide: float) -> None:
    """Draw the soft shadow under what stands on the floor."""
    sketch.tint(disc(x, y, wide / 2, min(10.0, wide / 13)), "fall")


def paint_window(sketch: Sketch) -> None:
    """Draw the window: at its left it is day, at its right night."""
    sketch.thing(block(26, 52, 264, 274, 6), "frame")
    day, night = block(38, 64, 116, 250), block(162, 64, 116, 250)
    sketch.thing(day, "sky")
    with sketch.within(day):
        _day(sketch)
    sketch.thing(night, "dusk")
    with sketch.within(night):
        _night(sketch)
    if sketch.plain:
        sketch.outline(day, 2)
        sketch.outline(night, 2)
    paint_sill(sketch)


def paint_sill(sketch: Sketch) -> None:
    """Draw the board below a window."""
    sketch.thing(block(10, 326, 296, 14, 3), "frame_shade")


def paint_day(sketch: Sketch, sun: float) -> None:
    """Draw a window in which it is morning all over; ``sun`` is how high it stands, 0 to 1."""
    sketch.thing(block(26, 52, 264, 274, 6), "frame")
    pane = block(38, 64, 240, 250)
    sketch.thing(pane, "sky")
    with sketch.within(pane):
        sketch.thing(disc(158, 292 - 140 * sun, 40), "sun")
        _cloud(sketch, 70, 118)
        _cloud(sketch, 196, 96)
        sketch.thing(disc(240, 400, 170, 130), "hill_shade")
        sketch.thing(disc(76, 410, 170, 150), "hill")
    if sketch.plain:
        sketch.outline(pane, 2)
    sketch.thing(block(154, 64, 8, 250), "frame")
    sketch.thing(block(38, 178, 240, 8), "frame")
    paint_sill(sketch)


def paint_cabinet(sketch: Sketch) -> None:
    """Draw a bedside cabinet; things stand on it at a height of 419."""
    paint_fall(sketch, 160, 556, 264)
    for x in (58, 244):
        sketch.thing(block(x, 540, 15, 21, 3), "wood_deep")
    sketch.thing(block(44, 430, 229, 114, 5), "wood")
    sketch.thing(block(58, 446, 201, 82, 3), "wood_shade")
    sketch.mark(disc(158.5, 487, 6), "brass")
    sketch.thing(block(34, 419, 249, 15, 4), "wood_deep")


def paint_clock(sketch: Sketch, x: float, y: float, at: time) -> None:
    """Draw an alarm clock with its middle at a point, showing a time of day."""
    sketch.thing(disc(x, y, 32), "coral")
    sketch.thing(disc(x, y, 24), "face")
    minutes = at.hour % 12 * 60 + at.minute
    for share, far, width in ((minutes / 720, 13, 3.4), (minutes % 60 / 60, 18, 2.6)):
        angle = 2 * pi * share - pi / 2
        hand = run((x, y), (x + far * cos(angle), y + far * sin(angle)))
        sketch.line(hand, "ink", width)


def paint_glass(sketch: Sketch, x: float, y: float, full: float, size: float = 1.0) -> None:
    """Draw a glass that stands at a point, ``full`` from 0 to 1."""
    with sketch.moved(x, y, size):
        sketch.thing(outline((-21, -57), (-12, 0), (12, 0), (21, -57)), "glass")
        top = -1 - 50 * full
        half = 12 - 9 * (top / 57)
        if full > 0:
            sketch.thing(outline((-half, top), (-12, -1), (12, -1), (half, top)), "water")
            sketch.tint(_wave(half, top, -1), "water_light")
        rim = outline((-21, -57), (-12, 0), (12, 0), (21, -57))
        sketch.line(rim, "glass_line", 2.4)


def paint_plant(sketch: Sketch, x: float, y: float, size: float = 1.0) -> None:
    """Draw a plant in a pot that stands at a point."""
    with sketch.moved(x, y, size):
        for turn, name in (
            (-52, "plant_shade"),
            (50, "plant_shade"),
            (-22, "plant"),
            (24, "plant"),
        ):
            with sketch.moved(0, -34, 1, turn):
                sketch.thing(_leaf(), name)
        with sketch.moved(0, -34):
            sketch.thing(_leaf(), "plant_shade")
        sketch.thing(outline((-24, -36), (24, -36), (18, 0), (-18, 0)), "pot")
        sketch.thing(block(-28, -44, 56, 12, 3), "pot_shade")


def paint_lamp(sketch: Sketch, x: float, y: float) -> None:
    """Draw a small lamp that stands at a point."""
    sketch.thing(block(x - 3, y - 66, 6, 62), "metal")
    sketch.thing(block(x - 20, y - 7, 40, 7, 3), "metal_shade")
    sketch.thing(outline((x - 18, y - 104), (x + 18, y - 104), (x + 30, y - 62), (x - 30, y - 62)),
                 "lamp")  # fmt: skip


def _day(sketch: Sketch) -> None:
    sketch.thing(disc(94, 136, 28), "sun")
    _cloud(sketch, 58, 182)
    sketch.thing(disc(70, 384, 130, 128), "hill")
    sketch.thing(disc(152, 400, 100, 120), "hill_shade")


def _night(sketch: Sketch) -> None:
    sketch.thing(disc(224, 135, 24).subtracted(disc(236, 126, 22)), "moon")
    for x, y in _STARS:
        sketch.mark(disc(x, y, 2), "moon")
    sketch.thing(disc(284, 400, 100, 142), "dusk_hill")
    sketch.thing(disc(186, 400, 104, 122), "dusk_hill_shade")


def _cloud(sketch: Sketch, x: float, y: float) -> None:
    shape = limb([(x + 6, y + 14), (x + 56, y + 14)], 12).united(
        limb([(x + 30, y + 4), (x + 62, y + 4)], 12)
    )
    sketch.thing(shape.simplified(), "cloud")


def _leaf() -> QPainterPath:
    path = QPainterPath()
    path.moveTo(0, 0)
    path.cubicTo(-20, -18, -16, -52, 0, -74)
    path.cubicTo(16, -52, 20, -18, 0, 0)
    return path


def _wave(half: float, top: float, foot: float) -> QPainterPath:
    """Return the lighter upper part of water, ending in a wave."""
    low = top + (foot - top) * 0.42
    path = run((-half, top), (half, top), (half - 2, low))
    path.cubicTo(half * 0.4, low + 7, -half * 0.2, low - 6, -half + 2, low + 2)
    path.closeSubpath()
    return path
