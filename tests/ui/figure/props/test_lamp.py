import pytest

from coach.motion.parts import Prop, PropKind
from tests.ui.figure.props.rooms import KINDS, alone, exercise, opaque, same, setting

pytestmark = pytest.mark.usefixtures("qapp")

DRESSER = KINDS[PropKind.DRESSER]


def test_a_lamp_over_a_dresser_stands_on_it() -> None:
    lamp = Prop(PropKind.LAMP, x=DRESSER.x + 40)
    _, bottom, _, _ = opaque(alone(lamp, setting(exercise(DRESSER, lamp))))

    assert bottom == pytest.approx(DRESSER.y, abs=1)


def test_a_lamp_beside_a_dresser_stands_on_the_floor() -> None:
    lamp = Prop(PropKind.LAMP, x=DRESSER.x - 40)
    _, bottom, _, top = opaque(alone(lamp, setting(exercise(DRESSER, lamp))))

    assert bottom < 4
    assert top > 110


def test_a_lamp_is_lit_at_night() -> None:
    lamp = KINDS[PropKind.LAMP]
    day, night = (alone(lamp, setting(exercise(night=night))) for night in (False, True))

    assert not same(day, night)
