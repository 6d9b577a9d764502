"""The whole illustrated body, painted from a solved frame."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtGui import QPainterPath

from coach.domain.likeness import Hair, Likeness
from coach.motion.body import Body, Build
from coach.motion.frame import Arm, Frame, Leg
from coach.motion.geometry import direction, turned
from coach.ui.figure.arm import ArmArt
from coach.ui.figure.camera import Box, around
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.feet import Feet
from coach.ui.figure.glow import Glow
from coach.ui.figure.hair.braid import Tail
from coach.ui.figure.hair.covered import Wrap
from coach.ui.figure.hands import Hands
from coach.ui.figure.head import HeadArt, Mood
from coach.ui.figure.layer import Layer
from coach.ui.figure.leg import LegArt
from coach.ui.figure.marks import arm_marks, head_marks, leg_marks, seat_marks, trunk_marks
from coach.ui.figure.neck import NeckArt
from coach.ui.figure.palette import LIKENESS, Palette, far
from coach.ui.figure.profiles import Contour
from coach.ui.figure.torso import TorsoArt

FAR_LEG, FAR_ARM = 3j, 1j
"""How much higher the far limbs are painted, in centimetres: there is no perspective."""
_HEAD = (-14.6 + 15.8j, -10.4 - 8.0j, 11.0 + 13.0j, 11.0 - 10.5j)
_FOOT = (-7.0 - 7.2j, 21.3 - 7.2j, 20.0 - 2.0j, -6.0 + 5.0j)
_HAND = (17.6 - 6.4j, 17.6 + 2.6j, 5.0 + 5.4j, 3.0 - 3.6j)
_DRAPED = 115.0
"""Up to how far a lifted arm, in degrees, a headscarf lies over the shoulder."""
_KNEE, _ELBOW = 6 + 6j, 4 + 4j
"""How far the body reaches around its joints, in centimetres."""

Between = Callable[[Canvas], None]
"""Paints something between two parts of the body."""


def _no_thing(canvas: Canvas) -> None:
    """Paint nothing."""
    del canvas


@dataclass(frozen=True, slots=True)
class _Layers:
    """What is kept of the parts that hardly move."""

    arm_far: Layer = field(default_factory=Layer)
    leg_far: Layer = field(default_factory=Layer)
    leg_near: Layer = field(default_factory=Layer)
    trunk: Layer = field(default_factory=Layer)
    head: Layer = field(default_factory=Layer)
    arm_near: Layer = field(default_factory=Layer)


class Figure:
    """A dressed body that takes any pose.

    Args:
        palette: its colours.
        body: its belly and the lengths of its bones.
        wear: what is on its feet: ``"bare"``, ``"sock"`` or ``"shoe"``.
        likeness: how its hair is worn; its colours are the palette's, its build the body's.
    """

    def __init__(
        self, palette: Palette, body: Body, wear: str, likeness: Likeness = LIKENESS
    ) -> None:
        away = far(palette)
        self._legs = (
            LegArt(palette, body, Feet(palette, wear, inner=False)),
            LegArt(away, body, Feet(away, wear, inner=True)),
        )
        self._arms = (
            ArmArt(palette, body, Hands(palette, inner=False)),
            ArmArt(away, body, Hands(away, inner=True)),
        )
        self._glows = Glow(palette, body), Glow(away, body)
        self._torso = TorsoArt(palette, body)
        self._covered = likeness.hair is Hair.COVERED
        self._neck = (Wrap if self._covered else NeckArt)(palette, body.build)
        self._tail = Tail(palette, body.build) if likeness.hair is Hair.BRAID else None
        self._head = HeadArt(palette, body.build, likeness.hair)
        self._layers = _Layers()

    def paint(
        self,
        canvas: Canvas,
        frame: Frame,
        exhale: float = 0.0,
        between: Between = _no_thing,
        before: Between = _no_thing,
    ) -> None:
        """Paint the body from far to near; ``exhale`` (0 to 1) rounds the mouth.

        ``between`` paints what lies between the legs, ``before`` what the near arm reaches over.
        """
        self._paint_far(canvas, frame)
        between(canvas)
        layers = self._layers
        layers.leg_near.paint(canvas, seat_marks(frame), partial(self._paint_leg, frame=frame))
        self._glows[0].paint(canvas, frame.leg_near, frame, "near")
        layers.trunk.paint(canvas, trunk_marks(frame), partial(self._torso.paint, frame=frame))
        draped = self._covered and frame.arm_near.shoulder_flexion < _DRAPED
        if not draped:
            self._paint_head(canvas, frame, exhale)
        before(canvas)
        arm, at = frame.arm_near, frame.shoulder
        near = partial(self._arms[0].paint, arm=arm, shoulder=at)
        layers.arm_near.paint(canvas, arm_marks(arm, at), near)
        if draped:
            self._paint_head(canvas, frame, exhale)

    def _paint_far(self, canvas: Canvas, frame: Frame) -> None:
        """Paint the limbs on the far side."""
        arm, leg = _arm_moved(frame.arm_far, FAR_ARM), _leg_moved(frame.leg_far, FAR_LEG)
        shoulder, hip = frame.shoulder + FAR_ARM, frame.hip + FAR_LEG
        far_arm = partial(self._arms[1].paint, arm=arm, shoulder=shoulder)
        self._layers.arm_far.paint(canvas, arm_marks(arm, shoulder), far_arm)
        far_leg = partial(self._legs[1].paint, leg=leg, hip=hip, seat=_nothing)
        self._layers.leg_far.paint(canvas, leg_marks(leg, hip), far_leg)
        self._glows[1].paint(canvas, leg, frame, "far")

    def _paint_leg(self, canvas: Canvas, frame: Frame) -> None:
        """Paint the near leg with the hips."""
        self._legs[0].paint(canvas, frame.leg_near, frame.hip, self._torso.seat(frame))

    def _paint_head(self, canvas: Canvas, frame: Frame, exhale: float) -> None:
        mood = Mood.of(frame, exhale)
        draw = partial(self._draw_head, frame=frame, mood=mood)
        self._layers.head.paint(canvas, head_marks(frame, mood), draw)

    def _draw_head(self, canvas: Canvas, frame: Frame, mood: Mood) -> None:
        self._neck.paint(canvas, frame)
        if self._tail is not None:
            self._tail.paint(canvas, frame)
        self._head.paint(canvas, frame.head, frame.head_angle, mood)


_CLOTH = 1.2
"""How far clothes stand out from the body, in centimetres."""
SPARE = 0.3
"""What some bodies and some hair need beyond that; a picture need not make room for it."""


def bounds(frame: Frame) -> Box:
    """Return a box that no part of the body leaves, in centimetres of the world."""
    trunk = Contour(frame.spine, (-10.0, 50.0), 8, (frame.belly, 1.0), Build.BROAD)
    points = [*trunk.front, *trunk.back]
    tilt = turned(1 + 0j, -frame.head_angle)
    points += [frame.head + tilt * p for p in _HEAD]
    for leg in (frame.leg_near, _leg_moved(frame.leg_far, FAR_LEG)):
        tilt = turned(1 + 0j, leg.pitch)
        points += [leg.ankle + tilt * p for p in _FOOT]
        points += [leg.knee + _KNEE, leg.knee - _KNEE]
    for arm in (frame.arm_near, _arm_moved(frame.arm_far, FAR_ARM)):
        points += [arm.elbow + _ELBOW, arm.elbow - _ELBOW]
        points += [arm.wrist + direction(arm.hand) * p for p in _HAND]
    return around(points).grown(_CLOTH + SPARE)


def _nothing(grow: float) -> list[QPainterPath]:
    """Return no cloth around the hip: the near leg's covers it."""
    del grow
    return []


def _leg_moved(leg: Leg, by: complex) -> Leg:
    return replace(leg, knee=leg.knee + by, ankle=leg.ankle + by)


def _arm_moved(arm: Arm, by: complex) -> Arm:
    return replace(arm, elbow=arm.elbow + by, wrist=arm.wrist + by)
