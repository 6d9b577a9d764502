from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.ui.player.arrangement import (
    FIRST_SIZE,
    LEAST_SIZE,
    MARGIN,
    RING,
    Box,
    Needs,
    Places,
    arrange,
    grown,
    side_width,
)


def needs(scale: float, width: float, column: float) -> Needs:
    """As the real parts need: a caption of 640 pixels that wraps, buttons, a card of two lines."""
    lines = -(-640 * scale // (width - 92))
    wraps = 1 + (170 * scale > column - 40)
    return Needs(
        cue=max(72.0, 42 * scale * lines + 24 * scale),
        controls=(560 * scale**0.8, max(56.0, 44 * scale)),
        progress=42 * scale,
        cards=((64 + 28 * wraps) * scale + 36, (36 + 28 * wraps) * scale + 36),
    )


def boxes(places: Places) -> dict[str, Box]:
    return {
        "stage": places.stage,
        "ring": places.ring,
        "progress": places.progress,
        "card": places.card,
        "cue": places.cue,
        "controls": places.controls,
    }


def overlap(one: Box, other: Box) -> bool:
    return (
        min(one.right, other.right) - max(one.x, other.x) > 0.01
        and min(one.bottom, other.bottom) - max(one.y, other.y) > 0.01
    )


@given(st.integers(LEAST_SIZE[0], 2600), st.integers(LEAST_SIZE[1], 1600), st.floats(0.8, 3.0))
def test_nothing_overlaps_and_nothing_is_cut(width: int, height: int, scale: float) -> None:
    places = arrange((width, height), scale, needs)

    placed = list(boxes(places).values())
    for index, box in enumerate(placed):
        assert box.x >= MARGIN - 0.01
        assert box.y >= MARGIN - 0.01
        assert box.right <= width - MARGIN + 0.01
        assert box.bottom <= height - MARGIN + 0.01
        for other in placed[index + 1 :]:
            assert not overlap(box, other)
    assert places.scale <= scale
    assert places.ring.width >= 100


def test_at_its_first_size_it_is_the_drawn_picture() -> None:
    places = arrange(FIRST_SIZE, 1.0, needs)

    assert places.scale == 1.0
    assert not places.brief
    assert places.stage.width == pytest.approx(720, abs=1)
    assert places.ring.width == RING
    assert places.card.width == pytest.approx(320, abs=1)
    assert places.controls.bottom == FIRST_SIZE[1] - MARGIN
    assert places.card.bottom == places.stage.bottom


def test_the_smallest_window_keeps_every_part_at_the_usual_type_size() -> None:
    places = arrange(LEAST_SIZE, 1.0, needs)

    assert places.scale == 1.0
    assert places.card.height > 0
    assert places.stage.width > 400


def test_twice_the_type_size_fits_the_first_window_nearly_whole() -> None:
    assert arrange(FIRST_SIZE, 2.0, needs).scale > 1.7
    assert arrange((1600, 1000), 2.0, needs).scale == 2.0


def test_the_cards_second_line_goes_before_the_type_shrinks() -> None:
    scales = [scale / 20 for scale in range(20, 40)]
    places = [arrange((900, 640), scale, needs) for scale in scales]
    first_brief = next(i for i, each in enumerate(places) if each.brief)
    first_small = next(i for i, each in enumerate(places) if each.scale < scales[i])
    assert first_brief <= first_small


def test_where_nothing_else_helps_the_card_goes() -> None:
    def greedy(scale: float, width: float, column: float) -> Needs:
        plain = needs(scale, width, column)
        return Needs(plain.cue, plain.controls, plain.progress, (400.0, 390.0))

    assert arrange(LEAST_SIZE, 1.0, greedy).card.height == 0


def test_in_a_narrow_window_larger_type_is_worth_more_than_the_card() -> None:
    usual, large = (arrange(LEAST_SIZE, scale, needs) for scale in (1.0, 2.0))
    assert usual.card.height > 0
    assert large.scale > 1.2
    assert arrange(FIRST_SIZE, 2.0, needs).card.height > 0


@given(st.integers(LEAST_SIZE[0], 2600), st.floats(0.8, 3.0))
def test_the_column_is_never_wider_than_the_picture(width: int, scale: float) -> None:
    assert side_width(width, scale) < (width - 2 * MARGIN) / 2


def test_the_button_that_swaps_stands_under_the_card() -> None:
    places = arrange(FIRST_SIZE, 1.0, lambda *asked: replace(needs(*asked), swap=52.0))
    assert places.swap.height == 52
    assert places.swap.bottom == places.stage.bottom
    assert places.card.bottom < places.swap.y
    assert not overlap(places.card, places.swap)


@given(st.integers(LEAST_SIZE[0], 2600), st.integers(LEAST_SIZE[1], 1600), st.floats(0.8, 3.0))
def test_with_something_to_swap_nothing_overlaps_either(
    width: int, height: int, scale: float
) -> None:
    places = arrange((width, height), scale, lambda *asked: replace(needs(*asked), swap=52.0))
    assert places.progress.bottom <= places.swap.y
    assert places.ring.bottom <= places.progress.y
    if places.card.height:
        assert not overlap(places.card, places.swap)
        assert not overlap(places.card, places.progress)


def test_type_grows_with_a_larger_window_and_never_shrinks_with_a_smaller_one() -> None:
    assert grown(FIRST_SIZE, 1.0) == 1.0
    assert grown((720, 560), 1.0) == 1.0
    assert 1.3 < grown((1920, 1080), 1.0) < 1.5
    assert grown((7680, 4320), 1.0) == 1.8
