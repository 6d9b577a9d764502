"""How cards and windows are dressed at a moment: by choice, else by the time of day."""

from datetime import datetime

from coach.domain.hours import Day
from coach.domain.preferences import Look
from coach.domain.reminder import Tone


def tone(look: Look, day: Day, now: datetime, *, dark: bool) -> Tone:
    """Return the tone at ``now``.

    From the evening until waking it is red on near black, which wakes least; by day it follows
    the system, of which ``dark`` tells the choice.
    """
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
