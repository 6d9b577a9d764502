"""Puts a thing in its place: finds who paints it, and mirrors what stands the other way round."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QTransform

from coach.motion.exercise import Exercise
from coach.motion.parts import Prop, PropKind, View
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.decor import frame, plant, variation
from coach.ui.figure.props.bed import bed
from coach.ui.figure.props.bed_top import bed_top
from coach.ui.figure.props.cabinet import dresser, step, worktop
from coach.ui.figure.props.chair import chair, near_legs, stool
from coach.ui.figure.props.lamp import lamp
from coach.ui.figure.props.pillow import pillow
from coach.ui.figure.props.rug import rug
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.props.sofa import sofa
from coach.ui.figure.props.wall import wall
from coach.ui.figure.props.window import window

_EDGED = (PropKind.BED, PropKind.SOFA, PropKind.DRESSER, PropKind.WORKTOP, PropKind.STEP,
          PropKind.BED_TOP, PropKind.WINDOW, PropKind.FRAME)  # fmt: skip
"""The kinds whose ``x`` is their left edge, and not the line they are mirrored about."""
_CHAIR = 36.0
"""How far from the middle of a chair somebody sits at most, in centimetres."""

Draw = Callable[[Canvas, Setting, Prop], None]


def _frame(canvas: Canvas, room: Setting, prop: Prop) -> None:
    frame(canvas, room.palette, prop, variation(room.exercise.id, "frame"))


def _plant(canvas: Canvas, room: Setting, prop: Prop) -> None:
    plant(canvas, room.palette, prop, variation(room.exercise.id, "leaves"))


def _moving(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw nothing: what moves with the figure is the figure's to paint."""


_DRAW: Mapping[PropKind, Draw] = {
    PropKind.WALL: wall,
    PropKind.CHAIR: chair,
    PropKind.STOOL: stool,
    PropKind.SOFA: sofa,
    PropKind.BED: bed,
    PropKind.BED_TOP: bed_top,
    PropKind.PILLOW: pillow,
    PropKind.DRESSER: dresser,
    PropKind.WORKTOP: worktop,
    PropKind.STEP: step,
    PropKind.LAMP: lamp,
    PropKind.RUG: rug,
    PropKind.PLANT: _plant,
    PropKind.WINDOW: window,
    PropKind.FRAME: _frame,
    PropKind.TOWEL: _moving,
    PropKind.BALL: _moving,
    PropKind.HELPER: _moving,
}


def paint(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Paint one thing."""
    _put(canvas, room, prop, _DRAW[prop.kind])


def stands_before(exercise: Exercise, prop: Prop) -> bool:
    """Whether a thing, or a part of it, is nearer than the figure.

    Those are the things a file puts there, and the near legs of a chair that is sat on.
    """
    seat = exercise.contacts.seat
    sat_on = (
        prop.kind is PropKind.CHAIR
        and exercise.view is View.SIDE
        and seat is not None
        and abs(seat.at - complex(prop.x, prop.y)) < _CHAIR
    )
    return prop.front or sat_on


def paint_before(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Paint the part of a thing that is nearer than the figure."""
    if prop.front:
        paint(canvas, room, prop)
    else:
        _put(canvas, room, prop, near_legs)


def _put(canvas: Canvas, room: Setting, prop: Prop, draw: Draw) -> None:
    if not prop.flip:
        draw(canvas, room, prop)
        return
    axis = prop.x + (prop.width / 2 if prop.kind in _EDGED else 0.0)
    mirrored = canvas.moved(QTransform(-1, 0, 0, 1, 2 * axis, 0))
    draw(mirrored, room, prop)
    mirrored.close()
