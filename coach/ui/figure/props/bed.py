"""A bed from its long side: one sits on it with legs along it, or on its end."""

from PySide6.QtGui import QTransform

from coach.motion.parts import Prop
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import paint
from coach.ui.figure.props.pillow import plump
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.props.soft import dents
from coach.ui.figure.props.timber import post
from coach.ui.figure.shapes import box, cut, ellipse, joined, spline, stroke
from coach.ui.figure.spot import Spot

_THICK = 17.0
"""How high the mattress is, in centimetres."""
_RAIL = 9.5
_HEAD = 46.0
"""How far the headboard rises above the mattress."""
_EDGE = 2.2


def bed(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a bed whose head is at the left; its top is ``prop.y``."""
    w, top = prop.width, complex(prop.x, prop.y)
    stuff, floor = room.stuff, complex(prop.x, 0)
    canvas.spot(Spot(room.palette.shadow, 0.34), floor + w / 2 + 0.4j, complex(w / 2 + 14, 5.6))
    for x in (7.0, w - 8.0):
        canvas.fill(post(top + x - 22j, floor + x + 4.2j, (4.6, 3.6)), paint(stuff.wood_shade))
    _headboard(canvas, room, top)
    _head_pillows(canvas, room, top)
    _mattress(canvas, room, prop)
    _duvet(canvas, room, prop)
    _frame(canvas, room, top, w)


def _headboard(canvas: Canvas, room: Setting, top: complex) -> None:
    stuff, high = room.stuff, top.imag + _HEAD
    board = box(complex(top.real - 3.5, top.imag - 18), 4.6, _HEAD + 12, 1.8)
    upright = joined(
        post(complex(top.real - 5.0, high), complex(top.real - 5.0, -1.0), (6.4, 5.4)),
        ellipse(complex(top.real - 5.0, high), 3.2),
    )
    canvas.fill(board, paint(stuff.wood_shade))
    canvas.fill(upright, paint(stuff.wood))
    canvas.fill(box(complex(top.real - 3.4, top.imag - 20), 1.0, _HEAD + 18, 0.5),
                paint(stuff.wood_light))  # fmt: skip


def _head_pillows(canvas: Canvas, room: Setting, top: complex) -> None:
    """Draw two pillows that lean on the headboard."""
    p, stuff = room.palette, room.stuff
    white = (p.linen, p.linen_shade, p.linen_shade)
    rose = (stuff.pillow, stuff.pillow_shade, stuff.pillow_edge)
    for offset, turn, colours, size in (
        (8.0 + 19.0j, 78.0, white, 42 + 13j),
        (17.5 + 15.0j, 68.0, rose, 34 + 12j),
    ):
        at = top + offset
        where = QTransform().translate(at.real, at.imag).rotate(turn)
        canvas.put_turned(plump(colours, size), where)


def _mattress(canvas: Canvas, room: Setting, prop: Prop) -> None:
    w, stuff, corner = prop.width, room.stuff, complex(prop.x, prop.y - _THICK)
    body = box(corner + 0.5, w - 1, _THICK, 3.4)
    canvas.fill(body, paint(stuff.sheet))
    canvas.fill(cut(body, box(corner, w, _THICK * 0.36)), paint(stuff.sheet_shade))
    canvas.fill(cut(body, box(corner + (_THICK - _EDGE) * 1j, w, _EDGE + 1)),
                paint(stuff.sheet_edge))  # fmt: skip
    for share in (0.16, 0.4, 0.63, 0.86):
        fall = corner + share * w + (_THICK - 3.6) * 1j
        canvas.fill(stroke([fall, fall - 0.5 - 3j, fall + 0.6 - 6.4j], 0.55),
                    paint(stuff.sheet_shade))  # fmt: skip
    dents(canvas, room, prop, prop.x + w, stuff.sheet_shade)


def _duvet(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw the duvet, folded back to where nobody sits."""
    stuff, w = room.stuff, prop.width
    resting = list(room.weights(prop, prop.x + w))
    at_foot = not any(half > 10 and x > prop.x + 0.55 * w for x, half in resting)
    left, right = (0.76 * w, w + 1.6) if at_foot else (0.24 * w, 0.5 * w)
    if at_foot:
        feet = [x - prop.x + 10 for x, half in resting if half < 10]
        left = min(max([left, *feet]), 0.88 * w)
    o, hang = complex(prop.x, prop.y), -_THICK - 2.0
    top = [complex(left, 0.6), complex(left + 5, 3.2), complex((left + right) / 2, 3.6),
           complex(right - 5, 3.2), complex(right, -0.4)]  # fmt: skip
    hem = [complex(right - 0.3, hang + 1), complex(right - 0.3, hang + 1)]
    steps = 5
    for i in range(1, steps):
        x = right + (left - right) * i / steps
        hem.append(complex(x, hang + (1.4 if i % 2 else -0.5)))
    hem += [complex(left - 1.4, hang + 0.8), complex(left - 1.4, hang + 0.8)]
    cover = spline([o + q for q in [*top, *hem, complex(left - 1.0, -8)]])
    canvas.fill(cover, paint(stuff.duvet))
    below = box(o + complex(left - 5, hang - 3), right - left + 10, 7.5)
    canvas.fill(cut(cover, below), paint(stuff.duvet_shade))
    for share, length in ((0.36, 11.0), (0.62, 13.0), (0.84, 10.0)):
        fold = o + complex(left + (right - left) * share, 0.8)
        canvas.fill(stroke([fold, fold + complex(1.2, -length / 2), fold + complex(-0.6, -length)],
                           0.8), paint(stuff.duvet_shade))  # fmt: skip
    _lining(canvas, room, o + left, hang)


def _lining(canvas: Canvas, room: Setting, edge: complex, hang: float) -> None:
    """Draw the light underside, turned back along the duvet's upper end."""
    turned = [0.4 + 0.4j, 2.2 + 3.4j, 7.4 + 3.9j, 8.4 + 1.6j, 7.6 - 6j, complex(8.0, hang + 2.2),
              complex(8.0, hang + 2.2), complex(-2.2, hang + 0.2), complex(-2.2, hang + 0.2),
              -1.6 - 8j]  # fmt: skip
    canvas.fill(spline([edge + q for q in turned]), paint(room.stuff.duvet_lining))
    crease = [edge + 3.4 + 1j, edge + 2.8 - 6j, edge + complex(3.0, hang + 3)]
    canvas.fill(stroke(crease, 0.5), paint(room.palette.linen_shade))


def _frame(canvas: Canvas, room: Setting, top: complex, w: float) -> None:
    """Draw the rail under the mattress, and the low post at the foot."""
    stuff = room.stuff
    rail = top - complex(3.0, _THICK + _RAIL - 2.5)
    canvas.fill(box(rail, w + 3.0, _RAIL, 1.4), paint(stuff.wood))
    canvas.fill(box(rail + (_RAIL - 1.2) * 1j, w + 3.0, 1.2, 0.6), paint(stuff.wood_light))
    canvas.fill(box(rail, w + 3.0, 2.2, 0.8), paint(stuff.wood_shade))
    x, high = top.real + w - 1.0, top.imag - 6.5
    foot = joined(post(complex(x, high), complex(x, -1.0), (6.0, 4.6)),
                  ellipse(complex(x, high), 3.0))  # fmt: skip
    canvas.fill(foot, paint(stuff.wood))
    canvas.fill(box(complex(x + 1.0, 8), 1.0, high - 9, 0.5), paint(stuff.wood_light))
