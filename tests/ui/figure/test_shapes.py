import cmath
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from coach.ui.figure import shapes

coordinates = st.floats(-50, 50)
points = st.builds(complex, coordinates, coordinates)


def _ring(radius: float, count: int = 12) -> list[complex]:
    return [cmath.rect(radius, i * math.tau / count) for i in range(count)]


def _corners(path: QPainterPath) -> list[complex]:
    polygon = path.toFillPolygon()
    return [complex(polygon.at(i).x(), polygon.at(i).y()) for i in range(polygon.size())]


def test_a_spline_goes_through_its_points() -> None:
    corners = _corners(shapes.spline(_ring(10)))

    assert all(min(abs(corner - p) for corner in corners) < 0.01 for p in _ring(10))


def test_a_spline_around_a_circle_is_nearly_one() -> None:
    distances = [abs(corner) for corner in _corners(shapes.spline(_ring(10)))]

    assert min(distances) == pytest.approx(10, abs=0.06)
    assert max(distances) == pytest.approx(10, abs=0.06)


@given(st.lists(points, min_size=3, max_size=9))
def test_whichever_way_the_points_run_the_outline_turns_one_way(ring: list[complex]) -> None:
    there, back = (_corners(shapes.polygon(each)) for each in (ring, ring[::-1]))

    assert shapes.area(there) >= -1e-6
    assert shapes.area(back) >= -1e-6


def test_a_doubled_point_stays_a_corner() -> None:
    square = [0j, 0j, 10 + 0j, 10 + 0j, 10 + 10j, 10 + 10j, 10j, 10j]

    assert shapes.spline(square).contains(QPointF(9.9, 9.9))


def test_what_overlaps_unites_instead_of_cancelling() -> None:
    both = shapes.joined(shapes.ellipse(0j, 5), shapes.ellipse(3 + 0j, 5))

    assert both.contains(QPointF(1.5, 0))


def test_cutting_keeps_what_lies_inside_the_knife() -> None:
    left = shapes.cut(shapes.ellipse(0j, 5), shapes.box(-10 - 10j, 10, 20))

    assert left.contains(QPointF(-2, 0))
    assert not left.contains(QPointF(2, 0))


def test_cutting_away_keeps_what_lies_outside_the_knife() -> None:
    right = shapes.without(shapes.ellipse(0j, 5), shapes.box(-10 - 10j, 10, 20))

    assert right.contains(QPointF(2, 0))
    assert not right.contains(QPointF(-2, 0))


def test_an_inset_outline_is_smaller_all_around() -> None:
    assert all(abs(p) == pytest.approx(9, abs=0.01) for p in shapes.inset(_ring(10), 1))


def test_a_straight_joint_has_no_web() -> None:
    assert shapes.web(0j, (10, 14), (5, 5), (3, 3)) is None


def test_a_web_lies_on_the_inner_side_of_a_bent_joint() -> None:
    knee = shapes.web(0j, (90, 0), (8, 8), (-5, -5))

    assert knee is not None
    assert knee.contains(QPointF(-4.5, -4.5))
    assert not knee.contains(QPointF(3, 3))


@given(st.floats(0, 180))
def test_the_skin_in_a_joint_never_reaches_further_than_its_whole_reach(bend: float) -> None:
    assert 0 < shapes.spread(bend) <= 1


def test_a_fold_bends_to_the_left_of_its_way() -> None:
    assert shapes.lens(0j, 10 + 0j, 2, 1).boundingRect().bottom() == pytest.approx(2, abs=0.05)


def test_a_brushed_line_is_as_wide_as_asked() -> None:
    assert shapes.brushed((0j, 5 + 0j, 10 + 0j), (2, 2, 2)).boundingRect().height() == (
        pytest.approx(2, abs=0.05)
    )
