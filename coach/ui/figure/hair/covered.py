"""A headscarf: smooth over the head, close around the face, wrapped around neck and shoulders."""

from coach.motion.body import Build
from coach.motion.frame import Frame
from coach.motion.geometry import turned
from coach.ui.figure.canvas import RIM, Canvas, Fill, Part
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.profiles import trunk_halves
from coach.ui.figure.shapes import along, cut, inset, joined, spline, stroke

_SCARF = (
    8.4 + 6.8j, 8.1 + 9.0j, 6.4 + 11.4j, 3.0 + 13.3j, -1.2 + 13.9j, -5.6 + 12.8j, -9.2 + 10.0j,
    -11.2 + 5.6j, -11.5 + 0.6j, -10.6 - 4.2j, -9.4 - 8.2j, -8.0 - 11.4j, -3.0 - 13.4j,
    3.0 - 13.6j, 7.4 - 12.6j, 8.9 - 11.2j, 8.4 - 10.2j, 6.6 - 9.9j, 4.2 - 8.6j, 2.6 - 5.6j,
    1.9 - 1.6j, 2.4 + 2.0j, 4.0 + 5.0j, 6.2 + 6.5j,
)  # fmt: skip
_BAND = (
    8.5 + 6.0j, 8.4 + 7.4j, 6.2 + 7.5j, 3.9 + 6.0j, 2.3 + 3.0j, 3.4 + 2.8j, 4.8 + 4.9j, 6.6 + 6.0j,
)  # fmt: skip
"""The band under the scarf, seen along the forehead."""
_SHADE = (
    -12.0 + 8.0j, -9.0 + 4.0j, -7.4 - 1.0j, -6.0 - 6.4j, -1.6 - 10.6j, 3.6 - 11.6j, 9.6 - 11.4j,
    8.0 - 15.0j, -4.0 - 15.0j, -13.0 - 10.0j,
)  # fmt: skip
_FURROWS = (
    (7.2 + 8.6j, 3.4 + 10.2j, -1.6 + 9.6j, -6.2 + 6.2j, -8.8 + 0.6j),
    (2.9 + 4.0j, -0.4 + 4.2j, -4.0 + 1.8j, -6.4 - 3.0j, -7.4 - 8.4j),
    (2.0 - 1.4j, -0.6 - 3.2j, -3.2 - 6.6j, -4.6 - 11.0j),
    (3.4 - 6.8j, 1.8 - 9.0j, -0.6 - 11.4j),
)
_LIGHTS = (
    (6.4 + 10.2j, 2.6 + 12.0j, -2.0 + 12.0j, -6.0 + 9.8j),
    (3.8 + 6.0j, 0.4 + 6.4j, -3.6 + 4.6j, -6.4 + 0.8j),
    (1.6 + 1.0j, -1.2 - 0.6j, -3.8 - 4.2j, -5.2 - 8.4j),
)
_HIGH, _LOW = 45.5, 40.0
"""Where on the spine the wrap ends behind and in front, in centimetres."""
_CORNERS = (0, 2, 4, 6, 9)
"""Of the wrap's outline: nape, back, middle of the hem, chest, chin."""


def scarf(palette: Palette) -> Part:
    """Return what covers the head, with the face left free."""
    inner = spline(inset(_SCARF, RIM))
    shade = mix(palette.scarf, palette.scarf_shade, 0.8)
    return (
        Fill(spline(_BAND), paint(mix(palette.scarf_shade, palette.scarf_rim, 0.35))),
        Fill(spline(_SCARF), paint(palette.scarf_rim)),
        Fill(inner, paint(palette.scarf)),
        Fill(cut(inner, spline(_SHADE)), paint(shade)),
        Fill(joined(*(stroke(line, 0.75) for line in _FURROWS)), paint(palette.scarf_shade)),
        Fill(joined(*(stroke(line, 0.7) for line in _LIGHTS)), paint(palette.scarf_light)),
    )


class Wrap:
    """The scarf around neck and shoulders; it turns with head and trunk, frame by frame.

    Args:
        palette: its colours.
        build: whose shoulders.
    """

    def __init__(self, palette: Palette, build: Build) -> None:
        self._build = build
        self._rim, self._cloth = paint(palette.scarf_rim), paint(palette.scarf)
        self._shade = paint(palette.scarf_shade)
        self._light = paint(palette.scarf_light)

    def paint(self, canvas: Canvas, frame: Frame) -> None:
        """Paint the wrap; the head comes over it."""
        outline = self._outline(frame)
        canvas.fill(spline(outline), self._rim)
        canvas.fill(spline(inset(outline, RIM)), self._cloth)
        nape, back, low, front, chin = (outline[i] for i in _CORNERS)
        for start, middle, end in (
            (along(nape, chin, 0.78), along(nape, low, 0.55), along(back, nape, 0.22)),
            (along(nape, chin, 0.95), along(chin, low, 0.5), along(back, low, 0.55)),
            (along(chin, front, 0.3), along(chin, low, 0.75), along(low, front, 0.1)),
        ):
            canvas.fill(stroke((start, middle, end), 1.0), self._shade)
        lit = (along(chin, front, 0.45), along(front, low, 0.35), along(low, front, 0.3))
        canvas.fill(stroke(lit, 0.8), self._light)

    def _outline(self, frame: Frame) -> list[complex]:
        """Return the edge: nape, down the back, along the hem to the chest, up to the chin."""
        unit = turned(1 + 0j, -frame.head_angle)
        behind, before = frame.spine.at(_HIGH), frame.spine.at(_LOW)
        state = frame.belly, frame.breath, self._build
        low_back = behind.point - behind.normal * (trunk_halves(_HIGH, *state)[1] + 1.0)
        low_front = before.point + before.normal * (trunk_halves(_LOW, *state)[0] + 1.0)
        nape, chin = frame.head + unit * (-9.6 - 7.0j), frame.head + unit * (8.0 - 10.8j)
        middle = frame.spine.at(_LOW).point + before.normal * 0.4 - before.normal * 2.4j
        return [
            nape,
            along(nape, low_back, 0.5) + behind.normal * 0.9,
            low_back,
            along(low_back, middle, 0.5) - before.normal * 1.6j,
            middle,
            along(middle, low_front, 0.55) - before.normal * 1.3j,
            low_front,
            low_front,
            along(low_front, chin, 0.55) + before.normal * 1.2,
            chin,
            frame.head + unit * (-1.0 - 8.0j),
        ]
