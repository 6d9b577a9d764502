"""A bed seen from above, with all that says so: duvet, bedside table, rug, slippers."""

from coach.domain.reminder import Tone
from coach.motion.parts import Prop
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import mix, paint
from coach.ui.figure.props.lamp import HAZE
from coach.ui.figure.props.pillow import plump
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.shapes import box, cut, ellipse, spline, stroke
from coach.ui.figure.spot import Spot

HEADBOARD, FRAME = 8.0, 5.0
"""How thick the headboard and the rest of the frame are; the footboard's inner face lies ``FRAME``
before the bed's right edge."""
_DUVET = 0.24
"""How much of the bed's width the folded duvet takes at most."""
_LAMP = {Tone.LIGHT: 0.45, Tone.DARK: 0.6, Tone.NIGHT: 0.32}
"""How strongly the lamp on the bedside table shines at night."""
_BACK = 7.0
"""How far the duvet stays from the point of the mattress under the hip."""


def bed_top(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a bed with its head at the left, in the rectangle of ``prop``."""
    _rug(canvas, room, prop)
    _table(canvas, room, complex(prop.x + 1, prop.y + prop.height + 5))
    corner, size = complex(prop.x, prop.y), complex(prop.width, prop.height)
    stuff, shadow = room.stuff, room.palette.shadow
    canvas.fill(box(corner - 2.4 - 3.6j, size.real + 3.2, size.imag + 4, 7), paint(shadow, 0.10))
    canvas.fill(box(corner - 1.0 - 1.8j, size.real + 1.4, size.imag + 2, 6), paint(shadow, 0.12))
    canvas.fill(box(corner, size.real, size.imag, 5), paint(stuff.wood))
    canvas.fill(box(corner, HEADBOARD, size.imag, 3.4), paint(stuff.wood_shade))
    canvas.fill(box(corner + 0.8 + 0.8j, HEADBOARD - 3.0, size.imag - 1.6, 2.4),
                paint(stuff.wood))  # fmt: skip
    canvas.fill(box(corner + size.real - FRAME + 1j, FRAME - 1.2, size.imag - 2, 2),
                paint(stuff.slab))  # fmt: skip
    _mattress(canvas, room, prop)
    _second_pillow(canvas, room, prop)
    _duvet(canvas, room, prop)


def _mattress(canvas: Canvas, room: Setting, prop: Prop) -> None:
    stuff = room.stuff
    corner = complex(prop.x + HEADBOARD, prop.y + 3.6)
    w, h = prop.width - HEADBOARD - FRAME, prop.height - 7.2
    whole = box(corner, w, h, 5)
    canvas.fill(whole, paint(stuff.sheet_shade))
    canvas.fill(box(corner + 1.0 + 1.6j, w - 2.6, h - 2.0, 4.4), paint(stuff.sheet_edge))
    canvas.fill(box(corner + 2.4 + 3.0j, w - 4.0, h - 4.8, 4), paint(stuff.sheet))
    crease = paint(mix(stuff.sheet, stuff.sheet_shade, 0.6))
    for x, y, length, lean in (
        (0.24, 0.9, 15, -0.5), (0.36, 0.93, 11, 0.2), (0.53, 0.91, 16, 0.5), (0.78, 0.9, 13, -0.3),
        (0.93, 0.62, 10, -1.6), (0.95, 0.42, 12, -2.2),
    ):  # fmt: skip
        start = corner + complex(w * x, h * y)
        along = complex(lean * length * 0.5, -length * 0.5)
        canvas.fill(stroke([start, start + along + 0.8, start + 2 * along], 0.8), crease)


def _second_pillow(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw the pillow of the other side of the bed, where there is room for one."""
    p = room.palette
    middle = complex(prop.x + HEADBOARD + 17, prop.y + prop.height - 27)
    if prop.height >= 105:
        canvas.put(plump((p.linen, p.linen_shade, p.linen_shade), 27 + 44j), middle)


def _duvet(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw the duvet, folded back behind whoever lies on the bed."""
    stuff, seat = room.stuff, room.exercise.contacts.seat
    low, high = prop.y - 4.0, prop.y + prop.height * _DUVET
    if seat is not None:
        high = min(high, seat.at.imag - _BACK)
    left, right = prop.x + prop.width * 0.3, prop.x + prop.width - FRAME + 2
    tall, wide = high - low, prop.width * 0.7
    outline = [
        complex(left, low + 3), complex(left + 3, low), complex(left + 0.5 * wide, low - 1.6),
        complex(right - 3, low), complex(right + 1, low + 4), complex(right + 0.8, high - 3),
        complex(right - 4, high + 2.2), complex(right - 0.2 * wide, high - 1.2),
        complex(right - 0.42 * wide, high + 1.4), complex(right - 0.62 * wide, high - 0.6),
        complex(left + 0.2 * wide, high + 0.6), complex(left + 0.11 * wide, high - 5),
        complex(left + 0.05 * wide, low + tall * 0.5),
    ]  # fmt: skip
    cover = spline(outline)
    canvas.fill(spline([q + 0.8 + 2.2j for q in outline]), paint(room.palette.shadow, 0.12))
    canvas.fill(cover, paint(stuff.duvet_lining))
    blanket = spline([q - (0.4 + 5.6j if q.imag > low + tall * 0.4 else 0j) for q in outline])
    canvas.fill(cut(blanket, cover), paint(stuff.duvet))
    canvas.fill(cut(cover, box(complex(left - 6, low - 6), right - left + 14, 10.5)),
                paint(stuff.duvet_shade))  # fmt: skip
    for share, lean in ((0.2, 5.0), (0.41, -3.0), (0.63, 4.4), (0.86, -3.6)):
        start = complex(left + wide * share, high - 7)
        fold = [start, start + complex(lean, -tall * 0.22), start + complex(lean, -tall * 0.5)]
        canvas.fill(cut(stroke(fold, 1.0), cover), paint(stuff.duvet_shade))


def _table(canvas: Canvas, room: Setting, corner: complex) -> None:
    """Draw a bedside table from above, with a lamp, a book and a glass of water."""
    p, stuff, w, h = room.palette, room.stuff, 40.0, 33.0
    canvas.fill(box(corner - 1.4 - 2.2j, w + 2, h + 2, 4), paint(p.shadow, 0.14))
    canvas.fill(box(corner, w, h, 3.4), paint(stuff.wood_shade))
    canvas.fill(box(corner + 1.1 + 1.3j, w - 2.2, h - 2.4, 2.6), paint(stuff.wood))
    middle = corner + 13 + 18j
    if room.night:
        canvas.spot(Spot(stuff.lamplight, _LAMP[p.tone], HAZE), middle, 64 + 64j)
    for radius, colour in ((10.6, stuff.lampshade_shade), (9.9, stuff.lampshade),
                           (4.6, stuff.lampshade_shade), (4.0, stuff.lamplight)):  # fmt: skip
        canvas.fill(ellipse(middle, radius), paint(colour))
    book = corner + 26 + 5j
    canvas.fill(box(book - 0.5 - 0.8j, 10.5, 14.5, 0.8), paint(stuff.wood_shade))
    canvas.fill(box(book, 10, 14, 0.8), paint(p.pot))
    canvas.fill(box(book + 2.4 + 8.5j, 5.2, 2.4, 0.4), paint(p.linen))
    glass = corner + 31 + 25.5j
    for radius, colour in ((3.9, p.linen_shade), (3.3, p.linen), (2.7, p.sky)):
        canvas.fill(ellipse(glass, radius), paint(colour))


def _rug(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw the rug before the bed, and slippers waiting on it."""
    p, w = room.palette, prop.width * 0.62
    corner = complex(prop.x + prop.width * 0.16, prop.y - 36)
    canvas.fill(box(corner - 0.8 - 1.2j, w + 1.6, 61, 5), paint(p.shadow, 0.08))
    canvas.fill(box(corner, w, 60, 4.4), paint(p.rug))
    canvas.fill(box(corner + 4 + 4j, w - 8, 52, 2.6), paint(p.rug_line))
    canvas.fill(box(corner + 5 + 5j, w - 10, 50, 2.2), paint(p.rug))
    for x in (0.0, 9.6):
        _slipper(canvas, room, corner + w * 0.1 + complex(x, 8.0 + x * 0.1))


def _slipper(canvas: Canvas, room: Setting, heel: complex) -> None:
    p = room.palette
    sole = spline([heel + q for q in (-3.4 + 3j, 0j, 3.4 + 3j, 3.2 + 9j, 4.2 + 15j, 2.4 + 20.4j,
                                      -1.4 + 20.4j, -3.8 + 15j, -3.2 + 9j)])  # fmt: skip
    over = box(heel - 6 + 10.5j, 12, 12, 0)
    canvas.fill(sole, paint(p.pot_shade))
    canvas.fill(spline([heel + q for q in (-2.6 + 3.2j, 0.9j, 2.6 + 3.2j, 2.4 + 9j, 3.2 + 15j,
                                           0.4 + 19j, -2.9 + 15j, -2.4 + 9j)]),
                paint(p.linen_shade))  # fmt: skip
    canvas.fill(cut(sole, over), paint(p.pot))
