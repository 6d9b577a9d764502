"""The head from the front: skull, face, hair; a nod moves the face, not the skull."""

from coach.domain.likeness import Hair
from coach.motion.frame import Face
from coach.motion.front_frame import FrontFrame
from coach.motion.geometry import clamp, turned
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.front.face import FaceArt
from coach.ui.figure.front.form import nearness
from coach.ui.figure.front.hair import hair
from coach.ui.figure.palette import Palette

_NOD = 0.16
"""Centimetres the features come down for every degree the head nods."""


class HeadArt:
    """The head of one body."""

    def __init__(self, palette: Palette, style: Hair) -> None:
        self._face, self._hair = FaceArt(palette), hair(palette, style)

    def paint_behind(self, canvas: Canvas, frame: FrontFrame) -> None:
        """Paint the hair that lies behind neck and shoulders."""
        canvas.put(self._hair.behind, *_place(frame))

    def paint(self, canvas: Canvas, frame: FrontFrame, mood: tuple[Face, float, complex]) -> None:
        """Paint head and face; ``mood`` as in ``FaceArt.paint``."""
        origin, unit = _place(frame)
        canvas.put(self._face.skull, origin, unit)
        down = clamp(nod(frame) * _NOD, -1.2, 3.0)
        self._face.paint(canvas, origin - unit * 1j * down, unit, mood)
        canvas.put(self._hair.over, origin, unit)


def nod(frame: FrontFrame) -> float:
    """Return how far the head is seen to nod, in degrees."""
    return frame.head_nod + frame.lens.pitch * 0.4 - 3.0


def _place(frame: FrontFrame) -> tuple[complex, complex]:
    return frame.lens.flat(frame.head), turned(1 + 0j, -frame.head_roll) * nearness(frame.head)
