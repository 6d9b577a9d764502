"""Legs and arms: from what an author wrote to directions of bones."""

import math
from dataclasses import dataclass

from coach.motion.body import BALL, HEEL, HEEL_ROLL, Body
from coach.motion.contacts import Foothold, Handhold, HandMode, LegMode, Sole
from coach.motion.frame import Arm, Contact, Hand, Leg
from coach.motion.geometry import Fold, angle_of, clamp, direction, reach, turned, wrapped
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
THIGH_TOP, SHANK_TOP = 7.2, 4.8
"""How far a hand on the thigh or on the shin lies above the bone, in centimetres."""
KNEE_HEIGHT = 5.5
"""How far the joint of a kneeling knee lies above what it kneels on, in centimetres."""
MOST_BENT = 160.0
"""Degrees: here thigh and calf meet."""
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
    ankle = _pin(hold, pose) - turned(SOLES[hold.point], pose.pitch)
    return ankle - direction(shank) * body.shank - direction(thigh) * body.thigh


def kneeling_hip(pose: LegPose, hold: Foothold, body: Body) -> complex:
    """Return the hip joint above a knee that stands, its thigh leaning as posed."""
    return hold.at + KNEE_HEIGHT * 1j - direction(-pose.thigh) * body.thigh


def _pin(hold: Foothold, pose: LegPose) -> complex:
    return hold.at + complex(pose.x, pose.y)


def stand(hip: complex, pelvis: float, pose: LegPose, hold: Foothold, body: Body) -> Stance:
    """Return where a leg stands, rests or swings, given the hip joint."""
    thigh, shank, pitch, pin = _bones(hip, pelvis, pose, hold, body)
    knee = hip + direction(thigh) * body.thigh
    ankle = knee + direction(shank) * body.shank
    if hold.mode is LegMode.FK:
        contact = None
    elif hold.mode is LegMode.KNEEL:
        contact = Contact(pin, knee - KNEE_HEIGHT * 1j, hold.surface)
    elif hold.mode is LegMode.REST or hold.soft:
        contact = Contact(pin, ankle - HEEL_ROLL * 1j, hold.surface)
    else:
        contact = Contact(pin, ankle + turned(SOLES[hold.point], pitch), hold.surface)
    return Stance(thigh, shank, pitch, knee, ankle, contact)


def _bones(
    hip: complex, pelvis: float, pose: LegPose, hold: Foothold, body: Body
) -> tuple[float, float, float, complex]:
    """Return the directions of thigh and shank, the pitch of the sole, and the leg's pin."""
    sole, pin = SOLES[hold.point], _pin(hold, pose)
    lengths = (body.thigh, body.shank)
    match hold.mode:
        case LegMode.FK:
            thigh = pose.hip - pelvis
            shank = thigh - pose.knee
        case LegMode.ANCHOR:
            shank = pose.pitch - pose.ankle
            return shank + pose.knee, shank, pose.pitch, pin
        case LegMode.PIN:
            bones = reach(hip, pin - turned(sole, pose.pitch), lengths, Fold.BACK)
            return bones.first, bones.second, pose.pitch, pin
        case LegMode.REST:
            bones = reach(hip, pin + HEEL_ROLL * 1j, lengths, Fold.BACK)
            return bones.first, bones.second, pose.pitch, pin
        case LegMode.PIVOT:
            # Shank and foot are one rigid piece from knee to pin: still a reach of two bones.
            piece = -1j * body.shank + turned(sole, pose.ankle)
            bend = angle_of(piece)
            bones = reach(hip, pin, (body.thigh, abs(piece)), Fold.BACK, max(0.0, -bend))
            thigh, shank = bones.first, bones.second - bend
        case LegMode.SLIDE:
            pin, thigh = _slid(hip, pose, hold, body)
            shank = thigh - pose.knee
        case LegMode.KNEEL:
            shank = -90.0 - pose.shank
            thigh = shank + _bend(angle_of(pin + KNEE_HEIGHT * 1j - hip) - shank)
    return thigh, shank, shank + pose.ankle, pin


def _bend(knee: float) -> float:
    """Return the bend of a knee within what any knee can do: a wrong pin is missed, not met."""
    return clamp((knee + 90.0) % 360.0 - 90.0, 0.0, MOST_BENT)


def _slid(hip: complex, pose: LegPose, hold: Foothold, body: Body) -> tuple[complex, float]:
    """Return where a sliding heel comes to lie before the hip, and the thigh's direction."""
    foot = 0j if hold.soft else turned(SOLES[hold.point], pose.ankle)
    leg = -1j * body.thigh + turned(-1j * body.shank + foot, -pose.knee)
    below = _pin(hold, pose).imag + (HEEL_ROLL if hold.soft else 0.0) - hip.imag
    ahead = math.sqrt(max(0.0, abs(leg) ** 2 - below**2))
    end = complex(ahead, below)
    return hip + end - (HEEL_ROLL * 1j if hold.soft else 0j), angle_of(end) - angle_of(leg)


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


def aim(hip: complex, pose: ArmPose, hold: Handhold, leg: Stance) -> Aim | None:
    """Return where a hand must be; ``None`` for an arm that swings free.

    ``leg`` is the one the hand lies on, or that its towel runs to.
    """
    match hold.mode:
        case HandMode.FK:
            return None
        case HandMode.PIN:
            pin = hold.at + complex(pose.x, pose.y)
            return Aim(pin, pose.angle, PALMS[hold.shape], hold.surface)
        case HandMode.THIGH:
            top = 1j * direction(leg.thigh) * (THIGH_TOP + pose.lift)
            pin = hip + (leg.knee - hip) * pose.along + top
            return Aim(pin, leg.thigh + pose.angle, PALMS[hold.shape], "thigh")
        case HandMode.SHANK:
            top = 1j * direction(leg.shank) * (SHANK_TOP + pose.lift)
            pin = leg.knee + (leg.ankle - leg.knee) * pose.along + top
            return Aim(pin, leg.shank + pose.angle, PALMS[hold.shape], "shank")
        case HandMode.ROPE:
            foot = leg.ankle + turned(ROPE_AT, leg.pitch)
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
