"""Where the parts of the player stand in a window of any size: pure geometry, in pixels.

The picture takes what is left. At its right stand ring, progress, what comes then and the button
that swaps the move; beneath it the caption over the whole width, and the buttons along the lower
edge.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

MARGIN: Final = 24
FIRST_SIZE: Final = (1120, 776)
LEAST_SIZE: Final = (720, 560)

RING: Final = 204.0
RING_LEAST: Final = 104.0
STAGE_LEAST: Final = (320.0, 200.0)
STAGE_SHARE: Final = 0.4
"""How much of the window's height belongs to the picture, however large the type."""

_SIDE_SHARE = 0.2986
_SIDE_LEAST = 200.0
_WIDE = 960
_RING_TOP, _RING_SHARE = 56.0, 0.4
_ABOVE_SWAP = 16.0
_CARD_FIRST = 0.92
"""Below this type scale the card goes before the type shrinks any more; in a narrow window sooner
for those who wish for larger type."""
_MOST_GROWN = 1.8
_SCALE_STEP = 0.94
_SCALE_LEAST = 0.8


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Needs:
    """What the parts need at one type size.

    Attributes:
        cue: height of the caption over the whole width.
        controls: width and height of the row of buttons.
        progress: height of the bars and their words.
        cards: heights of the card of what comes then, in the column's width: as a whole, without
            its second line.
    """

    cue: float
    controls: tuple[float, float]
    progress: float
    cards: tuple[float, float]
    swap: float = 0.0


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything stands; what there is no room or no use for has no height."""

    scale: float
    brief: bool
    stage: Box
    ring: Box
    progress: Box
    card: Box
    swap: Box
    cue: Box
    controls: Box


def arrange(
    size: tuple[float, float], scale: float, needs: Callable[[float, float, float], Needs]
) -> Places:
    """Return the places in a window, at the largest type up to ``scale`` that fits it whole.

    Args:
        size: the window's width and height.
        scale: the type scale that is wished.
        needs: asked with a type scale, the caption's width and the column's width.
    """
    width, _ = size
    tried = scale
    while True:
        column = side_width(width, tried)
        need = needs(tried, width - 2 * MARGIN, column)
        for brief in (False, True):
            places = _placed(size, tried, column, need, brief=brief)
            if _sound(places, need):
                return places
        if tried < _CARD_FIRST * (math.sqrt(max(1.0, scale)) if width < _WIDE else 1.0):
            bare = replace(need, cards=(0.0, 0.0))
            places = _placed(size, tried, column, bare, brief=True)
            if _sound(places, bare):
                return places
        if tried <= _SCALE_LEAST:
            return replace(places, card=replace(places.card, height=0.0))
        tried = max(_SCALE_LEAST, tried * _SCALE_STEP)


def grown(size: tuple[float, float], scale: float) -> float:
    """Return the type scale to wish for in a window: a larger one is followed from further away."""
    times = min(size[0] / FIRST_SIZE[0], size[1] / FIRST_SIZE[1])
    return scale * min(max(1.0, times), _MOST_GROWN)


def side_width(width: float, scale: float) -> float:
    """Return the width of the column at the right: wider for larger type."""
    inner = width - 2 * MARGIN
    grown = inner * _SIDE_SHARE * (0.75 + 0.25 * max(1.0, scale))
    return min(max(grown, _SIDE_LEAST), 320.0 * max(1.0, scale))


def _placed(
    size: tuple[float, float], scale: float, column: float, need: Needs, *, brief: bool
) -> Places:
    width, height = size
    gap, row = (32.0, 24.0) if width >= _WIDE else (16.0, 16.0)
    inner = width - 2 * MARGIN
    controls = Box(MARGIN, height - MARGIN - need.controls[1], inner, need.controls[1])
    cue = Box(MARGIN, controls.y - row - need.cue, inner, need.cue)
    stage = Box(MARGIN, MARGIN, inner - gap - column, cue.y - row - MARGIN)
    left = stage.right + gap
    card_height = need.cards[1] if brief else need.cards[0]
    below = need.swap + _ABOVE_SWAP if need.swap else 0.0
    free = stage.height - need.progress - card_height - 2 * row - below
    side = min(max(min(free, RING * max(1.0, scale)), _ring_least(scale)), column)
    top = MARGIN + min(_RING_TOP, max(0.0, free - side) * _RING_SHARE)
    ring = Box(left + (column - side) / 2, top, side, side)
    progress = Box(left, ring.bottom + row / 2, column, need.progress)
    lowest = max(stage.bottom - below - card_height, progress.bottom + row)
    card = Box(left, lowest, column, card_height)
    swap = Box(left, stage.bottom - need.swap, column, need.swap)
    return Places(scale, brief, stage, ring, progress, card, swap, cue, controls)


def _ring_least(scale: float) -> float:
    return RING_LEAST * math.sqrt(max(1.0, scale))


def _sound(places: Places, need: Needs) -> bool:
    """Whether nothing overlaps, nothing is cut, and the picture is large enough to follow."""
    stage = places.stage
    return (
        stage.width >= STAGE_LEAST[0]
        and stage.height >= max(STAGE_LEAST[1], STAGE_SHARE * (places.controls.bottom + MARGIN))
        and places.card.bottom + need.swap <= stage.bottom
        and need.controls[0] <= places.controls.width
    )
