"""What of the room is seen: fits the authored picture into any shape of window.

The picture is nine to seven and never stretched. In another shape the room goes on beyond it, and
where that lets the figure be larger, decoration may be cut but never the figure or what it holds.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QTransform

from coach.motion.parts import Camera

MARGIN = 0.04
"""Air around the figure, as a share of the window's width and height."""
_ABOVE = 0.62
"""How much of the room added in a tall window lies above the picture."""


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle in the world, in centimetres."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height."""
        return self.top - self.bottom

    def united(self, other: "Box") -> "Box":
        """Return the smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )

    def grown(self, by: float) -> "Box":
        """Return the box with ``by`` centimetres more on every side."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)


def around(points: Iterable[complex]) -> Box:
    """Return the smallest box around points."""
    known = list(points)
    xs, ys = [p.real for p in known], [p.imag for p in known]
    return Box(min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True, slots=True)
class Shot:
    """A fitted view.

    Attributes:
        scale: pixels a centimetre.
        view: what of the world is seen.
    """

    scale: float
    view: Box

    def transform(self) -> QTransform:
        """Return the way from centimetres to pixels, y turned over."""
        return QTransform(
            self.scale, 0, 0, -self.scale, -self.view.left * self.scale, self.view.top * self.scale
        )

    def mirrored(self) -> QTransform:
        """Return the same, seen in a mirror."""
        return QTransform(
            -self.scale, 0, 0, -self.scale, self.view.right * self.scale, self.view.top * self.scale
        )


def fit(camera: Camera, figure: Box, size: tuple[int, int]) -> Shot:
    """Return the view of a window of ``size`` pixels in which ``figure`` is never cut."""
    width, height = size
    fits = width / camera.width, height / camera.height
    whole, cover = min(fits), max(fits)
    air = 1 - 2 * MARGIN
    roomiest = min(width * air / figure.width, height * air / figure.height)
    scale = min(cover, roomiest) if roomiest > whole else roomiest
    seen_width, seen_height = width / scale, height / scale
    left = camera.x - seen_width / 2
    spare = seen_height - camera.height
    bottom = camera.y - camera.height / 2 - spare * (1 - _ABOVE if spare > 0 else 0.5)
    margin_x, margin_y = seen_width * MARGIN, seen_height * MARGIN
    left = _slid(left, seen_width, figure.left - margin_x, figure.right + margin_x)
    bottom = _slid(bottom, seen_height, figure.bottom - margin_y, figure.top + margin_y)
    return Shot(scale, Box(left, bottom, left + seen_width, bottom + seen_height))


def _slid(start: float, length: float, low: float, high: float) -> float:
    """Return ``start`` moved as little as possible so that low..high lies within the length."""
    if high - low > length:
        return (low + high - length) / 2
    return min(low, max(high - length, start))
