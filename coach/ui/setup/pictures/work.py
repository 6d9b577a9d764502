"""Where a day is spent: at a desk, on one's feet, at a desk that goes up and down."""

from typing import Final

from coach.domain.preferences import Mode
from coach.ui.setup.pictures.people import SEATED, STANDING, paint_person
from coach.ui.setup.pictures.room import paint_fall
from coach.ui.setup.pictures.sketch import Sketch, block, disc, limb, outline, run

WIDE: Final = 250.0
TALL: Final = 240.0
"""The size of a scene; it stands on the floor at 0, its middle at 0."""


def paint_work(sketch: Sketch, mode: Mode) -> None:
    """Draw how a day is spent, standing on the floor at 0."""
    match mode:
        case Mode.DESK:
            _desk(sketch)
        case Mode.JOB:
            _counter(sketch)
        case Mode.SIT_STAND:
            _both(sketch)


def _desk(sketch: Sketch) -> None:
    paint_fall(sketch, 0, 6, 250)
    _chair(sketch, -62)
    paint_person(sketch, -56, SEATED)
    for x in (0, 104):
        sketch.thing(block(x, -88, 9, 90, 2), "wood_shade")
    sketch.thing(block(-10, -97, 132, 11, 4), "wood_deep")
    _screen(sketch, 70, -97)


def _counter(sketch: Sketch) -> None:
    paint_fall(sketch, 0, 6, 250)
    paint_person(sketch, -48, STANDING)
    sketch.thing(block(8, -124, 112, 126, 3), "wood")
    sketch.thing(block(20, -108, 88, 96, 3), "wood_shade")
    sketch.thing(block(-4, -134, 132, 12, 4), "wood_deep")
    sketch.thing(outline((52, -134), (58, -164), (106, -164), (112, -134)), "metal")
    sketch.thing(block(64, -186, 40, 26, 4), "screen")
    sketch.tint(block(69, -181, 30, 16, 2), "sky")


def _both(sketch: Sketch) -> None:
    paint_fall(sketch, 0, 6, 250)
    with sketch.moved(-46, 0):
        paint_person(sketch, 0, STANDING)
    sketch.thing(block(56, -128, 12, 118, 2), "metal")
    sketch.thing(block(52, -70, 20, 62, 3), "metal_shade")
    sketch.thing(block(30, -10, 66, 11, 4), "metal_shade")
    sketch.thing(block(-4, -139, 130, 11, 4), "wood_deep")
    _screen(sketch, 78, -139)
    sketch.ghost(block(-4, -90, 130, 11, 4), "paper_line")
    for tip, foot in ((-122, -100), (-38, -72)):
        _arrow(sketch, 112, tip, foot)


def _arrow(sketch: Sketch, x: float, tip: float, foot: float) -> None:
    back = 8 if tip < foot else -8
    sketch.line(run((x, foot), (x, tip)), "coral", 4)
    sketch.line(run((x - 8, tip + back), (x, tip), (x + 8, tip + back)), "coral", 4)


def _screen(sketch: Sketch, x: float, y: float) -> None:
    """Draw a screen from its side, whose foot stands at a point."""
    sketch.thing(block(x - 14, y - 5, 34, 5, 2), "metal_shade")
    sketch.thing(limb(((x + 8, y - 5), (x + 8, y - 30)), 6), "metal")
    with sketch.moved(x, y - 66, 1, 6):
        sketch.thing(block(-5, 0, 9, 58, 3), "screen")
    sketch.thing(block(x - 62, y - 5, 36, 5, 2), "metal")


def _chair(sketch: Sketch, x: float) -> None:
    sketch.thing(limb(((x + 4, -46), (x + 4, -18)), 8), "metal_shade")
    sketch.thing(limb(((x - 22, -8), (x + 4, -20), (x + 30, -8)), 7), "metal_shade")
    for wheel in (x - 22, x + 30):
        sketch.thing(disc(wheel, -4, 5), "screen")
    sketch.thing(limb(((x - 18, -56), (x - 28, -130)), 11), "coral_shade")
    sketch.thing(block(x - 22, -57, 58, 13, 6), "coral")
