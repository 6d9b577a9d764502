"""A day's plan in words: what comes in it."""

from collections.abc import Sequence
from datetime import date, tzinfo

from coach.domain.hours import local
from coach.domain.reminder import Due, Habit
from coach.ui.phrases import capital, counted, name, number, volume


def plan(turns: Sequence[Due], zone: tzinfo) -> str:
    """Return a day's agenda as a sentence for each habit."""
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


def _turn(due: Due) -> str:
    """Return a turn as the person who asked for the plan calls it."""
    called = name(due.habit, discreet=False, routine=due.routine)
    return capital(called) + (f", {volume(due.amount)}" if due.amount else "")
