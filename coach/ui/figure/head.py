"""The head in profile, in its own coordinates: 0 is its middle, x runs forward, y up.

Hair, ear, blush and features are made once; only the gaze and the breath move.
"""

import math

from coach.motion.frame import Face
from coach.motion.geometry import clamp, turned
from coach.ui.figure.canvas import RIM, Canvas, Fill, Part
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import brushed, cut, ellipse, inset, joined, lens, spline, stroke
from coach.ui.figure.spot import Spot

EYE = 7.0 + 0.4j
"""Where the iris of an eye that looks straight ahead sits."""
MOUTH = 9.5 - 5.4j
_CHEEK, _BLUSH = 5.0 - 4.0j, 3.0 + 2.7j
"""Where the blush is, and its radii."""

_FACE = (
    5.4 + 9.6j, 7.8 + 7.2j, 8.85 + 4.4j, 8.75 + 2.5j, 8.95 + 1.2j, 9.75 - 0.5j, 10.75 - 2.1j,
    10.9 - 2.75j, 10.3 - 3.3j, 9.45 - 3.45j, 9.45 - 3.45j, 9.25 - 4.25j, 9.75 - 4.8j, 9.8 - 5.2j,
    9.2 - 5.45j, 9.2 - 5.45j, 9.6 - 5.8j, 9.45 - 6.4j, 8.75 - 6.95j, 8.8 - 7.8j, 8.85 - 8.8j,
    8.2 - 9.9j, 6.8 - 10.4j, 4.6 - 10.0j, 1.4 - 8.7j, -1.6 - 6.4j, -3.2 - 2.5j, -3.0 + 3.0j,
    -1.0 + 8.0j, 2.6 + 10.2j,
)  # fmt: skip
_HAIR = (
    7.5 + 7.0j, 7.0 + 9.3j, 4.4 + 11.7j, 0.4 + 12.9j, -4.2 + 12.3j, -8.2 + 9.6j, -10.2 + 5.2j,
    -10.2 + 0.6j, -8.9 - 3.6j, -7.0 - 6.6j, -5.0 - 7.9j, -3.5 - 7.3j, -3.3 - 5.2j, -2.9 - 3.0j,
    -2.2 - 0.4j, -0.9 + 0.9j, 0.5 + 0.3j, 1.2 - 1.3j, 1.5 - 3.0j, 1.5 - 3.0j, 2.4 - 0.6j,
    2.9 + 1.8j, 3.6 + 4.2j, 5.2 + 6.2j,
)  # fmt: skip
_BUN = (
    -6.2 + 10.4j, -6.2 + 13.4j, -8.4 + 15.6j, -11.6 + 15.6j, -14.0 + 13.4j, -14.3 + 10.0j,
    -12.6 + 7.2j, -9.6 + 6.2j, -7.2 + 7.6j,
)  # fmt: skip
_STRANDS = (
    (6.4 + 8.0j, 3.4 + 10.6j, -1.0 + 11.6j, -5.4 + 10.8j),
    (4.6 + 6.6j, 1.4 + 8.6j, -3.0 + 9.6j, -6.8 + 9.2j),
    (2.8 + 3.6j, 0.0 + 5.8j, -3.8 + 7.4j, -7.6 + 7.8j),
    (-2.8 - 4.2j, -6.0 - 2.2j, -8.0 + 1.6j, -8.6 + 5.6j),
    (-5.0 - 6.4j, -7.2 - 3.6j, -8.9 - 0.2j, -9.4 + 4.0j),
)
_BUN_STRANDS = (
    (-7.4 + 9.0j, -8.6 + 12.0j, -11.0 + 13.6j, -13.2 + 12.4j),
    (-8.2 + 8.0j, -10.6 + 8.4j, -12.4 + 10.2j, -12.2 + 12.0j),
    (-8.0 + 14.4j, -10.4 + 14.9j, -12.6 + 13.8j),
)
_JAW = (-4 - 2.4j, -1.2 - 5.2j, 2.4 - 7.6j, 6.4 - 9.2j, 9.6 - 9.0j, 9 - 12j, 0 - 12j, -6 - 8j)


class HeadArt:
    """The head of one body, ready to be put on its neck."""

    def __init__(self, palette: Palette) -> None:
        self._base = (*_skull(palette), *_ear(palette))
        self._blush = Spot(palette.blush, 0.46, ((0.0, 1.0), (0.5, 0.65), (1.0, 0.0)))
        self._hair = _hair(palette)
        self._eyes = {face: _eye(palette, face) for face in Face}
        self._iris: Part = (
            Fill(ellipse(0j, 0.78, 1.02), paint(palette.eye)),
            Fill(ellipse(0.24 + 0.4j, 0.25, 0.28), paint(palette.white)),
        )
        self._lid = _lid(palette)
        self._mouths = {face: _mouth(palette, face) for face in Face}
        self._exhale: Part = (
            Fill(ellipse(-0.35 + 0j, 1.05, 0.95), paint(mix(palette.skin, palette.lip, 0.72))),
            Fill(ellipse(0.2 + 0j, 0.3, 0.42), paint(mix(palette.lip, palette.eye, 0.6))),
        )

    def paint(
        self, canvas: Canvas, head: complex, angle: float, mood: tuple[Face, float, complex]
    ) -> None:
        """Paint the head, leaning forward by ``angle`` degrees.

        ``mood`` is the face, how strongly the breath flows out (0 to 1), and the point looked at.
        """
        face, exhale, target = mood
        unit = turned(1 + 0j, -angle)
        canvas.put(self._base, head, unit)
        canvas.spot(self._blush, head + unit * _CHEEK, _BLUSH)
        canvas.put(self._eyes[face], head, unit)
        if face is not Face.CALM:
            gaze = _gaze((target - head) / unit)
            canvas.put(self._iris, head + unit * (EYE + gaze), unit)
            canvas.put(self._lid, head + unit * complex(0.0, min(0.0, gaze.imag * 0.9)), unit)
        canvas.put(self._mouths[face], head, unit)
        if exhale > 0.02:
            canvas.put(self._exhale, head + unit * MOUTH, unit * exhale)
        canvas.put(self._hair, head, unit)


def _gaze(target: complex) -> complex:
    """Return how far the iris moves to look at a point in the head's own coordinates."""
    angle = clamp(math.atan2(target.imag, max(target.real, 1.0)), -1.1, 0.5)
    return complex(0.3 * math.cos(angle), 0.66 * math.sin(angle))


def _skull(palette: Palette) -> Part:
    inner = spline(inset(_FACE, RIM * 0.8))
    return (
        Fill(spline(_FACE), paint(palette.skin_rim)),
        Fill(inner, paint(palette.skin)),
        Fill(cut(inner, spline(_JAW)), paint(mix(palette.skin, palette.skin_shade, 0.45))),
    )


def _ear(palette: Palette) -> Part:
    shade = paint(mix(palette.skin, palette.skin_shade, 0.85))
    return (
        Fill(ellipse(-0.9 - 2.2j, 1.75, 2.6, 8), shade),
        Fill(ellipse(-0.75 - 2.15j, 1.5, 2.35, 8), paint(palette.skin)),
        Fill(stroke((-1.5 - 1.2j, -0.6 - 0.6j, 0.0 - 1.3j, -0.5 - 2.6j, -1.1 - 3.3j), 0.42), shade),
    )


def _eye(palette: Palette, face: Face) -> Part:
    brow = {
        Face.EFFORT: (4.7 + 3.5j, 6.6 + 3.7j, 8.4 + 2.9j),
        Face.CALM: (4.6 + 3.7j, 6.4 + 4.35j, 8.3 + 3.7j),
    }.get(face, (4.6 + 4.0j, 6.4 + 4.75j, 8.3 + 4.0j))
    hair = paint(mix(palette.hair, palette.hair_light, 0.25))
    parts = [Fill(brushed(brow, (0.35, 0.75, 0.4)), hair)]
    if face is Face.CALM:
        lashes = brushed((4.9 + 0.75j, 6.2 - 0.2j, 7.4 - 0.15j, 8.2 + 0.3j), (0.3, 0.55, 0.6, 0.4))
        crease = stroke((5.2 + 1.7j, 6.6 + 2.0j, 7.9 + 1.6j), 0.3)
        flick = stroke((5.3 + 0.4j, 4.5 + 0.3j), 0.4)
        return (
            *parts,
            Fill(joined(lashes, flick), paint(palette.eye)),
            Fill(crease, paint(mix(palette.skin, palette.skin_shade, 0.8))),
        )
    white = spline((5.2 + 0.3j, 6.3 + 1.4j, 7.6 + 1.4j, 8.2 + 0.4j, 7.5 - 0.75j, 6.2 - 0.7j))
    return (*parts, Fill(white, paint(mix(palette.white, palette.skin, 0.16))))


def _lid(palette: Palette) -> Part:
    edge = (4.8 + 0.4j, 6.1 + 1.35j, 7.4 + 1.5j, 8.3 + 0.95j)
    lid = spline((*edge, 8.3 + 1.5j, 7.6 + 2.35j, 6.2 + 2.4j, 4.9 + 1.2j))
    lash = brushed(edge, (0.25, 0.6, 0.65, 0.4))
    return (
        Fill(lid, paint(mix(palette.skin, palette.skin_shade, 0.22))),
        Fill(lash, paint(palette.eye)),
    )


def _mouth(palette: Palette, face: Face) -> Part:
    corner = {Face.SMILE: 7.0 - 4.75j, Face.EFFORT: 7.5 - 5.75j}.get(face, 7.2 - 5.15j)
    lips = spline(
        (corner + 0.5, 8.6 - 5.0j, 9.55 - 4.85j, 9.7 - 5.25j, 9.5 - 5.75j, 8.8 - 6.05j, 7.9 - 5.8j)
    )
    line = (9.5 - 5.4j, 8.4 - 5.5j, corner)
    return (
        Fill(lips, paint(mix(palette.skin, palette.lip, 0.62))),
        Fill(brushed(line, (0.35, 0.4, 0.25)), paint(mix(palette.lip, palette.eye, 0.4))),
    )


def _hair(palette: Palette) -> Part:
    rim, hair = paint(palette.hair_rim), paint(palette.hair)
    light = paint(palette.hair_light)
    cap, bun = spline(_HAIR), spline(_BUN)
    parts: list[Fill] = []
    if palette.hair_rim != palette.hair:
        parts += [Fill(bun, rim), Fill(cap, rim)]
        cap, bun = spline(inset(_HAIR, RIM)), spline(inset(_BUN, RIM))
    band = spline((-5.4 + 9.6j, -6.4 + 11.6j, -8.0 + 10.6j, -9.4 + 8.0j, -9.0 + 6.6j, -7.6 + 7.6j))
    return (
        *parts,
        Fill(bun, hair),
        Fill(joined(*(stroke(line, 0.62) for line in _BUN_STRANDS)), light),
        Fill(band, paint(palette.top_light)),
        Fill(cap, hair),
        Fill(joined(*(stroke(line, 0.62) for line in _STRANDS)), light),
        Fill(lens(2.6 + 10.8j, -5.6 + 10.9j, -1.0, 0.0), light),
    )
