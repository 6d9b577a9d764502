"""A part of the body kept as a picture while it hardly moves, and painted afresh when it does.

In a seated stretch the trunk only breathes and the arms rest: laying down what was painted before
costs a tenth of painting it again. What was painted is used until one of the part's marks (see
``marks``) has gone ``STALE`` pixels: less than the soft edge of an outline, so where two parts meet
no gap is seen. A part that moves from picture to picture is painted straight away, as without this.
"""

import math
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from coach.ui.figure.camera import Box, around
from coach.ui.figure.canvas import Canvas

STALE = 0.3
"""How far a mark may have gone, in device pixels, before its part is painted again."""
_CALM = 0.15
"""How far it may go from one picture to the next for a kept picture to be worth its making."""
_SPARE = 48
"""By how many pixels a picture is larger than it must be, so that it seldom has to grow."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells whether a part looks as it did.

    Attributes:
        points: points of the part, in centimetres of the world.
        state: what else it depends on, compared as a whole; where it is the same, there are as
            many points and signs.
        margin: how far the part reaches beyond the points, in centimetres.
        signs: numbers of its own that are to be compared like points, but lie nowhere.
    """

    points: Sequence[complex]
    state: Hashable
    margin: float
    signs: Sequence[complex] = ()

    def box(self) -> Box:
        """Return a box that the part does not leave."""
        return around(self.points).grown(self.margin)

    def gone(self, other: "Marks") -> float:
        """Return how far the mark that moved most has gone, in centimetres."""
        if self.state != other.state:
            return math.inf
        return max(_farthest(self.points, other.points), _farthest(self.signs, other.signs))


class Layer:
    """The picture of one part, if there is one worth keeping."""

    def __init__(self) -> None:
        self._world = QTransform()
        self._seen: Marks | None = None
        self._painted: Marks | None = None
        self._picture: QPixmap | None = None  # needs an application, so not before it is painted
        self._place = QRect()

    def paint(self, canvas: Canvas, marks: Marks, draw: Callable[[Canvas], None]) -> None:
        """Paint the part that these marks belong to; ``draw`` paints it anew."""
        device, scale = canvas.device, canvas.scale
        before, self._seen = self._seen, marks
        if device != self._world:
            self._world, self._painted, before = device, None, None
        if self._painted is None or marks.gone(self._painted) * scale > STALE:
            self._painted = None
            if before is None or marks.gone(before) * scale > _CALM:
                draw(canvas)
                return
            self._keep(device, marks, draw)
        if self._picture is not None:
            canvas.lay(self._picture, self._place.topLeft())

    def _keep(self, device: QTransform, marks: Marks, draw: Callable[[Canvas], None]) -> None:
        box = marks.box()
        area = QRectF(box.left, box.bottom, box.width, box.height)
        self._place = place = device.mapRect(area).toAlignedRect()
        wide, high = place.width(), place.height()
        picture = self._picture
        if picture is None or picture.width() < wide or picture.height() < high:
            self._picture = picture = QPixmap(wide + _SPARE, high + _SPARE)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        inner = Canvas(painter, device * QTransform.fromTranslate(-place.left(), -place.top()))
        draw(inner)
        inner.close()
        painter.end()
        self._painted = marks


def _farthest(here: Iterable[complex], there: Iterable[complex]) -> float:
    return max((abs(a - b) for a, b in zip(here, there, strict=True)), default=0.0)
