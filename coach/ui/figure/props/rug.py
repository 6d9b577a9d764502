"""A round rug, seen flat from the side."""

from coach.motion.parts import Prop
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import paint
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.shapes import ellipse


def rug(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a rug ``prop.width`` wide around ``prop.x``; from above it is the bed's own."""
    if room.above:
        return
    p, half, middle = room.palette, prop.width / 2, complex(prop.x, -1.0)
    canvas.fill(ellipse(middle - 0.6j, half + 0.6, 8.9), paint(p.shadow, 0.07))
    for share, height, colour, veil in (
        (half, 8.6, p.rug, 1.0),
        (half - 4.5, 6.9, p.rug_line, 1.0),
        (half - 5.4, 6.55, p.rug, 1.0),
        (half * 0.52, 3.9, p.rug_line, 0.55),
        (half * 0.52 - 0.8, 3.55, p.rug, 1.0),
    ):
        canvas.fill(ellipse(middle, share, height), paint(colour, veil))
