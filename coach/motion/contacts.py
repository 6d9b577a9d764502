"""What stays where it is while the rest of the body moves: feet, hands and seat.

Each is a frozen value that knows how to read itself from its table of the file.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from coach.motion.format import Table
from coach.motion.frame import Hand
from coach.motion.parts import FAR


class LegMode(StrEnum):
    """How a leg is told where to be; the fields its pose needs are in ``LEG_FIELDS``."""

    FK = "fk"
    ANCHOR = "anchor"
    PIN = "pin"
    PIVOT = "pivot"
    REST = "rest"
    SLIDE = "slide"
    KNEEL = "kneel"


LEG_FIELDS: dict[LegMode, tuple[str, ...]] = {
    LegMode.FK: ("hip", "knee", "ankle"),
    LegMode.ANCHOR: ("ankle", "knee"),
    LegMode.PIN: (),
    LegMode.PIVOT: ("ankle",),
    LegMode.REST: ("pitch",),
    LegMode.SLIDE: ("knee", "ankle"),
    LegMode.KNEEL: ("thigh", "shank", "ankle"),
}
"""fk: free. anchor: the foot stands, the hip follows from ankle and knee. pin: the foot stands,
the knee follows. pivot: the foot turns about its pin, the knee follows. rest: the heel rolls.
slide: the heel is wherever the knee as written leads it on its surface, so a straight leg is
straight in every body.
kneel: the knee stands; where nothing else carries the figure, the hip follows from the thigh."""
LEG_OPTIONS: dict[LegMode, tuple[str, ...]] = {
    LegMode.FK: ("toe", "circle"),
    LegMode.ANCHOR: ("pitch", "toe", "x", "y"),
    LegMode.PIN: ("pitch", "toe", "x", "y", "circle"),
    LegMode.PIVOT: ("toe", "x", "y", "circle"),
    LegMode.REST: ("toe", "x", "y", "circle"),
    LegMode.SLIDE: ("toe", "y", "circle"),
    LegMode.KNEEL: ("toe",),
}


class HandMode(StrEnum):
    """How an arm is told where to be; the fields its pose needs are in ``ARM_FIELDS``."""

    FK = "fk"
    PIN = "pin"
    THIGH = "thigh"
    SHANK = "shank"
    ROPE = "rope"


ARM_FIELDS: dict[HandMode, tuple[str, ...]] = {
    HandMode.FK: ("shoulder", "elbow", "wrist"),
    HandMode.PIN: ("angle",),
    HandMode.THIGH: ("along", "angle"),
    HandMode.SHANK: ("along", "angle"),
    HandMode.ROPE: ("direction", "angle"),
}
"""pin: the palm stays where it is. thigh: it lies ``along`` the thigh (0 hip, 1 knee).
shank: ``along`` the shank (0 knee, 1 ankle), on the shin.
rope: it holds a towel that runs in ``direction`` from the ball of a foot."""
ARM_OPTIONS: dict[HandMode, tuple[str, ...]] = {
    HandMode.FK: (),
    HandMode.PIN: ("x", "y"),
    HandMode.THIGH: ("lift",),
    HandMode.SHANK: ("lift",),
    HandMode.ROPE: (),
}


class Sole(StrEnum):
    """Which point of the foot stands on the pin."""

    HEEL = "heel"
    BALL = "ball"


class Surface(StrEnum):
    """What can be stood, sat or leaned on.

    ``top`` is anything a hand holds on to: a dresser, a worktop, the back of a chair. ``cushion``
    is the top of a pillow, ``board`` the foot end of a bed seen from above.
    """

    FLOOR = "floor"
    WALL = "wall"
    SEAT = "seat"
    MATTRESS = "mattress"
    TOP = "top"
    CUSHION = "cushion"
    STEP = "step"
    BOARD = "board"


class Side(StrEnum):
    """A leg or arm: near is the figure's right one, as it faces right."""

    NEAR = "near"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Foothold:
    """What a foot does: its mode, and the point of the scene that the point of the sole is on.

    ``soft`` lets a sliding heel roll on its surface instead of standing on its edge.
    """

    mode: LegMode = LegMode.FK
    point: Sole = Sole.HEEL
    at: complex = 0j
    surface: Surface = Surface.FLOOR
    soft: bool = False

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read ``[contact.leg_near]`` or ``leg_far``; an absent one swings free."""
        mode = table.choice("mode", LegMode, LegMode.FK)
        hold = cls(mode)
        if mode is not LegMode.FK:
            hold = cls(
                mode,
                table.choice("point", Sole, Sole.HEEL),
                table.point("at", FAR),
                table.choice("surface", Surface),
                soft=mode is LegMode.SLIDE and table.flag("soft"),
            )
        table.close()
        return hold


@dataclass(frozen=True, slots=True)
class Handhold:
    """What a hand does: its mode and shape, where its palm is, or the towel it holds.

    ``leg`` is the one it lies on, or that its towel runs to.
    """

    mode: HandMode = HandMode.FK
    shape: Hand = Hand.RELAXED
    at: complex = 0j
    surface: Surface = Surface.WALL
    leg: Side = Side.NEAR
    length: float = 0.0

    @classmethod
    def read(cls, table: Table, own: Side) -> Self:
        """Read ``[contact.hand_near]`` or ``hand_far``; an absent one swings free."""
        mode = table.choice("mode", HandMode, HandMode.FK)
        shape = table.choice("shape", Hand, Hand.RELAXED)
        hold = cls(mode, shape)
        if mode is HandMode.PIN:
            hold = cls(mode, shape, table.point("at", FAR), table.choice("surface", Surface))
        elif mode in (HandMode.THIGH, HandMode.SHANK):
            hold = cls(mode, shape, leg=table.choice("leg", Side, own))
        elif mode is HandMode.ROPE:
            leg = table.choice("leg", Side, Side.NEAR)
            hold = cls(mode, shape, leg=leg, length=table.number("length", 20, 120))
        table.close()
        return hold


@dataclass(frozen=True, slots=True)
class Seat:
    """Where the figure sits: the point of the seat under the hip joint."""

    at: complex
    surface: Surface

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read ``[contact.seat]``."""
        seat = cls(table.point("at", FAR), table.choice("surface", Surface))
        table.close()
        return seat


@dataclass(frozen=True, slots=True)
class Contacts:
    """Everything that stays where it is while the rest moves."""

    leg_near: Foothold
    leg_far: Foothold
    hand_near: Handhold
    hand_far: Handhold
    seat: Seat | None

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read ``[contact]``: a seat, one anchored leg or kneeling knees carry the figure."""
        contacts = cls(
            Foothold.read(table.table("leg_near")),
            Foothold.read(table.table("leg_far")),
            Handhold.read(table.table("hand_near"), Side.NEAR),
            Handhold.read(table.table("hand_far"), Side.FAR),
            Seat.read(table.table("seat")) if table.has("seat") else None,
        )
        table.close()
        modes = (contacts.leg_near.mode, contacts.leg_far.mode)
        carriers = modes.count(LegMode.ANCHOR) + (contacts.seat is not None)
        if carriers != 1 and (carriers or LegMode.KNEEL not in modes):
            code = "E013" if carriers else "E011"
            table.report(code, "", "exactly one seat or one anchored leg carries the figure")
        return contacts
