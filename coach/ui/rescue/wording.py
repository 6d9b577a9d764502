"""What help with a cramp says, page by page. Needs no Qt; all words come from the catalogue."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from coach.domain.diary import Side
from coach.domain.rescue import sits
from coach.domain.rescue_state import Move, Page, State, Tap
from coach.domain.stage import Stage
from coach.ui.language import say, told
from coach.ui.player.caption import Caption

KEYS: Final[Mapping[Tap, str]] = MappingProxyType(
    {
        Tap.EASED: "E",
        Tap.STILL: "S",
        Tap.CANNOT: "C",
        Tap.CALL: "W",
        Tap.CALF: "M",
        Tap.FOOT: "F",
        Tap.THIGH_BACK: "B",
        Tap.THIGH_FRONT: "T",
        Tap.STAND: "A",
        Tap.DIZZY: "D",
        Tap.LIE: "L",
        Tap.PARTNER: "P",
        Tap.WAIT: "I",
        Tap.AGAIN: "G",
        Tap.CLEAR: "N",
        Tap.SIGN: "O",
        Tap.UNEASED: "U",
        Tap.NEXT: "N",
        Tap.SKIP: "S",
        Tap.BACK: "B",
        Tap.WRITE: "D",
        Tap.DONE: "D",
        Tap.MORNING: "M",
        Tap.NONE: "C",  # not N: pressed once too often on the way here, it takes nothing out
        Tap.UNDO: "U",
    }
)
"""A letter for each answer, beside Space and Enter for the button in focus; one of a page each."""
SIDE_KEYS: Final[Mapping[Side, str]] = MappingProxyType(
    {Side.LEFT: "L", Side.RIGHT: "R", Side.BOTH: "B"}
)
_CUES: Final[Mapping[Move, tuple[float, ...]]] = MappingProxyType({Move.STAND: (10.0, 20.0)})
"""Seconds into a move at which it says something else."""
_STROKE_S, _WALK_S, _MINUTE = 30, 60, 60


def caption(state: State, since: float, words: Mapping[str, str]) -> Caption:
    """Return what is said, ``since`` seconds after the page or the move began."""
    late = sits(state) if state.move is Move.THIGH_BACK else state.stage is Stage.T3
    match state.page:
        case Page.MOVE:
            turn = 1 + sum(since >= at for at in _CUES.get(state.move, ()))
            return _lines(words, state.move, "" if turn == 1 else f"-{turn}", late=late)
        case Page.CALL if state.sign:
            return Caption(_say(words, "call.main"), _say(words, "call.sign"))
        case Page.CHECK:
            return Caption(_say(words, "check.ask"))
        case page:
            return _lines(words, page, "", late=late)


def answer(tap: Tap, state: State, words: Mapping[str, str]) -> str:
    """Return the words on a button."""
    last = tap is Tap.NEXT and state.page is Page.WARM
    return _say(words, "tap.next-warm" if last else f"tap.{tap}")


def clock(state: State, since: float, words: Mapping[str, str]) -> Caption:
    """Return the two lines beside the time."""
    match state.page:
        case Page.STROKE | Page.WALK:
            return Caption(_say(words, "clock.rest"), _say(words, f"clock.{state.page}"))
        case _:
            first = "breathe" if state.move is Move.WAIT else "hold"
            second = "minute" if since < _MINUTE else "minutes"
            return Caption(_say(words, f"clock.{first}"), _say(words, f"clock.{second}"))


def turn(state: State) -> float:
    """Return how many seconds fill the ring once."""
    return _STROKE_S if state.page is Page.STROKE else _WALK_S


def number(seconds: float) -> str:
    """Return seconds as a clock shows them: 0:38, 12:04."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def number_aloud(seconds: float, words: Mapping[str, str]) -> str:
    """Return seconds as they are said."""
    minutes, rest = divmod(int(seconds), 60)
    if not minutes:
        return told(words, "rescue.clock.aloud-seconds", seconds=rest)
    return told(words, "rescue.clock.aloud-minutes", minutes=minutes, seconds=rest)


def warm(state: State, words: Mapping[str, str]) -> tuple[str, ...]:
    """Return what there is to know about a warm pack."""
    keys = ["ten", "asleep", "sip"]
    if state.stage.pregnant:
        keys.insert(2, "tummy")
    return tuple(_say(words, f"warm.{key}") for key in keys)


def _lines(words: Mapping[str, str], of: str, turned: str, *, late: bool) -> Caption:
    """Return the two lines of a move or a page; some are others late in a pregnancy."""
    said = []
    for line in ("main", "second"):
        key = f"rescue.{of}.{line}{turned}"
        key = f"{key}-late" if late and f"{key}-late" in words else key
        said.append(say(words, key) if key in words else "")
    return Caption(*said)


def _say(words: Mapping[str, str], key: str) -> str:
    return say(words, f"rescue.{key}")
