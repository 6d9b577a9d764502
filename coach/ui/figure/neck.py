"""The neck between a tee's collar and the jaw, with the collar that lies around it."""

from dataclasses import dataclass

from coach.motion.body import Build
from coach.motion.frame import Frame
from coach.motion.geometry import turned
from coach.ui.figure.builds import FORMS
from coach.ui.figure.canvas import RIM, Canvas
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import along, brushed, inset, spline, stroke

_BACK, _FRONT = 50.0, 47.3
"""Where on the spine the collar lies behind and in front, in centimetres."""
_NAPE, _THROAT = -6.4 - 4.4j, 2.9 - 9.2j
_EAR = -3.0 - 7.4j
"""Where neck and head meet, in the head's coordinates."""


class NeckArt:
    """The neck of one body; it bends with head and trunk, so it is drawn anew for each frame."""

    def __init__(self, palette: Palette, build: Build = Build.EVEN) -> None:
        self._build = build
        self._skin, self._rim = paint(palette.skin), paint(palette.skin_rim)
        self._shade = paint(mix(palette.skin, palette.skin_shade, 0.72))
        self._line = paint(mix(palette.skin, palette.skin_shade, 0.55))
        self._collar = paint(mix(palette.top, palette.top_shade, 0.9))

    def paint(self, canvas: Canvas, frame: Frame) -> None:
        """Paint neck and collar; the head comes over it."""
        neck = _Neck.of(frame, self._build)
        outline = neck.outline()
        canvas.fill(spline(outline), self._rim)
        canvas.fill(spline(inset(outline, RIM)), self._skin)
        canvas.fill(spline(neck.under_jaw()), self._shade)
        canvas.fill(stroke(neck.tendon(), 0.5), self._line)
        canvas.fill(brushed(neck.collar(), (1.0, 1.3, 1.3, 1.3, 0.8)), self._collar)


@dataclass(frozen=True, slots=True)
class _Neck:
    """The points a neck is drawn between, in the world.

    ``forward`` and ``level`` are which way is forward at the collar's back and front; ``across``
    is one centimetre across the neck.
    """

    nape: complex
    throat: complex
    ear: complex
    jaw: complex
    low_back: complex
    low_front: complex
    forward: complex
    level: complex
    across: complex

    @classmethod
    def of(cls, frame: Frame, build: Build) -> "_Neck":
        form = FORMS[build]
        back, front = frame.spine.at(_BACK), frame.spine.at(_FRONT)
        unit = turned(1 + 0j, -frame.head_angle)
        return cls(
            nape=frame.head + unit * (_NAPE - form.throat * 0.6),
            throat=frame.head + unit * (_THROAT + form.throat),
            ear=frame.head + unit * _EAR,
            jaw=frame.head + unit * (-1.4 - 10.4j),
            low_back=back.point - back.normal * form.collar[0],
            low_front=front.point + front.normal * form.collar[1],
            forward=back.normal,
            level=front.normal,
            across=turned(1 + 0j, -frame.neck_angle),
        )

    @property
    def dip(self) -> complex:
        """The lowest point of the collar."""
        return along(self.low_back, self.low_front, 0.5) - 1.8j * self.level

    def outline(self) -> list[complex]:
        back = along(self.nape, self.low_back, 0.5) + self.across
        front = along(self.throat, self.low_front, 0.52) - self.across * 0.9
        inside = along(self.nape, self.throat, 0.5) + 5j * self.level
        return [
            self.nape, self.nape, back, self.low_back, self.low_back, self.dip, self.low_front,
            self.low_front, front, self.throat, self.throat, inside,
        ]  # fmt: skip

    def under_jaw(self) -> list[complex]:
        return [
            self.throat - self.across * 0.75,
            along(self.throat, self.low_front, 0.46) - self.across * 1.45,
            self.jaw,
            along(self.nape, self.low_back, 0.22) + self.across * 0.8,
            self.nape + self.across * 1.0,
            along(self.nape, self.throat, 0.5) + 3j * self.level,
        ]

    def tendon(self) -> list[complex]:
        return [
            self.ear,
            along(self.ear, self.low_front, 0.55) - self.across * 0.35,
            self.low_front - self.across * 1.45 + 1.2j,
        ]

    def collar(self) -> list[complex]:
        dip = self.dip
        return [
            self.low_back - (0.5 - 0.1j) * self.forward,
            along(self.low_back, dip, 0.55) - 0.6j * self.level,
            dip,
            along(dip, self.low_front, 0.6) - 0.5j * self.level,
            self.low_front + (1.7 - 0.25j) * self.level,
        ]
