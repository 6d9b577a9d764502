"""The corner of a wall: hands press its edge, or a back leans on it."""

from coach.motion.parts import Prop
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import paint
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.shapes import box
from coach.ui.figure.spot import Spot

_FOOT = -4.0
"""Where a wall that stands level with the figure meets the floor."""


def wall(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a wall whose face looks left at ``prop.x`` and that goes on to the right."""
    p, seen = room.palette, room.seen
    width = max(seen.right - prop.x, prop.x - seen.left) + seen.width
    high = seen.top - _FOOT + 5
    foot = complex(prop.x, _FOOT)
    canvas.spot(Spot(p.shadow, 0.16), complex(prop.x, 90), 15 + 120j)
    canvas.fill(box(foot, width, high), paint(p.wall))
    canvas.fill(box(foot, 2.2, high), paint(p.wall_edge))
    canvas.fill(box(foot, width, 7.5), paint(p.trim))
    canvas.fill(box(foot + 7.1j, width, 0.5), paint(p.wall_edge, 0.8))
    canvas.fill(box(foot, width, 0.7), paint(p.wall_edge, 0.8))
    canvas.fill(box(complex(prop.x + 17, 100), 8.4, 8.4, 1.2), paint(p.wall_edge, 0.5))
    canvas.fill(box(complex(prop.x + 16.6, 100.5), 8.4, 8.4, 1.2), paint(p.trim))
    canvas.fill(box(complex(prop.x + 18.6, 102.4), 4.4, 4.6, 0.8), paint(p.linen_shade))
