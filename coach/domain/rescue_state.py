"""The words of help with a cramp: what is on, what can be tapped, where somebody is in it."""

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.diary import Muscle, Side
from coach.domain.stage import Stage


class Page(StrEnum):
    """What is on."""

    MOVE = "move"
    STILL = "still"  # where it hurts, and other moves
    CANNOT = "cannot"  # other ways, each as good
    STEADY = "steady"  # before a move that is done standing
    TEN = "ten"  # ten minutes have passed
    CHECK = "check"  # before any rubbing
    STROKE = "stroke"
    WALK = "walk"
    WARM = "warm"
    CALL = "call"  # when to call whom
    LOG = "log"
    KEPT = "kept"
    GONE = "gone"  # taken out of the diary again


class Move(StrEnum):
    """What is shown while it hurts."""

    FLEX = "flex"  # sitting up: heel away, toes back
    PRESS = "press"  # the same on one side, the sole against something
    STAND = "stand"
    TOWEL = "towel"
    LIFT = "lift"  # the foot on the floor, its toes up
    THIGH_BACK = "thigh-back"
    THIGH_FRONT = "thigh-front"
    PARTNER = "partner"
    WAIT = "wait"


class Tap(StrEnum):
    """What can be answered."""

    EASED = "eased"
    STILL = "still"
    CANNOT = "cannot"
    CALF = "calf"
    FOOT = "foot"
    THIGH_BACK = "thigh-back"
    THIGH_FRONT = "thigh-front"
    STAND = "stand"
    DIZZY = "dizzy"
    LIE = "lie"
    PARTNER = "partner"
    WAIT = "wait"
    AGAIN = "again"
    CLEAR = "clear"  # none of the signs
    SIGN = "sign"  # one of them or more
    UNEASED = "uneased"
    NEXT = "next"
    SKIP = "skip"
    CALL = "call"
    BACK = "back"
    WRITE = "write"
    DONE = "done"
    MORNING = "morning"  # what is left is told then
    NONE = "none"  # it was no cramp after all
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class State:
    """Where somebody is in it.

    Attributes:
        stage: what suits them.
        move: what is shown while it hurts, or what eased it.
        muscle: where it is, once they said so.
        wanted: the move for which steady feet are asked.
        dizzy: they said so; nothing is done standing any more.
        eased: seconds until it let go.
        sign: they ticked a sign: no rubbing, no warmth.
        late: it was told whom to call after ten minutes.
        back: where the page of whom to call leads back to.
        side: which leg.
        pain: 0 to 10.
        touched: something was tapped.
    """

    stage: Stage = Stage.NONE
    page: Page = Page.MOVE
    move: Move = Move.FLEX
    muscle: Muscle | None = None
    wanted: Move = Move.STAND
    dizzy: bool = False
    eased: float | None = None
    sign: bool = False
    late: bool = False
    back: Page = Page.MOVE
    side: Side | None = None
    pain: int | None = None
    touched: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What the diary holds by now; what nobody has said is none.

    Attributes:
        there: whether it holds the cramp at all.
    """

    muscle: Muscle | None = None
    seconds: int | None = None
    side: Side | None = None
    pain: int | None = None
    there: bool = True
