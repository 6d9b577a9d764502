"""The body that moves: its lengths in centimetres, its foot, its belly, what its joints allow."""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

HEEL = -4.6 - 7.2j
"""Where the heel meets the ground, seen from the ankle joint of a level foot."""
BALL = 12.0 - 7.2j
"""Where the ball of the foot meets the ground."""
TOE = 19.5 - 7.0j
"""The tip of the toes."""
TOE_HINGE = 12.0 - 5.6j
"""The joint the toes bend about."""
HEEL_ROLL = 5.8
"""How far the ankle lies above a soft surface that the heel rolls on."""
SEAT_HEIGHT = 10.6
"""How far the hip joint lies above what is sat on."""

SHOULDER_AT = 41.8
"""The shoulder joint's place on the spine, centimetres above the hip joint."""
NECK_AT = 50.0
"""Where the neck begins."""
LONGER, LONGER_TRUNK = 1.04, 1.03
"""How much longer limbs and trunk of a straight build are."""


class Build(StrEnum):
    """The shape of a body: ``broad`` is softer and wider, ``straight`` reads as a man's."""

    EVEN = "even"
    BROAD = "broad"
    STRAIGHT = "straight"


BUILDS = tuple(Build)


@dataclass(frozen=True, slots=True)
class Body:
    """Whose body: how far the belly has grown (0 to 1) and how long the bones are, in cm.

    ``trunk`` stretches the spine; its stations stay a (stretched) centimetre apart, so heights
    on it always mean the same place.
    """

    belly: float = 0.0
    thigh: float = 41.0
    shank: float = 40.0
    upper_arm: float = 28.0
    forearm: float = 25.0
    trunk: float = 1.0
    build: Build = Build.EVEN

    @classmethod
    def of(cls, build: Build, belly: float = 0.0) -> Self:
        """Return a body of this build, with the bones that go with it."""
        if build is not Build.STRAIGHT:
            return cls(belly, build=build)
        even = cls(belly)
        return cls(
            belly,
            thigh=even.thigh * LONGER,
            shank=even.shank * LONGER,
            upper_arm=even.upper_arm * LONGER,
            forearm=even.forearm * LONGER,
            trunk=LONGER_TRUNK,
            build=build,
        )


def bulge(h: float, belly: float) -> float:
    """How far the belly stands out in front of the trunk ``h`` cm above the hip joint, in cm.

    Rounder underneath than above; a growing belly rises a little.
    """
    centre = 12.0 + 4.0 * belly
    spread = 13.5 if h > centre else 9.0
    return 15.5 * belly * math.exp(-(((h - centre) / spread) ** 2))


def lordosis(belly: float) -> float:
    """How much a belly hollows the standing back, in degrees of lumbar lean."""
    return -7.0 * belly


@dataclass(frozen=True, slots=True)
class Range:
    """What a joint allows, in degrees: at all (``hard``) and comfortably (``ease``)."""

    hard: tuple[float, float]
    ease: tuple[float, float]


LIMITS = {
    "hip": Range((-20, 125), (-10, 110)),
    "knee": Range((0, 140), (0, 130)),
    "ankle": Range((-50, 22), (-20, 20)),
    "ankle_loaded": Range((-50, 35), (-35, 30)),
    "toe": Range((-40, 70), (-30, 45)),
    "back": Range((-30, 75), (-15, 35)),
    "neck": Range((-50, 60), (-20, 25)),
    "shoulder": Range((-50, 178), (-30, 140)),
    "elbow": Range((0, 148), (0, 140)),
    "wrist": Range((-80, 85), (-60, 75)),
}
"""Published ranges of motion, clinical signs (flexion positive). Pointing the toes can set off a
cramp, hence the small comfortable plantarflexion of a free foot; toes that curl (less than 0) show
one. ``back`` is lumbar and chest
together, ``neck`` neck and head."""

BIG_BELLY = 0.66
"""From here on a hip bends comfortably only to ``BIG_BELLY_HIP`` degrees."""
BIG_BELLY_HIP = 100.0
