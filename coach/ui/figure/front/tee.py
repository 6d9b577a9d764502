"""Where a tee lies on a trunk seen from the front: its edges, its hem, its shoulders."""

import math
from dataclasses import dataclass

from coach.motion.front_frame import FrontFrame
from coach.motion.geometry import clamp
from coach.ui.figure.front.form import nearness
from coach.ui.figure.front.kept import told
from coach.ui.figure.front.profiles import Shape

_HEM, _LAP = -4.5, 2.5
"""Where on the spine the tee ends, standing and bunched on a lap, in centimetres."""
_TOP = 37.5
_ROWS = 13
_EASE = 0.5
_NECK = 5.9
"""Half the collar's width, in centimetres."""
_SHOULDER = ((-1.0, -1.5), (-0.6, 2.2), (0.8, 3.55), (3.0, 4.45), (5.6, 5.45))
"""The line of a shoulder: from its joint, inwards and up."""


@dataclass(frozen=True, slots=True)
class Tee:
    """A tee in the picture, seen from the point between the hips.

    Attributes:
        left, right: its edges from the hem to the armpits.
        low, high: the ways across it (units) at the hips and at the shoulders.
        near, far: the shoulder joints.
        collar, dip: the middle of the neck and the collar's lowest point.
        belly: 0 none to 1 full term.
    """

    left: tuple[complex, ...]
    right: tuple[complex, ...]
    low: complex
    high: complex
    near: complex
    far: complex
    collar: complex
    dip: complex
    belly: float

    @classmethod
    def of(cls, frame: FrontFrame, shape: Shape) -> "Tee":
        """Return the tee of this instant."""
        flat, home = frame.lens.flat, frame.lens.flat(frame.pelvis)
        left, right = [], []
        base = _HEM + (_LAP - _HEM) * sat(frame)
        for i in range(_ROWS):
            h = base + (_TOP - base) * i / (_ROWS - 1)
            station = frame.spine.at(h)
            middle, across = flat(station.point) - home, flat(station.right)
            breath = 0.35 * frame.breath * math.exp(-(((h - 32) / 9) ** 2))
            ease = _EASE + 0.9 * max(0.0, 1 - (h - base) / 9)
            half = (shape.half(h) + ease + breath) * nearness(station.point)
            left.append(middle - across * half)
            right.append(middle + across * half)
        return cls(
            tuple(left),
            tuple(right),
            flat(frame.spine.at(0.0).right),
            flat(frame.spine.at(45.0).right),
            flat(frame.arm_near.shoulder) - home,
            flat(frame.arm_far.shoulder) - home,
            flat(frame.spine.at(50.0).point) - home,
            flat(frame.spine.at(46.6).point) - home,
            shape.belly,
        )

    @property
    def key(self) -> tuple[int, ...]:
        """What tells drawings of this tee apart."""
        marks = (self.left[0], self.right[0], self.left[6], self.right[6], self.left[-1])
        return told(*marks, self.near, self.far, self.collar, self.low * 6)

    def outline(self, grow: float = 0.0) -> list[complex]:
        """Return the edge: up one side, over shoulders and collar, down the other, the hem."""
        left, right = self.sides(grow)
        up, across = self.high * 1j, self.high
        return [
            left[0], *left,
            *(self.near + across * x + up * (y + grow) for x, y in _SHOULDER),
            *[self.collar - across * (_NECK + grow) - up * 0.4] * 2,
            self.dip + up * grow,
            *[self.collar + across * (_NECK + grow) - up * 0.4] * 2,
            *(self.far - across * x + up * (y + grow) for x, y in _SHOULDER[::-1]),
            *right[::-1], right[0], *self.hem(right[0], left[0], grow),
        ]  # fmt: skip

    def sides(self, grow: float) -> tuple[list[complex], list[complex]]:
        """Return both edges, ``grow`` cm further out."""
        rows = list(zip(self.left, self.right, strict=True))
        ways = [(b - a) / abs(b - a) * grow for a, b in rows]
        return (
            [a - way for (a, _), way in zip(rows, ways, strict=True)],
            [b + way for (_, b), way in zip(rows, ways, strict=True)],
        )

    def hem(self, start: complex, end: complex, grow: float = 0.0) -> list[complex]:
        """Return the hem between its ends; a belly rounds it."""
        sag = self.low * -1j * (1.5 + 2.8 * self.belly + grow)
        return [
            start + (end - start) * s + sag * d for s, d in ((0.25, 0.8), (0.5, 1.1), (0.75, 0.8))
        ]


def sat(frame: FrontFrame) -> float:
    """Return how much the figure sits: how far ahead both thighs point, 0 to 1."""
    ahead = min(leg.knee.z - leg.hip.z for leg in (frame.leg_near, frame.leg_far))
    return clamp((ahead - 8.0) / 22.0, 0.0, 1.0)
