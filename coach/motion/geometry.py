"""Directions, easings and two-bone reach on complex numbers, in centimetres and degrees.

A direction is an angle in degrees from straight down, positive forward (see ``frame``).
"""

import cmath
import math
from dataclasses import dataclass
from enum import StrEnum


class Ease(StrEnum):
    """How a value travels from one pose to the next."""

    HUMAN = "human"
    SINE = "sine"
    LINEAR = "linear"


class Fold(StrEnum):
    """Which way the second bone of a limb bends: a knee folds back, an elbow forward."""

    BACK = "back"
    FORWARD = "forward"


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a two-bone limb points so that its end meets a target.

    Attributes:
        first: direction of the bone at the base.
        second: direction of the other bone.
        missing: centimetres left between the limb's end and the target; 0 when it reaches.
    """

    first: float
    second: float
    missing: float


def direction(angle: float) -> complex:
    """Return the unit vector of a direction."""
    radians = math.radians(angle)
    return complex(math.sin(radians), -math.cos(radians))


def angle_of(vector: complex) -> float:
    """Return the direction of a vector, -180 to 180; the inverse of ``direction``."""
    return math.degrees(math.atan2(vector.real, -vector.imag))


def turned(vector: complex, angle: float) -> complex:
    """Return the vector turned counter-clockwise by ``angle`` degrees."""
    return vector * cmath.exp(1j * math.radians(angle))


def wrapped(angle: float) -> float:
    """Return the same angle between -180 and 180."""
    return (angle + 180.0) % 360.0 - 180.0


def clamp(value: float, low: float, high: float) -> float:
    """Return the value, or the limit it lies beyond."""
    return max(low, min(high, value))


def lerp(start: float, end: float, share: float) -> float:
    """Return the number ``share`` of the way from start to end."""
    return start + (end - start) * share


def eased(ease: Ease, share: float) -> float:
    """Return how far a movement has come when ``share`` (0 to 1) of its time has passed.

    ``human`` is the minimum-jerk curve people's own reaching follows; ``sine`` suits an even
    to and fro, ``linear`` only clocks.
    """
    match ease:
        case Ease.HUMAN:
            return share**3 * (10.0 - 15.0 * share + 6.0 * share * share)
        case Ease.SINE:
            return 0.5 - 0.5 * math.cos(math.pi * share)
        case Ease.LINEAR:
            return share


def reach(
    base: complex,
    target: complex,
    lengths: tuple[float, float],
    fold: Fold,
    least_bend: float = 0.0,
) -> Reach:
    """Point two bones of these lengths from ``base`` at ``target``.

    A target out of reach is pointed at with the limb as long (or as folded) as it can be, and
    what is missing is reported. ``least_bend`` is the smallest angle between the two bones.
    """
    upper, lower = lengths
    longest = math.sqrt(
        upper * upper + lower * lower + 2 * upper * lower * math.cos(math.radians(least_bend))
    )
    line = target - base
    distance = abs(line)
    span = clamp(distance, abs(upper - lower) + 1e-9, longest)
    cosine = (upper * upper + span * span - lower * lower) / (2 * upper * span)
    opening = math.degrees(math.acos(clamp(cosine, -1.0, 1.0)))
    towards = angle_of(line) if distance > 1e-9 else 0.0
    first = towards + opening if fold is Fold.BACK else towards - opening
    second = angle_of(direction(towards) * span - direction(first) * upper)
    return Reach(first, first + wrapped(second - first), abs(distance - span))
