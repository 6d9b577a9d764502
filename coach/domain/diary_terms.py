"""What can be said of a cramp and of a night, word by word."""

from enum import StrEnum


class Side(StrEnum):
    """Which leg."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Muscle(StrEnum):
    """Where in the leg."""

    CALF = "calf"
    FOOT = "foot"
    BACK_OF_THIGH = "back-of-thigh"
    FRONT_OF_THIGH = "front-of-thigh"
    OTHER = "other"


class Length(StrEnum):
    """How long it lasted."""

    UNDER_1 = "under-1"  # minutes
    TO_3 = "1-to-3"
    TO_10 = "3-to-10"
    OVER_10 = "over-10"


class Helped(StrEnum):
    """What helped."""

    FLEX = "flex"  # heel away, toes back
    STAND = "stand"
    STROKE = "stroke"
    WALK = "walk"
    WARMTH = "warmth"
    COLD = "cold"
    WAITED = "waited"
    NOTHING = "nothing"


class Before(StrEnum):
    """What was before it; told, never concluded."""

    STANDING = "long-standing"
    SITTING = "long-sitting"
    WALK = "long-walk"  # or hard exercise
    HOT_DAY = "hot-day"
    TOE_POINT = "toe-point"  # or a stretch
    TIGHT_CLOTHES = "tight-clothes"
    HEAVY_COVERS = "heavy-covers"
    LESS_DRINK = "less-drink"  # than usual
    NOTHING = "nothing"


class Also(StrEnum):
    """What else was noticed that night."""

    PUFFY_ANKLES = "puffy-ankles"  # both
    URGE_TO_MOVE = "urge-to-move"  # crawling
    BACK_PAIN = "back-pain"
    VARICOSE_VEINS = "varicose-veins"


class Check(StrEnum):
    """What opens the safety page when it is ticked."""

    ONE_LEG_SWELLING = "one-leg-swelling"
    WARMTH = "warmth"
    COLOUR = "colour"
    NUMBNESS = "numbness"
    WEAKNESS = "weakness"
