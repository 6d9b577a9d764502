"""How thick a body is: half-widths in centimetres along bones and trunk, in front and behind.

A limb's row is ``(t, front, back)`` with ``t`` from 0 at the bone's start to 1 at its end; the
trunk's rows count centimetres above the hip joint. Two limbs that meet have the same width there.
"""

import math
from bisect import bisect_right
from functools import lru_cache

from coach.motion.body import bulge
from coach.motion.frame import Spine

Row = tuple[float, float, float]
Profile = tuple[Row, ...]

THIGH: Profile = (
    (-0.02, 9.4, 10.5),
    (0.09, 9.5, 10.8),
    (0.18, 9.4, 10.5),
    (0.3, 9.1, 9.7),
    (0.42, 8.6, 8.7),
    (0.66, 7.1, 6.9),
    (0.86, 5.8, 5.75),
    (1.0, 5.4, 5.4),
)
SHANK: Profile = (
    (0.0, 5.4, 5.4),
    (0.08, 5.3, 5.75),
    (0.17, 4.75, 6.75),
    (0.28, 4.5, 7.25),
    (0.40, 4.25, 6.95),
    (0.56, 3.75, 5.35),
    (0.72, 3.3, 3.95),
    (0.86, 3.05, 3.4),
    (1.0, 3.15, 3.4),
)
UPPER_ARM: Profile = (
    (-0.05, 5.4, 5.5),
    (0.12, 5.8, 5.9),
    (0.32, 5.2, 5.4),
    (0.62, 4.4, 4.7),
    (0.88, 3.8, 4.05),
    (1.0, 3.75, 3.75),
)
FOREARM: Profile = (
    (0.0, 3.75, 3.75),
    (0.14, 4.25, 4.15),
    (0.32, 4.1, 3.9),
    (0.62, 3.15, 3.1),
    (0.86, 2.55, 2.5),
    (1.0, 2.45, 2.35),
)
_TRUNK: Profile = (
    (-12.0, 6.0, 8.9),
    (-8.0, 7.4, 10.7),
    (-4.0, 8.4, 12.1),
    (0.0, 8.9, 12.6),
    (5.0, 9.2, 11.9),
    (11.0, 8.9, 9.4),
    (17.0, 8.2, 7.5),
    (22.0, 8.2, 7.3),
    (27.0, 9.4, 8.2),
    (31.0, 11.2, 9.2),
    (34.5, 11.9, 9.9),
    (38.5, 10.4, 10.0),
    (43.0, 7.8, 9.1),
    (47.0, 5.6, 6.8),
    (50.0, 4.6, 4.7),
)
_BUST_AT = 34.0
_BREATH_AT = 33.0
_MOST, _FULL = 15.5, 1.3
"""How far a full-term belly stands out, in cm, and how much rounder than a bell curve it is."""


def halves(profile: Profile, t: float) -> tuple[float, float]:
    """Return the half-widths in front and behind at ``t``; beyond the table its end counts."""
    i = bisect_right(profile, t, key=lambda row: row[0])
    if i == 0:
        return profile[0][1:]
    if i == len(profile):
        return profile[-1][1:]
    (t0, f0, b0), (t1, f1, b1) = profile[i - 1], profile[i]
    u = (t - t0) / (t1 - t0)
    return f0 + (f1 - f0) * u, b0 + (b1 - b0) * u


def edges(
    profile: Profile, length: float, span: tuple[float, float], grow: float = 0.0
) -> tuple[list[complex], list[complex]]:
    """Return the front and the back outline of a bone that lies along the x axis, front up.

    Only the part between the two values of ``span`` is returned, ``grow`` cm thicker on each side.
    """
    low, high = span
    stops = [low, *(row[0] for row in profile if low + 0.01 < row[0] < high - 0.01), high]
    front, back = [], []
    for t in stops:
        f, b = halves(profile, t)
        front.append(complex(t * length, f + grow))
        back.append(complex(t * length, -b - grow))
    return front, back


def trunk_halves(h: float, belly: float, breath: float) -> tuple[float, float]:
    """Return the trunk's half-widths at ``h`` with a belly and a breath in it."""
    front, back, swell = _trunk_row(h, belly)
    chest = swell * breath
    return front + chest, back + chest * 0.35


@lru_cache(maxsize=512)
def _trunk_row(h: float, belly: float) -> Row:
    """Return the half-widths with no breath in the trunk, and what a full one adds in front."""
    front, back = halves(_TRUNK, h)
    if belly:
        share = bulge(h, belly) / (_MOST * belly)
        front += _MOST * belly * (1 - (1 - share) ** _FULL)
    bust = 1.6 * belly * math.exp(-(((h - _BUST_AT) / 5) ** 2))
    return front + bust, back, 0.7 * math.exp(-(((h - _BREATH_AT) / 10) ** 2))


class Contour:
    """The trunk's outline between two heights, sampled evenly.

    Attributes:
        heights: centimetres above the hip joint.
        front: points of the front outline, bottom first.
        back: points of the back outline, bottom first.
        normals: which way is forward at each.
    """

    def __init__(
        self, spine: Spine, bounds: tuple[float, float], count: int, state: tuple[float, float]
    ) -> None:
        low, high = bounds
        self.heights = [low + (high - low) * i / (count - 1) for i in range(count)]
        self.front: list[complex] = []
        self.back: list[complex] = []
        self.normals: list[complex] = []
        for h in self.heights:
            station = spine.at(h)
            f, b = trunk_halves(h, *state)
            self.normals.append(station.normal)
            self.front.append(station.point + station.normal * f)
            self.back.append(station.point - station.normal * b)
