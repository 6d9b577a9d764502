"""The face, turned a little to the picture's right, in the head's own coordinates.

0 is the head's middle; the face's own middle lies at ``MIDDLE`` because of the turn. Features are
made once; the gaze, the lids and the breath move.
"""

from coach.motion.frame import Face
from coach.motion.geometry import clamp
from coach.ui.figure.canvas import RIM, Canvas, Fill, Part
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import brushed, ellipse, inset, joined, spline, stroke, without
from coach.ui.figure.spot import Spot

OUTLINE = (
    -5.9 + 7.6j, -6.9 + 4.4j, -7.15 + 1.2j, -6.95 - 2.0j, -6.35 - 5.0j, -5.1 - 7.5j, -3.0 - 9.5j,
    -0.6 - 10.6j, 1.3 - 10.75j, 3.1 - 10.1j, 4.9 - 8.3j, 6.1 - 5.8j, 6.8 - 2.9j, 7.0 - 0.5j,
    6.85 + 1.2j, 7.05 + 3.4j, 6.6 + 6.4j, 4.4 + 9.4j, 0.4 + 10.6j, -3.6 + 9.8j,
)  # fmt: skip
_NEAR, _FAR = -2.35 + 0.15j, 3.95 + 0.2j
"""The middles of the eyes."""
_MOUTH = 1.3 - 5.75j
_LASHES = (0.35, 0.55, 0.55, 0.35)
_SHUT = (Face.CALM, Face.WINCE)
_BROWS = {Face.EFFORT: (-0.45, -0.75), Face.CALM: (-0.1, 0.0), Face.WINCE: (-0.75, -1.0)}
"""How far the brows are lifted, and their inner ends further."""
"""How thick the lashes of a closed eye are along it."""


class FaceArt:
    """Skin and features of one head."""

    def __init__(self, palette: Palette) -> None:
        inner = spline(inset(OUTLINE, RIM))
        soft = paint(mix(palette.skin, palette.skin_shade, 0.42))
        self.skull: Part = (
            *_ear(palette),
            Fill(spline(OUTLINE), paint(palette.skin_rim)),
            Fill(inner, paint(palette.skin)),
            Fill(without(inner, inner.translated(1.35, 0.7)), soft),
        )
        self._blush = Spot(palette.blush, 0.42, ((0.0, 1.0), (0.5, 0.65), (1.0, 0.0)))
        self._eyes = {face: _eyes(palette, face) for face in Face}
        iris = (
            Fill(ellipse(0j, 0.92, 1.12), paint(palette.eye)),
            Fill(ellipse(0.3 + 0.42j, 0.28, 0.32), paint(palette.white)),
        )
        self._iris: Part = iris
        self._lids: Part = _lids(palette)
        self._nose = _nose(palette)
        self._mouths = {face: _mouth(palette, face) for face in Face}
        self._exhale: Part = (
            Fill(ellipse(0j, 1.1, 0.85), paint(mix(palette.skin, palette.lip, 0.78))),
            Fill(ellipse(0j, 0.55, 0.4), paint(mix(palette.lip, palette.eye, 0.6))),
        )

    def paint(
        self, canvas: Canvas, origin: complex, unit: complex,
        mood: tuple[Face, float, complex],
    ) -> None:  # fmt: skip
        """Paint the features; ``mood``: face, how strongly the breath flows out, the gaze.

        The gaze is how far the irises move, right and up, from -1 to 1.
        """
        face, exhale, gaze = mood
        canvas.spot(self._blush, origin + unit * (-4.1 - 3.4j), 2.5 + 2.2j)
        canvas.spot(self._blush, origin + unit * (5.0 - 3.4j), 1.7 + 2.0j)
        canvas.put(self._eyes[face], origin, unit)
        if face not in _SHUT:
            way = complex(0.42 * clamp(gaze.real, -1, 1), 0.5 * clamp(gaze.imag, -1, 0.6))
            canvas.put(self._iris, origin + unit * (_NEAR + 0.12 + way), unit)
            canvas.put(self._iris, origin + unit * (_FAR + 0.05 + way), unit)
            canvas.put(self._lids, origin + unit * complex(0.0, min(0.0, way.imag * 0.95)), unit)
        canvas.put(self._nose, origin, unit)
        canvas.put(self._mouths[face], origin, unit)
        if exhale > 0.02:
            canvas.put(self._exhale, origin + unit * _MOUTH, unit * exhale)


def _ear(palette: Palette) -> tuple[Fill, ...]:
    shade = paint(mix(palette.skin, palette.skin_shade, 0.85))
    skin, rim = paint(mix(palette.skin, palette.skin_shade, 0.18)), paint(palette.skin_rim)
    return (
        Fill(ellipse(-7.35 - 1.2j, 1.6, 2.75, 8), rim),
        Fill(ellipse(-7.35 - 1.2j, 1.3, 2.45, 8), skin),
        Fill(stroke((-7.9 - 0.2j, -7.4 + 0.5j, -6.9 - 0.4j, -7.2 - 1.8j, -7.5 - 2.6j), 0.4), shade),
        Fill(ellipse(7.05 - 1.0j, 0.95, 2.3, -6), rim),
        Fill(ellipse(7.05 - 1.0j, 0.65, 2.0, -6), skin),
    )


def _eyes(palette: Palette, face: Face) -> Part:
    lift, inner = _BROWS.get(face, (0.2, 0.1))
    hair = paint(mix(palette.hair, palette.hair_light, 0.2))
    brows = joined(
        brushed(
            _up((-4.75 + 2.75j, -3.5 + 3.65j, -2.0 + 3.7j, -0.75 + complex(0, inner) + 3.2j), lift),
            (0.3, 0.72, 0.85, 0.5),
        ),
        brushed(
            _up((2.45 + complex(0, inner) + 3.2j, 3.6 + 3.7j, 4.9 + 3.6j, 6.0 + 2.75j), lift),
            (0.5, 0.82, 0.68, 0.3),
        ),
    )
    parts = [Fill(brows, hair)]
    if face in _SHUT:
        lashes = joined(
            brushed((-4.0 + 0.4j, -3.0 - 0.45j, -1.8 - 0.55j, -0.7 + 0.1j), _LASHES),
            brushed((2.5 + 0.1j, 3.5 - 0.55j, 4.6 - 0.45j, 5.5 + 0.4j), _LASHES),
            stroke((-3.9 + 0.2j, -4.6 - 0.15j), 0.36), stroke((5.4 + 0.2j, 5.95 - 0.15j), 0.36),
        )  # fmt: skip
        crease = joined(
            stroke((-3.8 + 1.35j, -2.4 + 1.75j, -1.0 + 1.3j), 0.3),
            stroke((2.7 + 1.3j, 4.0 + 1.75j, 5.2 + 1.35j), 0.3),
        )
        return (
            *parts,
            Fill(lashes, paint(palette.eye)),
            Fill(crease, paint(mix(palette.skin, palette.skin_shade, 0.8))),
        )
    white = joined(
        spline((-4.05 + 0.1j, -3.1 + 1.15j, -1.8 + 1.15j, -0.75 + 0.0j, -1.7 - 0.8j, -3.1 - 0.75j)),
        spline((2.6 + 0.0j, 3.4 + 1.15j, 4.6 + 1.1j, 5.45 + 0.1j, 4.7 - 0.75j, 3.4 - 0.8j)),
    )
    return (*parts, Fill(white, paint(mix(palette.white, palette.skin, 0.14))))


def _up(points: tuple[complex, ...], lift: float) -> tuple[complex, ...]:
    return tuple(p + lift * 1j for p in points)


def _lids(palette: Palette) -> Part:
    near = (-4.25 + 0.2j, -3.1 + 1.2j, -1.8 + 1.25j, -0.65 + 0.15j)
    far = (2.5 + 0.15j, 3.4 + 1.25j, 4.6 + 1.15j, 5.6 + 0.25j)
    tint = paint(mix(palette.skin, palette.skin_shade, 0.2))
    lids = joined(
        spline((*near, -0.8 + 1.1j, -1.8 + 2.05j, -3.1 + 2.05j, -4.2 + 1.0j)),
        spline((*far, 5.5 + 1.0j, 4.6 + 1.95j, 3.4 + 2.05j, 2.6 + 1.1j)),
    )
    lashes = joined(
        brushed(near, (0.5, 0.68, 0.6, 0.35)), brushed(far, (0.35, 0.6, 0.66, 0.45)),
        stroke((-4.1 + 0.2j, -4.75 + 0.5j), 0.42), stroke((5.5 + 0.25j, 6.0 + 0.5j), 0.36),
    )  # fmt: skip
    return (Fill(lids, tint), Fill(lashes, paint(palette.eye)))


def _nose(palette: Palette) -> Part:
    shade = paint(mix(palette.skin, palette.skin_shade, 0.8))
    soft = paint(mix(palette.skin, palette.skin_shade, 0.4))
    side = spline(
        (
            0.75 + 1.2j,
            0.95 - 0.6j,
            0.9 - 2.0j,
            0.35 - 2.75j,
            0.3 - 3.2j,
            1.2 - 3.0j,
            1.5 - 1.4j,
            1.2 + 0.6j,
        )
    )
    return (
        Fill(side, soft),
        Fill(stroke((0.35 - 3.0j, 0.75 - 3.5j, 1.65 - 3.55j, 2.5 - 3.3j), 0.48), shade),
        Fill(ellipse(1.95 - 2.3j, 0.4, 0.5), paint(mix(palette.skin, palette.white, 0.3))),
    )


def _mouth(palette: Palette, face: Face) -> Part:
    corner = {Face.SMILE: 0.75, Face.EFFORT: -0.25, Face.WINCE: -0.6}.get(face, 0.3)
    left, right = -1.15 - 5.7j + corner * 1j, 3.55 - 5.7j + corner * 1j
    lips = spline(
        (left + 0.35, 0.1 - 5.2j, 0.9 - 4.95j, 1.35 - 5.1j, 1.8 - 4.95j, 2.5 - 5.2j, right - 0.3,
         2.6 - 6.3j, 1.3 - 6.75j, 0.0 - 6.3j)
    )  # fmt: skip
    line = (left, 0.2 - 5.65j, 1.35 - 5.8j, 2.4 - 5.65j, right)
    dimple = stroke((left - 0.2 + 0.3j, left - 0.45, left - 0.3 - 0.35j), 0.3)
    shade = paint(mix(palette.skin, palette.skin_shade, 0.7))
    chin = stroke((0.3 - 7.9j, 1.4 - 8.15j, 2.3 - 7.9j), 0.4)
    return (
        Fill(lips, paint(mix(palette.skin, palette.lip, 0.6))),
        Fill(
            brushed(line, (0.25, 0.38, 0.42, 0.38, 0.25)), paint(mix(palette.lip, palette.eye, 0.4))
        ),
        Fill(joined(dimple, chin), shade),
    )


def gaze_at(target: complex, head: complex) -> complex:
    """Return the gaze that looks from the head at a point of the picture."""
    way = target - head
    return complex(clamp(way.real / 70, -1, 1), clamp(way.imag / 90, -1, 0.3))
