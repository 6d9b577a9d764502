"""A sofa from the front: one lies along it, propped against an arm."""

from coach.motion.parts import Prop
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import mix, paint
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.props.soft import dents
from coach.ui.figure.props.timber import post
from coach.ui.figure.shapes import box, ellipse, stroke
from coach.ui.figure.spot import Spot

_ARM = 19.0
"""How wide an arm is, in centimetres."""
_ARM_HIGH, _BACK_HIGH = 20.0, 40.0
"""How far arm and back rise above the seat."""
_CUSHION = 15.0


def sofa(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a sofa with its left edge at ``prop.x`` and its seat at ``prop.y``."""
    stuff, w = room.stuff, prop.width
    corner, floor = complex(prop.x, prop.y), complex(prop.x, 0)
    canvas.spot(Spot(room.palette.shadow, 0.34), floor + w / 2 + 0.4j, complex(w / 2 + 12, 5.4))
    for x in (6.0, w - 6.0):
        canvas.fill(post(floor + x + 12j, floor + x - 1j, (4.2, 2.8)), paint(stuff.wood))
    _back(canvas, room, corner, w)
    _seat(canvas, room, prop)
    base = floor + complex(_ARM * 0.5, 8.5)
    canvas.fill(box(base, w - _ARM, prop.y - _CUSHION - 8.0, 2.0), paint(stuff.sofa))
    canvas.fill(box(base, w - _ARM, 2.6, 1.2), paint(stuff.sofa_shade))
    for left in (0.0, w - _ARM):
        _arm(canvas, room, floor + left, prop.y)


def _back(canvas: Canvas, room: Setting, corner: complex, w: float) -> None:
    """Draw the back with two cushions leaning on it."""
    stuff = room.stuff
    canvas.fill(box(corner + complex(8, -8), w - 16, _BACK_HIGH + 8, 9), paint(stuff.sofa_seam))
    half = (w - 2 * _ARM - 2) / 2
    for i in range(2):
        place = corner + complex(_ARM + i * (half + 2), -4)
        canvas.fill(box(place, half, _BACK_HIGH + 1.5, 7), paint(stuff.sofa_back))
        for x in (0.09, 0.91):
            start = place + complex(half * x, _BACK_HIGH - 5)
            inward = 4.0 if x < 0.5 else -4.0
            canvas.fill(stroke([start, start + inward * 0.6 - 2j, start + inward - 5j], 0.6),
                        paint(stuff.sofa_seam))  # fmt: skip


def _seat(canvas: Canvas, room: Setting, prop: Prop) -> None:
    stuff, w = room.stuff, prop.width
    half = (w - 2 * _ARM) / 2
    under = complex(prop.x + _ARM - 3, prop.y - _CUSHION - 1)
    canvas.fill(box(under, 2 * half + 6, _CUSHION - 3), paint(stuff.sofa_shade))
    for i in range(2):
        place = complex(prop.x + _ARM + i * half, prop.y - _CUSHION)
        canvas.fill(box(place, half, _CUSHION, 4.2), paint(stuff.sofa_shade))
        canvas.fill(box(place + 0.4 + 1.6j, half - 0.8, _CUSHION - 1.6, 3.8), paint(stuff.sofa))
        canvas.fill(box(place + 2.4 + (_CUSHION - 2.2) * 1j, half - 4.8, 2.2, 1.1),
                    paint(stuff.sofa_edge))  # fmt: skip
    dents(canvas, room, prop, prop.x + w, stuff.sofa_shade)


def _arm(canvas: Canvas, room: Setting, foot: complex, seat: float) -> None:
    """Draw an arm: a rolled end on an upright."""
    stuff, high = room.stuff, seat + _ARM_HIGH
    side = mix(stuff.sofa, stuff.sofa_edge, 0.4)
    canvas.fill(box(foot + 1.5 + 8j, _ARM - 3, high - 12, 3), paint(side))
    canvas.fill(box(foot + 1.5 + 8j, 4.2, high - 16, 2), paint(stuff.sofa_shade))
    roll = foot + complex(_ARM / 2, high - 8.5)
    canvas.fill(ellipse(roll, _ARM / 2 + 0.6, 9.6), paint(stuff.sofa_shade))
    canvas.fill(ellipse(roll + 0.3 + 0.3j, _ARM / 2 - 0.2, 8.9), paint(stuff.sofa_edge))
    canvas.fill(ellipse(roll + 0.3 + 0.3j, _ARM / 2 - 3.4, 5.9), paint(stuff.sofa))
