import pytest
from PIL import Image
from PySide6.QtGui import QTransform

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.frame import Frame
from coach.motion.parts import BALL_RADIUS, Prop, PropKind
from coach.motion.rig import solve
from coach.ui.figure.props.ball import BallArt
from coach.ui.figure.props.materials import materials
from tests.ui.figure.props.acts import BALL, HERE, THERE
from tests.ui.figure.props.rooms import brush, same

pytestmark = pytest.mark.usefixtures("qapp")

ART = BallArt(materials(Tone.LIGHT), BALL, Prop(PropKind.BALL))


def _frame(t: float) -> Frame:
    return solve(BALL, t, Body())


def test_it_lies_on_the_floor() -> None:
    for t in (HERE, 1.0, THERE):
        assert ART.middle(_frame(t)).imag == pytest.approx(BALL_RADIUS)


def test_it_rolls_half_as_far_as_the_foot_goes() -> None:
    here, there = _frame(HERE), _frame(THERE)
    gone = there.leg_near.ankle.real - here.leg_near.ankle.real

    assert gone == pytest.approx(12)
    assert ART.middle(there).real - ART.middle(here).real == pytest.approx(gone / 2)


def _strip(t: float) -> Image.Image:
    """Return the ball alone, as if it had stayed where it is."""
    frame = _frame(t)
    return brush(lambda canvas: ART.paint(canvas.moved(_back(ART.middle(frame))), frame))


def _back(middle: complex) -> QTransform:
    return QTransform.fromTranslate(-middle.real, -middle.imag)


def test_its_stripes_turn_as_it_rolls() -> None:
    assert same(_strip(HERE), _strip(HERE))
    assert not same(_strip(HERE), _strip(THERE))


def test_a_larger_ball_is_larger() -> None:
    large = BallArt(materials(Tone.LIGHT), BALL, Prop(PropKind.BALL, size=1.5))

    assert large.radius == pytest.approx(1.5 * ART.radius)
