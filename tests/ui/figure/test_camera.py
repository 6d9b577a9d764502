import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from coach.motion.parts import Camera
from coach.ui.figure.camera import MARGIN, Box, around, fit

CAMERA = Camera(10, 80, 234)
FIGURE = Box(-20, 2, 90, 160)
sizes = st.tuples(st.integers(120, 3000), st.integers(120, 3000))


def test_the_authored_shape_shows_the_authored_picture() -> None:
    shot = fit(CAMERA, FIGURE, (900, 700))

    assert shot.view.width == pytest.approx(234)
    assert shot.view.left == pytest.approx(10 - 117)
    assert shot.view.bottom == pytest.approx(80 - 91)


@given(sizes)
def test_the_figure_is_never_cut(size: tuple[int, int]) -> None:
    view = fit(CAMERA, FIGURE, size).view
    air_x, air_y = view.width * 0.03, view.height * 0.03

    assert view.left + air_x <= FIGURE.left
    assert FIGURE.right <= view.right - air_x
    assert view.bottom + air_y <= FIGURE.bottom
    assert FIGURE.top <= view.top - air_y


@given(sizes)
def test_the_picture_is_never_stretched_nor_smaller_than_it_must_be(size: tuple[int, int]) -> None:
    shot = fit(CAMERA, FIGURE, size)
    whole = min(size[0] / CAMERA.width, size[1] / CAMERA.height)

    assert shot.view.width * shot.scale == pytest.approx(size[0])
    assert shot.view.height * shot.scale == pytest.approx(size[1])
    assert shot.scale >= whole - 1e-9


def test_a_figure_larger_than_its_picture_makes_the_camera_step_back() -> None:
    view = fit(Camera(10, 80, 120), FIGURE, (900, 700)).view

    assert view.bottom < FIGURE.bottom
    assert view.top > FIGURE.top


def test_a_mirrored_shot_turns_left_and_right_over() -> None:
    shot = fit(CAMERA, FIGURE, (900, 700))
    here, there = (each.map(QPointF(30, 50)) for each in (shot.transform(), shot.mirrored()))

    assert here.x() + there.x() == pytest.approx(900)
    assert here.y() == pytest.approx(there.y())


def test_boxes_unite_and_grow() -> None:
    both = Box(0, 0, 1, 1).united(around([5 + 5j, 3 - 2j])).grown(1)

    assert both == Box(-1, -3, 6, 6)


def test_the_margin_keeps_the_promise() -> None:
    assert MARGIN >= 0.03
