"""Bands along lines that bend little: straight-edged, which costs a fifth of a curved outline."""

from collections.abc import Sequence

from PySide6.QtGui import QPainterPath

from coach.ui.figure.shapes import polygon


def beside(line: Sequence[complex], by: Sequence[float]) -> list[complex]:
    """Return a line with each of its points moved to its left, so many centimetres."""
    last = len(line) - 1
    moved = []
    for i, (p, far) in enumerate(zip(line, by, strict=True)):
        along = line[min(i + 1, last)] - line[max(i - 1, 0)]
        moved.append(p + 1j * along / abs(along) * far)
    return moved


def ribbon(line: Sequence[complex], widths: Sequence[float]) -> QPainterPath:
    """Return a band along a line; ``widths`` are its full widths at the points."""
    left = beside(line, [width / 2 for width in widths])
    right = beside(line, [-width / 2 for width in widths])
    return polygon([*left, *right[::-1]])
