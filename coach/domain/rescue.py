"""Help with a cramp, step by step: what is on, what can be tapped, what the diary holds by then.

One way only: (state, what was tapped, seconds since the beginning) → state. The first move asks
nothing. Standing is always the person's own choice; nobody is asked to lie flat. Rubbing and warmth
come after the check, and never where it was answered with a sign.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from coach.domain.diary import Muscle, Side
from coach.domain.rescue_state import Known, Move, Page, State, Tap
from coach.domain.stage import Stage

LONG_S: Final = 600.0
"""After so many seconds without "Eased" it is told whom to call."""
MISTAKE_S: Final = 10.0
"""Closed sooner than this, and untouched: it was opened by mistake."""
COUNTED_S: Final = 3600
"""Longer than this nobody was watching a timer, so that its seconds tell nothing."""
HURTS: Final = frozenset({Page.MOVE, Page.STILL, Page.CANNOT, Page.STEADY, Page.TEN})
"""What is on while it has not eased."""
_WHERE: Final[Mapping[Tap, tuple[Muscle, Move]]] = MappingProxyType(
    {
        Tap.CALF: (Muscle.CALF, Move.FLEX),
        Tap.FOOT: (Muscle.FOOT, Move.TOWEL),
        Tap.THIGH_BACK: (Muscle.BACK_OF_THIGH, Move.THIGH_BACK),
        Tap.THIGH_FRONT: (Muscle.FRONT_OF_THIGH, Move.THIGH_FRONT),
    }
)
_WAYS: Final[Mapping[Tap, Move]] = MappingProxyType(
    {Tap.LIE: Move.PRESS, Tap.PARTNER: Move.PARTNER, Tap.STAND: Move.STAND, Tap.WAIT: Move.WAIT}
)
_OFFERED: Final[Mapping[Page, tuple[Tap, ...]]] = MappingProxyType(
    {
        Page.STEADY: (Tap.EASED, Tap.STAND, Tap.DIZZY, Tap.BACK, Tap.CALL),
        Page.TEN: (Tap.EASED, Tap.AGAIN),
        Page.CHECK: (Tap.CLEAR, Tap.SIGN, Tap.UNEASED, Tap.SKIP, Tap.CALL),
        Page.STROKE: (Tap.NEXT, Tap.SKIP, Tap.CALL),
        Page.WALK: (Tap.NEXT, Tap.SKIP, Tap.CALL),
        Page.WARM: (Tap.NEXT, Tap.CALL),
        Page.KEPT: (),
        Page.GONE: (Tap.UNDO,),
    }
)
"""What is always the same."""
_ON_FEET: Final = frozenset({Move.STAND, Move.THIGH_BACK, Move.THIGH_FRONT})
"""Moves that are done standing, where there is no way to do them sitting."""
_THIGH: Final = frozenset({Muscle.BACK_OF_THIGH, Muscle.FRONT_OF_THIGH})


def start(stage: Stage) -> State:
    """Return the beginning: a move at once; late in a pregnancy on one side."""
    return State(stage, move=_first(stage))


def offers(state: State) -> tuple[Tap, ...]:
    """Return what can be tapped; beside it, closing is always possible."""
    match state.page:
        case Page.MOVE:
            other = Tap.DIZZY if on_feet(state, state.move) else Tap.CANNOT
            return (Tap.EASED, Tap.STILL, other, Tap.CALL)
        case Page.STILL:
            return (Tap.EASED, *_places(state), *_standing(state), Tap.CANNOT, Tap.CALL)
        case Page.CANNOT:
            return (Tap.EASED, *_ways(state), Tap.AGAIN, Tap.CALL)
        case Page.LOG:
            whole = state.side is not None and state.pain is not None
            return (Tap.DONE if whole else Tap.MORNING, Tap.NONE, Tap.CALL)
        case Page.CALL:
            return (Tap.WRITE, Tap.BACK) if state.sign else (Tap.BACK,)
        case page:
            return _OFFERED[page]


def sits(state: State) -> bool:
    """Return whether what can be done sitting is done so: late in a pregnancy, or when dizzy."""
    return state.dizzy or state.stage is Stage.T3


def on_feet(state: State, move: Move) -> bool:
    """Return whether a move is done standing here."""
    return move in _ON_FEET and not (move is Move.THIGH_BACK and sits(state))


def tapped(state: State, tap: Tap, t: float) -> State:
    """Return what is on after a tap at second ``t``; what is not offered changes nothing."""
    if tap not in offers(state):
        return state
    state = replace(state, touched=True)
    if tap is Tap.CALL:
        return replace(state, page=Page.CALL, back=state.page)
    if state.page in HURTS:
        return _helped(state, tap, t)
    return _afterwards(state, tap)


def told(state: State, *, side: Side | None = None, pain: int | None = None) -> State:
    """Return the state once a side or a pain was told, which can be told anew.

    Raises:
        ValueError: a pain that there is not.
    """
    if pain is not None and not 0 <= pain <= 10:
        raise ValueError(f"no pain is {pain}")
    if state.page is not Page.LOG:
        return state
    return replace(
        state,
        side=state.side if side is None else side,
        pain=state.pain if pain is None else pain,
        touched=True,
    )


def passed(state: State, t: float) -> State:
    """Return what is on at second ``t``: after ten minutes that did not help, whom to call."""
    hurts = state.page in HURTS or (state.page is Page.CALL and state.back in HURTS)
    if state.late or not hurts or t < LONG_S:
        return state
    return replace(state, page=Page.TEN, late=True)


def known(state: State) -> Known:
    """Return what the diary holds by now: nothing but what was tapped, and how long it took."""
    seconds = None if state.eased is None else round(state.eased)
    if seconds is not None and seconds > COUNTED_S:
        seconds = None
    there = state.page is not Page.GONE
    return Known(state.muscle, seconds, state.side, state.pain, there)


def mistaken(state: State, t: float) -> bool:
    """Return whether closing it at second ``t`` means that it was opened by mistake."""
    return not state.touched and t < MISTAKE_S


def _helped(state: State, tap: Tap, t: float) -> State:
    """Follow an answer given while it hurts."""
    match tap:
        case Tap.EASED:
            return replace(state, page=Page.CHECK, eased=t)
        case Tap.STILL if state.move is Move.TOWEL:
            return replace(state, move=Move.LIFT)
        case Tap.STILL:
            return replace(state, page=Page.STILL)
        case Tap.CANNOT:
            return replace(state, page=Page.CANNOT)
        case Tap.DIZZY:
            return replace(state, page=Page.MOVE, move=_seated(state), dizzy=True)
        case Tap.BACK:
            return replace(state, page=Page.STILL)
        case Tap.STAND if state.page is Page.STEADY:
            return replace(state, page=Page.MOVE, move=state.wanted)
    if tap in _WHERE:
        muscle, move = _WHERE[tap]
        move = _first(state.stage) if move is Move.FLEX else move
        if on_feet(state, move):
            return replace(state, page=Page.STEADY, muscle=muscle, wanted=move)
        return replace(state, page=Page.MOVE, muscle=muscle, move=move)
    return replace(state, page=Page.MOVE, move=_WAYS.get(tap, state.move))


def _afterwards(state: State, tap: Tap) -> State:
    """Follow an answer given once it has eased, or beside all that."""
    match tap:
        case Tap.CLEAR:
            return replace(state, page=_after(state, Page.CHECK), sign=False)
        case Tap.SIGN:
            return replace(state, page=Page.CALL, back=Page.CHECK, sign=True)
        case Tap.UNEASED:
            return replace(state, page=Page.MOVE, eased=None)
        case Tap.NEXT:
            return replace(state, page=_after(state, state.page))
        case Tap.BACK:
            return replace(state, page=state.back, sign=state.sign and state.back is not Page.CHECK)
        case Tap.SKIP | Tap.WRITE | Tap.UNDO:
            return replace(state, page=Page.LOG)
        case Tap.NONE:
            return replace(state, page=Page.GONE)
        case _:  # done, or done in the morning
            return replace(state, page=Page.KEPT)


def _first(stage: Stage) -> Move:
    return Move.PRESS if stage is Stage.T3 else Move.FLEX


def _seated(state: State) -> Move:
    """Return what there is instead of a move on one's feet."""
    match state.muscle:
        case Muscle.BACK_OF_THIGH:
            return Move.THIGH_BACK
        case Muscle.FRONT_OF_THIGH:
            return Move.WAIT
        case _:
            return _first(state.stage)


def _places(state: State) -> tuple[Tap, ...]:
    """Return where else it may be, and what there is for it that is not on already."""
    places = dict(_WHERE)
    if sits(state):
        del places[Tap.THIGH_FRONT]
    on = Move.FLEX if state.move is Move.PRESS else state.move
    return tuple(tap for tap, (_, move) in places.items() if move is not on)


def _standing(state: State) -> tuple[Tap, ...]:
    """Return the offer to stand, where standing suits."""
    suits = state.muscle in (None, Muscle.CALF) and state.move is not Move.STAND
    return (Tap.STAND,) if suits and not state.dizzy else ()


def _ways(state: State) -> tuple[Tap, ...]:
    """Return the other ways, in the order in which they ask least."""
    if state.muscle in _THIGH:
        return () if state.move is Move.WAIT else (Tap.WAIT,)
    ways = (Tap.LIE, Tap.PARTNER, *_standing(state), Tap.WAIT)
    return tuple(tap for tap in ways if _WAYS[tap] is not state.move)


def _after(state: State, page: Page) -> Page:
    """Return what comes once a page is done: only what suits the muscle, and steady feet."""
    row = [Page.CHECK, Page.STROKE, Page.WALK, Page.WARM, Page.LOG]
    if state.muscle not in (None, Muscle.CALF):
        row.remove(Page.STROKE)  # it goes up the calf
    if state.dizzy:
        row.remove(Page.WALK)
    return next(each for each in row if list(Page).index(each) > list(Page).index(page))
