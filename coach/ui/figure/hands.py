"""Hands in their own coordinates: the wrist is 0, the fingers point along x, the palm faces -y.

The near hand is seen from its outer side (little finger first), the far one from its thumb side.
A hand that presses or lies flat touches its surface with everything at ``PALM``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.motion.frame import Arm, Hand
from coach.ui.figure.canvas import Fill, Part
from coach.ui.figure.fingers import Finger, Points, capsule, root
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import cut, ellipse, inset, joined, spline, stroke

PALM = -2.3
"""How far the palm's surface lies below the middle of the wrist, in centimetres."""

_LINE = 0.38
"""How wide a hand's outline is: a little wider than a limb's, for hands touch walls and chairs."""


_EDGE = (
    -1.4 + 2.3j, 1.2 + 2.4j, 4.2 + 2.1j, 6.8 + 1.5j, 8.8 + 0.7j, 9.6 - 0.9j, 9.0 - 2.0j,
    6.8 - 2.2j, 4.0 - 2.3j, 1.9 - 2.3j, 0.5 - 2.15j, -1.2 - 1.7j,
)  # fmt: skip
_EDGE_FINGERS: tuple[Finger, ...] = (
    ((6.4 + 0.5j, 10.6 + 0.3j, 13.8 - 0.6j, 16.6 - 1.5j), (2.4, 2.1, 1.8, 1.4)),
    ((6.4 + 0.2j, 10.2 - 0.2j, 13.0 - 0.9j, 15.2 - 1.55j), (2.6, 2.2, 1.8, 1.4)),
    ((6.0 - 0.2j, 9.4 - 0.65j, 11.4 - 1.1j, 13.1 - 1.6j), (2.8, 2.2, 1.75, 1.3)),
)
_SIDE = (
    -1.4 + 2.3j, 1.4 + 2.5j, 4.6 + 2.3j, 7.2 + 1.7j, 8.9 + 0.9j, 9.6 - 0.6j, 9.0 - 2.0j,
    6.0 - 2.3j, 3.0 - 2.3j, 0.5 - 2.15j, -1.2 - 1.7j,
)  # fmt: skip
_SIDE_FINGERS: tuple[Finger, ...] = (
    ((6.8 + 0.3j, 11.2 + 0.2j, 14.4 - 0.6j, 17.0 - 1.5j), (2.5, 2.2, 1.8, 1.4)),
    ((6.8 + 0.0j, 10.6 - 0.4j, 13.4 - 1.0j, 15.6 - 1.55j), (2.7, 2.2, 1.8, 1.4)),
)
_SIDE_THUMB: Finger = ((1.6 - 0.2j, 4.4 + 0.4j, 7.0 + 0.2j, 9.3 - 0.7j), (3.0, 2.5, 2.0, 1.5))
_BACK = (
    -1.3 + 2.2j, 0.4 + 2.35j, 2.4 + 2.6j, 4.8 + 2.7j, 7.4 + 2.0j, 8.9 + 0.6j, 8.6 - 1.4j,
    7.0 - 3.0j, 4.8 - 3.45j, 2.4 - 2.8j, 0.4 - 2.3j, -1.3 - 2.1j,
)  # fmt: skip
_REST_FINGERS: tuple[Finger, ...] = (
    ((6.6 + 1.5j, 10.4 + 1.3j, 13.4 + 0.0j, 15.8 - 1.9j), (2.5, 2.2, 1.9, 1.5)),
    ((6.8 + 0.3j, 10.8 - 0.3j, 13.6 - 1.8j, 15.7 - 3.9j), (2.6, 2.3, 1.95, 1.5)),
    ((6.4 - 1.0j, 9.8 - 1.8j, 12.4 - 3.3j, 14.0 - 5.2j), (2.5, 2.2, 1.9, 1.45)),
    ((5.4 - 2.2j, 8.2 - 3.3j, 10.2 - 4.6j, 11.4 - 6.2j), (2.4, 2.0, 1.7, 1.3)),
)
_HANG_FINGERS: tuple[Finger, ...] = (
    ((6.6 + 1.6j, 10.4 + 2.0j, 13.2 + 1.4j, 15.2 + 0.2j), (2.3, 2.1, 1.8, 1.4)),
    ((6.8 + 0.3j, 11.0 + 0.5j, 14.0 - 0.3j, 15.9 - 1.5j), (2.4, 2.1, 1.8, 1.4)),
    ((6.6 - 0.9j, 10.6 - 1.1j, 13.2 - 1.9j, 14.9 - 2.9j), (2.3, 2.0, 1.75, 1.35)),
    ((6.0 - 2.0j, 9.2 - 2.4j, 11.4 - 3.1j, 12.8 - 3.9j), (2.1, 1.8, 1.6, 1.2)),
)
_HANG_THUMB: Finger = ((2.0 + 1.6j, 4.4 + 3.5j, 7.0 + 4.1j, 9.2 + 3.3j), (2.6, 2.4, 2.0, 1.5))
_GRIP_FINGERS: tuple[Finger, ...] = (
    ((5.8 + 1.6j, 9.2 + 1.7j, 10.7 - 0.1j, 9.4 - 2.0j), (2.5, 2.4, 2.2, 1.8)),
    ((5.8 + 0.6j, 9.0 + 0.6j, 10.4 - 1.3j, 8.9 - 3.1j), (2.6, 2.5, 2.3, 1.8)),
    ((5.6 - 0.5j, 8.5 - 0.7j, 9.7 - 2.5j, 8.2 - 4.0j), (2.5, 2.4, 2.2, 1.7)),
    ((5.0 - 1.6j, 7.6 - 2.0j, 8.6 - 3.6j, 7.2 - 4.7j), (2.4, 2.2, 2.0, 1.6)),
)
_GRIP_THUMB: Finger = ((2.0 + 1.4j, 4.6 + 3.1j, 7.4 + 3.3j, 9.8 + 2.3j), (2.6, 2.4, 2.1, 1.6))
_FIST = (
    -1.3 + 2.2j, 1.4 + 2.45j, 4.6 + 2.6j, 7.6 + 2.6j, 9.7 + 1.8j, 10.8 + 0.1j, 10.6 - 1.9j,
    9.4 - 3.5j, 7.4 - 4.2j, 5.2 - 3.7j, 3.0 - 2.8j, 0.5 - 2.25j, -1.3 - 2.1j,
)  # fmt: skip
_FIST_CREASES = (
    (10.5 - 0.6j, 9.6 - 0.2j, 8.4 - 0.3j),
    (9.4 - 3.2j, 8.2 - 2.9j, 6.6 - 3.1j),
    (7.4 + 2.2j, 8.6 + 1.9j, 9.4 + 1.1j),
)
_FIST_THUMB: Finger = ((1.8 + 0.4j, 4.4 + 0.3j, 6.8 - 0.6j, 8.9 - 1.9j), (3.0, 2.7, 2.4, 1.9))


_UNDERSIDE = (-2.0 - 0.75j, 0.6 - 0.95j, 3.0 - 1.5j, 5.6 - 2.4j, 4.0 - 4.0j, -2.0 - 4.0j)
"""Where the forearm's shadow runs out over the hand."""


@dataclass(frozen=True, slots=True)
class HandArt:
    """One hand: what lies behind the forearm's skin, and what over it."""

    under: Part
    over: Part


class Hands:
    """The hands of one side of the body, one drawing for each way to hold them.

    Args:
        palette: the colours of this side.
        inner: show them from the thumb side, as the far hand is seen.
    """

    def __init__(self, palette: Palette, *, inner: bool) -> None:
        draw = _Pencil(palette)
        if inner:
            flat = draw.hand(_SIDE, _SIDE_FINGERS, _SIDE_THUMB, thumb_in_front=True)
            rest = flat
            grip = draw.fist(_FIST, _FIST_THUMB, _FIST_CREASES)
        else:
            flat = draw.hand(_EDGE, _EDGE_FINGERS)
            rest = draw.hand(_BACK, _REST_FINGERS, knuckles=True)
            grip = draw.hand(_BACK, _GRIP_FINGERS, _GRIP_THUMB, knuckles=True)
        hang = draw.hand(_BACK, _HANG_FINGERS, _HANG_THUMB, knuckles=True)
        self._rest = rest
        self._art = {
            Hand.PRESS: flat,
            Hand.FLAT: flat,
            Hand.GRIP: grip,
            Hand.RELAXED: hang,
        }

    def of(self, arm: Arm) -> HandArt:
        """Return the drawing for how this arm holds its hand; on a thigh it drapes over it."""
        if arm.contact is not None and arm.contact.surface == "thigh":
            return self._rest
        return self._art[arm.shape]


class _Pencil:
    """Draws hands in the colours of one side."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._skin = paint(palette.skin)
        self._rim = paint(palette.skin_rim)
        self._under = paint(mix(palette.skin, palette.skin_shade, 0.62))
        self._line = paint(mix(palette.skin, palette.skin_rim, 0.7))
        self._soft = paint(mix(palette.skin, palette.skin_shade, 0.5))

    def hand(
        self,
        palm: Points,
        fingers: Sequence[Finger],
        thumb: Finger | None = None,
        *,
        thumb_in_front: bool = False,
        knuckles: bool = False,
    ) -> HandArt:
        """Return a hand: fingers from the farthest to the nearest, palm, thumb."""
        under: list[Fill] = []
        last = len(fingers) - 1
        if thumb and not thumb_in_front:
            under += self._finger(thumb, 0.0)
        for i, finger in enumerate(fingers):
            under += self._finger(finger, 0.34 * (1 - i / max(last, 1)))
        under.append(Fill(spline(palm), self._rim))
        inner = spline(inset(palm, _LINE))
        over = [Fill(inner, self._skin)]
        over += [Fill(capsule(root(finger), _LINE), self._skin) for finger in fingers[-1:]]
        over.append(Fill(cut(inner, spline(_UNDERSIDE)), self._under))
        if knuckles:
            over += self._knuckles(fingers)
        if thumb and thumb_in_front:
            over += self._thumb(thumb)
        return HandArt(tuple(under), tuple(over))

    def fist(self, outline: Points, thumb: Finger, creases: Sequence[Points]) -> HandArt:
        """Return a closed hand with its thumb over the fingers."""
        inner = spline(inset(outline, _LINE))
        lines = joined(*(stroke(line, 0.42) for line in creases))
        over = (
            Fill(inner, self._skin),
            Fill(cut(inner, spline(_UNDERSIDE)), self._under),
            Fill(lines, self._line),
            *self._thumb(thumb),
        )
        return HandArt((Fill(spline(outline), self._rim),), over)

    def _finger(self, finger: Finger, depth: float) -> list[Fill]:
        tint = mix(self._palette.skin, self._palette.skin_shade, depth)
        return [Fill(capsule(finger), self._rim), Fill(capsule(finger, _LINE), paint(tint))]

    def _thumb(self, thumb: Finger) -> list[Fill]:
        points, widths = thumb
        outline = capsule((points[1:], widths[1:]))
        return [
            Fill(outline, self._rim),
            Fill(capsule(thumb, _LINE), self._skin),
            Fill(ellipse(points[-1] + 0.5 + 0.1j, 0.75, 0.42, -14), self._soft),
        ]

    def _knuckles(self, fingers: Sequence[Finger]) -> list[Fill]:
        lines = []
        for points, _ in fingers[:-1]:
            start = points[0] + (points[1] - points[0]) * 0.28
            lines.append(stroke((start, start + (0.8 - 0.5j), start + (1.1 - 1.2j)), 0.36))
        return [Fill(joined(*lines), self._soft)]
