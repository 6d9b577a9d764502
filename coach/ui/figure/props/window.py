"""A window: another view for each exercise, by day and by night, with or without curtains."""

from PySide6.QtGui import QColor, QPainterPath

from coach.motion.parts import Prop
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.decor import variation
from coach.ui.figure.palette import mix, paint
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.shapes import box, cut, ellipse, joined, polygon, spline, stroke, without
from coach.ui.figure.spot import Spot

_STARS = ((0.2, 0.8), (0.36, 0.5), (0.14, 0.55), (0.46, 0.88), (0.84, 0.45), (0.6, 0.62))
_ROOFS = ((0.0, 0.2, 0.30), (0.2, 0.22, 0.20), (0.42, 0.18, 0.34), (0.6, 0.24, 0.24),
          (0.84, 0.2, 0.36))  # fmt: skip


def window(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a window with its lower left corner at ``prop.x``, ``prop.y``."""
    p = room.palette
    o, w, h = complex(prop.x, prop.y), prop.width, prop.height
    pane = box(o, w, h, 0.8)
    frame, edge = paint(p.linen), paint(p.linen_shade)
    canvas.fill(box(o - (3.4 + 3.4j), w + 6.8, h + 6.8, 2), edge)
    canvas.fill(box(o - (3.0 + 2.6j), w + 6.0, h + 6.0, 2), frame)
    canvas.fill(pane, paint(room.stuff.dusk if room.night else p.sky))
    if room.night:
        _night_sky(canvas, room, prop)
    else:
        _day_sky(canvas, room, prop, pane)
    view = (_hills, _trees, _roofs)[int(2.99 * variation(room.exercise.id, "view"))]
    view(canvas, room, prop, pane)
    canvas.fill(box(o + complex(w / 2 - 1.0, 0), 2.0, h), frame)
    canvas.fill(box(o + complex(0, h * 0.62), w, 1.4), frame)
    if variation(room.exercise.id, "curtains") > 0.5:
        _curtains(canvas, room, prop)
    canvas.fill(box(o + complex(-7.5, -6.4), w + 15, 4.2, 1.2), frame)
    canvas.fill(box(o + complex(-7.5, -6.4), w + 15, 1.3, 0.6), edge)


def _land(room: Setting, *colours: QColor) -> list[QColor]:
    """Return the colours of the land as they look at this time of day."""
    share = 0.4 if room.night and not room.palette.dark else 0.0
    return [mix(colour, room.stuff.dusk, share) for colour in colours]


def _day_sky(canvas: Canvas, room: Setting, prop: Prop, pane: QPainterPath) -> None:
    p, o = room.palette, complex(prop.x, prop.y)
    left = variation(room.exercise.id, "sun") < 0.5
    sun = complex((0.27 if left else 0.73) * prop.width, 0.74 * prop.height)
    canvas.fill(ellipse(o + sun, 5.2), paint(p.sun))
    at = o + complex((0.7 if left else 0.26) * prop.width, 0.76 * prop.height)
    cloud = joined(ellipse(at, 6.0, 2.0), ellipse(at + 3.4 + 1.6j, 3.6, 2.6))
    canvas.fill(cut(cloud, pane), paint(p.white, 0.75))


def _night_sky(canvas: Canvas, room: Setting, prop: Prop) -> None:
    p, o, w, h = room.palette, complex(prop.x, prop.y), prop.width, prop.height
    moon = o + complex((0.3 if variation(room.exercise.id, "sun") < 0.5 else 0.7) * w, 0.76 * h)
    canvas.spot(Spot(p.sun, 0.35), moon, 13 + 13j)
    crescent = without(ellipse(moon, 5.4), ellipse(moon + (2.6 + 1.4j), 4.7))
    canvas.fill(crescent, paint(p.sun))
    stars = [o + complex(x * w, y * h) for x, y in _STARS]
    far = joined(*(ellipse(star, 0.6) for star in stars if abs(star - moon) > 9))
    canvas.fill(far, paint(p.sun, 0.8))


def _hills(canvas: Canvas, room: Setting, prop: Prop, pane: QPainterPath) -> None:
    o = complex(prop.x, prop.y)
    near, back = _land(room, room.palette.hill, room.palette.hill_shade)
    for at, radius, colour in ((0.24, 24.0, near), (0.86, 30.0, back)):
        hill = ellipse(o + complex(at * prop.width, -0.5 * radius), radius)
        canvas.fill(cut(hill, pane), paint(colour))


def _trees(canvas: Canvas, room: Setting, prop: Prop, pane: QPainterPath) -> None:
    p, o, w, h = room.palette, complex(prop.x, prop.y), prop.width, prop.height
    grass, dark, light = _land(room, p.hill, p.hill_shade, p.plant)
    ground = ellipse(o + complex(0.5 * w, -0.34 * h), 0.85 * w, 0.46 * h)
    canvas.fill(cut(ground, pane), paint(grass))
    for at, tall, colour in ((0.2, 0.5, dark), (0.36, 0.36, light), (0.82, 0.44, light),
                             (0.66, 0.3, dark)):  # fmt: skip
        foot = o + complex(at * w, 0.05 * h)
        crown = spline([foot, foot, foot + complex(0.11 * w, 0.06 * h),
                        foot + complex(0.07 * w, tall * 0.62 * h), foot + 1j * tall * h,
                        foot + 1j * tall * h, foot + complex(-0.07 * w, tall * 0.62 * h),
                        foot + complex(-0.11 * w, 0.06 * h)])  # fmt: skip
        canvas.fill(cut(crown, pane), paint(colour))


def _roofs(canvas: Canvas, room: Setting, prop: Prop, pane: QPainterPath) -> None:
    """Draw the roofs of a town; at night some of their windows are lit."""
    p, o, w, h = room.palette, complex(prop.x, prop.y), prop.width, prop.height
    tints = _land(room, mix(p.hill, p.sky, 0.3), mix(p.hill_shade, p.sky, 0.15))
    lit = paint(p.sun, 0.9) if room.night else paint(mix(p.sky, p.white, 0.4), 0.8)
    for i, (at, wide, tall) in enumerate(_ROOFS):
        corner, size = o + complex(at * w, 0), complex(wide * w, tall * h)
        outline = (0j, 0.78j, 0.5 + 1.1j, 1 + 0.78j, 1 + 0j)
        house = polygon([corner + _scaled(q, size) for q in outline])
        canvas.fill(cut(house, pane), paint(tints[i % 2]))
        for q in (0.24 + 0.5j, 0.58 + 0.24j) if i % 2 else (0.24 + 0.24j, 0.58 + 0.5j):
            light = box(corner + _scaled(q, size), 2.0, 2.6, 0.3)
            canvas.fill(cut(light, pane), lit)


def _scaled(share: complex, size: complex) -> complex:
    """Return the point at these shares of a width and a height."""
    return complex(share.real * size.real, share.imag * size.imag)


def _curtains(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a rail and a curtain tied back at either side."""
    p, stuff = room.palette, room.stuff
    top, low = prop.y + prop.height + 7.0, prop.y - 4.5
    dye = int(2.99 * variation(room.exercise.id, "dye"))
    cloth = paint((stuff.pillow, stuff.sheet, stuff.sofa_back)[dye])
    fold = paint((stuff.pillow_shade, stuff.sheet_shade, stuff.sofa_seam)[dye])
    for side, x in ((1, prop.x - 7.5), (-1, prop.x + prop.width + 7.5)):
        waist = low + (top - low) * 0.36
        points = [(0.0, top), (0.0, top), (13.0, top), (13.0, top), (11.0, waist + 18),
                  (5.6, waist), (8.0, low), (8.0, low), (0.0, low), (0.0, low)]  # fmt: skip
        canvas.fill(spline([complex(x + side * dx, y) for dx, y in points]), cloth)
        for dx in (3.4, 7.2):
            crease = [complex(x + side * dx, top - 2), complex(x + side * dx * 0.86, waist + 20),
                      complex(x + side * dx * 0.55, waist + 3)]  # fmt: skip
            canvas.fill(stroke(crease, 0.7), fold)
        canvas.fill(box(complex(min(x, x + side * 6.4), waist - 1), 6.4, 2.2, 0.8), fold)
    canvas.fill(box(complex(prop.x - 11, top - 0.4), prop.width + 22, 1.7, 0.85), paint(p.wood))
