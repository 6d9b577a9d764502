from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF

from coach.domain.reminder import Tone
from coach.ui.live_day.places import beside, clear, hours_apart, places
from coach.ui.style import Style

pytestmark = pytest.mark.usefixtures("qapp")
NAMES = ("Water", "Breaks", "Bedtime")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [300, 488, 912])
def test_nothing_lies_over_something_else(scale: float, width: int) -> None:
    where = places(Style(scale=scale), NAMES, width)
    assert where.times < where.top < where.top + where.strip <= where.below
    spots = [where.lane_at(index) for index in range(len(NAMES))]
    assert all(one.bottom() < other.top() for one, other in pairwise(spots))
    assert spots[-1].bottom() < where.foot < where.height
    for index, spot in enumerate(spots):
        name = where.name_at(index)
        assert name.bottom() <= spot.top() + 1 or name.right() <= where.left
        assert spot.left() >= 0
        assert spot.right() <= width


def test_names_stand_above_their_lines_where_it_is_narrow() -> None:
    assert not places(Style(), NAMES, 900).stacked
    assert not places(Style(), NAMES, 488).stacked
    assert places(Style(scale=2.0), NAMES, 488).stacked
    assert places(Style(), ("A name as long as a person may like it",), 700).stacked


def test_more_lanes_need_more_height() -> None:
    assert places(Style(), (*NAMES, "Morning"), 900).height > places(Style(), NAMES, 900).height


def test_figures_thin_out_where_it_is_narrow() -> None:
    assert [hours_apart(Style(), plot) for plot in (800, 250, 60)] == [2, 4, 6]


@pytest.mark.parametrize(("one", "other"), [(100, 130), (0, 10), (280, 300), (100, 250)])
def test_two_labels_never_touch_and_never_leave_the_band(one: float, other: float) -> None:
    first, second = beside(QRectF(one, 0, 60, 20), QRectF(other, 0, 60, 20), 340)
    assert first.right() < second.left()
    assert first.left() >= 0
    assert second.right() <= 340


def test_labels_with_room_stay_where_they_are() -> None:
    places_ = beside(QRectF(20, 0, 60, 20), QRectF(200, 0, 60, 20), 340)
    assert [place.left() for place in places_] == [20, 200]


@pytest.mark.parametrize("middle", [112, 130, 226, 240])
def test_labels_make_way_for_the_present_each_at_its_own_side(middle: float) -> None:
    labels = QRectF(80, 0, 60, 20), QRectF(200, 0, 60, 20)
    taken = QRectF(middle - 15, 0, 30, 20)
    moved = clear(labels, taken, 340)
    assert moved is not None
    assert not any(label.intersects(taken) for label in moved)
    assert 0 <= moved[0].left() < moved[0].right() < moved[1].left()
    assert moved[1].right() <= 340


def test_labels_that_have_no_room_beside_the_present_do_not_move() -> None:
    labels = QRectF(80, 0, 60, 20), QRectF(200, 0, 60, 20)
    assert clear(labels, QRectF(200, 0, 60, 20), 260) is None
    assert clear(labels, QRectF(135, 0, 75, 20), 210) is None


def test_few_lanes_are_higher_at_night() -> None:
    night = Style(Tone.NIGHT)
    assert places(night, NAMES, 900).lane >= 44
    assert places(night, ("Water",) * 6, 900).lane < 44
    assert places(Style(), NAMES, 900).lane < 44
