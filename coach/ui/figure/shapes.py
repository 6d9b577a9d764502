"""Smooth outlines: points in, painter paths out, all in centimetres.

Points are complex numbers, as everywhere about the body. Curves are handed out as fine polygons:
Qt's raster engine fills those two to five times faster than it fills curves. Whatever costs time
(cutting one shape with another) is meant to be done once, when a part is built.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from coach.motion.geometry import direction

_FINE = 30.0
"""Qt flattens curves to about half a unit; on this many units a centimetre that is not seen."""
_UP, _DOWN = QTransform.fromScale(_FINE, _FINE), QTransform.fromScale(1 / _FINE, 1 / _FINE)
_SAME = 1e-9
_EMPTY = QPainterPath()
_EMPTY.setFillRule(Qt.FillRule.WindingFill)
_CIRCLE = QPolygonF(
    [QPointF(math.cos(i * math.tau / 72), math.sin(i * math.tau / 72)) for i in range(72)]
)


def spline(points: Sequence[complex]) -> QPainterPath:
    """Return the area inside a curve through all points; a point given twice is a sharp corner.

    Catmull-Rom with tangents scaled by the chords, so it does not overshoot where points stand
    close. Outlines always turn the same way, so that overlapping ones unite.
    """
    if area(points) < 0:
        points = points[::-1]
    path = QPainterPath()
    cubic = path.cubicTo
    path.moveTo(points[0].real, points[0].imag)
    ways = [b - a for a, b in pairwise([*points, points[0]])]
    lengths = [abs(way) for way in ways]
    before, way, chord = ways[-1], ways[0], lengths[0]
    slow = lengths[-1]
    for p, after, length in zip(points, [*ways[1:], ways[0]], [*lengths[1:], chord], strict=True):
        if chord >= _SAME:
            c1 = p + (way + before) * (chord / 3 / (chord + slow))
            end = p + way
            c2 = end - (after + way) * (chord / 3 / (chord + length))
            cubic(c1.real, c1.imag, c2.real, c2.imag, end.real, end.imag)
        before, way, slow, chord = way, after, chord, length
    return _flat(path)


def _flat(path: QPainterPath) -> QPainterPath:
    """Return the path with its curves as fine polygons."""
    flat = _area()
    for each in path.toSubpathPolygons(_UP):
        flat.addPolygon(_DOWN.map(each))
    return flat


def _area() -> QPainterPath:
    """Return an empty path that unites what overlaps; copying one is faster than making it."""
    return QPainterPath(_EMPTY)


def along(start: complex, end: complex, share: float) -> complex:
    """Return the point ``share`` of the way from start to end."""
    return start + (end - start) * share


def area(points: Sequence[complex]) -> float:
    """Return twice the area inside the points: positive counter-clockwise."""
    if len(points) < 3:
        return 0.0
    total, a = 0.0, points[-1]
    for b in points:
        total += (a.conjugate() * b).imag
        a = b
    return total


def polygon(points: Sequence[complex]) -> QPainterPath:
    """Return the area inside straight edges."""
    if area(points) < 0:
        points = points[::-1]
    path = _area()
    line = path.lineTo  # twice as fast as a list of Qt's points
    path.moveTo(points[0].real, points[0].imag)
    for p in points:
        line(p.real, p.imag)
    return path


def ellipse(centre: complex, rx: float, ry: float | None = None, turn: float = 0.0) -> QPainterPath:
    """Return an ellipse (a disc without ``ry``), turned by ``turn`` degrees."""
    place = QTransform().translate(centre.real, centre.imag).rotate(turn)
    path = _area()
    path.addPolygon(place.scale(rx, rx if ry is None else ry).map(_CIRCLE))
    return path


def box(corner: complex, width: float, height: float, radius: float = 0.0) -> QPainterPath:
    """Return a rectangle with round corners, from its lower left corner."""
    path = QPainterPath()
    path.addRoundedRect(corner.real, corner.imag, width, height, radius, radius)
    return _flat(path)


def brushed(points: Sequence[complex], widths: Sequence[float]) -> QPainterPath:
    """Return a line drawn with a brush: ``widths`` are its full widths at the points."""
    left, right = [], []
    last = len(points) - 1
    for i, (p, width) in enumerate(zip(points, widths, strict=True)):
        along = points[min(i + 1, last)] - points[max(i - 1, 0)]
        side = 1j * along / max(abs(along), _SAME) * (width / 2)
        left.append(p + side)
        right.append(p - side)
    return spline([left[0], *left, left[-1], right[-1], *right[::-1], right[0]])


def stroke(points: Sequence[complex], width: float) -> QPainterPath:
    """Return a line through the points that swells in the middle and ends in round tips."""
    n = len(points)
    widths = [width * (0.45 + 0.55 * math.sin(math.pi * (i + 0.5) / n)) for i in range(n)]
    return brushed(points, widths)


def lens(start: complex, end: complex, sag: float, thickness: float) -> QPainterPath:
    """Return a fold: a crescent from ``start`` to ``end`` that bends to the left by ``sag``."""
    side = 1j * (end - start) / max(abs(end - start), _SAME)
    outer = (start + end) / 2 + side * (2 * sag)
    inner = outer - side * (2 * thickness)
    path = QPainterPath()
    path.moveTo(start.real, start.imag)
    path.quadTo(outer.real, outer.imag, end.real, end.imag)
    path.quadTo(inner.real, inner.imag, start.real, start.imag)
    return _flat(path)


def joined(*paths: QPainterPath) -> QPainterPath:
    """Return one path made of several; they unite where they overlap."""
    whole = _area()
    for path in paths:
        whole.addPath(path)
    return whole


def united(*paths: QPainterPath) -> QPainterPath:
    """Return the outline around all paths: one fill instead of many. Slow: for parts built once."""
    whole = _UP.map(paths[0])
    for path in paths[1:]:
        whole = whole.united(_UP.map(path))
    return _DOWN.map(whole)


def cut(path: QPainterPath, knife: QPainterPath) -> QPainterPath:
    """Return what of ``path`` lies inside ``knife``. Slow: for parts that are built once."""
    return _DOWN.map(_UP.map(path).intersected(_UP.map(knife)))


def without(path: QPainterPath, knife: QPainterPath) -> QPainterPath:
    """Return what of ``path`` lies outside ``knife``. Slow: for parts that are built once."""
    return _DOWN.map(_UP.map(path).subtracted(_UP.map(knife)))


def spread(bend: float) -> float:
    """Return how much of its full reach the skin inside a joint bent by ``bend`` degrees has."""
    return min(1.0, 0.38 + abs(bend) / 78)


def web(
    joint: complex, bones: tuple[float, float], reach: tuple[float, float],
    widths: tuple[float, float],
) -> QPainterPath | None:  # fmt: skip
    """Return the skin that spans the inner side of a bent joint, or nothing while straight.

    Args:
        joint: where the two bones meet.
        bones: their directions in degrees.
        reach: how far up and down the limb the skin spans, in cm (see ``spread``).
        widths: half the limb at those two places; negative for its back side (a knee).
    """
    if abs(bones[0] - bones[1]) < 8:
        return None
    u1, u2 = direction(bones[0]), direction(bones[1])
    a = joint - u1 * reach[0] + 1j * u1 * widths[0]
    b = joint + u2 * reach[1] + 1j * u2 * widths[1]
    cross = (u1.conjugate() * u2).imag
    inner = a + u1 * (((b - a).conjugate() * u2).imag / cross)
    path = QPainterPath()
    path.moveTo(a.real, a.imag)
    path.quadTo(inner.real, inner.imag, b.real, b.imag)
    path.lineTo(joint.real, joint.imag)
    return _flat(path)


def inset(points: Sequence[complex], depth: float) -> list[complex]:
    """Return an outline moved inwards by ``depth``; sharp corners (doubled points) stay sharp."""
    inward = 1j if area(points) > 0 else -1j
    n = len(points)
    moved = []
    for i, p in enumerate(points):
        before, after = points[i - 1], points[(i + 1) % n]
        if abs(before - p) < _SAME:
            before = points[i - 2]
        if abs(after - p) < _SAME:
            after = points[(i + 2) % n]
        along = after - before
        moved.append(p + inward * along / max(abs(along), _SAME) * depth)
    return moved
