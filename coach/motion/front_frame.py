"""A solved body seen from the front at one instant: every joint as a point in space."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from coach.motion.frame import Face, Hand
from coach.motion.front_space import Lens, Vec


@dataclass(frozen=True, slots=True)
class Touch:
    """A point of the body that should rest on a pin; equal to it unless out of reach."""

    pin: Vec
    point: Vec
    surface: str


@dataclass(frozen=True, slots=True)
class FrontLeg:
    """One leg.

    Attributes:
        toes: the unit along the foot, heel to toes.
        up: the unit out of the foot's back, square to ``toes``.
        axis: the unit the knee turns about; the picture's right for a leg that points ahead.
        toe: how far the toe hinge is bent up, in degrees.
        hip_flexion, knee_flexion, dorsiflexion: the clinical angles, in degrees.
        crossed: whether the foot lies on the other thigh.
    """

    hip: Vec
    knee: Vec
    ankle: Vec
    toes: Vec
    up: Vec
    axis: Vec
    toe: float
    hip_flexion: float
    knee_flexion: float
    dorsiflexion: float
    crossed: bool
    contact: Touch | None


@dataclass(frozen=True, slots=True)
class FrontArm:
    """One arm; ``fingers`` is the unit along the hand, ``back`` the one out of its back."""

    shoulder: Vec
    elbow: Vec
    wrist: Vec
    fingers: Vec
    back: Vec
    shape: Hand
    shoulder_flexion: float
    elbow_flexion: float
    contact: Touch | None


class FrontStation(NamedTuple):
    """A place on the spine: the point, the unit to the picture's right, the unit up along it."""

    point: Vec
    right: Vec
    up: Vec

    @property
    def ahead(self) -> Vec:
        """The unit ahead, out of the chest."""
        return self.right.cross(self.up)


@dataclass(frozen=True, slots=True)
class FrontSpine:
    """The trunk's middle line, sampled once a centimetre from between the hips upwards."""

    stations: tuple[FrontStation, ...]

    def at(self, h: float) -> FrontStation:
        """Return the station ``h`` centimetres above the hips; below them the line runs on."""
        if h <= 0:
            base = self.stations[0]
            return FrontStation(base.point + base.up * h, base.right, base.up)
        i = min(int(h), len(self.stations) - 2)
        low, high = self.stations[i], self.stations[i + 1]
        return FrontStation(low.point + (high.point - low.point) * (h - i), low.right, low.up)


@dataclass(frozen=True, slots=True)
class FrontFrame:
    """The whole body at second ``t`` of its loop.

    Attributes:
        t: seconds since the loop began.
        lens: how the points are seen.
        pelvis: the point between the hips.
        shoulders: the point between the shoulders.
        head: the head's middle.
        head_roll: how far the head leans to the picture's right, in degrees.
        head_nod: how far it leans forward, in degrees.
        breath: 0 empty to 1 full.
        belly: 0 none to 1 full term.
        glow: muscle name with side (``"calf_near"``) to 0..1.
        pulse: -1..1, a whole number of slow waves a loop, for the glow.
        faults: limbs that could not reach their pin, e.g. ``("hand_near",)``.
    """

    t: float
    lens: Lens
    pelvis: Vec
    spine: FrontSpine
    shoulders: Vec
    neck: Vec
    head: Vec
    head_roll: float
    head_nod: float
    leg_near: FrontLeg
    leg_far: FrontLeg
    arm_near: FrontArm
    arm_far: FrontArm
    breath: float
    belly: float
    glow: Mapping[str, float]
    pulse: float
    face: Face
    faults: tuple[str, ...]
