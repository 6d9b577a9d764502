"""Where the things lie and stand that a body rests on: levels, walls, and how much they give."""

from collections.abc import Iterator
from typing import NamedTuple

from coach.motion.contacts import Contacts, HandMode, LegMode, Surface
from coach.motion.format import Issue
from coach.motion.parts import CHAIR_BACK, Prop, PropKind, View

STANDS_ON = {
    Surface.SEAT: (PropKind.CHAIR, PropKind.STOOL, PropKind.SOFA),
    Surface.MATTRESS: (PropKind.BED,),
    Surface.TOP: (PropKind.DRESSER, PropKind.WORKTOP, PropKind.CHAIR),
    Surface.CUSHION: (PropKind.PILLOW,),
    Surface.STEP: (PropKind.STEP,),
}
SINK, SOFT_SINK = 0.4, 2.0
"""Centimetres a body may sink into a hard and into a soft surface."""
ON_SURFACE = 0.5
"""Centimetres a contact may lie off the surface it names."""
FOOTBOARD = 5.0
"""How thick the foot end of a bed seen from above is, in centimetres."""
Place = tuple[str, complex, Surface]
"""A contact's path in the file, where it is and what it names."""


class Wall(NamedTuple):
    """A wall's face; one at the ``left`` of the figure looks right."""

    x: float
    left: bool


def height_of(surface: Surface, props: tuple[Prop, ...], near: float = 0.0) -> float | None:
    """Return how high a level surface lies; ``None`` where the picture has no such thing.

    Of several, the one nearest to the height ``near``.
    """
    if surface is Surface.FLOOR:
        return 0.0
    kinds = STANDS_ON.get(surface, ())
    levels = [_top(prop, surface) for prop in props if prop.kind in kinds]
    return min(levels, key=lambda level: abs(level - near), default=None)


def walls_of(props: tuple[Prop, ...]) -> tuple[Wall, ...]:
    """Return every wall of the picture."""
    return tuple(Wall(prop.x, prop.flip) for prop in props if prop.kind is PropKind.WALL)


def upright_of(surface: Surface, props: tuple[Prop, ...], near: float = 0.0) -> float | None:
    """Return where an upright surface's face is; of several, the one nearest to ``near``."""
    if surface is Surface.BOARD:
        beds = [prop for prop in props if prop.kind is PropKind.BED_TOP]
        faces = [bed.x + bed.width - FOOTBOARD for bed in beds]
    else:
        faces = [wall.x for wall in walls_of(props)]
    return min(faces, key=lambda face: abs(face - near), default=None)


def give_of(surface: Surface, props: tuple[Prop, ...]) -> float:
    """Return how many centimetres a body may sink into a surface."""
    soft = surface in (Surface.MATTRESS, Surface.CUSHION)
    sofa = surface is Surface.SEAT and any(prop.kind is PropKind.SOFA for prop in props)
    return SOFT_SINK if soft or sofa else SINK


def off_surface(held: Contacts, props: tuple[Prop, ...], view: View) -> Iterator[Issue]:
    """Yield an E032 for every contact that is not on the surface it names."""
    ball = next((prop for prop in props if prop.kind is PropKind.BALL), None)
    for path, at, surface in _places(held):
        if surface in (Surface.WALL, Surface.BOARD):
            there, level = at.real, upright_of(surface, props, at.real)
        elif view is View.TOP:
            continue
        else:
            there, level = at.imag, height_of(surface, props, at.imag)
        if level is None:
            yield Issue("E032", path, f"there is no {surface} in the picture; add the prop")
        elif ball and path == "contact.leg_near" and 0 <= there - level <= 2 * ball.radius + 1:
            continue  # this foot stands on the ball
        elif abs(there - level) > ON_SURFACE:
            yield Issue("E032", path, f"not on the {surface}, which is at {level:g}")


def _places(held: Contacts) -> Iterator[Place]:
    for name, foot in (("leg_near", held.leg_near), ("leg_far", held.leg_far)):
        if foot.mode is not LegMode.FK:
            yield f"contact.{name}", foot.at, foot.surface
    for name, hand in (("hand_near", held.hand_near), ("hand_far", held.hand_far)):
        if hand.mode is HandMode.PIN:
            yield f"contact.{name}", hand.at, hand.surface
    if held.seat:
        yield "contact.seat", held.seat.at, held.seat.surface


def _top(prop: Prop, surface: Surface) -> float:
    match surface:
        case Surface.TOP if prop.kind is PropKind.CHAIR:
            return prop.y + CHAIR_BACK
        case Surface.CUSHION:
            return prop.y + prop.height
        case _:
            return prop.y
