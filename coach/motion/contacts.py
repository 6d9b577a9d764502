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


LEG_FIELDS: dict[LegMode, tuple[str, ...]] = {
    LegMode.FK: ("hip", "knee", "ankle"),
    LegMode.ANCHOR: ("ankle", "knee"),
    LegMode.PIN: (),
    LegMode.PIVOT: ("ankle",),
    LegMode.REST: ("pitch",),
}
"""fk: free. anchor: the foot stands, the hip follows from ankle and knee. pin: the foot stands,
the knee follows. pivot: the foot turns about its pin, the knee follows. rest: the heel rolls."""
LEG_OPTIONS: dict[LegMode, tuple[str, ...]] = {
    LegMode.FK: ("toe",),
    LegMode.ANCHOR: ("pitch", "toe"),
    LegMode.PIN: ("pitch", "toe"),
    LegMode.PIVOT: ("toe",),
    LegMode.REST: ("toe",),
}


class HandMode(StrEnum):
    """How an arm is told where to be; the fields its pose needs are in ``ARM_FIELDS``."""

    FK = "fk"
    PIN = "pin"
    THIGH = "thigh"
    ROPE = "rope"


ARM_FIELDS: dict[HandMode, tuple[str, ...]] = {
    HandMode.FK: ("shoulder", "elbow", "wrist"),
    HandMode.PIN: ("angle",),
    HandMode.THIGH: ("along", "angle"),
    HandMode.ROPE: ("direction", "angle"),
}
"""pin: the palm stays where it is. thigh: it lies ``along`` the thigh (0 hip, 1 knee).
rope: it holds a towel that runs in ``direction`` from the ball of a foot."""
ARM_OPTIONS: dict[HandMode, tuple[str, ...]] = {
    HandMode.FK: (),
    HandMode.PIN: (),
    HandMode.THIGH: ("lift",),
    HandMode.ROPE: (),
}


class Sole(StrEnum):
    """Which point of the foot stands on the pin."""

    HEEL = "heel"
    BALL = "ball"


class Surface(StrEnum):
    """What can be stood, sat or leaned on."""

    FLOOR = "floor"
    WALL = "wall"
    SEAT = "seat"
    MATTRESS = "mattress"
    TOP = "top"


class Side(StrEnum):
    """A leg or arm: near is the figure's right one, as it faces right."""

    NEAR = "near"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Foothold:
    """What a foot does: its mode, and the point of the scene that the point of the sole is on."""

    mode: LegMode = LegMode.FK
    point: Sole = Sole.HEEL
    at: complex = 0j
    surface: Surface = Surface.FLOOR

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
            )
        table.close()
        return hold


@dataclass(frozen=True, slots=True)
class Handhold:
    """What a hand does: its mode and shape, where its palm is, or the towel it holds."""

    mode: HandMode = HandMode.FK
    shape: Hand = Hand.RELAXED
    at: complex = 0j
    surface: Surface = Surface.WALL
    leg: Side = Side.NEAR
    length: float = 0.0

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read ``[contact.hand_near]`` or ``hand_far``; an absent one swings free."""
        mode = table.choice("mode", HandMode, HandMode.FK)
        shape = table.choice("shape", Hand, Hand.RELAXED)
        hold = cls(mode, shape)
        if mode is HandMode.PIN:
            hold = cls(mode, shape, table.point("at", FAR), table.choice("surface", Surface))
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
        """Read ``[contact]``: a seat or one anchored leg carries the figure."""
        contacts = cls(
            Foothold.read(table.table("leg_near")),
            Foothold.read(table.table("leg_far")),
            Handhold.read(table.table("hand_near")),
            Handhold.read(table.table("hand_far")),
            Seat.read(table.table("seat")) if table.has("seat") else None,
        )
        table.close()
        anchors = [contacts.leg_near.mode, contacts.leg_far.mode].count(LegMode.ANCHOR)
        if (carriers := anchors + (contacts.seat is not None)) != 1:
            code = "E013" if carriers else "E011"
            table.report(code, "", "exactly one seat or one anchored leg must carry the figure")
        return contacts
