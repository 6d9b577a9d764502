import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.ui.player.arrangement import Box
from coach.ui.rescue.arrangement import GAP, LEAST_TARGET, MARGIN, Needs, Places, arrange, columns


def needs(scale: float, answers: int = 2, words: float = 1.0) -> Needs:
    """Return what English words need, or ``words`` times as long ones."""

    def cue(width: float) -> float:
        longest, whole = 250.0 * scale * words, 580.0 * scale * words
        return math.inf if longest > width else 90.0 * scale * math.ceil(whole / width)

    return Needs(
        cue=cue,
        clock=(300.0 * scale, 104.0 * scale),
        large=(220.0 * scale, 70.0 * scale),
        answer=(220.0 * scale * words, max(64.0, 42.0 * scale)),
        answers=answers,
        foot=(320.0 * scale * words, max(64.0, 40.0 * scale)),
    )


def boxes(places: Places) -> list[Box]:
    return [places.large, *places.answers, places.foot]


def apart(one: Box, other: Box) -> float:
    across = max(one.x - other.right, other.x - one.right)
    along = max(one.y - other.bottom, other.y - one.bottom)
    return max(across, along)


def test_at_the_usual_size_everything_is_as_drawn() -> None:
    places = arrange((1120, 776), 1.0, needs)
    assert places.scale == 1.0
    assert places.large.width == pytest.approx(408, abs=1)
    assert places.large.height >= 140
    assert [(box.width, round(box.height)) for box in places.answers] == [(524, 100)] * 2


def test_where_it_is_narrow_what_to_do_goes_over_the_whole_width() -> None:
    places = arrange((720, 560), 1.0, needs)
    assert places.cue.width == 720 - 2 * MARGIN
    assert places.stage.y > places.cue.bottom


def test_where_answers_take_the_room_first_the_time_goes_and_then_the_picture() -> None:
    some = arrange((720, 560), 1.0, lambda scale: needs(scale, 5))
    assert some.clock.height == 0
    assert some.stage.height > 0
    many = arrange((720, 560), 1.0, lambda scale: needs(scale, 5, words=1.4))
    assert (many.clock.height, many.stage.height) == (0, 0)


@given(
    st.tuples(st.integers(720, 3_000), st.integers(560, 2_000)),
    st.floats(1.0, 2.0),
    st.integers(1, 6),
    st.floats(1.0, 1.4),
)
def test_targets_are_large_apart_and_inside(
    size: tuple[int, int], scale: float, answers: int, words: float
) -> None:
    places = arrange(size, scale, lambda tried: needs(tried, answers, words))
    for box in boxes(places):
        assert min(box.width, box.height) >= LEAST_TARGET
        assert box.x >= MARGIN - 1e-6
        assert box.right <= size[0] - MARGIN + 1e-6
        assert box.bottom <= size[1] - MARGIN + 1e-6
    for one, other in combinations(boxes(places), 2):
        assert apart(one, other) >= GAP - 1e-6


@pytest.mark.parametrize(
    ("count", "width", "expected"),
    [(2, 1072, (2,)), (5, 1072, (3, 2)), (5, 460, (2, 2, 1)), (3, 200, (1, 1, 1)), (0, 500, ())],
)
def test_answers_stand_in_few_even_rows(
    count: int, width: float, expected: tuple[int, ...]
) -> None:
    assert columns(count, 200, width) == expected
