"""The stretches of time a loop is made of."""

from itertools import pairwise

import pytest

from coach.motion.phase import Breath
from tests.motion.samples import PUMPS, WALL, move, text_of
from tests.motion.shapes import SHAPES


@pytest.mark.parametrize("shape", SHAPES)
def test_phases_follow_each_other_and_start_where_the_last_ended(shape: str) -> None:
    phases = SHAPES[shape].phases
    for before, after in pairwise([*phases, phases[0]]):
        assert before.target is after.origin
    for before, after in pairwise(phases):
        assert before.start + before.seconds == pytest.approx(after.start)


def test_a_share_is_eased_and_stays_between_nothing_and_all() -> None:
    lean = move(WALL).phases[0]
    assert lean.share(lean.start - 1) == 0
    assert lean.share(lean.start + lean.seconds / 2) == pytest.approx(0.5)
    assert lean.share(lean.start + lean.seconds + 1) == 1


def test_phases_say_what_to_do_and_how_to_breathe() -> None:
    lean, hold, back = move(WALL).phases
    assert [phase.hold for phase in (lean, hold, back)] == [False, True, False]
    assert (lean.breath, back.breath) == (Breath.OUT, Breath.IN)
    assert hold.say == "ex.calf-wall-straight.hold"
    assert hold.detail == "ex.calf-wall-straight.mild"


def test_a_caption_does_not_change_every_second() -> None:
    assert len({phase.say for phase in move(PUMPS).phases}) == 1


def test_a_cramped_foot_trembles_most_halfway_and_is_still_at_both_ends() -> None:
    cramp, away, *_ = move(text_of("rescue-flex-in-bed")).phases
    passed = [cramp.start + cramp.seconds * i / 100 for i in range(101)]
    swings = [abs(cramp.trembling(t)) for t in passed]
    assert swings[0] == pytest.approx(0)
    assert swings[-1] == pytest.approx(0)
    assert cramp.shake / 2 < max(swings) <= cramp.shake
    assert 30 < swings.index(max(swings)) < 70
    assert away.trembling(away.start + 0.2) == 0
