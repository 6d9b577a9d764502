"""Fingers, however a hand is seen: a middle line, how thick they are along it, a round tip."""

from collections.abc import Sequence

from PySide6.QtGui import QPainterPath

from coach.ui.figure.shapes import spline

Points = Sequence[complex]
Finger = tuple[Points, Sequence[float]]
"""The middle line in centimetres from the wrist, and the full widths at its points."""


def root(finger: Finger) -> Finger:
    """Return the first half of a finger, which grows out of the hand without an edge."""
    points, widths = finger
    return points[:2], widths[:2]


def capsule(finger: Finger, thinner: float = 0.0) -> QPainterPath:
    """Return a finger's area with a round tip, its edge moved in by ``thinner``."""
    points, widths = finger
    left, right = [], []
    last = len(points) - 1
    for i, (p, width) in enumerate(zip(points, widths, strict=True)):
        along = points[min(i + 1, last)] - points[max(i - 1, 0)]
        side = 1j * along / abs(along) * (width / 2 - thinner)
        left.append(p + side)
        right.append(p - side)
    along = points[-1] - points[-2]
    tip = points[-1] + along / abs(along) * (widths[-1] * 0.62 - thinner)
    return spline([left[0], *left, tip, *right[::-1], right[0]])
