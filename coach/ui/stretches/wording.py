"""Every sentence of the window of stretches; the moves' own words come from the catalogue.

The window is private, so stages are named in it, though never in its title. Needs no Qt.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from coach.domain.stage import Stage
from coach.motion.about import Place
from coach.motion.exercise import Exercise
from coach.motion.routine import Routine, Session
from coach.ui.language import say
from coach.ui.stretches.filters import Found
from coach.ui.stretches.moves import Move

STRETCHES: Final = "Stretches"
ROUTINES: Final = "My routines"
FILTERS: Final = "Filters"
SEARCH: Final = "Search by name"
STAGE, PLACE, HAVE, TIME = "For", "Where", "I have", "How long"
ANYWHERE, ANY_LENGTH, SEATED = "Anywhere", "Any length", "Seated only"
NOTHING: Final = "No stretch fits all of this."
SHOW_ALL: Final = "Show all"
ADAPTED: Final = "Made gentler for now"

BACK: Final = "Back"
PLAY: Final = "Play"
PAUSE, GO_ON = "Pause", "Move again"
OTHER_SIDE: Final = "Other side"
ADD: Final = "Add to bedtime"
UNDO: Final = "Undo"
NOT_NOW: Final = "Not for now: this one is for other stages."
UNDONE: Final = "Taken back."
HOW, CARE, BY_STAGE = "How", "Take care", "At each stage"
SOURCE: Final = "Where this comes from"
NOT_REVIEWED: Final = "Public advice; not reviewed by a clinician yet."

EDIT: Final = "Change"
RESET: Final = "Back to the original"
ADD_MOVE: Final = "Add a stretch"
NAME: Final = "Name"
HOLD, REPS = "Hold", "Times"
LESS, MORE = "Less", "More"
UP, DOWN, SWAP, REMOVE = "Move up", "Move down", "Swap", "Remove"
LEFT_OUT: Final = "Left out at this stage"
EACH_SIDE: Final = "each side"
CHANGED: Final = "yours"
COUNTS_AT_ONCE: Final = "A change counts at once."
FULL: Final = "The routine is full. Take something out first."
LAST_STAYS: Final = "A routine keeps one stretch at least."
CHOOSE: Final = "Choose a stretch"
CHOOSE_HINT: Final = "Only those that suit this stage are here."

STAGES: Final = MappingProxyType(
    {
        Stage.NONE: "Not pregnant",
        Stage.T1: "First trimester",
        Stage.T2: "Second trimester",
        Stage.T3: "Third trimester",
        Stage.AFTER: "After birth",
    }
)
PLACES: Final = MappingProxyType(
    {Place.DESK: "At a desk", Place.HOME: "At home", Place.BED: "In bed"}
)
THINGS: Final = MappingProxyType({"worktop": "counter", "pack": "warm pack"})
"""What a thing is called where its key is not its name."""


def thing(key: str) -> str:
    """Return a piece of equipment as a label."""
    return _capital(THINGS.get(key, key))


def at_most(minutes: int) -> str:
    """Return "Up to 2 min"."""
    return f"Up to {minutes} min"


def short(seconds: float) -> str:
    """Return a length at a glance: "50 s", "2 min", "1 min 12 s"."""
    minutes, rest = divmod(round(seconds), 60)
    parts = [f"{minutes} min"] if minutes else []
    return " ".join([*parts, f"{rest} s"] if rest or not minutes else parts)


def spoken(seconds: float) -> str:
    """Return a length as it is read aloud: "1 minute 12 seconds"."""
    minutes, rest = divmod(round(seconds), 60)
    parts = [_counted(minutes, "minute")] if minutes else []
    if rest or not minutes:
        parts.append(_counted(rest, "second"))
    return " ".join(parts)


def needs(equipment: Iterable[str]) -> str:
    """Return what must be at hand in one line."""
    said = ", ".join(THINGS.get(each, each) for each in equipment)
    return f"needs: {said}" if said else "nothing needed"


def card_aloud(move: Move) -> str:
    """Return a card in words: name, length, equipment."""
    adapted = f", {ADAPTED.lower()}" if move.adapted else ""
    return f"{move.name}, {spoken(move.seconds)}, {needs(move.equipment)}{adapted}"


def counted(found: Found) -> str:
    """Return how many moves are shown, and how many there are for other stages only."""
    shown = _counted(len(found.moves), "stretch", "stretches")
    if not found.elsewhere:
        return f"{shown}."
    verb = "is" if found.elsewhere == 1 else "are"
    return f"{shown}. {found.elsewhere} more {verb} for other stages."


def stage(which: Stage, own: Stage) -> str:
    """Return a stage as a choice; the person's own is the present one."""
    return f"Now: {STAGES[which].lower()}" if which is own else STAGES[which]


def now_for(shared: Sequence[Stage], own: Stage) -> str:
    """Return for whom steps are changed: "For: now (third trimester)"."""
    others = [STAGES[each].lower() for each in shared if each is not own]
    if own not in shared:
        return f"For: {', '.join(others)}"
    return f"For: now ({STAGES[own].lower()})" + (f"; also {_listed(others)}" if others else "")


def stage_line(move: Move, own: Stage) -> str:
    """Return what a move is like in a stage, in one line."""
    which = f"{STAGES[move.stage]}{' (now)' if move.stage is own else ''}"
    if not move.suits:
        return f"{which}: not for this stage"
    adapted = ", made gentler" if move.adapted else ""
    return f"{which}: {short(move.seconds)}{adapted}"


def dose(move: Exercise) -> str:
    """Return how much of a move is done: "30 s hold, 2 times, each side"."""
    given = move.dose
    parts = [f"{given.hold:g} s hold"] if given.hold else []
    if given.reps > 1 or not given.hold:
        parts.append(_counted(given.reps, "time"))
    if given.sides == 2:
        parts.append("each side")
    return ", ".join(parts)


def added(name: str, session: Session) -> str:
    """Return that a move was added, and the new total."""
    return f"Added. {name} is now {short(session.seconds)}."


def refused(reason: str) -> str:
    """Return that a change was not kept."""
    return f"Not kept: {reason}. Nothing has changed."


def title(routine: Routine, words: Mapping[str, str]) -> str:
    """Return a routine's name."""
    return say(words, routine.title)


def title_of(move: Exercise, words: Mapping[str, str]) -> str:
    """Return a move's name in full."""
    return say(words, move.title)


def times(count: int) -> str:
    """Return "10 times"."""
    return _counted(count, "time")


def total(session: Session) -> str:
    """Return a routine at a glance: "5 min 2 s, 6 stretches"."""
    return f"{short(session.seconds)}, {_counted(len(session.steps), 'stretch', 'stretches')}"


def total_aloud(session: Session) -> str:
    """Return a routine's length as it is read aloud after a change."""
    stretches = _counted(len(session.steps), "stretch", "stretches")
    return f"In all {spoken(session.seconds)}, {stretches}."


def contents(session: Session, words: Mapping[str, str]) -> str:
    """Return the names of a routine's moves in one line."""
    return " · ".join(say(words, move.title).partition(",")[0] for move in session.steps)


def in_row(what: str, name: str) -> str:
    """Return what a button of a row does, for a screen reader: "Move up: Ankle pumps"."""
    return f"{what}: {name}"


def instead(name: str) -> str:
    """Return that another move stands in at this stage."""
    return f"At this stage: {name}"


def swap_for(name: str) -> str:
    """Return the head of the page that swaps a move."""
    return f"Instead of {name[:1].lower()}{name[1:]}"


def sources(keys: str) -> str:
    """Return where a move comes from."""
    return f"Sources: {keys}"


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or f'{one}s'}"


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(", ".join(parts).rsplit(", ", 1)) if parts else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
