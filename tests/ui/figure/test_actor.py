from dataclasses import replace

import pytest

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.parts import Joint, View
from coach.ui.figure.actor import Actor
from coach.ui.figure.front.actor import FrontActor
from coach.ui.figure.palette import palette
from coach.ui.figure.side import SideActor
from tests.ui.figure.pixels import WALL, move

pytestmark = pytest.mark.usefixtures("qapp")


def _actors() -> list[Actor]:
    colours = palette(Tone.LIGHT)
    ahead = replace(move("march-on-spot"), view=View.FRONT)
    return [SideActor(move(WALL), Body(), colours), FrontActor(ahead, Body(), colours)]


@pytest.mark.parametrize("which", [0, 1], ids=["side", "front"])
def test_every_actor_shows_what_a_stage_asks_for(which: int) -> None:
    shown = _actors()[which].at(0.7)
    box = shown.box()

    assert shown.t == pytest.approx(0.7)
    assert box.width > 30
    assert box.height > 100
    assert len(list(shown.shadows())) >= 2
    for joint in Joint:
        point = shown.joint(joint)
        assert box.left <= point.real <= box.right
