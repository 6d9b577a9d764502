import pytest

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.front import solve_front
from coach.ui.figure.front.profiles import Shape
from coach.ui.figure.front.torso import TorsoArt
from coach.ui.figure.palette import palette
from tests.motion.front_samples import move

pytestmark = pytest.mark.usefixtures("qapp")


def test_hips_reach_from_under_the_tee_to_between_the_thighs() -> None:
    art = TorsoArt(palette(Tone.LIGHT), Shape("even", 0.0))
    frame = solve_front(move("march-on-spot"), 0.0, Body())
    middle = frame.lens.flat(frame.pelvis)
    box = art.hips(frame, 0.0).boundingRect()

    assert box.top() < middle.imag - 8
    assert box.bottom() > middle.imag + 5
    assert 32 < box.width() < 36


def test_hips_inside_their_rim_are_smaller() -> None:
    art = TorsoArt(palette(Tone.LIGHT), Shape("even", 0.0))
    frame = solve_front(move("march-on-spot"), 0.0, Body())
    outer, inner = (art.hips(frame, grow).boundingRect() for grow in (0.0, -0.3))

    assert outer.width() - inner.width() == pytest.approx(0.6, abs=0.1)
