"""The whole illustrated body, painted from a solved frame."""

from dataclasses import replace

from PySide6.QtGui import QPainterPath

from coach.motion.body import Body
from coach.motion.frame import Arm, Frame, Leg
from coach.motion.geometry import direction, turned
from coach.ui.figure.arm import ArmArt
from coach.ui.figure.camera import Box, around
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.feet import Feet
from coach.ui.figure.glow import Glow
from coach.ui.figure.hands import Hands
from coach.ui.figure.head import HeadArt
from coach.ui.figure.leg import LegArt
from coach.ui.figure.neck import NeckArt
from coach.ui.figure.palette import Palette, far
from coach.ui.figure.profiles import Contour
from coach.ui.figure.torso import TorsoArt

FAR_LEG, FAR_ARM = 3j, 1j
"""How much higher the far limbs are painted, in centimetres: there is no perspective."""
_HEAD = (-14.6 + 15.8j, -10.4 - 8.0j, 11.0 + 13.0j, 11.0 - 10.5j)
_FOOT = (-7.0 - 7.2j, 21.3 - 7.2j, 20.0 - 2.0j, -6.0 + 5.0j)
_HAND = (17.6 - 6.4j, 17.6 + 2.6j, 5.0 + 5.4j, 3.0 - 3.6j)
_KNEE, _ELBOW = 6 + 6j, 4 + 4j
"""How far the body reaches around its joints, in centimetres."""


class Figure:
    """A dressed body that takes any pose.

    Args:
        palette: its colours.
        body: its belly and the lengths of its bones.
        wear: what is on its feet: ``"bare"``, ``"sock"`` or ``"shoe"``.
    """

    def __init__(self, palette: Palette, body: Body, wear: str) -> None:
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
        self._torso = TorsoArt(palette, body.belly)
        self._neck = NeckArt(palette)
        self._head = HeadArt(palette)

    def paint(self, canvas: Canvas, frame: Frame, exhale: float = 0.0) -> None:
        """Paint the body from far to near; ``exhale`` (0 to 1) rounds the mouth."""
        arm, leg = _arm_moved(frame.arm_far, FAR_ARM), _leg_moved(frame.leg_far, FAR_LEG)
        self._arms[1].paint(canvas, arm, frame.shoulder + FAR_ARM)
        self._legs[1].paint(canvas, leg, frame.hip + FAR_LEG, _nothing)
        self._glows[1].paint(canvas, leg, frame, "far")
        seat = self._torso.seat(frame)
        self._legs[0].paint(canvas, frame.leg_near, frame.hip, seat)
        self._glows[0].paint(canvas, frame.leg_near, frame, "near")
        self._torso.paint(canvas, frame)
        self._neck.paint(canvas, frame)
        mood = (frame.face, exhale, frame.leg_near.ankle)
        self._head.paint(canvas, frame.head, frame.head_angle, mood)
        self._arms[0].paint(canvas, frame.arm_near, frame.shoulder)


def bounds(frame: Frame) -> Box:
    """Return a box that no part of the body leaves, in centimetres of the world."""
    trunk = Contour(frame.spine, (-10.0, 50.0), 8, (frame.belly, 1.0))
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
    return around(points).grown(1.2)


def _nothing(grow: float) -> list[QPainterPath]:
    """Return no cloth around the hip: the near leg's covers it."""
    del grow
    return []


def _leg_moved(leg: Leg, by: complex) -> Leg:
    return replace(leg, knee=leg.knee + by, ankle=leg.ankle + by)


def _arm_moved(arm: Arm, by: complex) -> Arm:
    return replace(arm, elbow=arm.elbow + by, wrist=arm.wrist + by)
