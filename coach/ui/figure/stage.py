"""An exercise on its stage: room, shadows, figure, cues at second ``t``, in any size and tone."""

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap, QTransform

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.motion.frame import Frame
from coach.motion.geometry import clamp
from coach.motion.parts import PropKind
from coach.motion.rig import breath_at, solve
from coach.ui.figure.backdrop import render
from coach.ui.figure.camera import Box, Shot, around, fit
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.cues import CueArt
from coach.ui.figure.figure import FAR_LEG, Figure, bounds
from coach.ui.figure.palette import palette
from coach.ui.figure.props import chair_box
from coach.ui.figure.spot import Spot

_SAMPLES = 16
"""At how many moments of the loop the figure is looked at to find the room it needs."""
_HALO = 14.0
"""How far the glow shines beyond the figure, in centimetres."""
_MOMENT, _FLOW = 0.1, 12.0
"""Over how many seconds the breath is watched, and what makes a quiet breath's flow about 1."""
_ANKLE_HEIGHT = 7.2
_LAP = 13.0 - 0.6j
"""From the point sat on to the middle of the shadow that the thighs press into the seat."""


class Stage:
    """Paints one exercise.

    Args:
        exercise: what is shown.
        tone: light, dark or night red.
        body: whose body.
        size: width and height in device-independent pixels.
        dpr: device pixels to each of them.
    """

    def __init__(
        self, exercise: Exercise, tone: Tone, body: Body, size: tuple[int, int], dpr: float = 1.0
    ) -> None:
        self._exercise, self._body, self._size, self._dpr = exercise, body, size, dpr
        self._palette = palette(tone, exercise.outfit)
        self._figure = Figure(self._palette, body, exercise.feet)
        self._cues = CueArt(self._palette, exercise)
        self._shadow = Spot(self._palette.shadow, 1.0)
        self.reach = _reach(exercise, body, self._cues)
        self.shot: Shot = fit(exercise.camera, self.reach, size)
        self._seat = exercise.contacts.seat
        self._room: QPixmap | None = None
        self._room_mirrored = False

    def paint(self, painter: QPainter, t: float, *, mirrored: bool = False) -> None:
        """Paint the whole picture at second ``t``; ``mirrored`` shows the other side's move."""
        painter.drawPixmap(0, 0, self.room(mirrored=mirrored))
        self.paint_action(painter, self.frame(t), mirrored=mirrored)

    def frame(self, t: float) -> Frame:
        """Return the body at second ``t``."""
        return solve(self._exercise, t, self._body)

    def room(self, *, mirrored: bool = False) -> QPixmap:
        """Return the empty room; it is painted once and only turned over for the mirror image."""
        if self._room is None:
            self._room = render(self._exercise, self._palette, self.shot, self._size, self._dpr)
        if mirrored != self._room_mirrored:
            self._room = self._room.transformed(QTransform.fromScale(-1, 1))
            self._room.setDevicePixelRatio(self._dpr)
            self._room_mirrored = mirrored
        return self._room

    def paint_action(self, painter: QPainter, frame: Frame, *, mirrored: bool = False) -> None:
        """Paint what moves: shadows, figure, cues."""
        canvas = self._canvas(painter, mirrored=mirrored)
        self._paint_shadows(canvas, frame)
        self._figure.paint(canvas, frame, self._exhale(frame.t))
        self._cues.paint(canvas, frame)
        canvas.close()

    def paint_figure(self, painter: QPainter, frame: Frame, *, mirrored: bool = False) -> None:
        """Paint the body alone, without shadow, glow or cues: for looking at its outline."""
        canvas = self._canvas(painter, mirrored=mirrored)
        self._figure.paint(canvas, replace(frame, glow={}), self._exhale(frame.t))
        canvas.close()

    def box(self, frame: Frame, *, mirrored: bool = False) -> QRectF:
        """Return what of the picture the action may touch, in device-independent pixels."""
        box = self._cues.box(frame).united(bounds(frame).grown(_HALO)).united(self._shade(frame))
        return self._transform(mirrored=mirrored).mapRect(
            QRectF(box.left, box.bottom, box.width, box.height)
        )

    def _canvas(self, painter: QPainter, *, mirrored: bool) -> Canvas:
        return Canvas(painter, self._transform(mirrored=mirrored))

    def _transform(self, *, mirrored: bool) -> QTransform:
        return self.shot.mirrored() if mirrored else self.shot.transform()

    def _exhale(self, t: float) -> float:
        """Return how strongly the breath flows out, 0 to 1."""
        flow = breath_at(self._exercise, t) - breath_at(self._exercise, t + _MOMENT)
        return clamp(flow * _FLOW, 0.0, 1.0)

    def _paint_shadows(self, canvas: Canvas, frame: Frame) -> None:
        for centre, radii, strength in self._shadows(frame):
            canvas.spot(self._shadow, centre, radii, strength)

    def _shadows(self, frame: Frame) -> Iterator[tuple[complex, complex, float]]:
        """Yield the soft shadows on the floor: centre, radii, strength."""
        for leg, depth in ((frame.leg_far, FAR_LEG.imag), (frame.leg_near, 0.0)):
            lift = max(0.0, leg.ankle.imag - _ANKLE_HEIGHT)
            centre = complex(leg.ankle.real + 6, depth - 0.5)
            yield centre, complex(18 + lift, 3.0), 0.27 / (1 + lift * 0.06)
        if self._seat is None:
            yield complex(frame.hip.real, -1.0), 44 + 5.5j, 0.12
        else:
            yield self._seat.at + _LAP, 28 + 3.4j, 0.5

    def _shade(self, frame: Frame) -> Box:
        """Return the box around the shadows."""
        spots = list(self._shadows(frame))
        return around([c - r for c, r, _ in spots] + [c + r for c, r, _ in spots])


def _reach(exercise: Exercise, body: Body, cues: CueArt) -> Box:
    """Return the box around the figure, its cues and what it sits on over the whole loop."""
    frames = [solve(exercise, exercise.length * i / _SAMPLES, body) for i in range(_SAMPLES)]
    action = reduce(Box.united, (bounds(frame).united(cues.box(frame)) for frame in frames))
    chairs = (prop for prop in exercise.props if prop.kind is PropKind.CHAIR)
    return reduce(Box.united, (chair_box(chair) for chair in chairs), action)
