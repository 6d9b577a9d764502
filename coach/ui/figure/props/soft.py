"""What soft things have in common: they give way under a weight, and their seams are stitched."""

from PySide6.QtGui import QColor

from coach.motion.parts import Prop
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import paint
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.shapes import lens, stroke


def dents(canvas: Canvas, room: Setting, prop: Prop, right: float, colour: QColor) -> None:
    """Draw how a mattress or cushion gives way wherever the body rests on it."""
    for x, half in room.weights(prop, right):
        left, end = complex(x - half, prop.y - 0.2), complex(x + half, prop.y - 0.2)
        canvas.fill(lens(left, end, -half * 0.1, half * 0.1), paint(colour, 0.7))
        for side in (-1, 1):
            start = complex(x + side * half * 0.8, prop.y - 2.6)
            crease = [start, start + complex(side * 2.6, -0.9), start + complex(side * 4.6, -3.0)]
            canvas.fill(stroke(crease, 0.5 if half > 8 else 0.35), paint(colour))
