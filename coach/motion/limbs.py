"""Legs and arms: from what an author wrote to directions of bones."""

from dataclasses import dataclass

from coach.motion.body import BALL, HEEL, HEEL_ROLL, Body
from coach.motion.contacts import Foothold, Handhold, HandMode, LegMode, Sole
from coach.motion.frame import Arm, Contact, Hand, Leg
from coach.motion.geometry import Fold, angle_of, direction, reach, turned, wrapped
from coach.motion.pose import ArmPose, LegPose

SOLES = {Sole.HEEL: HEEL, Sole.BALL: BALL}
PALMS = {
    Hand.PRESS: 8.0 - 2.3j,
    Hand.FLAT: 8.0 - 2.3j,
    Hand.GRIP: 7.5 - 1.0j,
    Hand.RELAXED: 7.0 + 0j,
}
"""The palm's middle seen from the wrist: along the hand, and to its front."""
ROPE_AT = BALL + 2.0 - 1.2j
"""Where a towel lies against the foot, seen from the ankle joint."""
ROPE_GRIP = 7.5 + 0j
THIGH_TOP = 7.2
"""How far a hand on the thigh lies above the bone, in centimetres."""
TOUCH = 1e-4
"""A limb this many centimetres from its pin has reached it."""


@dataclass(frozen=True, slots=True)
class Stance:
    """A leg before the trunk is known: directions of its bones and of the sole."""

    thigh: float
    shank: float
    pitch: float
    knee: complex
    ankle: complex
    contact: Contact | None


@dataclass(frozen=True, slots=True)
class Aim:
    """Where an arm must bring its hand: the pin, the hand's direction, the wrist that follows."""

    pin: complex
    hand: float
    palm: complex
    surface: str

    @property
    def wrist(self) -> complex:
        """Where the wrist must be."""
        return self.pin - _along(self.palm, self.hand)


def anchored_hip(pose: LegPose, hold: Foothold, body: Body) -> complex:
    """Return the hip joint that a standing foot, its ankle and its knee lead to."""
    shank = pose.pitch - pose.ankle
    thigh = shank + pose.knee
    ankle = hold.at - turned(SOLES[hold.point], pose.pitch)
    return ankle - direction(shank) * body.shank - direction(thigh) * body.thigh


def stand(hip: complex, pelvis: float, pose: LegPose, hold: Foothold, body: Body) -> Stance:
    """Return where a leg stands, rests or swings, given the hip joint."""
    sole = SOLES[hold.point]
    lengths = (body.thigh, body.shank)
    match hold.mode:
        case LegMode.FK:
            thigh = pose.hip - pelvis
            shank = thigh - pose.knee
            pitch = shank + pose.ankle
        case LegMode.ANCHOR:
            pitch = pose.pitch
            shank = pitch - pose.ankle
            thigh = shank + pose.knee
        case LegMode.PIN:
            pitch = pose.pitch
            bones = reach(hip, hold.at - turned(sole, pitch), lengths, Fold.BACK)
            thigh, shank = bones.first, bones.second
        case LegMode.REST:
            pitch = pose.pitch
            bones = reach(hip, hold.at + HEEL_ROLL * 1j, lengths, Fold.BACK)
            thigh, shank = bones.first, bones.second
        case LegMode.PIVOT:
            # Shank and foot are one rigid piece from knee to pin: still a reach of two bones.
            piece = -1j * body.shank + turned(sole, pose.ankle)
            bend = angle_of(piece)
            bones = reach(hip, hold.at, (body.thigh, abs(piece)), Fold.BACK, max(0.0, -bend))
            thigh, shank = bones.first, bones.second - bend
            pitch = shank + pose.ankle
    knee = hip + direction(thigh) * body.thigh
    ankle = knee + direction(shank) * body.shank
    contact = None
    if hold.mode is LegMode.REST:
        contact = Contact(hold.at, ankle - HEEL_ROLL * 1j, hold.surface)
    elif hold.mode is not LegMode.FK:
        contact = Contact(hold.at, ankle + turned(sole, pitch), hold.surface)
    return Stance(thigh, shank, pitch, knee, ankle, contact)


def leg(stance: Stance, pelvis: float, toe: float) -> Leg:
    """Return the finished leg with its clinical angles."""
    return Leg(
        stance.knee,
        stance.ankle,
        stance.thigh,
        stance.shank,
        stance.pitch,
        toe,
        wrapped(stance.thigh + pelvis),
        wrapped(stance.thigh - stance.shank),
        wrapped(stance.pitch - stance.shank),
        stance.contact,
    )


def aim(hip: complex, pose: ArmPose, hold: Handhold, own: Stance, roped: Stance) -> Aim | None:
    """Return where a hand must be; ``None`` for an arm that swings free.

    ``own`` is the leg of the same side, ``roped`` the one a towel runs to.
    """
    match hold.mode:
        case HandMode.FK:
            return None
        case HandMode.PIN:
            return Aim(hold.at, pose.angle, PALMS[hold.shape], hold.surface)
        case HandMode.THIGH:
            top = 1j * direction(own.thigh) * (THIGH_TOP + pose.lift)
            pin = hip + (own.knee - hip) * pose.along + top
            return Aim(pin, own.thigh + pose.angle, PALMS[hold.shape], "thigh")
        case HandMode.ROPE:
            foot = roped.ankle + turned(ROPE_AT, roped.pitch)
            pin = foot + turned(hold.length + 0j, pose.direction)
            return Aim(pin, pose.angle, ROPE_GRIP, "rope")


def arm(
    shoulder: complex, lean: float, pose: ArmPose, shape: Hand, target: Aim | None, body: Body
) -> Arm:
    """Return the arm that swings as posed or reaches its aim; ``lean`` is the trunk's."""
    if target is None:
        upper = pose.shoulder - lean
        fore = upper + pose.elbow
        hand = fore + pose.wrist
    else:
        bones = reach(shoulder, target.wrist, (body.upper_arm, body.forearm), Fold.FORWARD)
        upper, fore, hand = bones.first, bones.second, target.hand
    elbow = shoulder + direction(upper) * body.upper_arm
    wrist = elbow + direction(fore) * body.forearm
    contact = None
    if target is not None:
        contact = Contact(target.pin, wrist + _along(target.palm, hand), target.surface)
    return Arm(
        elbow,
        wrist,
        upper,
        fore,
        hand,
        shape,
        wrapped(upper + lean),
        wrapped(fore - upper),
        wrapped(hand - fore),
        contact,
    )


def missed(contact: Contact | None) -> bool:
    """Whether a limb does not reach its pin."""
    return contact is not None and abs(contact.pin - contact.point) > TOUCH


def _along(palm: complex, hand: float) -> complex:
    return direction(hand) * palm
