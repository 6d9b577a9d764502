"""A move as a small film: drawn once, frame by frame, and kept packed.

A frame is only what the figure may touch, packed to a fifth or less, and unpacked in a fraction of
the time that drawing it would take.
"""

import zlib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPixmap

from coach.domain.likeness import Likeness
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.ui.figure.stage import Stage
from coach.ui.stretches.moves import telling_moment

RATE: Final = 8.0
"""Frames in a second of movement."""
_STILL_RATE: Final = 2.0
"""Frames in a second of holding, where only the breath moves."""
MOST_FRAMES: Final = 72
_PACKED: Final = QImage.Format.Format_RGB32
_LEVEL: Final = 1


@dataclass(frozen=True, slots=True)
class Look:
    """Who is drawn, and in what: all clips of a page share it.

    Attributes:
        around: the colour that lies around the picture's round corners.
        radius: how round they are, in pixels.
    """

    body: Body
    tone: Tone
    likeness: Likeness
    around: QColor
    radius: float = 10.0


class Clip:
    """One move in one size.

    Args:
        move: as it is done in its stage.
        look: who is drawn.
        size: in device-independent pixels.
        dpr: device pixels to each of them.
    """

    def __init__(self, move: Exercise, look: Look, size: QSize, dpr: float) -> None:
        self.size, self.dpr = size, dpr
        self._stage: Stage | None = Stage(
            move, look.tone, look.body, (size.width(), size.height()), dpr, look.likeness
        )
        self._moments = tuple(moments(move))
        self._length = move.length
        self._first = telling_moment(move)
        self._frames: list[tuple[QRect, bytes]] = []
        self.room = _rounded(self._stage.room(), look, size)
        self.still = self._whole(self._stage, self._first)

    @property
    def ready(self) -> bool:
        """Whether every frame is drawn."""
        return len(self._frames) == len(self._moments)

    @property
    def weight(self) -> int:
        """Bytes that its frames take."""
        return sum(len(packed) for _, packed in self._frames)

    @property
    def awaited(self) -> int:
        """Bytes that it will take when it is ready, as far as its first frames tell."""
        drawn = len(self._frames)
        return self.weight * len(self._moments) // drawn if drawn else 0

    def draw(self) -> None:
        """Draw the next frame; after the last one, what was needed for drawing is let go."""
        if self._stage is None:
            return
        shown = self._stage.at(self._moments[len(self._frames)])
        whole = QRect(QPoint(0, 0), self.size)
        box = self._stage.box(shown).toAlignedRect().adjusted(-1, -1, 1, 1) & whole
        image = _paper(box.size(), self.dpr)
        painter = QPainter(image)
        painter.translate(-box.topLeft())
        painter.drawPixmap(0, 0, self.room)
        self._stage.paint_action(painter, shown)
        painter.end()
        self._frames.append((box, zlib.compress(bytes(image.constBits()), _LEVEL)))
        if len(self._frames) == len(self._moments):
            self._stage = None

    def frame(self, seconds: float) -> int:
        """Return which frame is seen so long after the film began; it begins at its best."""
        t = (self._first + seconds) % self._length
        return max(0, bisect_right(self._moments, t) - 1)

    def picture(self, frame: int) -> tuple[QRect, QPixmap]:
        """Return a frame's picture and its place; the rest is as in the `room`."""
        box, packed = self._frames[frame]
        pixels = zlib.decompress(packed)
        wide, tall = _device(box.size(), self.dpr)
        image = QImage(pixels, wide, tall, 4 * wide, _PACKED)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.dpr)
        return box, picture

    def _whole(self, stage: Stage, t: float) -> QPixmap:
        picture = QPixmap(self.room)
        painter = QPainter(picture)
        stage.paint_action(painter, stage.at(t))
        painter.end()
        return picture


def moments(move: Exercise) -> Iterator[float]:
    """Yield the seconds of the loop that are drawn: few where only the breath moves."""
    ideal = sum(p.seconds * (_STILL_RATE if p.hold else RATE) for p in move.phases)
    slower = max(1.0, ideal / (MOST_FRAMES - len(move.phases)))
    for phase in move.phases:
        rate = (_STILL_RATE if phase.hold else RATE) / slower
        frames = max(1, ceil(phase.seconds * rate - 1e-6))
        for i in range(frames):
            yield phase.start + phase.seconds * i / frames


def _paper(size: QSize, dpr: float) -> QImage:
    image = QImage(*_device(size, dpr), _PACKED)
    image.setDevicePixelRatio(dpr)
    return image


def _device(size: QSize, dpr: float) -> tuple[int, int]:
    return round(size.width() * dpr), round(size.height() * dpr)


def _rounded(room: QPixmap, look: Look, size: QSize) -> QPixmap:
    """Return the room with round corners in the colour around it, so that no frame needs a clip."""
    rounded = QPixmap(room)
    whole = QRectF(QPoint(0, 0).toPointF(), QSizeF(size))
    corners = QPainterPath()
    corners.addRect(whole)
    corners.addRoundedRect(whole, look.radius, look.radius)
    painter = QPainter(rounded)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(corners, look.around)
    painter.end()
    return rounded
