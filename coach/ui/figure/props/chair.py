"""Chairs and stools: wood with a cushion, from the side and from the front."""

from coach.motion.parts import CHAIR_BACK, Prop
from coach.ui.figure.camera import Box
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import paint
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.props.timber import post
from coach.ui.figure.shapes import box, brushed, ellipse, joined, spline
from coach.ui.figure.spot import Spot

_REST = (-20.5 - 4j, -22.6 + 14j, -25.0 + 31j, -28.2 + (CHAIR_BACK - 1.6) * 1j)
"""The middle of the back's post, from the seat upwards."""
_LOW = 28.0
"""A stool lower than this is a footstool, without a rung."""


def chair(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a chair; seen from its side its back is to the left."""
    if room.ahead:
        _from_front(canvas, room, prop)
    else:
        _from_side(canvas, room, prop)


def chair_box(prop: Prop) -> Box:
    """Return the box around a chair, which is never cut from under who sits on it."""
    left, right = (-25.5, 31.5) if prop.flip else (-31.5, 25.5)
    return Box(prop.x + left, -1.0, prop.x + right, prop.y + CHAIR_BACK + 4)


def _from_side(canvas: Canvas, room: Setting, prop: Prop) -> None:
    p = room.palette
    o, seat = complex(prop.x, 0), complex(prop.x, prop.y)
    wood, shade = paint(p.wood), paint(p.wood_shade)
    canvas.spot(Spot(p.shadow, 0.3), o + 1j, 36 + 4.2j)
    for top, foot in ((-16.5, -18.5), (17.0, 19.5)):
        canvas.fill(post(seat + top - 6j, o + foot + 3.6j, (3.6, 2.4)), shade)
    rung = prop.y * 0.36 + 2
    canvas.fill(post(o + complex(-18, rung), o + complex(19, rung), (2.0, 2.0)), shade)
    _back(canvas, room, seat)
    near_legs(canvas, room, prop)
    canvas.fill(box(seat - 24.5 - 7.4j, 49.5, 3.8, 1.5), wood)
    canvas.fill(box(seat - 24.0 - 7.4j, 48.5, 1.3, 0.6), shade)
    canvas.fill(box(seat - 24.8 - 4.2j, 50.0, 5.0, 2.4), paint(p.cushion))
    canvas.fill(box(seat - 23.8 - 4.2j, 48.0, 1.7, 0.8), paint(p.cushion_shade))


def near_legs(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw the two legs on the near side, which stand before the feet of who sits on the chair."""
    seat, floor = complex(prop.x, prop.y), complex(prop.x, 0)
    for top, foot in ((-20.6, -24.6), (20.8, 24.0)):
        canvas.fill(post(seat + top - 7.4j, floor + foot - 1j, (4.0, 2.5)),
                    paint(room.palette.wood))  # fmt: skip


def _back(canvas: Canvas, room: Setting, seat: complex) -> None:
    """Draw the back: a bent post with a padded rest before it."""
    p = room.palette
    pad = [seat + q + (3.0 + 0.5j) for q in _REST[1:]]
    pad[-1] -= 3j
    cushion = joined(brushed(pad, (3.6, 4.4, 3.4)), ellipse(pad[0], 1.8), ellipse(pad[-1], 1.7))
    canvas.fill(cushion, paint(p.cushion))
    canvas.fill(brushed([q - 0.6 for q in pad], (1.4, 1.6, 1.2)), paint(p.cushion_shade))
    post_ = brushed([seat + q for q in _REST], (4.2, 4.0, 3.7, 3.2))
    canvas.fill(joined(post_, ellipse(seat + _REST[-1], 1.6)), paint(p.wood))


def _from_front(canvas: Canvas, room: Setting, prop: Prop) -> None:
    p, o, seat = room.palette, complex(prop.x, 0), complex(prop.x, prop.y)
    wood, shade = paint(p.wood), paint(p.wood_shade)
    canvas.spot(Spot(p.shadow, 0.3), o + 1j, 38 + 5j)
    for side in (-1, 1):
        canvas.fill(post(seat + side * 17.5 - 5j, o + side * 18.5 + 4.6j, (3.6, 2.4)), shade)
        top = seat + side * 17.2 + (CHAIR_BACK - 2) * 1j
        canvas.fill(joined(post(top, seat + side * 18.4, (3.4, 4.0)), ellipse(top, 1.7)), wood)
    canvas.fill(post(o - 18 + 14j, o + 18 + 14j, (2.0, 2.0)), shade)
    rest = seat + 31j
    canvas.fill(box(rest - 16.4 - 1j, 32.8, 17.0, 4.5), paint(p.cushion_shade))
    canvas.fill(box(rest - 16.4 + 0j, 32.8, 16.0, 4.5), paint(p.cushion))
    canvas.fill(box(seat - 17 + 20j, 34, 3.0, 1.2), wood)
    canvas.fill(box(seat - 17 + 20j, 34, 1.0, 0.5), shade)
    surface = spline([seat + q for q in (-19 + 2.2j, -19 + 2.2j, 19 + 2.2j, 19 + 2.2j,
                                         22 - 1j, 22 - 1j, -22 - 1j, -22 - 1j)])  # fmt: skip
    canvas.fill(surface, paint(p.cushion_shade))
    for side in (-1, 1):
        canvas.fill(post(seat + side * 20.2 - 5j, o + side * 21.4 - 1j, (4.2, 2.6)), wood)
    canvas.fill(box(seat - 22.6 - 8.0j, 45.2, 4.0, 1.5), wood)
    canvas.fill(box(seat - 22.0 - 8.0j, 44.0, 1.3, 0.6), shade)
    canvas.fill(box(seat - 23.0 - 4.8j, 46.0, 5.4, 2.6), paint(p.cushion))
    canvas.fill(box(seat - 22.0 - 4.8j, 44.0, 1.7, 0.8), paint(p.cushion_shade))


def stool(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a round stool; it looks the same from everywhere."""
    p, o, seat = room.palette, complex(prop.x, 0), complex(prop.x, prop.y)
    wood, shade = paint(p.wood), paint(p.wood_shade)
    canvas.spot(Spot(p.shadow, 0.3), o + 1j, 30 + 4.4j)
    if prop.y > _LOW:
        for side in (-1, 1):
            canvas.fill(post(seat + side * 6.0 - 6j, o + side * 9.0 + 4.4j, (3.4, 2.4)), shade)
        rung = prop.y * 0.4
        canvas.fill(post(o + complex(-16.6, rung), o + complex(16.6, rung), (2.0, 2.0)), shade)
    for side in (-1, 1):
        canvas.fill(post(seat + side * 14.0 - 6j, o + side * 19.0 - 1j, (4.0, 2.6)), wood)
    canvas.fill(box(seat - 18.5 - 7.8j, 37, 4.2, 1.8), wood)
    canvas.fill(box(seat - 18.0 - 7.8j, 36, 1.4, 0.7), shade)
    canvas.fill(box(seat - 19.5 - 4.6j, 39, 5.2, 2.6), paint(p.cushion))
    canvas.fill(box(seat - 18.5 - 4.6j, 37, 1.8, 0.9), paint(p.cushion_shade))
