"""One bone's worth of a limb: its outline and its shadow, in the bone's own coordinates.

A limb is several opaque pieces of one colour, so where they overlap nothing shows. Its outline is
the same pieces a little larger, painted first in the rim's colour.
"""

import math
from dataclasses import dataclass

from PySide6.QtGui import QPainterPath

from coach.motion.geometry import direction, lerp
from coach.ui.figure.builds import Profile
from coach.ui.figure.profiles import edges
from coach.ui.figure.shapes import polygon, spline

_STRIP = 0.36
"""The share of a limb's width that lies in its own shadow."""


@dataclass(frozen=True, slots=True)
class Bone:
    """A stretch of a limb along the x axis, its front up.

    Attributes:
        profile: how thick it is.
        length: of the whole bone, cm.
        span: where the stretch begins and ends, as shares of the length.
        grow: how much thicker than the profile, cm (clothes; less than 0 inside a rim).
        taper: over how many rows the shadow grows to its full width.
    """

    profile: Profile
    length: float
    span: tuple[float, float] = (0.0, 1.0)
    grow: float = 0.0
    taper: int = 0

    def outline(self) -> QPainterPath:
        """Return the whole area."""
        front, back = self._edges()
        return spline([front[0], *front, front[-1], back[-1], *back[::-1], back[0]])

    def shadow(self) -> QPainterPath:
        """Return the strip along the back that the light does not reach."""
        _, back = self._edges()
        inner = self.shadow_edge()
        return spline([back[0], *back, back[-1], inner[-1], *inner[::-1], inner[0]])

    def shadow_edge(self) -> list[complex]:
        """Return the line between light and shadow."""
        return [
            b + (f - b) * (_STRIP * (min(1.0, i / self.taper) if self.taper else 1.0))
            for i, (f, b) in enumerate(zip(*self._edges(), strict=True))
        ]

    def highlight(self, inner: float, outer: float) -> QPainterPath:
        """Return a sliver of light between two shares of the front half, pointed at its ends."""
        front, _ = self._edges()
        n = len(front) - 1
        middle, half = (inner + outer) / 2, (outer - inner) / 2
        swell = [math.sin(math.pi * i / n) for i in range(n + 1)]
        high = [
            complex(p.real, p.imag * (middle + half * s)) for p, s in zip(front, swell, strict=True)
        ]
        low = [
            complex(p.real, p.imag * (middle - half * s)) for p, s in zip(front, swell, strict=True)
        ]
        return spline([high[0], *high, high[-1], *low[-2:0:-1]])

    def _edges(self) -> tuple[list[complex], list[complex]]:
        return edges(self.profile, self.length, self.span, self.grow)


def joint_shadow(
    joint: complex, bones: tuple[float, float], edge: tuple[complex, complex], radius: float
) -> QPainterPath:
    """Return the shadow behind a bent joint, between the strips of its two bones.

    Args:
        joint: where the bones meet.
        bones: their directions in degrees.
        edge: the end of the upper strip's inner edge and the start of the lower one's, from the
            joint, each in its own bone's coordinates.
        radius: half the limb behind the joint, cm.
    """
    first, second = bones
    start = joint + edge[0] * direction(first)
    end = joint + edge[1] * direction(second)
    fan = [joint - 1j * direction(lerp(first, second, i / 4)) * radius for i in range(5)]
    return polygon([start, *fan, end])
