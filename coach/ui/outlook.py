"""How things are: what is next, or why nothing comes; for the tray and the terminal."""

from datetime import timedelta

from coach.domain import water
from coach.domain.posture import NUDGES, Phase, Posture
from coach.domain.reminder import STAND_BREAK, Habit
from coach.domain.standing import SHIFT
from coach.domain.status import Status, Waiting
from coach.ui.phrases import capital, clock, name, paused, reason, so_far, volume, when

APP = "Stretch Coach"

AWAY = "You are away. Nothing comes until you are back"
NO_IDLE = "Can’t see when you step away here. Timers count on."  # noqa: RUF001
PLENTY = "No need for more just now."
MUCH = "That is more than general guidance. Keep it if your care team suggested it."

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
STEP = timedelta(minutes=5)
"""So coarsely the tray counts, which tells it again only now and then."""

_SWITCHES = {"hot": "A hot day today", "exercise": "Exercise today"}
_ON_FEET = frozenset({Phase.ON_FEET, Phase.OTHER_FOOT})


def next_line(status: Status) -> str:
    """Return the one thing to know now: what is next, or why nothing comes."""
    if not status.confirmed:
        return "Nothing runs yet. Set your hours."
    if status.paused_until:
        return paused(status.paused_until, status.now, status.zone)
    if status.open:
        names = list(dict.fromkeys(_name(status, habit) for habit in status.open))
        more = f" and {len(names) - 1} more" if len(names) > 2 else ""
        return f"Your turn: {names[0] + more if more else ' and '.join(names)}"
    if status.waiting:
        return _waits(status, status.waiting[0])
    if status.away:
        return AWAY
    if status.next:
        due = status.next[0]
        return f"Next: {_name(status, due.habit)} {when(due.at, status.now, status.zone)}"
    return "Nothing more comes today"


def tool_tip(status: Status) -> str:
    """Return what the tray says to a resting pointer, in a few short lines."""
    lines = [APP, next_line(status), posture_line(status)]
    if status.confirmed:
        lines.append(
            ", ".join((_drinks(status), *(_SWITCHES[each].lower() for each in _on(status))))
        )
    return "\n".join(line for line in lines if line)


def status_lines(status: Status) -> tuple[str, ...]:
    """Return the status for a terminal, the most important line first."""
    first = next_line(status)
    held = [_waits(status, each) for each in status.waiting]
    away = [AWAY] if status.away and status.confirmed else []
    waiting = {each.habit for each in status.waiting}
    ahead = [
        f"{capital(_name(status, due.habit))} {when(due.at, status.now, status.zone)}"
        for due in status.next
        if due.habit not in waiting
    ]
    more = [line for line in (*held, *away, *ahead) if not first.lower().endswith(line.lower())]
    return (first, *more, *_facts(status))


def posture_line(status: Status) -> str:
    """Return whose turn it is between two breaks, for the tray; empty where it tells nothing.

    It counts in steps of five minutes and says by when, for it is read later than it is written.
    """
    stance = status.posture
    if stance is None or stance.phase is Phase.SITTING:
        return ""
    if stance.phase in (Phase.SAT_LONG, Phase.ON_FEET):
        spent = stance.spent // STEP * STEP
        if not spent:
            return _long(stance)
        by = clock(status.now - (stance.spent - spent), status.zone)
        return f"{_counted(stance, spent)} by {by}" if not stance.long else _long(stance)
    return _turn(status, stance)


def nudges(status: Status) -> bool:
    """Whether the icon has something to show between two breaks."""
    return status.posture is not None and status.posture.phase in NUDGES


def on_shift(status: Status) -> bool:
    """Whether a standing shift is on today."""
    return SHIFT in status.switches


def advice(status: Status, drunk_within_the_hour_ml: int) -> str | None:  # noqa: ARG001
    """Return a calm word about much drink in a short time, if there is one to say."""
    return PLENTY if drunk_within_the_hour_ml > water.PLENTY_ML else None


def much(target_ml: int) -> str | None:
    """Return a word about a target beyond general guidance; it is not refused."""
    return MUCH if target_ml > water.MUCH_ML else None


def help_now(*, discreet: bool = True) -> str:
    """Return what the menu calls the help with a cramp."""
    return "Help now" if discreet else "Cramp now"


def switch(which: str, status: Status) -> str:
    """Return what the menu calls a switch of today: "A hot day today (+300 mL)"."""
    return f"{_SWITCHES[which]} (+{volume(water.EXTRA_ML[which], status.unit)})"


def _facts(status: Status) -> tuple[str, ...]:
    """Return what is so just now, beside what is next."""
    if not status.confirmed:
        return ()
    stance, lines = status.posture, list[str]()
    if stance and stance.phase in (Phase.SITTING, Phase.SAT_LONG, Phase.ON_FEET):
        lines.append(_counted(stance, stance.spent) if stance.spent >= MINUTE else "")
    elif stance:
        lines.append(_turn(status, stance))
    lines.append(_long(stance) if stance else "")
    lines.append(_drinks(status))
    lines += [f"{switch(each, status)}" for each in _on(status)]
    lines.append(NO_IDLE if status.sources.get("idle") == "none" else "")
    return tuple(line for line in lines if line)


def _counted(stance: Posture, spent: timedelta) -> str:
    minutes = spent // MINUTE
    verb = "stood" if stance.phase in _ON_FEET else "sat"
    return f"You have {verb} for {minutes} minute{'' if minutes == 1 else 's'}"


def _turn(status: Status, stance: Posture) -> str:
    if stance.phase is Phase.OTHER_FOOT:
        return "The other foot’s turn"  # noqa: RUF001
    until = f", until {clock(stance.changes, status.zone)}" if stance.changes else ""
    return f"Your turn to {stance.phase}{until}"


def _long(stance: Posture) -> str:
    return f"You have stood for {stance.stood // HOUR} hours today" if stance.long else ""


def _drinks(status: Status) -> str:
    return so_far(status.drunk_ml, status.target_ml, status.unit, limit=status.limit)


def _on(status: Status) -> tuple[str, ...]:
    """Return the switches that count today; a limit takes no extra."""
    return () if status.limit else tuple(each for each in status.switches if each in _SWITCHES)


def _waits(status: Status, held: Waiting) -> str:
    return f"{capital(_name(status, held.habit))}, waiting: {reason(held.why)}"


def _name(status: Status, habit: str) -> str:
    opens = STAND_BREAK if habit == Habit.STANDING and on_shift(status) else ""
    return name(habit, discreet=status.discreet, routine=opens)
