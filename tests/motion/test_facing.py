"""The rules of the front view."""

from dataclasses import replace

import pytest

from coach.motion.body import Body
from coach.motion.facing import found_facing
from coach.motion.front import solve_front
from coach.motion.front_frame import FrontLeg
from tests.motion.samples import move, text_of

FRAME = solve_front(move(text_of("march-on-spot")), 0.0, Body())
LEG = FRAME.leg_near


def test_a_sound_move_breaks_no_rule() -> None:
    assert list(found_facing(FRAME)) == []


@pytest.mark.parametrize(
    ("leg", "code", "path"),
    [
        (replace(LEG, hip_flexion=126.0), "E031", "leg_near.hip"),
        (replace(LEG, knee_flexion=-1.0), "E031", "leg_near.knee"),
        (replace(LEG, knee_flexion=141.0), "E031", "leg_near.knee"),
        (replace(LEG, dorsiflexion=36.0), "E031", "leg_near.ankle"),
        (replace(LEG, dorsiflexion=-20.1), "E072", "leg_near.ankle"),
    ],
)
def test_no_joint_goes_where_none_does(leg: FrontLeg, code: str, path: str) -> None:
    found = found_facing(replace(FRAME, leg_near=leg))
    assert [(finding.code, finding.path) for finding in found] == [(code, path)]


def test_a_limb_out_of_reach_is_named() -> None:
    far = replace(FRAME, faults=("hand_near",))
    assert [finding.path for finding in found_facing(far)] == ["contact.hand_near"]
