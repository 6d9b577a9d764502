from dataclasses import replace

import pytest

from coach.motion.body import Body
from coach.motion.front import solve_front
from coach.motion.front_frame import FrontFrame
from coach.motion.front_space import AHEAD
from coach.ui.figure.front.marks import arm_marks, head_marks, shank_marks
from tests.ui.figure.pixels import move


@pytest.fixture
def frame() -> FrontFrame:
    return solve_front(move("march-on-spot"), 0.0, Body())


def test_a_hand_that_comes_nearer_is_another_picture(frame: FrontFrame) -> None:
    arm = frame.arm_near
    nearer = replace(arm, wrist=arm.wrist + AHEAD * 3.0)
    assert arm_marks(frame, arm).gone(arm_marks(frame, nearer)) >= 2.9


def test_a_bent_toe_is_another_picture(frame: FrontFrame) -> None:
    leg = frame.leg_near
    bent = replace(leg, toe=leg.toe + 10.0)
    assert shank_marks(frame, leg).gone(shank_marks(frame, bent)) >= 0.9


def test_eyes_breath_and_nodding_are_looked_at(frame: FrontFrame) -> None:
    calm = head_marks(frame, (frame.face, 0.0, 0j))
    assert calm.gone(head_marks(frame, (frame.face, 0.0, 1 + 0j))) >= 0.5
    assert calm.gone(head_marks(frame, (frame.face, 1.0, 0j))) >= 0.4
    nodding = replace(frame, head_nod=frame.head_nod + 5.0)
    assert calm.gone(head_marks(nodding, (frame.face, 0.0, 0j))) >= 0.9
