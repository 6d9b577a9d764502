"""Pictures and plants: what makes a room a room."""

import zlib

from PySide6.QtGui import QPainterPath

from coach.motion.geometry import turned
from coach.motion.parts import Prop
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import box, brushed, cut, ellipse, polygon, spline
from coach.ui.figure.spot import Spot

_BLADES = (
    (-50, 33, 8.0),
    (-27, 47, 8.6),
    (27, 46, 8.6),
    (50, 33, 8.0),
    (-9, 60, 9.0),
    (11, 52, 8.8),
)
_STEMS = (
    (-74, 25, 11.0),
    (72, 24, 11.0),
    (-44, 39, 13.0),
    (42, 37, 13.0),
    (-18, 55, 14.0),
    (22, 52, 13.5),
    (4, 36, 13.0),
)


def variation(name: str, what: str) -> float:
    """Return a number from 0 to 1 that a name always gets for the same purpose."""
    return zlib.crc32(f"{name}/{what}".encode()) / 0xFFFFFFFF


def frame(canvas: Canvas, palette: Palette, prop: Prop, taste: float) -> None:
    """Draw a framed picture; ``taste`` (0 to 1) chooses which."""
    o, w, h = complex(prop.x, prop.y), prop.width, prop.height
    canvas.fill(box(o + (0.9 - 1.1j), w, h, 1.2), paint(palette.shadow, 0.10))
    canvas.fill(box(o, w, h, 1.0), paint(palette.wood))
    canvas.fill(box(o + (1.3 + 1.3j), w - 2.6, h - 2.6, 0.5), paint(palette.linen))
    inset = box(o + (4.6 + 4.6j), w - 9.2, h - 9.2, 0.3)
    motif = (_sunrise, _leaves, _stones)[min(2, int(taste * 3))]
    motif(canvas, palette, o, (w, h), inset)


def _sunrise(
    canvas: Canvas, palette: Palette, o: complex, size: tuple[float, float], inset: QPainterPath
) -> None:
    w, h = size
    canvas.fill(inset, paint(mix(palette.sky, palette.linen, 0.35)))
    canvas.fill(ellipse(o + complex(w * 0.5, h * 0.55), w * 0.19), paint(palette.sun))
    for x, y, r, colour in (
        (0.2, -0.16, 0.46, palette.hill),
        (0.86, -0.26, 0.56, palette.hill_shade),
    ):
        hill = ellipse(o + complex(w * x, h * y), w * r, h * 0.46)
        canvas.fill(cut(hill, inset), paint(colour))


def _leaves(
    canvas: Canvas, palette: Palette, o: complex, size: tuple[float, float], inset: QPainterPath
) -> None:
    w, h = size
    canvas.fill(inset, paint(mix(palette.cushion, palette.linen, 0.72)))
    foot = o + complex(w * 0.5, h * 0.16)
    for angle, length in ((-34, 0.42), (30, 0.46), (-4, 0.64)):
        canvas.fill(cut(_leaf(foot, angle, length * h, w * 0.2), inset), paint(palette.plant))
        rib = [foot, foot + turned(length * h * 0.92j, -angle)]
        canvas.fill(cut(brushed(rib, (0.7, 0.3)), inset), paint(palette.plant_shade))


def _stones(
    canvas: Canvas, palette: Palette, o: complex, size: tuple[float, float], inset: QPainterPath
) -> None:
    w, h = size
    canvas.fill(inset, paint(mix(palette.wall, palette.linen, 0.55)))
    for x, y, rx, colour in (
        (0.5, 0.27, 0.26, palette.wall_edge),
        (0.48, 0.43, 0.21, palette.pot),
        (0.53, 0.57, 0.15, palette.cushion),
        (0.49, 0.68, 0.09, palette.plant),
    ):
        canvas.fill(ellipse(o + complex(w * x, h * y), w * rx, h * 0.078), paint(colour))


def plant(canvas: Canvas, palette: Palette, prop: Prop, taste: float) -> None:
    """Draw a potted plant on the floor: blades, or round leaves on stems."""
    o, s = complex(prop.x, 3.2), prop.size
    canvas.spot(Spot(palette.shadow, 0.28), o + (2 - 0.4j), complex(19 * s, 3.6))
    root = o + 20j * s
    if taste < 0.5:
        for i, (angle, length, width) in enumerate(_BLADES):
            _paint_leaf(canvas, palette, (root, angle, length * s, width * s), odd=i % 2 == 1)
    else:
        for i, (angle, length, width) in enumerate(_STEMS):
            stem = turned(length * s * 1j, -angle * 0.55)
            canvas.fill(
                brushed([root, root + stem], (1.3 * s, 0.8 * s)), paint(palette.plant_shade)
            )
            leaf = (root + stem * 0.86, angle, width * 1.9 * s, width * s)
            _paint_leaf(canvas, palette, leaf, odd=i % 2 == 1)
    pot = polygon([o + s * p for p in (-10.5 + 21j, 10.5 + 21j, 7.6 + 0j, -7.6 + 0j)])
    shade = polygon([o + s * p for p in (-10.5 + 21j, -5.6 + 21j, -4.2 + 0j, -7.6 + 0j)])
    canvas.fill(pot, paint(palette.pot))
    canvas.fill(shade, paint(palette.pot_shade))
    canvas.fill(box(o + s * (-11.8 + 18.6j), 23.6 * s, 5.2 * s, 1.5 * s), paint(palette.pot))
    canvas.fill(box(o + s * (-11.2 + 17.3j), 22.4 * s, 1.5 * s, 0.5 * s), paint(palette.pot_shade))


def _paint_leaf(
    canvas: Canvas, palette: Palette, leaf: tuple[complex, float, float, float], *, odd: bool
) -> None:
    """Draw a leaf with a rib, one half a little in shadow."""
    root, angle, length, width = leaf
    colour = mix(palette.plant, palette.plant_shade, 0.7 if odd else 0.0)
    other = mix(palette.plant, palette.plant_shade, 1.0 if odd else 0.45)
    whole = _leaf(root, angle, length, width)
    up = turned(1j, -angle)
    half = [root, root, root + up * length * 0.5, root + up * length, root + up * length,
            root + up * length * 0.62 + 1j * up * width * 0.47,
            root + up * length * 0.28 + 1j * up * width * 0.42]  # fmt: skip
    canvas.fill(whole, paint(colour))
    canvas.fill(cut(spline(half), whole), paint(other))


def _leaf(root: complex, angle: float, length: float, width: float) -> QPainterPath:
    """Return a pointed leaf that grows from ``root``, leaning forward by ``angle`` degrees."""
    up = turned(1j, -angle)
    side = 1j * up * width / 2
    low, high, tip = (root + up * length * share for share in (0.28, 0.62, 1.0))
    bulge, shoulder = side * 0.86, side * 0.95
    return spline(
        [root, root, low - bulge, high - shoulder, tip, tip, high + shoulder, low + bulge]
    )
