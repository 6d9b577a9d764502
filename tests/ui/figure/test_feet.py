import pytest
from PySide6.QtCore import QRectF

from coach.domain.reminder import Tone
from coach.ui.figure.feet import Feet, Foot
from coach.ui.figure.palette import palette

WEAR = ("bare", "sock", "shoe")


def _feet(wear: str, *, inner: bool = False) -> Feet:
    return Feet(palette(Tone.LIGHT), wear, inner=inner)


def _bounds(foot: Foot) -> QRectF:
    whole = QRectF()
    for piece in foot.under + foot.over:
        whole = whole.united(piece.path.boundingRect())
    return whole


@pytest.mark.parametrize("inner", [False, True])
@pytest.mark.parametrize("wear", WEAR)
def test_a_level_foot_stands_on_the_ground_with_heel_and_ball(wear: str, *, inner: bool) -> None:
    foot = _feet(wear, inner=inner).at(0.0)

    assert _bounds(foot).top() == pytest.approx(-7.2, abs=0.12)


@pytest.mark.parametrize("wear", WEAR)
def test_bent_toes_rise_and_the_heel_stays(wear: str) -> None:
    level, bent = (_bounds(_feet(wear).at(toe)) for toe in (0.0, 40.0))

    assert bent.right() < level.right() - 0.5
    assert bent.left() == pytest.approx(level.left(), abs=0.05)


def test_a_toe_angle_is_drawn_once() -> None:
    feet = _feet("bare")

    assert feet.at(20.0) is feet.at(20.1)
    assert feet.at(20.0) is not feet.at(21.0)


def test_the_near_foot_shows_five_toes_the_far_one_its_big_toe() -> None:
    outer, inner = (_feet("bare", inner=inner).at(0.0) for inner in (False, True))

    assert len(outer.under) == 2 * 5 + 1
    assert len(inner.under) == 1


def test_toes_that_curl_bend_twice_and_reach_under_the_sole() -> None:
    level, curled = (_bounds(_feet("bare").at(toe)) for toe in (0.0, -24.0))

    assert curled.right() < level.right() - 0.5
    assert curled.top() < level.top() - 3.0
    assert curled.left() == pytest.approx(level.left(), abs=0.05)
