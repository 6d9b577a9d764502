"""The neck from the front, with the collar that lies around it."""

from dataclasses import dataclass

from coach.motion.front_frame import FrontFrame
from coach.ui.figure.canvas import RIM, Canvas, Fill, Part
from coach.ui.figure.front.kept import Kept, told
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import along, brushed, inset, joined, spline, stroke

_COLLAR = 5.9
"""Half the collar's width, in centimetres."""


class NeckArt:
    """The neck of one body, kept for every way head and trunk lie to each other.

    Args:
        palette: its colours.
        wide: how much wider than usual it is.
    """

    def __init__(self, palette: Palette, wide: float = 1.0) -> None:
        self._wide = wide
        self._kept: Kept[Part] = Kept()
        self._skin, self._rim = paint(palette.skin), paint(palette.skin_rim)
        self._shade = paint(mix(palette.skin, palette.skin_shade, 0.72))
        self._line = paint(mix(palette.skin, palette.skin_shade, 0.55))
        self._collar = paint(mix(palette.top, palette.top_shade, 0.9))
        self._seam = paint(palette.top_rim)

    def paint(self, canvas: Canvas, frame: FrontFrame) -> None:
        """Paint neck and collar; the head comes over it."""
        flat = frame.lens.flat
        low, dip = flat(frame.spine.at(50.0).point), flat(frame.spine.at(46.6).point)
        neck = _Neck(dip - low, flat(frame.head) - low, flat(frame.spine.at(48.0).right))
        canvas.put(self._kept.get(neck.key, lambda: self._drawn(neck)), low)

    def _drawn(self, neck: "_Neck") -> Part:
        outline, collar = neck.outline(self._wide), neck.collar()
        return (
            Fill(spline(outline), self._rim),
            Fill(spline(inset(outline, RIM)), self._skin),
            Fill(spline(neck.under_chin(self._wide)), self._shade),
            Fill(joined(*(stroke(line, 0.4) for line in neck.lines())), self._line),
            Fill(brushed(collar, (1.0, 1.5, 1.6, 1.5, 1.0)), self._seam),
            Fill(brushed(collar, (0.5, 1.0, 1.1, 1.0, 0.5)), self._collar),
        )


@dataclass(frozen=True, slots=True)
class _Neck:
    """A neck from its lower end: the collar's lowest point, the head, the way across."""

    dip: complex
    head: complex
    across: complex

    @property
    def key(self) -> tuple[int, ...]:
        return told(self.dip, self.head, self.across * 6)

    @property
    def sides(self) -> tuple[complex, complex]:
        """The collar's ends, left and right."""
        return self.across * (-_COLLAR - 0.4j), self.across * (_COLLAR - 0.4j)

    def top(self, wide: float) -> tuple[complex, complex]:
        """Return where the neck's edges go behind the jaw, left and right."""
        return (
            self.head + self.across * (-4.4 * wide - 6.2j),
            self.head + self.across * (5.0 * wide - 6.2j),
        )

    def outline(self, wide: float) -> list[complex]:
        (left, right), (near, far) = self.sides, self.top(wide)
        sag = self.across * -1.1j
        return [
            near, near, near * 0.55 - self.across * 1.5, left, left,
            along(left, self.dip, 0.5) + sag, self.dip, along(right, self.dip, 0.5) + sag,
            right, right, far * 0.55 + self.across * 1.9, far, far,
        ]  # fmt: skip

    def under_chin(self, wide: float) -> list[complex]:
        near, far = self.top(wide)
        chin = self.head + self.across * (1.0 - 10.6j)
        return [
            near + self.across * 0.3, near * 0.5 + self.across * (-1.6 - 0.2j),
            chin + self.across * (-2.4 - 3.6j), chin + self.across * (0.6 - 3.0j),
            far + self.across * (-0.8 - 2.0j), far - self.across * 0.3,
        ]  # fmt: skip

    def lines(self) -> list[list[complex]]:
        """Return tendons and the ends of the collarbones."""
        lines = []
        for side in (-1.0, 1.0):
            high = self.head + self.across * complex(side * 4.0, -9.5)
            low = self.dip * 0.5 + self.across * complex(side * 1.9, 1.0)
            lines.append([high, along(high, low, 0.5), low])
            bone = self.dip + self.across * complex(side * 1.3, 2.2)
            lines.append([bone, bone + self.across * complex(side * 1.3, 0.4)])
        return lines

    def collar(self) -> list[complex]:
        left, right = self.sides
        sag = self.across * -1.3j
        return [
            left + self.across * (-0.3 + 0.3j), along(left, self.dip, 0.5) + sag,
            self.dip - self.across * 0.3j, along(right, self.dip, 0.5) + sag,
            right + self.across * (0.3 + 0.3j),
        ]  # fmt: skip
