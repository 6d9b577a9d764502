"""Where the parts stand while something is shown: pure geometry, in pixels.

Where it is wide, the picture stands at the left, and what to do, the time and the large button
beside it. Else, and where the type is very large, what to do goes over the whole width. Below are
the other answers, in rows, and the foot. Where these take most of a small window, first the time
goes, then the picture.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from coach.ui.player.arrangement import Box

MARGIN: Final = 24
GAP: Final = 24
"""Between any two things that can be pressed; nothing is hit in the place of another."""
LEAST_TARGET: Final = 64
_COLUMN: Final = 0.389
_WIDE: Final = 960
_STAGE_LEAST: Final = (220.0, 172.0)
_STAGE_TIGHT: Final = (220.0, 110.0)
_SCALE_STEP: Final = 0.95
_SCALE_LEAST: Final = 0.7
_TIMELESS_FROM, _BARE_FROM = 0.9, 0.8
_ROW, _ROWS, _FOOT, _EASED = 0.129, 0.092, 0.083, 0.172
"""Heights of one row of answers, of each of several, of the foot and of the large button, as shares
of the window's."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What the parts need at one type size, in pixels.

    Attributes:
        cue: returns the height of what to do in a width; infinite where a word is wider.
        clock: width and height of the time and its words.
        large: width and height of the large button.
        answer: of the widest of the other answers.
        answers: how many of those there are.
        foot: of the row along the lower edge.
    """

    cue: Callable[[float], float]
    clock: tuple[float, float]
    large: tuple[float, float]
    answer: tuple[float, float]
    answers: int
    foot: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything stands, at a type size."""

    scale: float
    stage: Box
    cue: Box
    clock: Box
    large: Box
    answers: tuple[Box, ...]
    foot: Box


_Way = Callable[[tuple[float, float], float, Needs], Places]


def arrange(size: tuple[float, float], scale: float, measure: Callable[[float], Needs]) -> Places:
    """Return the places in a window, at the largest type up to ``scale`` that fits it whole.

    Args:
        size: the window's width and height.
        scale: the type scale that is wished.
        measure: asked with a type scale.
    """
    tried = scale
    while True:
        need = measure(tried)
        for place in _ways(size, tried):
            places = place(size, tried, need)
            if _sound(places, need):
                return places
        if tried <= _SCALE_LEAST:
            return places
        tried = max(_SCALE_LEAST, tried * _SCALE_STEP)


def _ways(size: tuple[float, float], scale: float) -> tuple[_Way, ...]:
    """Return how it may be arranged; nothing goes while the type can still shrink a little."""
    ways: tuple[_Way, ...] = (_beside, _above) if size[0] >= _WIDE else (_above,)
    if scale <= _TIMELESS_FROM:
        ways += (_timeless,)
    return (*ways, _bare) if scale <= _BARE_FROM else ways


def columns(count: int, widest: float, width: float, most: int = 4) -> tuple[int, ...]:
    """Return how many answers stand in each row: as few rows as there can be, evenly filled."""
    fit = max(1, int((width + GAP) // (widest + GAP)))
    rows = math.ceil(count / min(fit, most)) if count else 0
    return tuple(math.ceil((count - row) / rows) for row in range(rows))


def _below(size: tuple[float, float], need: Needs) -> tuple[float, tuple[Box, ...], Box]:
    """Return where the upper part ends, the answers and the foot."""
    width, height = size
    inner = width - 2 * MARGIN
    tall = max(LEAST_TARGET, need.foot[1], _FOOT * height)
    foot = Box(MARGIN, height - MARGIN - tall, inner, tall)
    rows = columns(need.answers, need.answer[0], inner)
    tall = max(LEAST_TARGET, need.answer[1], (_ROW if len(rows) == 1 else _ROWS) * height)
    boxes = []
    top = foot.y - len(rows) * (tall + GAP)
    for row, count in enumerate(rows):
        each = (inner - (count - 1) * GAP) / count
        y = top + row * (tall + GAP)
        boxes += [Box(MARGIN + place * (each + GAP), y, each, tall) for place in range(count)]
    return top - GAP, tuple(boxes), foot


def _beside(size: tuple[float, float], scale: float, need: Needs) -> Places:
    end, answers, foot = _below(size, need)
    column = _COLUMN * (size[0] - 2 * MARGIN - GAP)
    left = size[0] - MARGIN - column
    stage = Box(MARGIN, MARGIN, left - GAP - MARGIN, end - MARGIN)
    cue = Box(left, MARGIN, column, need.cue(column))
    return _column(Places(scale, stage, cue, cue, cue, answers, foot), need, cue.bottom + GAP, end)


def _above(size: tuple[float, float], scale: float, need: Needs) -> Places:
    end, answers, foot = _below(size, need)
    inner = size[0] - 2 * MARGIN
    cue = Box(MARGIN, MARGIN, inner, need.cue(inner))
    column = max(_COLUMN * (inner - GAP), need.clock[0], need.large[0])
    top = cue.bottom + GAP
    stage = Box(MARGIN, top, inner - GAP - column, end - top)
    narrow = Box(stage.right + GAP, top, column, 0)
    return _column(Places(scale, stage, cue, narrow, narrow, answers, foot), need, top, end)


def _timeless(size: tuple[float, float], scale: float, need: Needs) -> Places:
    """Leave the time out."""
    places = _above(size, scale, need)
    at, stage = places.clock, places.stage
    large = Box(at.x, stage.y, at.width, stage.height)
    return replace(places, clock=replace(at, height=0.0), large=large)


def _bare(size: tuple[float, float], scale: float, need: Needs) -> Places:
    """Leave the time and the picture out."""
    places = _beside(size, scale, need)
    left, at = places.stage, places.clock
    gone = replace(left, height=0.0)
    cue = replace(left, height=need.cue(left.width))
    large = Box(at.x, MARGIN, at.width, left.height)
    return replace(places, stage=gone, clock=replace(at, height=0.0), cue=cue, large=large)


def _column(places: Places, need: Needs, top: float, end: float) -> Places:
    """Put the time and the large button between two heights."""
    at = places.clock
    clock = Box(at.x, top, at.width, need.clock[1])
    large = Box(at.x, clock.bottom + GAP, at.width, end - clock.bottom - GAP)
    return Places(places.scale, places.stage, places.cue, clock, large, places.answers, places.foot)


def _sound(places: Places, need: Needs) -> bool:
    """Whether nothing is cut, and the picture is large enough to follow."""
    stage, cue, large = places.stage, places.cue, places.large
    height = places.foot.bottom + MARGIN
    end = min((box.y for box in places.answers), default=places.foot.y) - GAP
    widest = max((need.answer[0] - box.width for box in places.answers), default=0)
    clock = need.clock[0] if places.clock.height else 0.0
    least = (0.0, 0.0) if not stage.height else _STAGE_LEAST if clock else _STAGE_TIGHT
    return (
        math.isfinite(cue.height)
        and cue.bottom <= end + 1
        and stage.width >= least[0]
        and stage.height >= least[1]
        and large.height >= max(need.large[1], _EASED * height)
        and large.width >= max(need.large[0], clock)
        and widest <= 0
        and need.foot[0] <= places.foot.width
    )
