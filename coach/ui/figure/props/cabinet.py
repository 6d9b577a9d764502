"""What one leans on standing: a chest of drawers, a kitchen worktop, a step."""

from coach.motion.parts import Prop
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import mix, paint
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.props.timber import knob, post, slab
from coach.ui.figure.shapes import box, brushed, ellipse, joined, polygon
from coach.ui.figure.spot import Spot

_TOP = 3.6
"""How thick a top is, in centimetres."""
_LEGS = 8.0


def dresser(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a chest of three drawers on short legs; its top is ``prop.y``."""
    stuff, w, floor = room.stuff, prop.width, complex(prop.x, 0)
    canvas.spot(Spot(room.palette.shadow, 0.32), floor + w / 2 + 0.4j, complex(w / 2 + 12, 4.8))
    for x in (6.0, w - 6.0):
        canvas.fill(post(floor + x + 10j, floor + x - 1j, (3.8, 2.6)), paint(stuff.wood_shade))
    body = floor + complex(1.5, _LEGS)
    high = prop.y - _TOP - _LEGS
    canvas.fill(box(body, w - 3, high + 1, 1.2), paint(stuff.wood))
    canvas.fill(box(body, 1.8, high, 0.6), paint(stuff.wood_shade))
    gap = 2.2
    drawer = (high - 4 * gap) / 3
    for i in range(3):
        face = body + complex(3.4, gap + i * (drawer + gap))
        width = w - 9.8
        canvas.fill(box(face - 0.4 - 0.6j, width + 0.8, drawer + 0.8, 1.2),
                    paint(stuff.wood_shade))  # fmt: skip
        canvas.fill(box(face, width, drawer, 1.0), paint(stuff.wood_light))
        for share in (0.27, 0.73) if w > 46 else (0.5,):
            knob(canvas, room, face + complex(width * share, drawer / 2))
    canvas.fill(box(body + (high - 0.6) * 1j, w - 3, 1.6), paint(stuff.wood_shade))
    slab(canvas, room, complex(prop.x - 1.2, prop.y - _TOP), w + 2.4, _TOP)


def worktop(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a kitchen worktop with cupboards below and tiles behind; its top is ``prop.y``."""
    stuff, w, floor = room.stuff, prop.width, complex(prop.x, 0)
    _tiles(canvas, room, prop)
    canvas.spot(Spot(room.palette.shadow, 0.3), floor + w / 2, complex(w / 2 + 10, 4.4))
    canvas.fill(box(floor + 6 - 1j, w - 9, 10), paint(stuff.cupboard_shade))
    canvas.fill(box(floor + 6 - 1j, w - 9, 3), paint(mix(stuff.cupboard_shade,
                                                        room.palette.shadow, 0.25)))  # fmt: skip
    body, high = floor + 2.5 + 8j, prop.y - _TOP - 8
    canvas.fill(box(body, w - 5, high + 0.5, 0.8), paint(stuff.cupboard))
    canvas.fill(box(body, 1.6, high, 0.5), paint(stuff.cupboard_shade))
    doors = max(1, round((w - 5) / 40))
    width = (w - 5 - 2.4) / doors
    for i in range(doors):
        _door(canvas, room, body + complex(1.2 + i * width, 0), (width, high), left=i % 2 == 0)
    canvas.fill(box(body + (high - 1.4) * 1j, w - 5, 1.6), paint(stuff.cupboard_shade))
    top = complex(prop.x, prop.y - _TOP)
    canvas.fill(box(top, w, _TOP, 1.0), paint(stuff.stone))
    canvas.fill(box(top, w, _TOP * 0.36, 0.6), paint(stuff.stone_edge))
    _kettle(canvas, room, complex(prop.x + min(w - 20, 74.0), prop.y))


def _door(
    canvas: Canvas, room: Setting, corner: complex, size: tuple[float, float], *, left: bool
) -> None:
    stuff, (w, h) = room.stuff, size
    drawer = 14.0
    for low, high in ((2.0, h - drawer - 4.4), (h - drawer - 2.2, drawer - 1.4)):
        face = corner + complex(0.8, low)
        canvas.fill(box(face, w - 1.6, high, 1.0), paint(stuff.cupboard_shade))
        canvas.fill(box(face + 0.5 + 0.7j, w - 2.6, high - 1.1, 0.8), paint(stuff.cupboard))
    handle = corner + complex(w - 6.6 if left else 4.4, h - drawer - 16.5)
    canvas.fill(box(handle, 1.7, 11, 0.85), paint(stuff.brass))
    canvas.fill(box(corner + complex(w / 2 - 5.5, h - drawer / 2 - 3.6), 11, 1.7, 0.85),
                paint(stuff.brass))  # fmt: skip


def _tiles(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a low row of tiles on the wall behind the worktop."""
    p, size = room.palette, 11.0
    glaze = 0.16 if p.dark else 0.7
    across = int((prop.width - 6) / size)
    for row in range(2):
        for i in range(across):
            corner = complex(prop.x + 5 + i * size, prop.y + row * size)
            tint = mix(p.blob, p.linen, glaze * (1.0 if (i + row) % 2 else 0.5))
            canvas.fill(box(corner + 0.3 + 0.3j, size - 0.6, size - 0.6, 0.7), paint(tint))


def _kettle(canvas: Canvas, room: Setting, foot: complex) -> None:
    """Draw a kettle with its spout to the left."""
    p = room.palette
    body = polygon([foot + q for q in (-8 + 1j, -6.4 + 13j, 6.4 + 13j, 8 + 1j)])
    spout = brushed([foot - 5.5 + 7j, foot - 9.5 + 10j, foot - 11.5 + 13.4j], (4.2, 2.8, 2.0))
    handle = brushed([foot + 6 + 12j, foot + 11.5 + 12j, foot + 11.5 + 6j, foot + 8 + 3.4j],
                     (1.8, 1.9, 1.9, 1.6))  # fmt: skip
    canvas.fill(handle, paint(p.pot_shade))
    canvas.fill(joined(spout, body, ellipse(foot + 13j, 6.4, 2.6), box(foot - 8.4, 16.8, 2.4, 1)),
                paint(p.pot))  # fmt: skip
    shade = polygon([foot + q for q in (-8 + 0.4j, -6.4 + 13j, -3.4 + 13j, -4.2 + 0.4j)])
    canvas.fill(shade, paint(p.pot_shade))
    canvas.fill(ellipse(foot + 16.2j, 1.7), paint(p.pot_shade))


def step(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a low wooden step with a ribbed tread; its top is ``prop.y``."""
    stuff, w, floor = room.stuff, prop.width, complex(prop.x, 0)
    canvas.spot(Spot(room.palette.shadow, 0.32), floor + w / 2, complex(w / 2 + 9, 4.0))
    canvas.fill(box(floor + 2.5 - 1j, w - 5, prop.y - 1.5, 0.8), paint(stuff.wood))
    canvas.fill(box(floor + 2.5 - 1j, w - 5, 1.4, 0.6), paint(stuff.wood_shade))
    hole = floor + w / 2 + complex(-7, max(1.0, prop.y * 0.3))
    canvas.fill(box(hole, 14, 2.6, 1.3), paint(stuff.wood_shade))
    slab(canvas, room, complex(prop.x, prop.y - 3.0), w, 3.0)
    for i in range(int(w / 5) - 1):
        canvas.fill(box(complex(prop.x + 4 + 5 * i, prop.y - 0.9), 2.4, 0.7, 0.3),
                    paint(stuff.wood_shade))  # fmt: skip
