"""How thick the body is from the front: half-widths in centimetres, outside and inside.

A limb's row is ``(t, outer, inner, deep)`` with ``t`` from 0 at the bone's start to 1 at its end;
``outer`` lies away from the body's middle, ``deep`` is half the limb from front to back. The
trunk's rows count centimetres above the hips. Two limbs that meet have the same widths there.
"""

import math
from dataclasses import dataclass
from itertools import pairwise

from coach.motion.body import Body

Row = tuple[float, float, float, float]
Profile = tuple[Row, ...]

THIGH: Profile = (
    (-0.06, 8.1, 7.4, 9.0),
    (0.05, 8.9, 8.2, 9.6),
    (0.18, 9.1, 8.3, 9.6),
    (0.34, 8.5, 7.9, 9.0),
    (0.52, 7.5, 7.0, 7.8),
    (0.68, 6.5, 6.3, 6.8),
    (0.82, 5.7, 5.9, 6.0),
    (0.92, 5.3, 5.7, 5.6),
    (1.0, 5.2, 5.4, 5.4),
)
SHANK: Profile = (
    (0.0, 5.2, 5.4, 5.4),
    (0.07, 5.0, 5.0, 5.3),
    (0.16, 5.3, 5.1, 5.7),
    (0.26, 5.7, 5.6, 5.9),
    (0.36, 5.5, 5.8, 5.6),
    (0.48, 4.8, 5.3, 5.0),
    (0.62, 3.9, 4.2, 4.1),
    (0.76, 3.3, 3.4, 3.4),
    (0.88, 3.0, 3.0, 3.1),
    (1.0, 3.2, 3.2, 3.2),
)
UPPER_ARM: Profile = (
    (-0.05, 4.7, 4.6, 5.2),
    (0.1, 5.3, 4.9, 5.6),
    (0.28, 5.0, 4.6, 5.2),
    (0.5, 4.3, 4.2, 4.6),
    (0.72, 3.8, 3.9, 4.2),
    (0.9, 3.5, 3.7, 3.8),
    (1.0, 3.5, 3.6, 3.7),
)
FOREARM: Profile = (
    (0.0, 3.5, 3.6, 3.7),
    (0.12, 4.0, 3.9, 4.1),
    (0.3, 3.9, 3.7, 4.0),
    (0.55, 3.1, 3.1, 3.3),
    (0.8, 2.4, 2.5, 2.6),
    (1.0, 2.1, 2.2, 2.3),
)
_TRUNK = (
    (-6.0, 16.9),
    (-2.0, 17.0),
    (2.0, 16.6),
    (6.0, 15.7),
    (10.0, 14.5),
    (14.0, 13.3),
    (18.0, 12.5),
    (21.0, 12.3),
    (24.0, 12.6),
    (28.0, 13.6),
    (32.0, 14.7),
    (35.0, 15.1),
    (38.0, 14.9),
    (41.5, 14.6),
)
_STRAIGHT = ((-6.0, -1.4), (6.0, -0.6), (14.0, 0.8), (21.0, 1.4), (30.0, 0.9), (41.5, 1.6))
_BROAD = ((-6.0, 1.4), (6.0, 1.6), (14.0, 2.4), (21.0, 2.5), (30.0, 1.6), (41.5, 1.0))
LIMBS = {"even": 1.0, "broad": 1.1, "straight": 1.03}
"""How much thicker a build's limbs are."""
_BELLY_WIDE = 5.2
"""How much a full-term belly adds to the waist on each side, in centimetres."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The trunk of one body from the front."""

    build: str
    belly: float

    @classmethod
    def of(cls, body: Body) -> "Shape":
        """Return the shape of a body's trunk."""
        return cls(build_of(body), body.belly)

    @property
    def bust(self) -> float:
        """How much of a bust there is to shade, 0 to 1."""
        return {"straight": 0.0, "broad": 1.1}.get(self.build, 1.0) * (1 + 0.25 * self.belly)

    @property
    def limbs(self) -> float:
        """How much thicker than the profile the limbs are."""
        return LIMBS[self.build]

    @property
    def neck(self) -> float:
        """How much wider than an even one the neck is."""
        return {"straight": 1.16, "broad": 1.08}.get(self.build, 1.0)

    def half(self, h: float) -> float:
        """Return half the trunk's width ``h`` centimetres above the hips."""
        extra = {"straight": _STRAIGHT, "broad": _BROAD}.get(self.build)
        wide = _between(_TRUNK, h) + (_between(extra, h) if extra else 0.0)
        centre = 11.5 + 3.0 * self.belly
        return wide + _BELLY_WIDE * self.belly * math.exp(-(((h - centre) / 9.0) ** 2))


def build_of(body: Body) -> str:
    """Return the name of a body's build."""
    return str(body.build)


def sampled(profile: Profile, count: int, span: tuple[float, float] = (0.0, 1.0)) -> list[Row]:
    """Return the profile smoothly at ``count`` places between two values of ``t``."""
    low, high = span
    return [_smooth(profile, low + (high - low) * i / (count - 1)) for i in range(count)]


def _smooth(profile: Profile, t: float) -> Row:
    """Return a row of the profile through its own rows (Catmull-Rom), ends held."""
    i = next((i for i, row in enumerate(profile[1:]) if t <= row[0]), len(profile) - 2)
    rows = [profile[min(max(j, 0), len(profile) - 1)] for j in range(i - 1, i + 3)]
    span = rows[2][0] - rows[1][0]
    u = min(1.0, max(0.0, (t - rows[1][0]) / span))
    values = []
    for k in (1, 2, 3):
        before, a, b, after = (row[k] for row in rows)
        m0 = (b - before) / max(rows[2][0] - rows[0][0], 1e-9) * span
        m1 = (after - a) / max(rows[3][0] - rows[1][0], 1e-9) * span
        values.append(
            (2 * u**3 - 3 * u * u + 1) * a
            + (u**3 - 2 * u * u + u) * m0
            + (3 * u * u - 2 * u**3) * b
            + (u**3 - u * u) * m1
        )
    return (t, values[0], values[1], values[2])


def _between(table: tuple[tuple[float, float], ...], at: float) -> float:
    """Return the value of a table at a place, evenly between its rows."""
    if at <= table[0][0]:
        return table[0][1]
    for (x0, y0), (x1, y1) in pairwise(table):
        if at <= x1:
            return y0 + (y1 - y0) * (at - x0) / (x1 - x0)
    return table[-1][1]
