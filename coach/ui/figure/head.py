"""The head in profile, in its own coordinates: 0 is its middle, x runs forward, y up.

Hair, ear, blush and features are made once; only the gaze, the lids and the breath move.
"""

import math
from collections.abc import Hashable
from dataclasses import dataclass

from coach.domain.likeness import Hair
from coach.motion.body import Build
from coach.motion.frame import Face, Frame
from coach.motion.geometry import clamp, turned
from coach.ui.figure import face as faces
from coach.ui.figure.canvas import RIM, Canvas, Fill, Part
from coach.ui.figure.hair.style import worn
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import cut, ellipse, inset, spline, stroke
from coach.ui.figure.spot import Spot

EYE = 7.0 + 0.4j
"""Where the iris of an eye that looks straight ahead sits."""
MOUTH = 9.5 - 5.4j
_CHEEK, _BLUSH = 5.0 - 4.0j, 3.0 + 2.7j
"""Where the blush is, and its radii."""
_BLINK = 0.06
"""For how much of a breath on either side of its middle the lids move."""

_PROFILE = (
    5.4 + 9.6j, 7.8 + 7.2j, 8.85 + 4.4j, 8.75 + 2.5j, 8.95 + 1.2j, 9.75 - 0.5j, 10.75 - 2.1j,
    10.9 - 2.75j, 10.3 - 3.3j, 9.45 - 3.45j, 9.45 - 3.45j, 9.25 - 4.25j, 9.75 - 4.8j, 9.8 - 5.2j,
    9.2 - 5.45j, 9.2 - 5.45j, 9.6 - 5.8j, 9.45 - 6.4j, 8.75 - 6.95j, 8.8 - 7.8j,
)  # fmt: skip
"""Forehead, nose and lips."""
_HEAVY = (
    5.4 + 9.6j, 7.9 + 7.2j, 9.05 + 4.6j, 9.15 + 3.2j, 8.85 + 1.9j, 9.05 + 0.9j, 9.95 - 0.7j,
    10.85 - 2.2j, 10.95 - 2.95j, 10.3 - 3.45j, 9.45 - 3.55j, 9.45 - 3.55j, 9.25 - 4.3j,
    9.6 - 4.85j, 9.65 - 5.2j, 9.15 - 5.45j, 9.15 - 5.45j, 9.45 - 5.8j, 9.35 - 6.35j, 8.8 - 6.95j,
    8.95 - 7.8j,
)  # fmt: skip
_SKULL = (-1.6 - 6.4j, -3.2 - 2.5j, -3.0 + 3.0j, -1.0 + 8.0j, 2.6 + 10.2j)
_JAWS = {
    Build.EVEN: (8.85 - 8.8j, 8.2 - 9.9j, 6.8 - 10.4j, 4.6 - 10.0j, 1.4 - 8.7j),
    Build.BROAD: (8.8 - 8.8j, 8.2 - 10.0j, 6.7 - 10.7j, 4.4 - 10.6j, 1.2 - 9.5j),
    Build.STRAIGHT: (9.2 - 8.8j, 8.8 - 10.0j, 7.2 - 10.8j, 4.4 - 10.5j, 0.8 - 9.2j),
}
_UNDER = (-4 - 2.4j, -1.2 - 5.2j, 2.4 - 7.6j, 6.4 - 9.2j, 9.6 - 9.0j, 9 - 12j, 0 - 12j, -6 - 8j)
"""What of the head lies in the jaw's shadow."""


@dataclass(frozen=True, slots=True)
class Mood:
    """What a face shows.

    Attributes:
        face: its expression.
        exhale: how strongly the breath flows out, 0 to 1.
        shut: how far the lids are closed, 0 to 1.
        target: the point looked at.
    """

    face: Face
    exhale: float
    shut: float
    target: complex

    @classmethod
    def of(cls, frame: Frame, exhale: float) -> "Mood":
        """Return the mood of a moment: the lids blink once a breath, halfway in."""
        middle = abs(frame.breath - 0.5) / _BLINK
        shut = 0.0 if exhale else clamp(1.5 - 1.5 * middle, 0.0, 1.0)
        return cls(frame.face, exhale, shut, watched(frame))


class HeadArt:
    """The head of one body, ready to be put on its neck."""

    def __init__(self, palette: Palette, build: Build = Build.EVEN, hair: Hair = Hair.BUN) -> None:
        heavy = build is Build.STRAIGHT
        self._base = (*_skull(palette, build), *_ear(palette))
        stops = ((0.0, 1.0), (0.5, 0.65), (1.0, 0.0))
        self._blush = Spot(palette.blush, 0.26 if heavy else 0.46, stops)
        self._hair = worn(palette, hair)
        self._brows = {face: faces.brow(palette, face, heavy=heavy) for face in Face}
        self._open = faces.open_eye(palette)
        self._closed = faces.closed_eye(palette, flick=not heavy)
        self._squeezed = faces.squeezed_eye(palette)
        self._iris, self._lid = faces.iris(palette), faces.lid(palette)
        tint = 0.4 if heavy else 0.62
        self._mouths = {face: faces.mouth(palette, face, tint) for face in Face}
        self._breath = faces.breath(palette)

    def paint(self, canvas: Canvas, head: complex, angle: float, mood: Mood) -> None:
        """Paint the head, leaning forward by ``angle`` degrees."""
        unit = turned(1 + 0j, -angle)
        canvas.put(self._base, head, unit)
        canvas.spot(self._blush, head + unit * _CHEEK, _BLUSH)
        canvas.put(self._brows[mood.face], head, unit)
        self._paint_eye(canvas, head, unit, mood)
        canvas.put(self._mouths[mood.face], head, unit)
        if mood.exhale > 0.02 and mood.face is not Face.WINCE:
            canvas.put(self._breath, head + unit * MOUTH, unit * mood.exhale)
        canvas.put(self._hair, head, unit)

    def _paint_eye(self, canvas: Canvas, head: complex, unit: complex, mood: Mood) -> None:
        if _closed(mood):
            tight = mood.face is Face.WINCE
            canvas.put(self._squeezed if tight else self._closed, head, unit)
            return
        canvas.put(self._open, head, unit)
        gaze = _gaze((mood.target - head) / unit)
        canvas.put(self._iris, head + unit * (EYE + gaze), unit)
        low = min(0.0, gaze.imag * 0.9) - 1.2 * mood.shut
        canvas.put(self._lid, head + unit * complex(0.0, low), unit)


def watched(frame: Frame) -> complex:
    """Return what the eyes turn to: the limb that works, else the near foot."""
    glow = frame.glow
    name = max(glow, key=lambda each: glow[each], default="")
    far = name.endswith("_far") and glow[name] > glow.get(name.replace("_far", "_near"), 0.0)
    return (frame.leg_far if far else frame.leg_near).ankle


def stirred(head: complex, angle: float, mood: Mood) -> tuple[Hashable, tuple[complex, ...]]:
    """Return what moves in a face: what it shows, and how far eye, lid and lips have gone, cm."""
    gaze = _gaze((mood.target - head) / turned(1 + 0j, -angle))
    shut = _closed(mood)
    return (mood.face, shut), (0j if shut else gaze, complex(0.5 * mood.exhale, 1.2 * mood.shut))


def _closed(mood: Mood) -> bool:
    return mood.face in (Face.CALM, Face.WINCE) or mood.shut > 0.6


def _gaze(target: complex) -> complex:
    """Return how far the iris moves to look at a point in the head's own coordinates."""
    angle = clamp(math.atan2(target.imag, max(target.real, 1.0)), -1.1, 0.5)
    return complex(0.3 * math.cos(angle), 0.66 * math.sin(angle))


def _skull(palette: Palette, build: Build) -> Part:
    profile = _HEAVY if build is Build.STRAIGHT else _PROFILE
    outline = (*profile, *_JAWS[build], *_SKULL)
    inner = spline(inset(outline, RIM * 0.8))
    return (
        Fill(spline(outline), paint(palette.skin_rim)),
        Fill(inner, paint(palette.skin)),
        Fill(cut(inner, spline(_UNDER)), paint(mix(palette.skin, palette.skin_shade, 0.45))),
    )


def _ear(palette: Palette) -> Part:
    shade = paint(mix(palette.skin, palette.skin_shade, 0.85))
    return (
        Fill(ellipse(-0.9 - 2.2j, 1.75, 2.6, 8), shade),
        Fill(ellipse(-0.75 - 2.15j, 1.5, 2.35, 8), paint(palette.skin)),
        Fill(stroke((-1.5 - 1.2j, -0.6 - 0.6j, 0.0 - 1.3j, -0.5 - 2.6j, -1.1 - 3.3j), 0.42), shade),
    )
