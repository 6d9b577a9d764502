"""Poses: the angles of a body at one instant, as an author writes them, and what lies between two.

All angles are clinical degrees: positive is flexion, dorsiflexion, leaning forward, toes up.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from operator import attrgetter
from typing import Self

from coach.motion.contacts import (
    ARM_FIELDS,
    ARM_OPTIONS,
    LEG_FIELDS,
    LEG_OPTIONS,
    Contacts,
    HandMode,
    LegMode,
)
from coach.motion.format import Table
from coach.motion.frame import Face
from coach.motion.geometry import lerp
from coach.motion.parts import NAME

MOST_POSES = 12
ANGLES = (-180.0, 360.0)
"""What an angle may be in a file; what joints allow is a matter of motion."""
SPANS = {
    **dict.fromkeys(("pelvis", "lumbar", "chest", "neck", "head"), (-100.0, 100.0)),
    **dict.fromkeys(("hip", "knee", "ankle", "pitch", "toe", "thigh", "shank"), (-100.0, 160.0)),
    **dict.fromkeys(("x", "y", "lift", "shift"), (-60.0, 60.0)),
    "circle": (0.0, 30.0),
    "along": (0.0, 1.2),
    "side": (-60.0, 60.0),
    "turn_out": (-60.0, 80.0),
    "roll": (-45.0, 45.0),
    "out": (-60.0, 180.0),
}
"""The limits of everything else."""
LEG_FRONT = ("out", "turn_out", "roll")
ARM_FRONT = ("out",)
SIDEWAYS = frozenset({*LEG_FRONT, *ARM_FRONT, "side", "shift"})
MUSCLES = (
    "calf",
    "soleus",
    "hamstring",
    "quad",
    "foot",
    "glute",
    "shin",
    "hip",
    "back",
    "tummy",
)


@dataclass(frozen=True, slots=True)
class TrunkPose:
    """How the trunk leans: the pelvis from upright, each of the rest from what carries it.

    In the front view also how far it leans to its right (``side``) and is shifted there (cm).
    """

    pelvis: float = 0.0
    lumbar: float = 0.0
    chest: float = 0.0
    neck: float = 0.0
    head: float = 0.0
    side: float = 0.0
    shift: float = 0.0

    @classmethod
    def read(cls, table: Table, base: "TrunkPose", *, front: bool) -> Self:
        """Read ``trunk = {...}``; what is absent stays as in the base pose."""
        values = _numbers(table, _names(cls), base, front=front)
        return cls(**values)


@dataclass(frozen=True, slots=True)
class LegPose:
    """How a leg bends; which of these count depends on its ``LegMode``.

    ``x`` and ``y`` shift its pin (cm). ``circle`` is the radius of the circle that the foot draws
    in a phase with ``turn``, in degrees. ``thigh`` is the lean of a kneeling thigh from upright
    and ``shank`` the rise of its shank from level. In the front view the leg also goes ``out``,
    the hip turns the toes out (``turn_out``) and the sole may ``roll`` inwards.
    """

    hip: float = 0.0
    knee: float = 0.0
    ankle: float = 0.0
    pitch: float = 0.0
    toe: float = 0.0
    x: float = 0.0
    y: float = 0.0
    circle: float = 0.0
    thigh: float = 0.0
    shank: float = 0.0
    out: float = 0.0
    turn_out: float = 0.0
    roll: float = 0.0

    @classmethod
    def read(cls, table: Table, mode: LegMode, base: "LegPose", *, front: bool) -> Self:
        """Read ``leg_near = {...}``; what is absent stays as in the base pose."""
        names = LEG_FIELDS[mode] + LEG_OPTIONS[mode] + LEG_FRONT
        return cls(**_numbers(table, names, base, front=front))


@dataclass(frozen=True, slots=True)
class ArmPose:
    """How an arm bends; which of these count depends on its ``HandMode``.

    ``angle`` is the hand's direction in the world (180 fingers up), for a hand on a thigh the
    direction from the thigh's (or the shank's). ``along`` is a share of the thigh or shank,
    ``lift`` centimetres above it; ``direction`` is where a towel runs, counter-clockwise from
    forward. ``x`` and ``y`` shift the hand's pin (cm). In the front view the arm also goes ``out``.
    """

    shoulder: float = 0.0
    elbow: float = 0.0
    wrist: float = 0.0
    angle: float = 0.0
    along: float = 0.0
    lift: float = 0.0
    direction: float = 0.0
    x: float = 0.0
    y: float = 0.0
    out: float = 0.0

    @classmethod
    def read(cls, table: Table, mode: HandMode, base: "ArmPose", *, front: bool) -> Self:
        """Read ``hand_near = {...}``; what is absent stays as in the base pose."""
        names = ARM_FIELDS[mode] + ARM_OPTIONS[mode] + ARM_FRONT
        return cls(**_numbers(table, names, base, front=front))


@dataclass(frozen=True, slots=True)
class Pose:
    """A whole body as an author wrote it; ``glow`` says how much each muscle works (0 to 1)."""

    trunk: TrunkPose = field(default_factory=TrunkPose)
    leg_near: LegPose = field(default_factory=LegPose)
    leg_far: LegPose = field(default_factory=LegPose)
    hand_near: ArmPose = field(default_factory=ArmPose)
    hand_far: ArmPose = field(default_factory=ArmPose)
    glow: Mapping[str, float] = field(default_factory=dict)
    face: Face = Face.OPEN

    @classmethod
    def read(cls, table: Table, contacts: Contacts, base: "Pose", *, front: bool) -> Self:
        """Read ``[pose.name]``; what is absent stays as in the base pose."""

        def leg(name: str, mode: LegMode, was: LegPose) -> LegPose:
            return LegPose.read(table.table(name), mode, was, front=front)

        def arm(name: str, mode: HandMode, was: ArmPose) -> ArmPose:
            return ArmPose.read(table.table(name), mode, was, front=front)

        pose = cls(
            TrunkPose.read(table.table("trunk"), base.trunk, front=front),
            leg("leg_near", contacts.leg_near.mode, base.leg_near),
            leg("leg_far", contacts.leg_far.mode, base.leg_far),
            arm("hand_near", contacts.hand_near.mode, base.hand_near),
            arm("hand_far", contacts.hand_far.mode, base.hand_far),
            _glow(table.table("glow"), base.glow),
            table.choice("face", Face, base.face),
        )
        table.close()
        return pose


def read_poses(table: Table, contacts: Contacts, *, front: bool = False) -> dict[str, Pose]:
    """Read every ``[pose.name]`` in the file's order; the first is the base of the others."""
    poses: dict[str, Pose] = {}
    base = Pose()
    for name in table.names()[:MOST_POSES]:
        if not NAME.fullmatch(name):
            table.report("E013", name[:40], f"a pose's name has the form {NAME.pattern}")
        if not poses:
            _expect_all(table.table(name), contacts)
        poses[name] = Pose.read(table.table(name), contacts, base, front=front)
        base = next(iter(poses.values()))
    if not poses:
        table.report("E011", "", "at least one pose is needed")
    if len(table.names()) > MOST_POSES:
        table.report("E013", "", f"at most {MOST_POSES} poses")
    return poses


def _expect_all(table: Table, contacts: Contacts) -> None:
    """Report what the first pose leaves open: each limb's mode says what it needs."""
    for limb, needed in (
        ("leg_near", LEG_FIELDS[contacts.leg_near.mode]),
        ("leg_far", LEG_FIELDS[contacts.leg_far.mode]),
        ("hand_near", ARM_FIELDS[contacts.hand_near.mode]),
        ("hand_far", ARM_FIELDS[contacts.hand_far.mode]),
    ):
        given = table.table(limb).names()
        for name in needed:
            if name not in given:
                table.report("E011", f"{limb}.{name}", "missing; the first pose gives all angles")


def between(start: Pose, end: Pose, share: float) -> Pose:
    """Return the pose ``share`` (0 to 1) of the way; the face changes half-way."""
    if share == 0.0 or start is end:
        return start
    return Pose(
        trunk_between(start.trunk, end.trunk, share),
        LegPose(*_mixed(_LEG(start.leg_near), _LEG(end.leg_near), share)),
        LegPose(*_mixed(_LEG(start.leg_far), _LEG(end.leg_far), share)),
        ArmPose(*_mixed(_ARM(start.hand_near), _ARM(end.hand_near), share)),
        ArmPose(*_mixed(_ARM(start.hand_far), _ARM(end.hand_far), share)),
        {
            muscle: lerp(start.glow.get(muscle, 0.0), end.glow.get(muscle, 0.0), share)
            for muscle in start.glow.keys() | end.glow.keys()
        },
        start.face if share < 0.5 else end.face,
    )


def trunk_between(start: TrunkPose, end: TrunkPose, share: float) -> TrunkPose:
    """Return the trunk ``share`` (0 to 1) of the way."""
    return TrunkPose(*_mixed(_TRUNK(start), _TRUNK(end), share))


def circled(pose: Pose, angle: float) -> Pose:
    """Return the pose with each foot ``angle`` degrees round its circle: 0 has the toes up."""
    near, far = pose.leg_near, pose.leg_far
    if not near.circle and not far.circle:
        return pose
    return replace(pose, leg_near=_on_circle(near, angle), leg_far=_on_circle(far, angle))


def trembled(pose: Pose, angle: float) -> Pose:
    """Return the pose with the near foot's toes ``angle`` degrees further up."""
    if not angle:
        return pose
    leg = pose.leg_near
    shaken = replace(leg, ankle=leg.ankle + angle, pitch=leg.pitch + angle)
    return replace(pose, leg_near=shaken)


def _on_circle(leg: LegPose, angle: float) -> LegPose:
    if not leg.circle:
        return leg
    up = leg.circle * math.cos(math.radians(angle))
    inwards = leg.circle * math.sin(math.radians(angle))
    return replace(leg, ankle=leg.ankle + up, pitch=leg.pitch + up, roll=leg.roll + inwards)


def _numbers(
    table: Table, names: tuple[str, ...], base: TrunkPose | LegPose | ArmPose, *, front: bool
) -> dict[str, float]:
    """Read angles and shifts; only the front view shows what goes sideways."""
    values: dict[str, float] = {}
    for name in names:
        values[name] = table.number(name, *SPANS.get(name, ANGLES), getattr(base, name))
        if name in SIDEWAYS and table.has(name) and not front:
            table.report("E013", name, "only the front view shows this")
    table.close()
    return values


def _glow(table: Table, base: Mapping[str, float]) -> dict[str, float]:
    known = [f"{muscle}_{side}" for muscle in MUSCLES for side in ("near", "far")]
    given = {name: table.number(name, 0, 1) for name in known if table.has(name)}
    for name in table.names():
        if name not in known:
            table.report("E010", name[:40], f"unknown muscle; known: {', '.join(MUSCLES)}")
    return {**base, **given}


def _names(cls: type[TrunkPose] | type[LegPose] | type[ArmPose]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(cls))


_TRUNK = attrgetter(*_names(TrunkPose))
_LEG = attrgetter(*_names(LegPose))
_ARM = attrgetter(*_names(ArmPose))


def _mixed(start: tuple[float, ...], end: tuple[float, ...], share: float) -> list[float]:
    return [a + (b - a) * share for a, b in zip(start, end, strict=True)]
