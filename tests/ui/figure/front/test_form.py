import pytest

from coach.motion.front_space import Lens, Vec
from coach.ui.figure.front.form import Form, Seen, nearness, seen
from coach.ui.figure.front.profiles import THIGH

LEVEL = Lens(0.0)
HANGING = seen(Vec(0, 80, 0), Vec(0, 39, 0), LEVEL)
COMING = seen(Vec(0, 80, 0), Vec(0, 79, 40.98), LEVEL)


def width(form: Form, bone: Seen) -> float:
    areas = form.drawn(bone).rim
    return max(a.boundingRect().right() for a in areas) - min(
        a.boundingRect().left() for a in areas
    )


def height(form: Form, bone: Seen) -> float:
    areas = form.drawn(bone).rim
    return max(a.boundingRect().bottom() for a in areas) - min(
        a.boundingRect().top() for a in areas
    )


def test_a_limb_that_points_at_the_viewer_is_short_and_keeps_its_width() -> None:
    form = Form(THIGH, -1.0)

    assert height(form, HANGING) > 41
    assert 15 < height(form, COMING) < 25
    assert width(form, COMING) >= width(form, HANGING)


def test_left_and_right_limbs_are_mirror_images() -> None:
    near, far = Form(THIGH, -1.0), Form(THIGH, 1.0)
    for share in (0.0, 0.3, 1.0):
        left = near.across(HANGING, 0.4, share)
        right = far.across(HANGING, 0.4, 1 - share)
        assert left.real == pytest.approx(-right.real)


def test_the_same_look_is_drawn_once() -> None:
    form = Form(THIGH, 1.0)
    again = seen(Vec(5, 80, 0), Vec(5, 39, 0), LEVEL)

    assert form.drawn(HANGING) is form.drawn(again)
    assert form.drawn(HANGING) is not form.drawn(COMING)


def test_what_is_near_is_larger() -> None:
    assert nearness(Vec(0, 0, -20)) == 1.0
    assert nearness(Vec(0, 0, 40)) > nearness(Vec(0, 0, 10)) > 1.0


def test_a_bone_right_at_the_viewer_still_has_a_direction() -> None:
    bone = seen(Vec(0, 80, 0), Vec(0, 80, 41), LEVEL, -1j)

    assert bone.along == pytest.approx(-1j)
    assert bone.sink == pytest.approx(1.0)
