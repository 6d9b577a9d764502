"""What stands for a question of its own: carafe, calendar, chair, towel, screen, buoy, phone."""

from typing import Final

from PySide6.QtGui import QPainterPath

from coach.ui.setup.pictures.sketch import Sketch, block, disc, limb, outline, ring, run

CARAFE_ML: Final = 3000
"""What the drawn carafe holds, in millilitres; every half litre has a line."""
_TOP: Final = 148.0
_HALF_L: Final = 500


def paint_carafe(sketch: Sketch, x: float, y: float, amount: int) -> None:
    """Draw a carafe that stands at a point, with so many millilitres in it."""
    with sketch.moved(x, y):
        shape = block(-44, -_TOP - 6, 88, _TOP + 6, 20)
        sketch.thing(shape, "glass")
        level = -_TOP * min(1.0, amount / CARAFE_ML)
        with sketch.within(shape):
            sketch.thing(block(-44, level, 88, _TOP, 0), "water")
            sketch.tint(block(-44, level, 88, 10, 0), "water_light")
        for step in range(1, CARAFE_ML // _HALF_L):
            height = -_TOP * step * _HALF_L / CARAFE_ML
            long = 18 if step % 2 == 0 else 10
            sketch.line(run((-36, height), (-36 + long, height)), "glass_line", 2)
        rim, neck = -_TOP - 34, -_TOP - 2
        sketch.thing(outline((-24, rim), (24, rim), (18, neck), (-18, neck)), "glass")
        sketch.line(shape, "glass_line", 2.6)
        sketch.line(run((-24, rim), (24, rim)), "glass_line", 2.6)
        handle = limb(((44, -116), (66, -104), (66, -58), (44, -46)), 5)
        sketch.mark(handle, "glass_line")


def paint_calendar(sketch: Sketch, x: float, y: float) -> None:
    """Draw a wall calendar whose upper edge has its middle at a point; no day is marked."""
    with sketch.moved(x, y):
        sketch.line(run((-34, 6), (0, -26), (34, 6)), "metal_shade", 2.4)
        sketch.mark(disc(0, -26, 4), "metal_shade")
        sketch.thing(block(-74, 0, 148, 172, 8), "paper")
        sketch.thing(block(-74, 0, 148, 40, 8), "teal")
        sketch.tint(block(-74, 28, 148, 12), "teal")
        for hole in (-44, 0, 44):
            sketch.mark(disc(hole, 12, 4), "paper")
        for row in range(4):
            for column in range(5):
                spot = block(-56 + 24 * column, 58 + 27 * row, 15, 15, 4)
                sketch.thing(spot, "teal_soft")


def paint_wall_piece(
    sketch: Sketch, x: float, y: float, *, there: bool, wide: int = 144, tall: int = 360
) -> None:
    """Draw a piece of wall, its lower left corner at a point."""
    course = 36
    with sketch.moved(x, y - tall):
        whole = block(0, 0, wide, tall, 3)
        if not there:
            sketch.ghost(whole, "paper_line")
            return
        sketch.thing(whole, "brick")
        with sketch.within(whole):
            for row in range(1, tall // course):
                sketch.line(run((0, row * course), (wide, row * course)), "brick_line", 2)
            for row in range(tall // course):
                up, down = row * course, (row + 1) * course
                for joint in range(36 if row % 2 else 72, wide, 72):
                    sketch.line(run((joint, up), (joint, down)), "brick_line", 2)


def paint_chair(sketch: Sketch, x: float, y: float, *, there: bool) -> None:
    """Draw a chair from its side, its back at the left, standing at a point."""
    legs = (((-34, -70), (-40, 0)), ((30, -70), (36, 0)))
    back = limb(((-33, -74), (-44, -164)), 10)
    seat = block(-42, -84, 82, 16, 7)
    with sketch.moved(x, y):
        if not there:
            whole = back.united(seat)
            for leg in legs:
                whole = whole.united(limb(leg, 9))
            sketch.ghost(whole.simplified(), "paper_line")
            return
        for leg in legs:
            sketch.thing(limb(leg, 9), "wood_shade")
        sketch.thing(limb(((-36, -30), (33, -30)), 5), "wood_shade")
        sketch.thing(back, "wood")
        sketch.thing(limb(((-33, -110), (-38, -150)), 11), "brass")
        sketch.thing(block(-42, -76, 82, 9, 4), "wood_deep")
        sketch.thing(block(-43, -87, 84, 13, 6), "brass")


def paint_towel(sketch: Sketch, x: float, y: float, *, there: bool) -> None:
    """Draw a towel on a rail whose middle is at a point."""
    cloth = block(-34, -4, 68, 124, 5)
    with sketch.moved(x, y):
        sketch.line(run((-54, 0), (54, 0)), "wood_deep", 6)
        for end in (-56, 56):
            sketch.mark(disc(end, 0, 6), "wood_deep")
        if not there:
            sketch.ghost(cloth, "paper_line")
            return
        sketch.thing(cloth, "coral")
        sketch.tint(block(-34, -4, 26, 124, 5), "coral_shade")
        for stripe in (82, 96):
            sketch.thing(block(-34, stripe, 68, 6), "face")


def paint_screen(sketch: Sketch, x: float, y: float) -> None:
    """Draw a desktop with a small card in its corner; its lower middle stands at a point."""
    with sketch.moved(x, y):
        sketch.thing(block(-46, -10, 92, 10, 4), "metal_shade")
        sketch.thing(block(-11, -44, 22, 38), "metal")
        sketch.thing(block(-134, -222, 268, 184, 12), "screen")
        view = block(-124, -212, 248, 164, 5)
        sketch.thing(view, "sky")
        with sketch.within(view):
            sketch.thing(disc(-70, -160, 20), "sun")
            sketch.thing(disc(-60, 30, 150, 140), "hill")
            sketch.thing(disc(84, 40, 140, 130), "hill_shade")
            sketch.thing(block(-124, -212, 248, 16), "screen")
        for dot in (92, 104, 116):
            sketch.mark(disc(dot, -204, 3), "face")
        _small_card(sketch)


def _small_card(sketch: Sketch) -> None:
    sketch.thing(block(-8, -116, 124, 60, 9), "face")
    sketch.thing(block(2, -106, 26, 26, 7), "water_light")
    drop = outline((15, -102), (22, -92), (15, -84), (8, -92))
    sketch.mark(drop.united(disc(15, -90, 6)).simplified(), "glass_line")
    sketch.line(run((37, -99), (100, -99)), "ink", 5)
    sketch.line(run((37, -87), (82, -87)), "paper_line", 4)
    sketch.thing(block(2, -74, 48, 11, 5), "teal")
    sketch.thing(block(56, -74, 48, 11, 5), "teal_soft")


def paint_buoy(sketch: Sketch, x: float, y: float) -> None:
    """Draw a lifebuoy on its peg, its middle at a point."""
    sketch.line(run((x - 30, y - 86), (x, y - 136), (x + 30, y - 86)), "brass", 5)
    sketch.mark(disc(x, y - 136, 7), "wood_deep")
    whole = ring(x, y, 98, 46)
    sketch.thing(whole, "face")
    with sketch.within(whole):
        for turn in (45, 135, 225, 315):
            with sketch.moved(x, y, 1, turn):
                band = outline((30, -18), (110, -40), (110, 40), (30, 18))
                sketch.thing(band, "coral")
    if sketch.plain:
        sketch.outline(whole, 2)


def paint_telephone(sketch: Sketch, x: float, y: float) -> None:
    """Draw a telephone that leans on its stand at a point, its screen showing a receiver."""
    with sketch.moved(x, y):
        sketch.thing(outline((-4, 0), (44, 0), (32, -10), (2, -10)), "wood_deep")
        with sketch.moved(4, -8, 1, 8):
            sketch.thing(block(-34, -138, 68, 138, 12), "screen")
            sketch.thing(block(-27, -126, 54, 112, 4), "teal_soft")
            sketch.thing(disc(0, -78, 20), "teal")
            sketch.line(_receiver(), "face", 4.5)
            for row in (-42, -30):
                sketch.line(run((-16, row), (16, row)), "teal_shade", 4)


def paint_note(sketch: Sketch, x: float, y: float) -> None:
    """Draw a sheet pinned to the wall, with a few lines on it; its pin is at a point."""
    with sketch.moved(x, y, 1, -3):
        sketch.thing(block(-62, -8, 124, 138, 4), "paper")
        for row, wide in ((32, 84), (50, 60), (84, 84), (102, 70)):
            name = "ink" if row in (32, 84) else "paper_line"
            sketch.line(run((-44, row), (-44 + wide, row)), name, 5)
        sketch.thing(disc(0, 4, 8), "coral")


def paint_desk(sketch: Sketch, y: float) -> None:
    """Draw a wide desk whose top is at a height, standing on the floor."""
    for x in (24, 278):
        sketch.thing(block(x, y + 8, 14, 556 - y - 8, 3), "wood_shade")
    sketch.thing(block(60, y + 14, 96, 40, 4), "wood")
    sketch.mark(disc(108, y + 34, 5), "brass")
    sketch.thing(block(8, y, 300, 16, 5), "wood_deep")


def paint_prints(sketch: Sketch) -> None:
    """Draw two framed prints on the wall: hills, and a drop."""
    sketch.thing(block(52, 96, 104, 132, 4), "frame")
    view = block(62, 106, 84, 112)
    sketch.thing(view, "sky")
    with sketch.within(view):
        sketch.thing(disc(122, 136, 13), "sun")
        sketch.thing(disc(80, 248, 64, 66), "hill")
        sketch.thing(disc(140, 262, 60, 62), "hill_shade")
    if sketch.plain:
        sketch.outline(view, 2)
    sketch.thing(block(176, 120, 84, 108, 4), "frame")
    sketch.thing(block(185, 129, 66, 90), "teal_soft")
    sketch.thing(outline((204, 200), (232, 200), (227, 172), (209, 172)), "pot")
    for x, turn in ((-11, -28), (0, 0), (11, 28)):
        with sketch.moved(218 + x / 3, 174, 1, turn):
            sketch.thing(disc(0, -14, 6, 15), "plant")


def paint_mat(sketch: Sketch, x: float, y: float) -> None:
    """Draw a rolled mat that lies on the floor, its middle at a point."""
    sketch.thing(block(x - 6, y - 13, 128, 13, 4), "teal_soft")
    sketch.thing(disc(x, y - 22, 22), "teal")
    for radius in (14, 6):
        sketch.line(disc(x, y - 22, radius), "teal_soft", 3)


def _receiver() -> QPainterPath:
    path = QPainterPath()
    path.moveTo(-8, -87)
    path.cubicTo(-9, -74, -2, -68, 9, -69)
    return path
