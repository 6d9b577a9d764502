"""Arms seen from the front: from what an author wrote to points in space."""

import math
from dataclasses import dataclass

from coach.motion.body import Body
from coach.motion.contacts import Handhold, HandMode
from coach.motion.frame import Hand
from coach.motion.front_frame import FrontArm, FrontLeg, Touch
from coach.motion.front_space import AHEAD, RIGHT, UP, Lens, Limb, Vec, hanging, reached, swinging
from coach.motion.geometry import clamp
from coach.motion.limbs import PALMS, THIGH_TOP
from coach.motion.pose import ArmPose

INWARD = 24.0
"""Degrees a hanging forearm comes in front of the body as it bends."""
BESIDE = 9.0
"""How far ahead of the shoulders a pinned hand lies, in centimetres."""
FRONTWARD = 0.45
"""How much a hand on a leg lies on the side towards the viewer rather than on top."""
SHIN_TOP = 3.8
"""How far a hand on the shin lies above its bone, in centimetres."""


@dataclass(frozen=True, slots=True)
class Swing:
    """One arm before it is solved.

    Attributes:
        side: -1 for the figure's right arm, 1 for its left.
        shoulder: its shoulder joint.
        lean: how far the chest leans forward, in degrees.
        leg: the leg that its hand may lie on.
    """

    side: float
    shoulder: Vec
    lean: float
    pose: ArmPose
    hold: Handhold
    leg: FrontLeg


def arm(swing: Swing, body: Body, lens: Lens) -> FrontArm:
    """Return the solved arm; a towel cannot be held in a front view, such an arm swings free."""
    lengths = (body.upper_arm, body.forearm)
    pose, hold = swing.pose, swing.hold
    match hold.mode:
        case HandMode.PIN:
            depth = swing.shoulder.z + BESIDE
            pin = Vec(hold.at.real, lens.raised(hold.at.imag, depth), depth)
            fingers = hanging(swing.side, pose.angle, -8.0)
            back = UP.across(fingers)
            limb = _to(swing, pin, fingers, back, Vec(swing.side * 0.8, -0.5, -0.6), lengths)
            return _arm(swing, limb, (fingers, back), pin, hold.surface)
        case HandMode.THIGH:
            return _on_bone(swing, (swing.leg.hip, swing.leg.knee), THIGH_TOP, lengths)
        case HandMode.SHANK:
            return _on_bone(swing, (swing.leg.knee, swing.leg.ankle), SHIN_TOP, lengths)
        case _:
            return _free(swing, lengths)


def _free(swing: Swing, lengths: tuple[float, float]) -> FrontArm:
    pose = swing.pose
    way = hanging(swing.side, pose.shoulder - swing.lean, pose.out)
    axis = RIGHT.across(way).swung(way, swing.side * INWARD)
    limb = swinging(swing.shoulder, way, axis, lengths, -pose.elbow)
    fore = (limb.end - limb.joint).unit()
    fingers = fore.swung(axis, -pose.wrist)
    return _arm(swing, limb, (fingers, (RIGHT * swing.side).across(fingers)), None, "")


def _on_bone(
    swing: Swing, bone: tuple[Vec, Vec], thick: float, lengths: tuple[float, float]
) -> FrontArm:
    """Return an arm whose palm lies ``along`` a bone of a leg, on its upper side."""
    pose = swing.pose
    way = (bone[1] - bone[0]).unit()
    up = (UP + AHEAD * FRONTWARD).across(way)
    pin = bone[0] + (bone[1] - bone[0]) * pose.along + up * (thick + pose.lift)
    fingers = way.swung(up, swing.side * pose.angle)
    limb = _to(swing, pin, fingers, up, Vec(swing.side * 0.55, -0.15, -0.9), lengths)
    return _arm(swing, limb, (fingers, up), pin, "thigh")


def _to(
    swing: Swing, pin: Vec, fingers: Vec, back: Vec, outward: Vec, lengths: tuple[float, float]
) -> Limb:
    palm = PALMS[swing.hold.shape]
    wrist = pin - fingers * palm.real - back * palm.imag
    return reached(swing.shoulder, wrist, lengths, outward)


def _arm(
    swing: Swing, limb: Limb, hand: tuple[Vec, Vec], pin: Vec | None, surface: str
) -> FrontArm:
    upper, fore = (limb.joint - swing.shoulder).unit(), (limb.end - limb.joint).unit()
    fingers, back = hand
    palm = PALMS[swing.hold.shape]
    point = limb.end + fingers * palm.real + back * palm.imag
    return FrontArm(
        shoulder=swing.shoulder,
        elbow=limb.joint,
        wrist=limb.end,
        fingers=fingers,
        back=back,
        shape=swing.hold.shape if pin is None or surface != "thigh" else Hand.FLAT,
        shoulder_flexion=math.degrees(math.atan2(upper.z, math.hypot(upper.x, upper.y)))
        + swing.lean,
        elbow_flexion=math.degrees(math.acos(clamp(upper.dot(fore), -1.0, 1.0))),
        contact=None if pin is None else Touch(pin, point, surface),
    )
