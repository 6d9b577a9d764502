"""Hands from the front, seen from their back, as hands that hang or lie on a leg are.

In their own coordinates the wrist is 0, the fingers point along x and the thumb lies at +y.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QPainterPath

from coach.ui.figure.canvas import RIM, Fill, Part
from coach.ui.figure.fingers import Finger, Points, capsule, root
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import inset, joined, spline, stroke

_HANG = (
    -2.4 - 2.1j, 0.4 - 2.3j, 2.8 - 3.0j, 5.2 - 3.2j, 7.2 - 2.8j, 8.2 - 1.2j, 8.4 + 0.6j,
    7.8 + 2.2j, 5.8 + 2.9j, 3.2 + 2.9j, 0.8 + 2.5j, -2.4 + 2.1j,
)  # fmt: skip
_HANG_FINGERS: tuple[Finger, ...] = (
    ((6.0 - 2.2j, 8.6 - 2.9j, 10.8 - 2.9j, 12.4 - 2.3j), (2.1, 1.8, 1.6, 1.2)),
    ((6.6 - 0.9j, 10.0 - 1.5j, 12.6 - 1.3j, 14.5 - 0.5j), (2.2, 2.0, 1.7, 1.3)),
    ((6.8 + 0.4j, 10.6 - 0.1j, 13.5 + 0.2j, 15.4 + 1.0j), (2.3, 2.1, 1.8, 1.35)),
    ((6.6 + 1.7j, 10.0 + 1.6j, 12.8 + 1.9j, 14.6 + 2.5j), (2.3, 2.0, 1.75, 1.35)),
)
_HANG_THUMB: Finger = ((1.2 + 1.4j, 3.8 + 3.2j, 6.6 + 3.9j, 9.0 + 3.7j), (2.7, 2.5, 2.1, 1.5))
_REST = (
    -2.4 - 2.1j, 0.4 - 2.3j, 3.0 - 3.2j, 5.6 - 3.7j, 7.8 - 3.2j, 8.7 - 1.4j, 8.9 + 0.8j,
    8.2 + 2.6j, 6.0 + 3.3j, 3.2 + 3.1j, 0.8 + 2.5j, -2.4 + 2.1j,
)  # fmt: skip
_REST_FINGERS: tuple[Finger, ...] = (
    ((6.2 - 2.8j, 9.2 - 3.6j, 11.4 - 3.9j, 13.0 - 4.0j), (2.1, 1.9, 1.65, 1.25)),
    ((6.9 - 1.2j, 10.6 - 1.7j, 13.3 - 1.9j, 15.3 - 1.95j), (2.3, 2.0, 1.75, 1.35)),
    ((7.1 + 0.5j, 11.2 + 0.3j, 14.2 + 0.3j, 16.2 + 0.3j), (2.3, 2.1, 1.8, 1.4)),
    ((6.8 + 2.1j, 10.4 + 2.35j, 13.2 + 2.45j, 15.0 + 2.45j), (2.3, 2.0, 1.8, 1.4)),
)
_REST_THUMB: Finger = ((1.4 + 1.6j, 4.0 + 3.7j, 6.6 + 4.7j, 8.7 + 5.0j), (2.7, 2.4, 2.05, 1.5))
_GRIP_FINGERS: tuple[Finger, ...] = tuple(
    (((5.0 + y * 1j), (7.6 + y * 1j), (9.8 + y * 0.97j), (11.2 + y * 0.93j)), (2.1, 2.2, 2.1, 1.7))
    for y in (-2.7, -0.9, 0.9, 2.6)
)
_GRIP_THUMB: Finger = ((1.4 + 1.6j, 3.4 + 3.4j, 5.2 + 4.0j, 6.8 + 3.8j), (2.6, 2.4, 2.1, 1.6))


@dataclass(frozen=True, slots=True)
class HandArt:
    """One hand: what lies behind the forearm's skin, and what over it."""

    under: Part
    over: Part


class Hands:
    """The hands of one body: hanging, lying on a leg, holding on."""

    def __init__(self, palette: Palette) -> None:
        pencil = _Pencil(palette)
        self.hang = pencil.hand(_HANG, _HANG_FINGERS, _HANG_THUMB)
        self.rest = pencil.hand(_REST, _REST_FINGERS, _REST_THUMB)
        self.grip = pencil.hand(_REST, _GRIP_FINGERS, _GRIP_THUMB)


class _Pencil:
    """Draws hands in one body's colours."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._skin, self._rim = paint(palette.skin), paint(palette.skin_rim)
        self._soft = paint(mix(palette.skin, palette.skin_shade, 0.6))

    def hand(self, palm: Points, fingers: Sequence[Finger], thumb: Finger) -> HandArt:
        """Return a hand: thumb and fingers behind the back of the hand."""
        under = self._finger(thumb, 0.12)
        order = (0, 3, 1, 2)
        for i in order:
            under += self._finger(fingers[i], 0.3 if i == 0 else 0.1)
        under.append(Fill(spline(palm), self._rim))
        inner = spline(inset(palm, RIM))
        over = [Fill(inner, self._skin)]
        over += [Fill(capsule(root(finger), RIM), self._skin) for finger in (*fingers, thumb)]
        over.append(Fill(joined(*self._knuckles(fingers)), self._soft))
        return HandArt(tuple(under), tuple(over))

    def _finger(self, finger: Finger, depth: float) -> list[Fill]:
        tint = mix(self._palette.skin, self._palette.skin_shade, depth)
        return [Fill(capsule(finger), self._rim), Fill(capsule(finger, RIM), paint(tint))]

    def _knuckles(self, fingers: Sequence[Finger]) -> list[QPainterPath]:
        lines = []
        for points, _ in fingers:
            at = points[0] + (points[1] - points[0]) * 0.34
            lines.append(stroke((at - 0.55j, at + 0.35, at + 0.55j), 0.34))
        between = [(a[0][1] + b[0][1]) / 2 for a, b in pairwise(fingers)]
        lines += [stroke((p - 1.9, p - 0.9, p + 0.1), 0.34) for p in between]
        return lines
