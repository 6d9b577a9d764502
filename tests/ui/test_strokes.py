from math import hypot, pi

import pytest
from PySide6.QtGui import QPainterPath

from coach.ui.strokes import Stroke, arc, box, circle, curve, line, rays, shape, slider

Points = list[tuple[float, float]]


def drawn(*strokes: Stroke) -> QPainterPath:
    path = QPainterPath()
    for stroke in strokes:
        stroke(path)
    return path


def points(path: QPainterPath) -> Points:
    elements = (path.elementAt(i) for i in range(path.elementCount()))
    return [(round(e.x, 6), round(e.y, 6)) for e in elements]


def bounds(path: QPainterPath) -> tuple[float, float, float, float]:
    rect = path.boundingRect()
    return round(rect.x(), 3), round(rect.y(), 3), round(rect.width(), 3), round(rect.height(), 3)


def test_a_line_goes_from_point_to_point_and_a_shape_comes_back() -> None:
    corners = [(2.0, 2.0), (6.0, 2.0), (6.0, 8.0)]
    assert points(drawn(line(*corners))) == corners
    assert points(drawn(shape(*corners))) == [*corners, corners[0]]


def test_a_curve_mixes_straight_and_round_pieces() -> None:
    path = drawn(curve((2, 2), (6, 2), (8, 2, 10, 4, 10, 6)))
    assert points(path) == [(2, 2), (6, 2), (8, 2), (10, 4), (10, 6)]


def test_circle_and_box_fill_their_places() -> None:
    assert bounds(drawn(circle(12, 12, 4))) == (8, 8, 8, 8)
    assert bounds(drawn(box(4, 5, 10, 6))) == (4, 5, 10, 6)


def test_an_arc_begins_at_three_o_clock_and_runs_counter_clockwise() -> None:
    path = drawn(arc((4, 4, 8, 8), 0, 180))
    assert points(path)[0] == (12, 8)
    assert points(path)[-1] == pytest.approx((4, 8))
    assert path.boundingRect().bottom() <= 8.001


def test_rays_stand_all_around_a_point_or_a_turn_apart() -> None:
    around = rays(6, 8, count=4)
    ends = [points(drawn(ray)) for ray in around]
    assert all(hypot(x - 12, y - 12) == pytest.approx(6) for (x, y), _ in ends)
    assert ends[2] == [(6, 12), (4, 12)]
    above = rays(6, 8, count=3, first=pi, turn=pi / 2, middle=(12, 16))
    assert [points(drawn(ray))[1] for ray in above] == [(4, 16), (12, 8), (20, 16)]


def test_a_sliders_bar_leaves_its_knob_free() -> None:
    left, right, knob = slider(12, knob=15)
    assert bounds(drawn(knob)) == (12.8, 9.8, 4.4, 4.4)
    assert points(drawn(left))[-1] == (12.8, 12)
    assert points(drawn(right))[0] == (17.2, 12)
