"""How cards and windows are dressed at a moment: by choice, else by the time of day."""

from datetime import datetime

from coach.domain.appearance import Contrast
from coach.domain.hours import Day
from coach.domain.preferences import Look
from coach.domain.reminder import Tone


def tone(look: Look, day: Day, now: datetime, *, dark: bool, contrast: bool = False) -> Tone:
    """Return the tone at ``now``.

    From the evening until waking it is red on near black, which wakes least; by day it follows
    the system, of which ``dark`` tells the choice. With ``contrast`` it is black on white where
    it would be light, else white on black.
    """
    usual = _usual(look, day, now, dark=dark)
    if not contrast:
        return usual
    return Tone.CONTRAST_LIGHT if usual is Tone.LIGHT else Tone.CONTRAST


def wants_contrast(choice: Contrast, *, system: bool) -> bool:
    """Return whether contrast is to be the strongest; ``system`` tells the system's own choice."""
    return system if choice is Contrast.AUTO else choice is Contrast.MORE


def _usual(look: Look, day: Day, now: datetime, *, dark: bool) -> Tone:
    match look:
        case Look.LIGHT:
            return Tone.LIGHT
        case Look.DARK:
            return Tone.DARK
        case Look.NIGHT:
            return Tone.NIGHT
        case Look.AUTO if not day.wake <= now < day.evening:
            return Tone.NIGHT
        case Look.AUTO:
            return Tone.DARK if dark else Tone.LIGHT
