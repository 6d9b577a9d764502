"""Bones, pinned feet and hands: the whole body at second ``t`` of an exercise.

Pure and deterministic; one call costs a fraction of a millisecond. The order matters: the feet and
the seat carry the hip, the hip the trunk, the breath lifts the shoulders, and only then do arms
reach, so that hands stay where they are.
"""

import math
from cmath import exp

from coach.motion.body import NECK_AT, SEAT_HEIGHT, SHOULDER_AT, Body, lordosis
from coach.motion.contacts import Contacts, Foothold, LegMode, Side
from coach.motion.exercise import Exercise
from coach.motion.frame import Arm, Frame, Leg, Spine, Station
from coach.motion.geometry import Ease, clamp, eased, turned
from coach.motion.limbs import Aim, Stance, aim, anchored_hip, arm, kneeling_hip, leg, missed, stand
from coach.motion.phase import Breath
from coach.motion.pose import LegPose, Pose, TrunkPose

LAG = 0.14
"""Seconds by which neck and head follow the trunk."""
BREATH = 4.2
"""Seconds of a quiet breath; each loop has the whole number of breaths nearest to it."""
PULSE = 1.9
"""Seconds of a wave of the glow, likewise a whole number a loop."""
LIFT = 0.5
"""How far a full breath lifts the shoulders, in centimetres."""
SHOULDER_FRONT = 0.6
"""How far the shoulder joint lies before the spine, in centimetres."""
SLACK = 0.4
"""How much of an arm's length is kept back before the trunk helps it reach."""
MOST_ASSIST = 15.0
GENTLE, NEAR = 1.5, 3.0
"""Degrees around the first lean that is needed over which it begins, and the centimetres of reach
left within which this is looked at."""
TOP_STATION = 52

Aims = tuple[Aim | None, Aim | None]
"""Where the near and the far hand must be."""

_DEGREE = complex(0, -math.pi / 180)
_LUMBAR = [eased(Ease.SINE, clamp((h - 4) / 20, 0, 1)) for h in range(TOP_STATION + 1)]
_CHEST = [eased(Ease.SINE, clamp((h - 24) / 22, 0, 1)) for h in range(TOP_STATION + 1)]


def solve(exercise: Exercise, t: float, body: Body) -> Frame:
    """Return where every joint of this body is at second ``t`` of the exercise's loop.

    A limb that cannot reach its pin points at it and is named in ``Frame.faults``.
    """
    pose, held = exercise.pose_at(t), exercise.contacts
    breath = breath_at(exercise, t)
    hip = _hip(pose, held, body)
    near = stand(hip, pose.trunk.pelvis, pose.leg_near, held.leg_near, body)
    far = stand(hip, pose.trunk.pelvis, pose.leg_far, held.leg_far, body)
    aims = _aims(hip, pose, held, near, far)
    spine, assist = _carried(exercise, hip, pose.trunk, breath, aims, body)
    leg_near = leg(near, pose.trunk.pelvis + assist, pose.leg_near.toe)
    leg_far = leg(far, pose.trunk.pelvis + assist, pose.leg_far.toe)
    arm_near, arm_far = _arms(spine, breath, pose, held, aims, body)
    neck, neck_angle, head, head_angle = _head(spine, exercise.trunk_at(t - LAG))
    return Frame(
        t=t,
        hip=hip,
        spine=spine,
        shoulder=_shoulder(spine, breath),
        neck=neck,
        neck_angle=neck_angle,
        head=head,
        head_angle=head_angle,
        leg_near=leg_near,
        leg_far=leg_far,
        arm_near=arm_near,
        arm_far=arm_far,
        breath=breath,
        belly=body.belly,
        assist=assist,
        glow=pose.glow,
        pulse=_pulse(exercise, t),
        face=pose.face,
        faults=_faults(leg_near, leg_far, arm_near, arm_far),
        build=body.build,
    )


def breath_at(exercise: Exercise, t: float) -> float:
    """Return how full the chest is at second ``t``, 0 to 1, as the first phase asks for."""
    breaths = max(1, round(exercise.length / BREATH))
    wave = 0.5 * math.cos(math.tau * t * breaths / exercise.length)
    starts_full = exercise.phases[0].breath is Breath.OUT
    return 0.5 + wave if starts_full else 0.5 - wave


def _pulse(exercise: Exercise, t: float) -> float:
    waves = max(1, round(exercise.length / PULSE))
    return math.sin(math.tau * t * waves / exercise.length)


def _hip(pose: Pose, contacts: Contacts, body: Body) -> complex:
    legs: tuple[tuple[LegPose, Foothold], ...] = (
        (pose.leg_near, contacts.leg_near),
        (pose.leg_far, contacts.leg_far),
    )
    for bent, hold in legs:
        if hold.mode is LegMode.ANCHOR:
            return anchored_hip(bent, hold, body)
    if contacts.seat:
        return contacts.seat.at + SEAT_HEIGHT * 1j
    for bent, hold in legs:
        if hold.mode is LegMode.KNEEL:
            return kneeling_hip(bent, hold, body)
    return SEAT_HEIGHT * 1j


def _aims(hip: complex, pose: Pose, contacts: Contacts, near: Stance, far: Stance) -> Aims:
    legs = {Side.NEAR: near, Side.FAR: far}
    hands = contacts.hand_near, contacts.hand_far
    return (
        aim(hip, pose.hand_near, hands[0], legs[hands[0].leg]),
        aim(hip, pose.hand_far, hands[1], legs[hands[1].leg]),
    )


def _carried(
    exercise: Exercise, hip: complex, trunk: TrunkPose, breath: float, aims: Aims, body: Body
) -> tuple[Spine, float]:
    """Return the spine above the hip, and the degrees it leans further for the hands to reach."""
    lumbar = trunk.lumbar + lordosis(body.belly) * exercise.lordosis
    spine = _spine(hip, trunk.pelvis, lumbar, trunk.chest, body)
    assist = _assist(hip, _shoulder(spine, breath), aims, body)
    if assist:
        spine = _spine(hip, trunk.pelvis + assist, lumbar, trunk.chest, body)
    return spine, assist


def _spine(hip: complex, pelvis: float, lumbar: float, chest: float, body: Body) -> Spine:
    """Add up the trunk's lean centimetre by centimetre: it bends and cannot change its length."""
    stations: list[Station] = []
    point, up = hip, 1j * body.trunk
    for low, high in zip(_LUMBAR, _CHEST, strict=True):
        lean = pelvis + lumbar * low + chest * high
        normal = exp(_DEGREE * lean)
        stations.append(Station(point, normal, lean))
        point += normal * up
    return Spine(tuple(stations))


def _shoulder(spine: Spine, breath: float) -> complex:
    station = spine.at(SHOULDER_AT)
    return station.point + station.normal * (SHOULDER_FRONT + LIFT * breath * 1j)


def _assist(hip: complex, shoulder: complex, aims: Aims, body: Body) -> float:
    """Return the smallest further lean about the hip that lets both hands reach, in degrees.

    Hip, shoulder and wrist make a triangle; where its far side may at most be an arm's length, the
    cosine rule gives the angle at the hip. Exact, hence smooth in every length; it begins a little
    early and gently, so that it is smooth in time.
    """
    trunk = shoulder - hip
    arm_length = body.upper_arm + body.forearm - SLACK
    lean = 0.0
    for each in aims:
        if each is None:
            continue
        span = each.wrist - hip
        if abs(each.wrist - shoulder) <= arm_length - NEAR or not abs(span):
            continue
        cosine = (abs(trunk) ** 2 + abs(span) ** 2 - arm_length**2) / (2 * abs(trunk) * abs(span))
        widest = math.degrees(math.acos(clamp(cosine, -1.0, 1.0)))
        between = math.degrees(math.atan2(*_sine_cosine(trunk, span)))
        lean = max(lean, _begun(between - widest))
    return min(lean, MOST_ASSIST)


def _begun(needed: float) -> float:
    """Return the lean for what is needed, rising gently from nothing around 0."""
    if needed >= GENTLE:
        return needed
    return (needed + GENTLE) ** 2 / (4.0 * GENTLE) if needed > -GENTLE else 0.0


def _sine_cosine(above: complex, below: complex) -> tuple[float, float]:
    """Return sine and cosine parts of the angle clockwise from ``above`` to ``below``."""
    turn = above * below.conjugate()
    return turn.imag, turn.real


def _arms(
    spine: Spine, breath: float, pose: Pose, held: Contacts, aims: Aims, body: Body
) -> tuple[Arm, Arm]:
    shoulder, lean = _shoulder(spine, breath), spine.at(SHOULDER_AT).lean
    return (
        arm(shoulder, lean, pose.hand_near, held.hand_near.shape, aims[0], body),
        arm(shoulder, lean, pose.hand_far, held.hand_far.shape, aims[1], body),
    )


def _head(spine: Spine, trunk: TrunkPose) -> tuple[complex, float, complex, float]:
    station = spine.at(NECK_AT)
    neck_angle = station.lean + trunk.neck
    head_angle = neck_angle + trunk.head
    head = station.point + turned(7.6j, -neck_angle) + turned(1.8 + 9.2j, -head_angle)
    return station.point, neck_angle, head, head_angle


def _faults(leg_near: Leg, leg_far: Leg, arm_near: Arm, arm_far: Arm) -> tuple[str, ...]:
    limbs = {
        "leg_near": leg_near.contact,
        "leg_far": leg_far.contact,
        "hand_near": arm_near.contact,
        "hand_far": arm_far.contact,
    }
    return tuple(name for name, contact in limbs.items() if missed(contact))
