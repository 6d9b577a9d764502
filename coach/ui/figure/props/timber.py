"""What wooden things have in common: posts that grow thinner, boards with a lit edge."""

from PySide6.QtGui import QPainterPath

from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import paint
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.shapes import box, brushed


def post(top: complex, foot: complex, widths: tuple[float, float]) -> QPainterPath:
    """Return a straight piece of wood that grows thinner from ``top`` to ``foot``."""
    return brushed([top, foot], widths)


def slab(canvas: Canvas, room: Setting, corner: complex, width: float, height: float) -> None:
    """Draw a board that is leaned on: its top edge stands out from the room in every tone."""
    canvas.fill(box(corner, width, height, 1.2), paint(room.stuff.slab))
    canvas.fill(box(corner, width, height * 0.34, 0.6), paint(room.stuff.wood_shade))


def knob(canvas: Canvas, room: Setting, middle: complex, radius: float = 1.25) -> None:
    """Draw a brass knob with its shadow below it."""
    canvas.fill(box(middle - complex(radius, radius + 0.5), 2 * radius, 2 * radius, radius),
                paint(room.stuff.wood_shade))  # fmt: skip
    canvas.fill(box(middle - complex(radius, radius), 2 * radius, 2 * radius, radius),
                paint(room.stuff.brass))  # fmt: skip
