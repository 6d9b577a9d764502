"""A solved body at one instant: where every joint is, in centimetres, y up.

Points are complex numbers (``x + y*1j``). A direction ``a`` in degrees is measured from straight
down, positive forward: its unit vector is ``sin a - cos a * 1j`` and its front normal is that
vector turned by +90 degrees (multiplied by ``1j``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from coach.motion.body import Build


class Hand(StrEnum):
    """How a hand is held."""

    PRESS = "press"
    FLAT = "flat"
    GRIP = "grip"
    RELAXED = "relaxed"


class Face(StrEnum):
    """What a face does."""

    CALM = "calm"
    OPEN = "open"
    SMILE = "smile"
    EFFORT = "effort"
    WINCE = "wince"


@dataclass(frozen=True, slots=True)
class Contact:
    """A point of the body that should rest on a pin.

    Attributes:
        pin: where it should be.
        point: where it is; equal to ``pin`` unless out of reach.
        surface: what it rests on (floor, wall, seat, mattress, top, thigh, rope).
    """

    pin: complex
    point: complex
    surface: str


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg. ``thigh``, ``shank`` are directions; ``pitch`` is the sole (0 level, + toes up).

    ``hip_flexion``, ``knee_flexion``, ``dorsiflexion`` are the clinical angles in degrees;
    ``toe`` is the toe hinge (0 straight, + bent up).
    """

    knee: complex
    ankle: complex
    thigh: float
    shank: float
    pitch: float
    toe: float
    hip_flexion: float
    knee_flexion: float
    dorsiflexion: float
    contact: Contact | None


@dataclass(frozen=True, slots=True)
class Arm:
    """One arm. ``upper``, ``fore``, ``hand`` are directions; the rest clinical angles, degrees."""

    elbow: complex
    wrist: complex
    upper: float
    fore: float
    hand: float
    shape: Hand
    shoulder_flexion: float
    elbow_flexion: float
    wrist_flexion: float
    contact: Contact | None


class Station(NamedTuple):
    """A place on the spine: the point, the forward normal (unit) and the lean there in degrees."""

    point: complex
    normal: complex
    lean: float


@dataclass(frozen=True, slots=True)
class Spine:
    """The trunk's middle line, sampled once a centimetre from the hip joint (h = 0) upwards."""

    stations: tuple[Station, ...]

    def at(self, h: float) -> Station:
        """Return the station ``h`` centimetres above the hip joint; below it the line runs on."""
        if h <= 0:
            base = self.stations[0]
            return Station(base.point + base.normal * 1j * h, base.normal, base.lean)
        i = min(int(h), len(self.stations) - 2)
        f = h - i
        low, high = self.stations[i], self.stations[i + 1]
        return Station(low.point + (high.point - low.point) * f, low.normal, low.lean)


@dataclass(frozen=True, slots=True)
class Frame:
    """The whole body at second ``t`` of its loop.

    Attributes:
        t: seconds since the loop began.
        hip: the hip joint (both hips share it in side view).
        breath: 0 empty to 1 full.
        belly: 0 none to 1 full term.
        assist: degrees the trunk was leaned so that a pinned hand reaches.
        glow: muscle name with side (``"calf_near"``) to 0..1.
        pulse: -1..1, a whole number of slow waves a loop, for the glow.
        faults: limbs that could not reach their pin, e.g. ``("hand_near",)``.
        build: the body's shape.
    """

    t: float
    hip: complex
    spine: Spine
    shoulder: complex
    neck: complex
    neck_angle: float
    head: complex
    head_angle: float
    leg_near: Leg
    leg_far: Leg
    arm_near: Arm
    arm_far: Arm
    breath: float
    belly: float
    assist: float
    glow: Mapping[str, float]
    pulse: float
    face: Face
    faults: tuple[str, ...]
    build: Build = Build.EVEN
