"""Poses: the angles of a body at one instant, as an author writes them, and what lies between two.

All angles are clinical degrees: positive is flexion, dorsiflexion, leaning forward, toes up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
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
MUSCLES = ("calf", "soleus", "hamstring", "quad", "foot", "glute", "shin")


@dataclass(frozen=True, slots=True)
class TrunkPose:
    """How the trunk leans: the pelvis from upright, each of the rest from what carries it."""

    pelvis: float = 0.0
    lumbar: float = 0.0
    chest: float = 0.0
    neck: float = 0.0
    head: float = 0.0

    @classmethod
    def read(cls, table: Table, base: "TrunkPose") -> Self:
        """Read ``trunk = {...}``; what is absent stays as in the base pose."""
        values = {f: table.number(f, -100, 100, getattr(base, f)) for f in _names(cls)}
        table.close()
        return cls(**values)


@dataclass(frozen=True, slots=True)
class LegPose:
    """How a leg bends; which of these count depends on its ``LegMode``."""

    hip: float = 0.0
    knee: float = 0.0
    ankle: float = 0.0
    pitch: float = 0.0
    toe: float = 0.0

    @classmethod
    def read(cls, table: Table, mode: LegMode, base: "LegPose") -> Self:
        """Read ``leg_near = {...}``; what is absent stays as in the base pose."""
        fields = LEG_FIELDS[mode] + LEG_OPTIONS[mode]
        values = {f: table.number(f, -100, 160, getattr(base, f)) for f in fields}
        table.close()
        return cls(**values)


@dataclass(frozen=True, slots=True)
class ArmPose:
    """How an arm bends; which of these count depends on its ``HandMode``.

    ``angle`` is the hand's direction in the world (180 fingers up), for a hand on a thigh the
    direction from the thigh's. ``along`` is a share of the thigh, ``lift`` centimetres above it;
    ``direction`` is where a towel runs, counter-clockwise from forward.
    """

    shoulder: float = 0.0
    elbow: float = 0.0
    wrist: float = 0.0
    angle: float = 0.0
    along: float = 0.0
    lift: float = 0.0
    direction: float = 0.0

    @classmethod
    def read(cls, table: Table, mode: HandMode, base: "ArmPose") -> Self:
        """Read ``hand_near = {...}``; what is absent stays as in the base pose."""
        fields = ARM_FIELDS[mode] + ARM_OPTIONS[mode]
        values = {f: table.number(f, -180, 360, getattr(base, f)) for f in fields}
        table.close()
        return cls(**values)


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
    def read(cls, table: Table, contacts: Contacts, base: "Pose") -> Self:
        """Read ``[pose.name]``; what is absent stays as in the base pose."""
        pose = cls(
            TrunkPose.read(table.table("trunk"), base.trunk),
            LegPose.read(table.table("leg_near"), contacts.leg_near.mode, base.leg_near),
            LegPose.read(table.table("leg_far"), contacts.leg_far.mode, base.leg_far),
            ArmPose.read(table.table("hand_near"), contacts.hand_near.mode, base.hand_near),
            ArmPose.read(table.table("hand_far"), contacts.hand_far.mode, base.hand_far),
            _glow(table.table("glow"), base.glow),
            table.choice("face", Face, base.face),
        )
        table.close()
        return pose


def read_poses(table: Table, contacts: Contacts) -> dict[str, Pose]:
    """Read every ``[pose.name]`` in the file's order; the first is the base of the others."""
    poses: dict[str, Pose] = {}
    base = Pose()
    for name in table.names()[:MOST_POSES]:
        if not NAME.fullmatch(name):
            table.report("E013", name[:40], f"a pose's name has the form {NAME.pattern}")
        if not poses:
            _expect_all(table.table(name), contacts)
        poses[name] = Pose.read(table.table(name), contacts, base)
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
