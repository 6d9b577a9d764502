"""Help with a cramp, on each of its pages; its clock is moved by hand."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from coach.domain.rescue_state import Tap
from coach.domain.stage import Stage, belly
from coach.showpieces.world import Build, Words, World

if TYPE_CHECKING:
    from coach.ui.rescue.window import Rescue
    from coach.ui.style import Style

_INTO_S = 38.0
_TEN_S = 601.0


def rescue(*taps: Tap, stage: Stage = Stage.NONE, seconds: float = _INTO_S) -> Build:
    """Return what builds it after some taps, at a second of the last page."""

    def build(_world: World, style: "Style", words: Words) -> "Rescue":
        made, clock = _made(_world, style, words, stage)
        made.begin()
        for tap in taps:
            clock(1.0)
            made.tap(tap)
        clock(seconds)
        made.frame()
        return made

    return build


def told(_world: World, style: "Style", words: Words) -> "Rescue":
    """Return it on the page of the entry, with both answers given."""
    made, clock = _made(_world, style, words, Stage.NONE)
    made.begin()
    for tap in (Tap.EASED, Tap.SKIP):
        clock(1.0)
        made.tap(tap)
    made.tell_side("left")
    made.tell_pain(6)
    return made


first = rescue()
late = rescue(stage=Stage.T3)
still = rescue(Tap.STILL)
steady = rescue(Tap.STILL, Tap.THIGH_BACK)
warm = rescue(Tap.EASED, Tap.CLEAR, Tap.NEXT, Tap.NEXT)
kept = rescue(Tap.EASED, Tap.SKIP, Tap.MORNING)
cannot = rescue(Tap.CANNOT)
check = rescue(Tap.EASED)
after = rescue(Tap.EASED, Tap.CLEAR, seconds=12.0)
ten = rescue(seconds=_TEN_S)


def _made(
    world: World, style: "Style", words: Words, stage: Stage
) -> "tuple[Rescue, Callable[[float], None]]":
    from coach import rescuing  # noqa: PLC0415  - Qt

    now = 0.0

    def pass_by(seconds: float) -> None:
        nonlocal now
        now += seconds

    person = replace(world.person(style), stage=stage, belly=belly(stage))
    made = rescuing.window(person, words, lambda: now, full_screen=False, reduced=False)
    return made, pass_by
