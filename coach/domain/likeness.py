"""Whom the figure looks like: chosen by the person, so that they recognise themselves in it.

None of this is asked for, stored beyond the preferences or concluded from.
"""

from dataclasses import dataclass
from enum import StrEnum


class Skin(StrEnum):
    """Skin tones from light to dark."""

    PORCELAIN = "porcelain"
    FAIR = "fair"
    OLIVE = "olive"
    TAN = "tan"
    BROWN = "brown"
    DEEP = "deep"


class Hair(StrEnum):
    """How the hair is worn; ``covered`` is a head covering."""

    BUN = "bun"
    BOB = "bob"
    CURLS = "curls"
    BRAID = "braid"
    SHORT = "short"
    COVERED = "covered"


class HairColour(StrEnum):
    """Colours of hair; a head covering takes the outfit's colour instead."""

    BLACK = "black"
    BROWN = "brown"
    AUBURN = "auburn"
    BLOND = "blond"
    GREY = "grey"
    RED = "red"


class Build(StrEnum):
    """The body's build; ``straight`` has broader shoulders and narrower hips."""

    EVEN = "even"
    BROAD = "broad"
    STRAIGHT = "straight"


class Outfit(StrEnum):
    """The colours of the clothes."""

    TEAL = "teal"
    PLUM = "plum"
    CLAY = "clay"
    SLATE = "slate"


@dataclass(frozen=True, slots=True)
class Likeness:
    """Everything about the figure that is a matter of choice."""

    skin: Skin = Skin.FAIR
    hair: Hair = Hair.BUN
    hair_colour: HairColour = HairColour.BROWN
    build: Build = Build.EVEN
    outfit: Outfit = Outfit.TEAL
