"""What a move needs, whom it suits and where it comes from."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from coach.motion.format import Table
from coach.motion.parts import SOURCE, STAGES

EQUIPMENT = (
    "wall",
    "chair",
    "bed",
    "towel",
    "mat",
    "pillow",
    "sofa",
    "worktop",
    "ball",
    "pack",
    "step",
)
"""What a person may need for a move."""


class Posture(StrEnum):
    """How the body is held all through a move."""

    STANDING = "standing"
    SEATED = "seated"
    PROPPED = "propped"
    SIDE_LYING = "side-lying"
    ALL_FOURS = "all-fours"
    LYING = "lying"


class Place(StrEnum):
    """Where a move can be done."""

    DESK = "desk"
    HOME = "home"
    BED = "bed"


@dataclass(frozen=True, slots=True)
class About:
    """What a move needs, whom it suits and where its dose comes from.

    Attributes:
        equipment: what must be at hand, of ``EQUIPMENT``.
        stages: the stages it suits.
        source: keys of the sources.
        posture: how the body is held.
        places: where it can be done.
        balance: it needs balance, so an unsteady person is offered a swap.
        swaps: ids of the moves that can stand in for it, the best first.
        listed: it is shown in the list of moves; others are links between moves.
    """

    equipment: tuple[str, ...]
    stages: tuple[str, ...]
    source: str
    posture: Posture
    places: tuple[Place, ...]
    balance: bool = False
    swaps: tuple[str, ...] = ()
    listed: bool = True

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read ``[about]``."""
        places = table.words("place", tuple(Place))
        if not places:
            code = "E013" if table.has("place") else "E011"
            table.report(code, "place", f"some of: {', '.join(Place)}")
        about = cls(
            equipment=table.words("equipment", EQUIPMENT),
            stages=table.words("stages", STAGES),
            source=table.text("source", SOURCE),
            posture=table.choice("posture", Posture),
            places=tuple(Place(place) for place in places if place in set(Place)),
            balance=table.flag("balance"),
            swaps=table.words("swaps"),
            listed=table.flag("listed", default=True),
        )
        table.close()
        return about
