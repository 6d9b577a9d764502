"""An exercise on its stage: room, shadows, figure, cues at second ``t``, in any size and tone."""

from functools import reduce

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap, QTransform

from coach.domain.likeness import Likeness
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.motion.frame import Frame
from coach.motion.parts import PropKind, View
from coach.motion.rig import solve
from coach.ui.figure.actor import Actor, Shown
from coach.ui.figure.backdrop import Draw, render, render_front
from coach.ui.figure.camera import Box, Shot, around, fit
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.cues import CueArt
from coach.ui.figure.palette import LIKENESS, Palette, palette
from coach.ui.figure.props.chair import chair_box
from coach.ui.figure.props.place import stands_before
from coach.ui.figure.spot import Spot
from coach.ui.figure.still import Still

_SAMPLES = 16
"""At how many moments of the loop the figure is looked at to find the room it needs."""
_HALO = 14.0
"""How far the glow shines beyond the figure, in centimetres."""


class Stage:
    """Paints one exercise.

    Args:
        exercise: what is shown.
        tone: light, dark or night red.
        body: whose body.
        size: width and height in device-independent pixels.
        dpr: device pixels to each of them.
        likeness: whom the figure looks like.
    """

    def __init__(
        self,
        exercise: Exercise,
        tone: Tone,
        body: Body,
        size: tuple[int, int],
        dpr: float = 1.0,
        likeness: Likeness = LIKENESS,
    ) -> None:
        self._exercise, self._body, self._size, self._dpr = exercise, body, size, dpr
        self._palette = palette(tone, exercise.outfit, likeness)
        self._actor = _actor(exercise, body, self._palette, likeness)
        self._cues = CueArt(self._palette, exercise)
        self._shadow = Spot(self._palette.shadow, 1.0)
        self.reach = _reach(exercise, self._actor, self._cues)
        self.shot: Shot = fit(exercise.camera, self.reach, size)
        self._room: Still | None = None
        self._front: Still | None = None

    def paint(self, painter: QPainter, t: float, *, mirrored: bool = False) -> None:
        """Paint the whole picture at second ``t``; ``mirrored`` shows the other side's move."""
        painter.drawPixmap(0, 0, self.room(mirrored=mirrored))
        self.paint_action(painter, self.at(t), mirrored=mirrored)

    def at(self, t: float) -> Shown:
        """Return the figure at second ``t``."""
        return self._actor.at(t)

    def frame(self, t: float) -> Frame:
        """Return the body at second ``t``."""
        return solve(self._exercise, t, self._body)

    def room(self, *, mirrored: bool = False) -> QPixmap:
        """Return the empty room; it is painted once and only turned over for the mirror image."""
        if self._room is None:
            self._room = Still(self._drawn(render))
            if any(stands_before(self._exercise, prop) for prop in self._exercise.props):
                self._front = Still(self._drawn(render_front))
        return self._room.picture(mirrored=mirrored)

    def paint_action(self, painter: QPainter, shown: Shown, *, mirrored: bool = False) -> None:
        """Paint what moves: shadows, figure, what stands before it, cues."""
        canvas = self._canvas(painter, mirrored=mirrored)
        for centre, radii, strength in shown.shadows():
            canvas.spot(self._shadow, centre, radii, strength)
        shown.paint(canvas)
        canvas.close()
        if self._front is not None:
            self._front.paint(painter, mirrored=mirrored)
        canvas = self._canvas(painter, mirrored=mirrored)
        self._cues.paint(canvas, shown)
        canvas.close()

    def paint_figure(self, painter: QPainter, shown: Shown, *, mirrored: bool = False) -> None:
        """Paint the body alone, without shadow, glow or cues: for looking at its outline."""
        canvas = self._canvas(painter, mirrored=mirrored)
        shown.paint(canvas, glow=False)
        canvas.close()

    def box(self, shown: Shown, *, mirrored: bool = False) -> QRectF:
        """Return what of the picture the action may touch, in device-independent pixels."""
        box = self._cues.box(shown).united(shown.box().grown(_HALO)).united(_shade(shown))
        return self._transform(mirrored=mirrored).mapRect(
            QRectF(box.left, box.bottom, box.width, box.height)
        )

    def gone(self, shown: Shown, since: Shown) -> float:
        """Return how far what moved most has gone between two moments, in pixels."""
        pairs = zip(shown.tips(), since.tips(), strict=True)
        return max(abs(a - b) for a, b in pairs) * self.shot.scale

    def _drawn(self, draw: Draw) -> QPixmap:
        return draw(self._exercise, self._palette, self.shot, self._size, self._dpr)

    def _canvas(self, painter: QPainter, *, mirrored: bool) -> Canvas:
        return Canvas(painter, self._transform(mirrored=mirrored))

    def _transform(self, *, mirrored: bool) -> QTransform:
        return self.shot.mirrored() if mirrored else self.shot.transform()


def _actor(exercise: Exercise, body: Body, colours: Palette, likeness: Likeness) -> Actor:
    """Return who does this exercise, seen from where the exercise wants to be seen."""
    if exercise.view is View.FRONT:
        from coach.ui.figure.front.actor import FrontActor  # noqa: PLC0415  - help comes at once

        return FrontActor(exercise, body, colours, likeness)
    from coach.ui.figure.side import SideActor  # noqa: PLC0415  - as above

    return SideActor(exercise, body, colours, likeness)


def _shade(shown: Shown) -> Box:
    """Return the box around the shadows."""
    spots = list(shown.shadows())
    return around([c - r for c, r, _ in spots] + [c + r for c, r, _ in spots])


def _reach(exercise: Exercise, who: Actor, cues: CueArt) -> Box:
    """Return the box around the figure, its cues and what it sits on over the whole loop."""
    moments = [who.at(exercise.length * i / _SAMPLES) for i in range(_SAMPLES)]
    action = reduce(Box.united, (shown.reach().united(cues.box(shown)) for shown in moments))
    chairs = (prop for prop in exercise.props if prop.kind is PropKind.CHAIR)
    return reduce(Box.united, (chair_box(chair) for chair in chairs), action)
