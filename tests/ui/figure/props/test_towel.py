from dataclasses import replace
from itertools import pairwise

import pytest

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.contacts import HandMode
from coach.motion.frame import Frame
from coach.motion.geometry import turned
from coach.motion.limbs import ROPE_AT
from coach.motion.rig import solve
from coach.ui.figure.camera import around
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.props.materials import materials
from coach.ui.figure.props.towel import TowelArt
from tests.ui.figure.props.acts import HERE, THERE, TOWEL
from tests.ui.figure.props.rooms import SHOT, brush

pytestmark = pytest.mark.usefixtures("qapp")

ART = TowelArt(materials(Tone.LIGHT), TOWEL)


def _frame(t: float) -> Frame:
    return solve(TOWEL, t, Body())


def _sag(frame: Frame) -> float:
    """Return how far the towel's middle hangs below a straight line."""
    run = ART._run(frame, frame.arm_near)
    return float(((run[0] + run[-1]) / 2 - run[len(run) // 2]).imag)


def test_it_runs_from_the_fist_to_the_ball_of_the_foot() -> None:
    frame = _frame(THERE)
    run = ART._run(frame, frame.arm_near)
    leg = frame.leg_near

    assert frame.arm_near.contact is not None
    assert run[0] == frame.arm_near.contact.point
    assert run[-1] == pytest.approx(leg.ankle + turned(ROPE_AT, leg.pitch))


def test_it_is_taut_while_the_foot_is_drawn_back_and_slack_before() -> None:
    assert _sag(_frame(THERE)) == pytest.approx(0, abs=1e-6)
    assert _sag(_frame(HERE)) > 2


def test_it_tightens_without_a_jump() -> None:
    sags = [_sag(_frame(2.0 * i / 60)) for i in range(61)]

    assert max(abs(b - a) for a, b in pairwise(sags)) < 0.6


@pytest.mark.parametrize("t", [HERE, 1.0, THERE])
def test_it_stays_inside_what_it_says_it_reaches(t: float) -> None:
    frame = _frame(t)

    def draw(canvas: Canvas) -> None:
        ART.behind(canvas, frame)
        ART.before(canvas, frame)

    bounds = brush(draw).getbbox()
    box = around(ART.reach(frame))
    assert bounds is not None
    assert SHOT.view.left + bounds[0] / 2 >= box.left - 0.5
    assert SHOT.view.left + bounds[2] / 2 <= box.right + 0.5
    assert SHOT.view.top - bounds[1] / 2 <= box.top + 0.5
    assert SHOT.view.top - bounds[3] / 2 >= box.bottom - 0.5


def test_hands_that_hold_none_have_none() -> None:
    contacts = TOWEL.contacts
    free = replace(contacts, hand_near=replace(contacts.hand_near, mode=HandMode.FK),
                   hand_far=replace(contacts.hand_far, mode=HandMode.FK))  # fmt: skip
    art = TowelArt(materials(Tone.LIGHT), replace(TOWEL, contacts=free))

    assert art.reach(_frame(HERE)) == []
    assert brush(lambda canvas: art.before(canvas, _frame(HERE))).getbbox() is None
