"""Points in depth, for the figure seen from the front, and the lens that flattens them.

World coordinates are centimetres: x to the picture's right, y up, z towards the viewer. The figure
faces the viewer, so its right side is at the picture's left.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from coach.motion.geometry import clamp

_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Vec:
    """A point or a way in space."""

    x: float
    y: float
    z: float

    def __add__(self, other: Self) -> "Vec":
        """Return the point that far on."""
        return Vec(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other: Self) -> "Vec":
        """Return the way here from another point."""
        return Vec(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor: float) -> "Vec":
        """Return the way, so many times as long."""
        return Vec(self.x * factor, self.y * factor, self.z * factor)

    def __neg__(self) -> "Vec":
        """Return the way back."""
        return Vec(-self.x, -self.y, -self.z)

    def __abs__(self) -> float:
        """Return the length."""
        return math.sqrt(self.x * self.x + self.y * self.y + self.z * self.z)

    def dot(self, other: "Vec") -> float:
        """Return the scalar product."""
        return self.x * other.x + self.y * other.y + self.z * other.z

    def cross(self, other: "Vec") -> "Vec":
        """Return the vector product."""
        return Vec(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )

    def unit(self) -> "Vec":
        """Return the same way, one centimetre long."""
        return self * (1 / max(abs(self), _TINY))

    def across(self, way: "Vec") -> "Vec":
        """Return the part of this that is square to ``way`` (a unit), one centimetre long."""
        return (self - way * self.dot(way)).unit()

    def swung(self, axis: "Vec", angle: float) -> "Vec":
        """Return this turned about ``axis`` (a unit) by ``angle`` degrees, right-handed."""
        c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        x, y, z, a, b, d = self.x, self.y, self.z, axis.x, axis.y, axis.z
        along = (a * x + b * y + d * z) * (1 - c)
        return Vec(
            x * c + (b * z - d * y) * s + a * along,
            y * c + (d * x - a * z) * s + b * along,
            z * c + (a * y - b * x) * s + d * along,
        )

    def mirrored(self) -> "Vec":
        """Return the same in a mirror that stands at x = 0."""
        return Vec(-self.x, self.y, self.z)


RIGHT, UP, AHEAD = Vec(1.0, 0.0, 0.0), Vec(0.0, 1.0, 0.0), Vec(0.0, 0.0, 1.0)
"""The picture's right, up, and towards the viewer."""


@dataclass(frozen=True, slots=True)
class Lens:
    """Parallel sight from a little above; without perspective, so lengths across stay true.

    Attributes:
        pitch: how far the viewer looks down, in degrees.
    """

    pitch: float

    def flat(self, point: Vec) -> complex:
        """Return where a point (or which way a vector) is seen in the picture."""
        c, s = _cosine_sine(self.pitch)
        return complex(point.x, point.y * c - point.z * s)

    def nearness(self, way: Vec) -> float:
        """Return how far a vector points at the viewer, in its own length."""
        c, s = _cosine_sine(self.pitch)
        return way.y * s + way.z * c

    def raised(self, height: float, depth: float) -> float:
        """Return the y of a point at ``depth`` that is seen at ``height`` in the picture."""
        c, s = _cosine_sine(self.pitch)
        return (height + depth * s) / c

    @property
    def slope(self) -> float:
        """How much higher, in centimetres, a point must lie to be seen as high, one nearer."""
        return math.tan(math.radians(self.pitch))


@dataclass(frozen=True, slots=True)
class Limb:
    """Two bones in space.

    Attributes:
        joint: where they meet, knee or elbow.
        end: where the second ends, ankle or wrist.
        axis: the unit the joint turns about; the picture's right for a leg that points ahead.
        missing: centimetres between the end and where it should be; 0 when it reaches.
    """

    joint: Vec
    end: Vec
    axis: Vec
    missing: float = 0.0


def reached(base: Vec, target: Vec, lengths: tuple[float, float], outward: Vec) -> Limb:
    """Return two bones from ``base`` to ``target`` whose joint points ``outward``.

    A target out of reach is pointed at with the limb as long (or as folded) as it can be.
    """
    first, second = lengths
    distance = abs(target - base)
    way = (target - base).unit()
    span = clamp(distance, abs(first - second) + _TINY, first + second - _TINY)
    along = (first * first + span * span - second * second) / (2 * span)
    height = math.sqrt(max(0.0, first * first - along * along))
    axis = outward.cross(way).unit()
    joint = base + way * along + way.cross(axis) * height
    return Limb(joint, base + way * span, axis, abs(distance - span))


def swinging(base: Vec, way: Vec, axis: Vec, lengths: tuple[float, float], bend: float) -> Limb:
    """Return two bones, the first along ``way``, the second bent about ``axis`` by ``bend``."""
    joint = base + way * lengths[0]
    return Limb(joint, joint + way.swung(axis, bend) * lengths[1], axis)


def hanging(side: float, flexion: float, out: float) -> Vec:
    """Return the way a limb points that hangs down, is lifted ahead and then taken out.

    ``side`` is -1 for the figure's right limb, 1 for its left; angles in degrees.
    """
    ahead, wide = math.radians(flexion), math.radians(out)
    return Vec(
        side * math.sin(wide),
        -math.cos(ahead) * math.cos(wide),
        math.sin(ahead) * math.cos(wide),
    )


@lru_cache(maxsize=16)
def _cosine_sine(degrees: float) -> tuple[float, float]:
    radians = math.radians(degrees)
    return math.cos(radians), math.sin(radians)
