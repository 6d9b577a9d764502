"""A body's outline from its half-widths (see ``builds``): along a bone, and along the trunk."""

import math
from bisect import bisect_right
from cmath import phase
from functools import lru_cache

from coach.motion.body import Build, bulge
from coach.motion.frame import Spine
from coach.ui.figure.builds import FORMS, Profile, Row

_BUST_AT = 34.0
_BREATH_AT = 33.0
_MOST, _FULL = 15.5, 1.3
"""How far a full-term belly stands out, in cm, and how much rounder than a bell curve it is."""

_YIELDS = 0.75
"""How much of a softer waist a full-term belly takes up."""
_MIDDLE = 16.0
"""A height at which a belly is as it is on a straight trunk."""
_LOWER = 0.55
"""By what share a place counts as nearer to that height for each radian the trunk curls."""
_BELLY_ROWS = slice(4, 30, 4)
"""The stations of the spine that a belly lies before."""


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


def trunk_halves(
    h: float, belly: float, breath: float, build: Build = Build.EVEN
) -> tuple[float, float]:
    """Return the trunk's half-widths at ``h`` with a belly and a breath in it."""
    front, back, fill = _trunk_row(h, belly, build)
    chest = fill * breath
    return front + chest, back + chest * 0.35


def swell(h: float, belly: float) -> float:
    """Return how far a belly stands out in front of the trunk at ``h``, in cm."""
    if not belly:
        return 0.0
    out: float = _MOST * belly * (1 - (1 - bulge(h, belly) / (_MOST * belly)) ** _FULL)
    return out


@lru_cache(maxsize=1024)
def _trunk_row(h: float, belly: float, build: Build) -> Row:
    """Return the half-widths with no breath in the trunk, and what a full one adds in front."""
    form = FORMS[build]
    front, back = halves(form.trunk, h)
    if belly:
        slim = halves(FORMS[Build.EVEN].trunk, h)[0]
        share = bulge(h, belly) / (_MOST * belly)
        front += (slim - front) * _YIELDS * belly * share + swell(h, belly)
    bust = form.bust * belly * math.exp(-(((h - _BUST_AT) / 5) ** 2))
    return front + bust, back, 0.7 * math.exp(-(((h - _BREATH_AT) / 10) ** 2))


class Contour:
    """The trunk's outline between two heights, sampled evenly.

    Args:
        spine: its middle line.
        bounds: between which heights.
        count: at how many places.
        state: how far the belly has grown and how full the chest is, 0 to 1 each.
        build: whose trunk.

    Attributes:
        heights: centimetres above the hip joint.
        front: points of the front outline, bottom first.
        back: points of the back outline, bottom first.
        normals: which way is forward at each.
    """

    def __init__(
        self,
        spine: Spine,
        bounds: tuple[float, float],
        count: int,
        state: tuple[float, float],
        build: Build = Build.EVEN,
    ) -> None:
        low, high = bounds
        self.heights = [low + (high - low) * i / (count - 1) for i in range(count)]
        self.front: list[complex] = []
        self.back: list[complex] = []
        self.normals: list[complex] = []
        belly = state[0]
        rounded = Rounded(spine, belly, build) if belly else None
        for h in self.heights:
            station = spine.at(h)
            f, b = trunk_halves(h, *state, build)
            self.normals.append(station.normal)
            if rounded is None:
                self.front.append(station.point + station.normal * f)
            else:
                self.front.append(rounded(station.point + station.normal * (f - swell(h, belly))))
            self.back.append(station.point - station.normal * b)


class Rounded:
    """Puts a belly before the front of a trunk, as round on a bent one as on a straight one.

    All of it stands out one way, and its shape is measured straight up its own middle line. Were
    each place to go its own way, a back that rounds would make a point of the belly.
    """

    def __init__(self, spine: Spine, belly: float, build: Build) -> None:
        normals = [station.normal for station in spine.stations[_BELLY_ROWS]]
        way = sum(normals)
        self._way = way / abs(way)
        curl = phase(normals[0] / normals[-1])
        self._height = 1 - _LOWER * max(0.0, curl)
        middle = spine.at(_MIDDLE)
        depth = trunk_halves(_MIDDLE, belly, 0.0, build)[0] - swell(_MIDDLE, belly)
        self._middle = middle.point + middle.normal * depth
        self._belly = belly

    def __call__(self, skin: complex) -> complex:
        """Return where the front is with the belly before ``skin``, the front without it."""
        up = ((skin - self._middle) * self._way.conjugate()).imag
        return skin + self._way * swell(_MIDDLE + up * self._height, self._belly)
