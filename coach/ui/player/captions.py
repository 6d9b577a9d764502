"""What a guided routine says: one line now, one beneath it, and what comes then.

Every sentence of the player stands here, the moves' own words come from the catalogue (see
`language`). Six to ten words, no condition named, nobody praised. Needs no Qt.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from coach.domain.reminder import Habit, Tone
from coach.motion.exercise import Exercise
from coach.motion.routine import Kind, Moment, Segment, Session, Side
from coach.ui.language import say
from coach.ui.player.caption import Caption
from coach.ui.player.swaps import Choice, Limits, Reason

STOP: Final = "Stop"
BACK: Final = "Back"
SKIP: Final = "Skip"
PAUSE: Final = "Pause"
RESUME: Final = "Resume"
CLOSE: Final = "Close"
THEN: Final = "Then"
PAUSED: Final = "paused"
SWAP: Final = "Swap"
MORE_SWAPS: Final = "Other moves"
UNDO: Final = "Undo the swap"
SOUND_ON: Final = "Sound is on"
SOUND_OFF: Final = "Sound is off"
FULL_SCREEN: Final = "Full screen"
WINDOW: Final = "Window"
THATS_IT: Final = "That’s it."  # noqa: RUF001

_LEGS = {Side.RIGHT: "right leg", Side.LEFT: "left leg", Side.BOTH: "both legs"}
_ROUNDED = 5
"""Seconds the ring's words are rounded to while it runs: told again only so often."""


@dataclass(frozen=True, slots=True)
class Dial:
    """What the ring shows: how full it is (0 to 1), the number inside and the unit beneath.

    ``large``: the last seconds are counted, 3, 2, 1. No number: the hold is done.
    """

    share: float
    number: str
    unit: str
    large: bool


def caption(moment: Moment, words: Mapping[str, str], note: str = "") -> Caption:
    """Return the lines of a moment; ``note`` is told while getting ready, and not again."""
    segment = moment.segment
    move = segment.exercise
    match segment.kind:
        case Kind.READY:
            return Caption(f"Get ready. {note}" if note else "Get ready", _start(segment, words))
        case Kind.TRANSITION:
            return Caption(f"Next: {_inside(name(move, words))}", _start(segment, words))
        case Kind.SWITCH:
            return Caption(f"Other side: {_LEGS[segment.side]}", "Change over slowly.")
        case Kind.REST:
            return Caption("Rest", f"{leg(segment.side)}. Let it go loose.")
        case Kind.MOVE:
            return Caption(_said(moment, words), _feeling(moment, words))
        case Kind.DONE:
            return Caption(THATS_IT)


def captions(session: Session, words: Mapping[str, str], note: str = "") -> tuple[Caption, ...]:
    """Return every caption a session can come to, so that room is kept for the longest."""
    return tuple(
        dict.fromkeys(
            caption(moment, words, note)
            for segment in session.segments
            for moment in _moments(session, segment)
        )
    )


def keys() -> Caption:
    """Return what each key does, for those who ask."""
    every = "Space pause, N skip, B back, S swap, M sound, F full screen, Esc close"
    return Caption("Keys", every)


def note(limits: Limits) -> str:
    """Return what is special about a routine that was laid out within limits."""
    if limits.seated_only:
        return "Seated moves only."
    *others, last = limits.lacking or ("",)
    things = f"{', '.join(others)} or {last}" if others else last
    return f"No {things} needed." if things else ""


def quick(choice: Choice) -> str:
    """Return the few words on the button that swaps at once."""
    match choice.reason:
        case Reason.UNSTEADY:
            return "Unsteady? Sit instead" if choice.seated else "Unsteady today?"
        case Reason.NO_WALL:
            return "No wall? Sit instead" if choice.seated else "No wall here?"
        case Reason.EITHER:
            return "Unsteady, or no wall?"
        case Reason.BACK:
            return UNDO
        case Reason.OTHER:
            return SWAP


def choice_name(choice: Choice, words: Mapping[str, str]) -> str:
    """Return a choice as a line of a list: the move, and why."""
    what = name(choice.move, words)
    match choice.reason:
        case Reason.UNSTEADY:
            return f"Unsteady today? {what}"
        case Reason.NO_WALL:
            return f"No wall here? {what}"
        case Reason.EITHER:
            return f"Unsteady, or no wall? {what}"
        case Reason.BACK:
            return f"Back to {_inside(what)}"
        case Reason.OTHER:
            return what


def leg(side: Side) -> str:
    """Return "Right leg", "Left leg" or "Both legs"."""
    return _capital(_LEGS[side])


def then(session: Session, segment: Segment, words: Mapping[str, str]) -> Caption:
    """Return what comes after a segment's move: the other leg, the next move, or nothing."""
    ahead = list(_ahead(session, segment))
    if not ahead:
        return Caption("Done", "This is the last move.")
    first = ahead[0]
    if first.step == segment.step:
        after = next((each for each in ahead if each.step != first.step), None)
        second = f"then {_inside(name(after.exercise, words))}" if after else "then you are done"
        return Caption(f"Same, {_LEGS[first.side]}", second)
    first_leg = "" if first.side is Side.BOTH else f"{leg(first.side)} first"
    return Caption(name(first.exercise, words), first_leg)


def progress(segment: Segment) -> str:
    """Return "Move 3 of 7"."""
    return f"Move {segment.step + 1} of {segment.steps}"


def dial(moment: Moment, *, running: bool, whole_seconds: bool) -> Dial:
    """Return what the ring shows; ``whole_seconds`` where nothing may glide."""
    seconds = math.ceil(moment.seconds_left - 1e-6)
    share = _share(moment, seconds if whole_seconds else moment.seconds_left)
    if share >= 1.0:
        return Dial(1.0, "", "", large=False)
    unit = _unit(seconds) if running else PAUSED
    return Dial(share, str(seconds), unit, large=running and moment.count > 0)


def ring_aloud(moment: Moment, *, running: bool) -> str:
    """Return the ring in words; while it runs rounded, so that it changes only now and then."""
    seconds = math.ceil(moment.seconds_left - 1e-6)
    place = progress(moment.segment)
    if not running:
        return f"Paused with {seconds} {_unit(seconds)} left. {place}."
    rounded = max(_ROUNDED, _ROUNDED * round(seconds / _ROUNDED))
    return f"About {rounded} seconds left. {place}."


def evening(habit: Habit | None, tone: Tone) -> bool:
    """Whether a routine ends the day."""
    return habit is Habit.BEDTIME or tone is Tone.NIGHT


def farewell(*, evening: bool) -> Caption:
    """Return the last page's two lines: quiet, without a score."""
    return Caption(THATS_IT, "Sleep well." if evening else "On with your day.")


def picture_aloud(move: Exercise, words: Mapping[str, str]) -> tuple[str, str]:
    """Return name and description of the picture for people who do not see it."""
    return say(words, move.title), say(words, move.alt)


def _moments(session: Session, segment: Segment) -> Iterator[Moment]:
    yield session.at(segment.start)
    if segment.kind is Kind.MOVE:
        for phase in segment.exercise.phases:
            yield session.at(min(segment.start + phase.start + 1e-3, segment.end - 1e-3))


def _ahead(session: Session, segment: Segment) -> Iterator[Segment]:
    """Yield the first stretch of each leg of each move after this one."""
    turn = (segment.step, segment.side)
    for each in session.segments:
        if each.kind is Kind.MOVE and each.start > segment.start:
            if (each.step, each.side) != turn:
                yield each
            turn = (each.step, each.side)


def _share(moment: Moment, left: float) -> float:
    """How much of the hold is done; of a move without a hold, how much of the segment."""
    segment, phase = moment.segment, moment.phase
    holds = [each for each in segment.exercise.phases if each.hold]
    if segment.kind is Kind.MOVE and holds:
        if phase.hold:
            return 1.0 - left / phase.seconds
        return 0.0 if phase.start < holds[-1].start else 1.0
    return 1.0 - left / segment.length if segment.length else 1.0


def _unit(seconds: int) -> str:
    return "second" if seconds == 1 else "seconds"


def _said(moment: Moment, words: Mapping[str, str]) -> str:
    key = moment.phase.say or moment.segment.exercise.title
    return say(words, key)


def _feeling(moment: Moment, words: Mapping[str, str]) -> str:
    """Return "Right leg. A mild pull, no pain.": the leg, and how the whole move feels."""
    phases = (moment.phase, *moment.segment.exercise.phases)
    detail = next((phase.detail for phase in phases if phase.detail), "")
    feel = f" {say(words, detail)}" if detail else ""
    return f"{leg(moment.segment.side)}.{feel}"


def _start(segment: Segment, words: Mapping[str, str]) -> str:
    """Return how the move begins, and what the routine notes about it."""
    move = segment.exercise
    start = say(words, move.texts["start"]) if move.texts.get("start") else name(move, words)
    return f"{start} {say(words, segment.note)}" if segment.note else start


def name(move: Exercise, words: Mapping[str, str]) -> str:
    """Return a move's name in short: what follows a colon, else what stands before a comma."""
    title = say(words, move.title)
    return _capital(title.partition(": ")[2] or title.partition(",")[0])


def _inside(name: str) -> str:
    """Return a name as it stands within a sentence."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
