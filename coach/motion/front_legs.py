"""Legs seen from the front: from what an author wrote to points in space."""

import math
from dataclasses import dataclass

from coach.motion.body import BALL, HEEL, HEEL_ROLL, Body
from coach.motion.contacts import Foothold, LegMode, Sole, Surface
from coach.motion.front_frame import FrontLeg, Touch
from coach.motion.front_space import AHEAD, RIGHT, UP, Lens, Limb, Vec, hanging, reached, swinging
from coach.motion.geometry import clamp
from coach.motion.pose import LegPose

SOLES = {Sole.HEEL: HEEL, Sole.BALL: BALL}
ON_THIGH, ACROSS, ABOVE = 0.74, 3.0, 10.4
"""Where a crossed ankle lies: its share of the other thigh, how far beyond that thigh's middle,
how far above its bone (cm)."""
RESTING_BEND = 32.0
"""Degrees the knee of a leg with a resting calf is bent."""
TOES_IN, SOLE_IN = 0.9, 0.5
"""How much of an ankle's roll the toes turn inwards, and how much the sole."""
PEEL = 9.0
"""Over how many centimetres of lift a standing foot comes forward under its knee."""


@dataclass(frozen=True, slots=True)
class Step:
    """One leg before it is solved.

    Attributes:
        side: -1 for the figure's right leg, 1 for its left.
        hip: its hip joint.
        lean: how far the pelvis leans forward, in degrees.
    """

    side: float
    hip: Vec
    lean: float
    pose: LegPose
    hold: Foothold


@dataclass(frozen=True, slots=True)
class _Foot:
    toes: Vec
    up: Vec


def leg(step: Step, body: Body, lens: Lens, other: FrontLeg | None) -> FrontLeg:
    """Return the solved leg; ``other`` is the leg whose thigh a crossed one lies on."""
    lengths = (body.thigh, body.shank)
    hold = step.hold
    if crosses(hold) and other is not None:
        pin = _on_thigh(step, other)
        limb = reached(step.hip, pin, lengths, Vec(step.side, -0.1, 0.55))
        foot = _free_foot(step, limb)
        return _leg(step, limb, foot, Touch(pin, limb.end, "thigh"))
    match hold.mode:
        case LegMode.FK:
            limb = _free(step, lengths)
            return _leg(step, limb, _free_foot(step, limb), None)
        case LegMode.REST:
            foot = _level_foot(step)
            pin = _rested(step, lens, body)
            limb = reached(step.hip, pin + UP * HEEL_ROLL, lengths, _ahead(step) + UP)
            return _leg(step, limb, foot, Touch(pin, limb.end - UP * HEEL_ROLL, hold.surface))
        case _:
            foot = _level_foot(step)
            point = _sole(foot, hold.point)
            pin = _stood(step, lens, body, point)
            limb = reached(step.hip, pin - point, lengths, _ahead(step))
            return _leg(step, limb, foot, Touch(pin, limb.end + point, hold.surface))


def crosses(hold: Foothold) -> bool:
    """Whether a foot lies on the other thigh: it is pinned where one sits."""
    return hold.mode is LegMode.PIN and hold.surface is Surface.SEAT


def lifted(step: Step) -> float:
    """Return how far a foot is off the ground, 0 to 1."""
    return clamp(step.pose.y / 24.0, 0.0, 1.0) if step.hold.mode is not LegMode.FK else 0.0


def _leg(step: Step, limb: Limb, foot: _Foot, contact: Touch | None) -> FrontLeg:
    thigh, shank = (limb.joint - step.hip).unit(), (limb.end - limb.joint).unit()
    return FrontLeg(
        hip=step.hip,
        knee=limb.joint,
        ankle=limb.end,
        toes=foot.toes,
        up=foot.up,
        axis=limb.axis,
        toe=step.pose.toe,
        hip_flexion=math.degrees(math.atan2(thigh.z, math.hypot(thigh.x, thigh.y))) + step.lean,
        knee_flexion=math.degrees(math.acos(clamp(thigh.dot(shank), -1.0, 1.0))),
        dorsiflexion=math.degrees(math.asin(clamp(-foot.toes.dot(shank), -1.0, 1.0))),
        crossed=crosses(step.hold),
        contact=contact,
    )


def _free(step: Step, lengths: tuple[float, float]) -> Limb:
    pose = step.pose
    thigh = hanging(step.side, pose.hip - step.lean, pose.out)
    axis = RIGHT.across(thigh).swung(thigh, -step.side * pose.turn_out)
    return swinging(step.hip, thigh, axis, lengths, pose.knee)


def _free_foot(step: Step, limb: Limb) -> _Foot:
    """Return a foot that hangs on its shank, bent up at the ankle and rolled."""
    shank = (limb.end - limb.joint).unit()
    toes = shank.swung(limb.axis, -90.0 - step.pose.ankle)
    up = shank.swung(limb.axis, -180.0 - step.pose.ankle)
    return _rolled(step, toes, up, shank)


def _level_foot(step: Step) -> _Foot:
    """Return a foot whose pitch is written, turned out and rolled."""
    yaw = step.side * step.pose.turn_out
    across = RIGHT.swung(UP, yaw)
    toes = AHEAD.swung(UP, yaw).swung(across, -step.pose.pitch)
    return _rolled(step, toes, UP.swung(across, -step.pose.pitch), -UP)


def _rolled(step: Step, toes: Vec, up: Vec, shank: Vec) -> _Foot:
    """Return a foot with its sole rolled inwards, which takes the toes inwards as well."""
    swing = step.side * step.pose.roll
    toes, up = toes.swung(shank, swing * TOES_IN), up.swung(shank, swing * TOES_IN)
    return _Foot(toes, up.swung(toes, -swing * SOLE_IN))


def _ahead(step: Step) -> Vec:
    """Return the way the knee of a standing leg points."""
    return AHEAD.swung(UP, step.side * (step.pose.turn_out + step.pose.out))


def _sole(foot: _Foot, point: Sole) -> Vec:
    """Return the point of the sole that stands, seen from the ankle."""
    sole = SOLES[point]
    return foot.toes * sole.real + foot.up * sole.imag


def _stood(step: Step, lens: Lens, body: Body, point: Vec) -> Vec:
    """Return the pin of a foot in space: as deep as lets the shank above it hang upright.

    Across and up the pin is where the file says it is seen. A foot that stands under the hips of
    a standing figure is at their depth; lifted, it comes forward under its knee.
    """
    across, height = _placed(step)
    seen = height - lens.flat(point).imag  # the ankle's height in the picture
    lowest = lens.raised(seen, 0.0) + body.shank
    k, b = step.hip.y - lowest, lens.slope
    dx = step.hip.x - (across - point.x)
    a, half = 1 + b * b, k * b + step.hip.z
    c = k * k + step.hip.z**2 + dx * dx - body.thigh**2
    deep = (half + math.sqrt(max(0.0, half * half - a * c))) / a
    if step.hold.mode is LegMode.ANCHOR or step.hip.y > lowest + body.thigh * 0.8 - step.pose.y:
        deep *= _smooth(step.pose.y / PEEL)
    depth = deep + point.z * _smooth(step.pose.y / PEEL)
    return Vec(across, lens.raised(height, depth), depth)


def _rested(step: Step, lens: Lens, body: Body) -> Vec:
    """Return the pin of a heel that rests ahead, the knee bent by ``RESTING_BEND``."""
    across, height = _placed(step)
    low = lens.raised(height, 0.0) + HEEL_ROLL
    bend = math.radians(RESTING_BEND)
    span = body.thigh**2 + body.shank**2 + 2 * body.thigh * body.shank * math.cos(bend)
    k, b, dx = step.hip.y - low, lens.slope, step.hip.x - across
    a, half = 1 + b * b, k * b + step.hip.z
    c = k * k + step.hip.z**2 + dx * dx - span
    depth = (half + math.sqrt(max(0.0, half * half - a * c))) / a
    return Vec(across, lens.raised(height, depth), depth)


def _placed(step: Step) -> tuple[float, float]:
    """Return where a pin is seen."""
    return step.hold.at.real + step.pose.x, step.hold.at.imag + step.pose.y


def _on_thigh(step: Step, other: FrontLeg) -> Vec:
    """Return where a crossed ankle lies on the other thigh."""
    thigh = other.knee - other.hip
    up = UP.across(thigh.unit())
    return other.hip + thigh * ON_THIGH + up * ABOVE + RIGHT * (-step.side * ACROSS)


def _smooth(share: float) -> float:
    share = clamp(share, 0.0, 1.0)
    return share * share * (3 - 2 * share)
