import pytest

from coach.motion.parts import PropKind
from tests.ui.figure.props.rooms import KINDS, alone, exercise, opaque, setting

pytestmark = pytest.mark.usefixtures("qapp")

RUG = KINDS[PropKind.RUG]


def test_a_rug_lies_flat_on_the_floor() -> None:
    left, bottom, right, top = opaque(alone(RUG, setting(exercise())))

    assert right - left == pytest.approx(RUG.width, abs=1.5)
    assert -11 < bottom < top < 9


def test_from_above_the_rug_is_the_beds_own() -> None:
    assert alone(RUG, setting(exercise(view="top"))).getbbox() is None
