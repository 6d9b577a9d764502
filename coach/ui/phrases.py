"""The pieces that sentences are made of: names of habits, volumes, times, counts, reasons.

A name of the person's own that tells a condition is left out where others may read along.
"""

from datetime import datetime, tzinfo
from math import floor

from coach.domain.history import FOREVER
from coach.domain.hours import local
from coach.domain.policy import Why
from coach.domain.preferences import Unit
from coach.domain.reminder import OWN, STAND_BREAK, Habit, kind

FLUID_OUNCE_ML = 29.5735
"""A US fluid ounce."""

TELLING = ("cramp", "pregnan", "trimester")
"""Parts of words that tell a condition."""

_NAMES = {
    Habit.WATER: "a glass of water",
    Habit.STANDING: "standing up",
    Habit.BEDTIME: "a stretch before bed",
    Habit.MORNING: "ankles before you get up",
}

_REASONS = {
    Why.PAUSED: "you paused",
    Why.ASLEEP: "the screen is locked",
    Why.QUIET: "quiet hours",
    Why.JUST_WOKE: "you just came back",
    Why.AWAY: "you are away",
    Why.DND: "do not disturb",
    Why.CALL: "a call",
    Why.FULL_SCREEN: "full screen",
    Why.STRETCH: "a stretch",
    Why.CROWDED: "some room between two notices",
    Why.TOO_LATE: "it grew too late",
    Why.NEXT_CAME: "its next time came",
}

_WAITED = {
    Why.PAUSED: "Waited until your pause was over.",
    Why.ASLEEP: "Waited until you were back.",
    Why.QUIET: "Waited until quiet hours ended.",
    Why.JUST_WOKE: "Waited until you were back.",
    Why.AWAY: "Waited until you were back.",
    Why.DND: "Waited until do-not-disturb ended.",
    Why.CALL: "Waited for your call to end.",
    Why.FULL_SCREEN: "Waited for full screen to end.",
    Why.STRETCH: "Waited for your stretch to end.",
    Why.CROWDED: "Waited: one thing at a time.",
}

_COUNTS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def name(habit: str, *, discreet: bool, routine: str = "") -> str:
    """Return what a habit is called within a sentence; ``routine`` is what its turn opens."""
    if (sort := kind(habit)) is Habit.OWN:
        return own_name(habit, discreet=discreet) or "your reminder"
    if sort is Habit.STANDING and routine == STAND_BREAK:
        return "sitting down"
    return _NAMES[sort]


def own_name(habit: str, *, discreet: bool) -> str:
    """Return what the person called a reminder; empty where others are not to read that."""
    said = habit.removeprefix(OWN)
    telling = any(part in said.casefold() for part in TELLING)
    return "" if discreet and telling else said


def volume(amount: int, unit: Unit = Unit.ML) -> str:
    """Return "200 mL" or, rounded to whole ounces, "7 fl oz"."""
    return f"{measure(amount, unit)} {_unit(unit)}"


def measure(amount: int, unit: Unit) -> str:
    """Return the number of millilitres, or of whole fluid ounces."""
    return f"{amount if unit is Unit.ML else floor(amount / FLUID_OUNCE_ML + 0.5):,}"


def so_far(drunk_ml: int, target_ml: int, unit: Unit = Unit.ML, *, limit: bool = False) -> str:
    """Return "1,000 of 2,000 mL so far" or, under a limit, "900 of at most 1,500 mL"."""
    drunk, target = measure(drunk_ml, unit), volume(target_ml, unit)
    return f"{drunk} of at most {target}" if limit else f"{drunk} of {target} so far"


def reason(why: str) -> str:
    """Return a policy's reason in words; what is unknown is said as it is."""
    return _REASONS[Why(why)] if why in list(Why) else why


def waited(held: Why | None) -> str:
    """Return why something comes later than it was due; empty where it does not."""
    return _WAITED.get(held, "") if held else ""


def clock(moment: datetime, zone: tzinfo) -> str:
    """Return "14:20"."""
    return f"{local(moment, zone):%H:%M}"


def when(moment: datetime, now: datetime, zone: tzinfo) -> str:
    """Return "at 14:20", "tomorrow at 07:15" or "on Friday at 07:15"."""
    then, today = local(moment, zone), local(now, zone).date()
    match (then.date() - today).days:
        case 0:
            return f"at {then:%H:%M}"
        case 1:
            return f"tomorrow at {then:%H:%M}"
        case _:
            return f"on {then:%A} at {then:%H:%M}"


def was_for(turn: str, now: datetime, zone: tzinfo) -> str:
    """Return "21:00", "yesterday at 21:00" or "Friday at 21:00" of a turn that is past."""
    then, today = datetime.fromisoformat(turn), local(now, zone).date()
    match (today - then.date()).days:
        case 0:
            return f"{then:%H:%M}"
        case 1:
            return f"yesterday at {then:%H:%M}"
        case _:
            return f"{then:%A} at {then:%H:%M}"


def paused(until: datetime, now: datetime, zone: tzinfo) -> str:
    """Return how long it is quiet."""
    end = "you resume" if until == FOREVER else when(until, now, zone).removeprefix("at ")
    return f"Paused until {end}"


def number(count: int) -> str:
    """Return "ten"; from thirteen on "13"."""
    return _COUNTS[count] if count < len(_COUNTS) else str(count)


def counted(count: int, thing: str) -> str:
    """Return "one break" or "two breaks"."""
    return f"{number(count)} {thing}{'' if count == 1 else 's'}"


def capital(text: str) -> str:
    """Return a sentence with its first letter large."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """Return a sentence with its first letter small, to go on after a colon."""
    return text[:1].lower() + text[1:]


def shortened(text: str, most: int) -> str:
    """Return a text of at most ``most`` characters, with an ellipsis where it was longer."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _unit(unit: Unit) -> str:
    return "mL" if unit is Unit.ML else "fl oz"
