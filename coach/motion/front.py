"""The whole body seen from the front at second ``t`` of an exercise: pure, like ``rig``.

The clinical angles mean what they mean in side view; knees, hips and ankles bend towards the
viewer. A front view's scene is flat: a pin is where it is *seen*, and how deep it lies follows
from the body. The viewer looks down a little, more so on a seated figure, whose thighs would
otherwise be hidden behind the knees.

What nobody writes down but everybody does: the weight goes over the standing foot a moment before
the other one leaves the ground, the pelvis drops on the free side, the shoulders answer, arms and
head follow late.
"""

import math
from dataclasses import dataclass

from coach.motion.body import NECK_AT, SEAT_HEIGHT, SHOULDER_AT, Body, lordosis
from coach.motion.contacts import Contacts, Foothold, LegMode, Side
from coach.motion.exercise import Exercise
from coach.motion.front_arms import Swing, arm
from coach.motion.front_frame import (
    FrontArm,
    FrontFrame,
    FrontLeg,
    FrontSpine,
    FrontStation,
)
from coach.motion.front_legs import Step, crosses, leg, lifted
from coach.motion.front_space import RIGHT, UP, Lens, Vec
from coach.motion.geometry import Ease, clamp, direction, eased
from coach.motion.limbs import SOLES, TOUCH
from coach.motion.pose import ArmPose, LegPose, Pose
from coach.motion.rig import LAG, LIFT, PULSE, TOP_STATION, breath_at

STANDING, SEATED = Lens(7.0), Lens(14.0)
"""How a standing and a seated figure are looked at."""
LEAD, FOLLOW = 0.07, 0.09
"""Seconds by which the weight goes before the foot, and by which arms come after it."""
HIP_HALF, SHOULDER_HALF = 8.8, 15.4
"""Centimetres from the middle to a hip joint and to a shoulder joint."""
DROP, ANSWER = 3.2, -1.5
"""Degrees the pelvis drops on the side of a lifted foot, and what of it the shoulders do."""
HEAD_LEVEL = 0.25
"""What of the lean of the neck the head keeps."""
NECK, HEAD = 6.8, 9.2
"""Centimetres of neck, and from its end to the head's middle."""

_LUMBAR = [eased(Ease.SINE, clamp((h - 4) / 20, 0, 1)) for h in range(TOP_STATION + 1)]
_CHEST = [eased(Ease.SINE, clamp((h - 24) / 22, 0, 1)) for h in range(TOP_STATION + 1)]


@dataclass(frozen=True, slots=True)
class _Moment:
    """What an instant of a move is solved from: the pose, with what leads it and what follows."""

    pose: Pose
    ahead: Pose
    behind: Pose
    breath: float


def solve_front(exercise: Exercise, t: float, body: Body) -> FrontFrame:
    """Return where every joint of this body is at second ``t`` of the exercise's loop.

    A limb that cannot reach its pin points at it and is named in ``FrontFrame.faults``.
    """
    held = exercise.contacts
    lens = SEATED if held.seat else STANDING
    now = _moment(exercise, t)
    pelvis, tilt = _pelvis(now, held, lens, body)
    legs = _legs(now, held, (pelvis, tilt), lens, body)
    spine = _spine(exercise, now, (pelvis, tilt), body)
    station = spine.at(SHOULDER_AT)
    shoulders = station.point + UP * (LIFT * now.breath)
    arms = _arms(now, held, (shoulders, station), legs, lens, body)
    neck = spine.at(NECK_AT)
    late = exercise.pose_at(t - LAG).trunk
    bow = _lean(neck) + late.neck
    roll = _tilt(neck) * HEAD_LEVEL
    nod = bow + late.head
    return FrontFrame(
        t=t,
        lens=lens,
        pelvis=pelvis,
        spine=spine,
        shoulders=shoulders,
        neck=neck.point,
        head=neck.point + _up(_tilt(neck) * 0.6, bow) * NECK + _up(roll, nod) * HEAD,
        head_roll=roll,
        head_nod=nod,
        leg_near=legs[0],
        leg_far=legs[1],
        arm_near=arms[0],
        arm_far=arms[1],
        breath=now.breath,
        belly=body.belly,
        glow=now.pose.glow,
        pulse=_pulse(exercise, t),
        face=now.pose.face,
        faults=_faults(legs, arms),
    )


def _moment(exercise: Exercise, t: float) -> _Moment:
    return _Moment(
        exercise.pose_at(t),
        exercise.pose_at(t + LEAD),
        exercise.pose_at(t - FOLLOW),
        breath_at(exercise, t),
    )


def _pelvis(now: _Moment, held: Contacts, lens: Lens, body: Body) -> tuple[Vec, float]:
    """Return the middle between the hips, and how far it tilts (+ its right side down)."""
    free = _lift(now.pose.leg_near, held.leg_near) - _lift(now.pose.leg_far, held.leg_far)
    tilt, x = DROP * free, -now.ahead.trunk.shift
    if held.seat:
        return Vec(held.seat.at.real + x, lens.raised(held.seat.at.imag, 0) + SEAT_HEIGHT, 0), tilt
    anchors = ((now.pose.leg_near, held.leg_near), (now.pose.leg_far, held.leg_far))
    for pose, hold in anchors:
        if hold.mode is LegMode.ANCHOR:
            sunk = _hip_half(body) * math.sin(math.radians(abs(tilt)))
            return _over(pose, hold, lens, body) + Vec(x, -sunk, 0.0), tilt
    return Vec(x, lens.raised(0.0, 0.0) + SEAT_HEIGHT, 0.0), tilt


def _over(pose: LegPose, hold: Foothold, lens: Lens, body: Body) -> Vec:
    """Return the middle between hips that stand on two feet, as bent as the anchored one says."""
    shank = pose.pitch - pose.ankle
    sole = SOLES[hold.point] * complex(
        math.cos(math.radians(pose.pitch)), math.sin(math.radians(pose.pitch))
    )
    above = direction(shank) * body.shank + direction(shank + pose.knee) * body.thigh
    return Vec(0.0, lens.raised(hold.at.imag, 0.0) - sole.imag - above.imag, 0.0)


def _lift(pose: LegPose, hold: Foothold) -> float:
    step = Step(0.0, Vec(0, 0, 0), 0.0, pose, hold)
    return 0.0 if crosses(hold) else lifted(step)


def _legs(
    now: _Moment, held: Contacts, root: tuple[Vec, float], lens: Lens, body: Body
) -> tuple[FrontLeg, FrontLeg]:
    pelvis, tilt = root
    across = RIGHT * _hip_half(body)
    wide = across.swung(Vec(0.0, 0.0, 1.0), tilt)
    lean = now.pose.trunk.pelvis
    near = Step(-1.0, pelvis - wide, lean, now.pose.leg_near, held.leg_near)
    far = Step(1.0, pelvis + wide, lean, now.pose.leg_far, held.leg_far)
    if crosses(held.leg_near):
        below = leg(far, body, lens, None)
        return leg(near, body, lens, below), below
    below = leg(near, body, lens, None)
    return below, leg(far, body, lens, below)


def _spine(exercise: Exercise, now: _Moment, root: tuple[Vec, float], body: Body) -> FrontSpine:
    """Add up the trunk centimetre by centimetre: it bends and cannot change its length."""
    trunk, (point, tilt) = now.pose.trunk, root
    lumbar = trunk.lumbar + lordosis(body.belly) * exercise.lordosis
    side = -now.ahead.trunk.side  # to the picture's right
    stations: list[FrontStation] = []
    x, y, z, step = point.x, point.y, point.z, body.trunk
    for low, high in zip(_LUMBAR, _CHEST, strict=True):
        lean = math.radians(trunk.pelvis + lumbar * low + trunk.chest * high)
        bent = -tilt * (1 - low) * 0.6 + (side - ANSWER * tilt) * (0.5 * low + 0.5 * high)
        roll = math.radians(bent)
        s, c = math.sin(roll), math.cos(roll)
        up = Vec(s, c * math.cos(lean), c * math.sin(lean))
        stations.append(FrontStation(Vec(x, y, z), Vec(c, -s, 0.0), up))
        x, y, z = x + up.x * step, y + up.y * step, z + up.z * step
    return FrontSpine(tuple(stations))


def _arms(
    now: _Moment,
    held: Contacts,
    girdle: tuple[Vec, FrontStation],
    legs: tuple[FrontLeg, FrontLeg],
    lens: Lens,
    body: Body,
) -> tuple[FrontArm, FrontArm]:
    middle, station = girdle
    wide, lean = station.right * _shoulder_half(body), _lean(station)

    def swing(side: float, pose: ArmPose, shoulder: Vec) -> Swing:
        hold = held.hand_near if side < 0 else held.hand_far
        return Swing(side, shoulder, lean, pose, hold, legs[0 if hold.leg is Side.NEAR else 1])

    return (
        arm(swing(-1.0, now.behind.hand_near, middle - wide), body, lens),
        arm(swing(1.0, now.behind.hand_far, middle + wide), body, lens),
    )


def _pulse(exercise: Exercise, t: float) -> float:
    waves = max(1, round(exercise.length / PULSE))
    return math.sin(math.tau * t * waves / exercise.length)


def _up(roll: float, lean: float) -> Vec:
    """Return the unit up along a trunk that leans to the picture's right and forward."""
    r, a = math.radians(roll), math.radians(lean)
    return Vec(math.sin(r), math.cos(r) * math.cos(a), math.cos(r) * math.sin(a))


def _lean(station: FrontStation) -> float:
    return math.degrees(math.asin(clamp(station.up.z / max(station.right.x, 0.1), -1.0, 1.0)))


def _tilt(station: FrontStation) -> float:
    return -math.degrees(math.asin(clamp(station.right.y, -1.0, 1.0)))


def _hip_half(body: Body) -> float:
    return HIP_HALF * {"broad": 1.06, "straight": 0.95}.get(str(body.build), 1.0)


def _shoulder_half(body: Body) -> float:
    return SHOULDER_HALF * {"broad": 1.04, "straight": 1.1}.get(str(body.build), 1.0)


def _faults(legs: tuple[FrontLeg, FrontLeg], arms: tuple[FrontArm, FrontArm]) -> tuple[str, ...]:
    limbs = {
        "leg_near": legs[0].contact,
        "leg_far": legs[1].contact,
        "hand_near": arms[0].contact,
        "hand_far": arms[1].contact,
    }
    return tuple(
        name
        for name, touch in limbs.items()
        if touch is not None and abs(touch.pin - touch.point) > TOUCH
    )
