"""What the coach did, told in a line to whoever follows along; the time stands beside it."""

from coach.domain.happening import Event, Happening
from coach.domain.reminder import Habit, kind
from coach.ui.phrases import capital, own_name

_ASKED = {
    Habit.WATER: "a glass of water",
    Habit.STANDING: "time for a break",
    Habit.BEDTIME: "ready for a stretch",
    Habit.MORNING: "ankles before you get up",
}


def happening(happening: Happening) -> str:
    """Return one thing that the coach did, and why: "standing waits: a call"."""
    names = ", ".join(_name(habit) for habit in happening.habits)
    many = len(happening.habits) > 1
    match happening.event:
        case Event.SHOWN:
            asked = ", and ".join(_asked(habit) for habit in happening.habits)
            return f"{capital(asked)}?  {happening.why}"
        case Event.WITHDRAWN:
            return f"{names} taken back: {happening.why}"
        case Event.WAITING:
            return f"{names} {'wait' if many else 'waits'}: {happening.why}"
        case Event.DROPPED:
            return f"{names} let go: {happening.why}"
        case Event.ANSWERED:
            return f"{names} answered: {happening.why.replace('_', ' ')}"
        case Event.RECORDED:
            return f"{names}: {happening.why}" if names else happening.why


def _name(habit: str) -> str:
    return own_name(habit, discreet=False)


def _asked(habit: str) -> str:
    return _ASKED.get(kind(habit)) or own_name(habit, discreet=False)
