"""How the program looks and sounds, as far as a person chooses it."""

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.values import limited


class Look(StrEnum):
    """How windows are dressed; auto is by system and, in the evening, night."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"
    NIGHT = "night"


class Contrast(StrEnum):
    """Whether colours are as strong as they can be; auto is by system."""

    AUTO = "auto"
    MORE = "more"
    USUAL = "usual"


class Accent(StrEnum):
    """Whose colour marks what can be pressed: our teal, or the system's own."""

    COACH = "coach"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the program looks and sounds. A text size of 0 follows the system."""

    look: Look = Look.AUTO
    contrast: Contrast = Contrast.AUTO
    accent: Accent = Accent.COACH
    text_percent: int = limited(0, 100, 200, 25, zero="as the system")
    reduced_motion: bool = False
    sound: bool = False
