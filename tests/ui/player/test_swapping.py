from dataclasses import replace

import pytest

from coach.motion.routine import Kind, Session
from coach.ui.player.playback import Playback
from coach.ui.player.swapping import Swapping
from coach.ui.player.swaps import Reason, Swaps
from tests.ui.player.played import Clock, moves, session

SWAPS = Swaps(moves())


class Swapped:
    """A playback in which moves are swapped, and the clock it runs by."""

    def __init__(self, played: Session, swaps: Swaps = SWAPS) -> None:
        self.clock = Clock()
        self.playback = Playback(played, self.clock)
        self.swapping = Swapping(self.playback, swaps)
        self.playback.resume()

    def play(self, seconds: float) -> list[str]:
        done: list[str] = []
        for _ in range(round(seconds * 4)):
            self.clock.pass_(0.25)
            done += self.playback.tick()
        return done

    def take(self, reason: Reason) -> str:
        choice = next(each for each in self.swapping.choices() if each.reason is reason)
        self.swapping.take(choice)
        return choice.move.id


@pytest.fixture
def swapped() -> Swapped:
    return Swapped(session())


def test_the_move_really_done_is_told(swapped: Swapped) -> None:
    done = swapped.play(5 + 14 + 4 + 3)
    other = swapped.take(Reason.EITHER)
    done += swapped.play(120)
    assert done == [
        "evening/1/calf-wall-straight/right",
        f"evening/1/{other}/left",
        "evening/2/ankle-pumps/both",
    ]
    assert swapped.playback.over


def test_a_swap_keeps_running_and_a_pause_stays_a_pause(swapped: Swapped) -> None:
    swapped.play(8)
    swapped.take(Reason.EITHER)
    assert swapped.playback.running
    swapped.playback.pause()
    swapped.take(Reason.BACK)
    assert not swapped.playback.running


def test_the_way_back_is_offered_first_and_leads_back(swapped: Swapped) -> None:
    swapped.play(8)
    swapped.take(Reason.EITHER)
    assert swapped.swapping.choices()[0].reason is Reason.BACK
    assert swapped.take(Reason.BACK) == "calf-wall-straight"
    done = swapped.play(70)
    assert done[:2] == ["evening/1/calf-wall-straight/right", "evening/1/calf-wall-straight/left"]
    assert swapped.swapping.choices() == ()


def test_the_next_step_has_offers_of_its_own(swapped: Swapped) -> None:
    swapped.play(8)
    swapped.take(Reason.EITHER)
    while swapped.playback.moment().segment.step == 0:
        swapped.playback.skip()
    assert all(each.reason is not Reason.BACK for each in swapped.swapping.choices())


def test_whether_there_is_anything_to_swap() -> None:
    assert Swapped(session()).swapping.offered()
    assert not Swapped(session(), Swaps()).swapping.offered()


def test_a_leg_is_never_told_twice_however_often_it_is_swapped(swapped: Swapped) -> None:
    done: list[str] = []
    for seconds in (8, 3, 10, 25, 2, 9):
        done += swapped.play(seconds)
        if choices := swapped.swapping.choices():
            swapped.swapping.take(choices[0])
    done += swapped.play(200)
    assert len(done) == len(set(done))
    assert swapped.playback.moment().segment.kind is Kind.DONE


def test_a_swapped_routine_has_as_many_steps(swapped: Swapped) -> None:
    before = replace(swapped.playback.session.segments[0])
    swapped.take(Reason.EITHER)
    assert swapped.playback.session.segments[0].steps == before.steps
