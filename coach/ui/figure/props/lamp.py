"""A lamp: on the chest of drawers it stands over, otherwise on the floor."""

from coach.motion.parts import Prop, PropKind
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import paint
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.shapes import box, ellipse, polygon
from coach.ui.figure.spot import Spot, Stop

_STANDS = (PropKind.DRESSER, PropKind.WORKTOP)
HAZE: tuple[Stop, ...] = ((0.0, 1.0), (0.22, 0.6), (0.45, 0.3), (0.7, 0.1), (1.0, 0.0))
"""How the light of a lamp fades in a room: without an edge."""
_FLOOR_HEIGHT, _TABLE_HEIGHT = 112.0, 19.0


def lamp(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a lamp at ``prop.x``; at night it is lit."""
    p, stuff, stand = room.palette, room.stuff, _stand(room, prop.x)
    on_floor = stand == 0.0
    foot = complex(prop.x, stand + (2.4 if on_floor else 0.0))
    high, half = (_FLOOR_HEIGHT, 15.0) if on_floor else (_TABLE_HEIGHT, 11.0)
    shade = foot + high * 1j
    if room.night:
        veil = 0.5 if p.dark else 0.34
        canvas.spot(Spot(stuff.lamplight, veil, HAZE), shade + 8j, 70 + 70j)
    if on_floor:
        canvas.spot(Spot(p.shadow, 0.26), foot - 0.6j, 18 + 3.2j)
    canvas.fill(box(foot - 0.75 + 1j, 1.5, high, 0.6), paint(stuff.brass))
    canvas.fill(ellipse(foot + 1.0j, half * 0.55, 1.5), paint(stuff.wood_shade))
    canvas.fill(ellipse(foot + 1.5j, half * 0.52, 1.2), paint(stuff.brass))
    low, top = half, half * 0.62
    tall = half * 1.5
    cone = polygon([shade + q for q in (-low, complex(-top, tall), complex(top, tall), low)])
    canvas.fill(cone, paint(stuff.lampshade))
    dim = polygon([shade + q for q in (-low, complex(-top, tall), complex(-top * 0.45, tall),
                                       -low * 0.5)])  # fmt: skip
    canvas.fill(dim, paint(stuff.lampshade_shade))
    canvas.fill(box(shade - low, 2 * low, 1.2, 0.6), paint(stuff.lampshade_shade))
    if room.night:
        canvas.spot(Spot(stuff.lamplight, 0.75), shade + complex(0, tall * 0.36),
                    complex(low * 0.9, tall * 0.55))  # fmt: skip


def _stand(room: Setting, x: float) -> float:
    """Return the height of what the lamp stands on: 0 for the floor."""
    tops = [
        each.y
        for each in room.exercise.props
        if each.kind in _STANDS and each.x - 2 <= x <= each.x + each.width + 2
    ]
    return max(tops, default=0.0)
