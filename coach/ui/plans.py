"""A day's plan in words: its hours, and what comes in them."""

from collections.abc import Sequence
from datetime import date, time, tzinfo

from coach.domain.hours import local
from coach.domain.reminder import Due, Habit
from coach.ui.phrases import capital, counted, name, number, volume

_DAY_MIN = 24 * 60


def plan(turns: Sequence[Due], zone: tzinfo) -> str:
    """Return a day's agenda as a sentence for each habit, for the window of hours."""
    drinks = [local(due.at, zone) for due in turns if due.kind is Habit.WATER]
    breaks = sum(due.kind is Habit.STANDING for due in turns)
    beds = [local(due.at, zone) for due in turns if due.kind is Habit.BEDTIME]
    mornings = [local(due.at, zone) for due in turns if due.kind is Habit.MORNING]
    own = sum(due.kind is Habit.OWN for due in turns)
    said = [f"Ankles at {at:%H:%M}." for at in mornings]
    if drinks:
        count = capital(counted(len(drinks), "drink"))
        said.append(f"{count} from {drinks[0]:%H:%M} to {drinks[-1]:%H:%M}.")
    if breaks:
        said.append(f"About {counted(breaks, 'break')}.")
    if beds:
        said.append(f"One stretch at {beds[0]:%H:%M}.")
    if own:
        said.append(f"{capital(number(own))} of your own.")
    return " ".join(said) or "Nothing comes on such a day."


def plan_lines(turns: Sequence[Due], day: date, zone: tzinfo) -> tuple[str, ...]:
    """Return a day's agenda for a terminal, a line for each turn below the date."""
    lines = (f"{local(due.at, zone):%H:%M}  {_turn(due)}" for due in turns)
    return (f"{day:%A, %d %B %Y}", *(tuple(lines) or ("Nothing comes on this day.",)))


def up(wake: time) -> str:
    """Return "Up 07:00"."""
    return f"Up {wake:%H:%M}"


def bed(bedtime: time) -> str:
    """Return "Bed 22:30"."""
    return f"Bed {bedtime:%H:%M}"


def awake(wake: time, bedtime: time) -> str:
    """Return "Awake 07:00 to 22:30"."""
    return f"Awake {wake:%H:%M} to {bedtime:%H:%M}"


def awake_for(wake: time, bedtime: time) -> str:
    """Return "Awake 15 h 30"; equal times mean all day."""
    span = (bedtime.hour - wake.hour) * 60 + bedtime.minute - wake.minute
    hours, minutes = divmod(span % _DAY_MIN or _DAY_MIN, 60)
    return f"Awake {hours} h {minutes:02d}"


def _turn(due: Due) -> str:
    """Return a turn as the person who asked for the plan calls it."""
    called = name(due.habit, discreet=False, routine=due.routine)
    return capital(called) + (f", {volume(due.amount)}" if due.amount else "")
