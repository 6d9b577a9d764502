"""Help with a cramp stands on the page that it is called by, in the dress of the night."""

from typing import cast

import pytest

from coach.domain.reminder import Tone
from coach.domain.rescue_state import Move, Page
from coach.showpieces import rescue
from coach.showpieces.world import Build, World
from coach.ui.colours import tokens
from coach.ui.language import catalogue
from coach.ui.rescue.window import Rescue
from coach.ui.style import Style

pytestmark = pytest.mark.usefixtures("qapp")


def built(build: Build, tone: Tone = Tone.LIGHT) -> Rescue:
    return cast("Rescue", build(World(), Style(tone), catalogue()))


@pytest.mark.parametrize(
    ("build", "page"),
    [
        (rescue.first, Page.MOVE),
        (rescue.late, Page.MOVE),
        (rescue.still, Page.STILL),
        (rescue.steady, Page.STEADY),
        (rescue.cannot, Page.CANNOT),
        (rescue.check, Page.CHECK),
        (rescue.after, Page.STROKE),
        (rescue.told, Page.LOG),
        (rescue.ten, Page.TEN),
        (rescue.kept, Page.KEPT),
    ],
)
def test_each_page_is_the_one_it_is_called_by(build: Build, page: Page) -> None:
    made = built(build)
    assert made.state.page is page
    made.close()


@pytest.mark.parametrize("tone", Tone)
def test_it_is_dressed_for_the_night_whatever_is_asked(tone: Tone) -> None:
    made = built(rescue.first, tone)
    assert made.palette().window().color().name() == tokens(Tone.NIGHT).paper.lower()
    made.close()


def test_its_time_stands_still() -> None:
    made = built(rescue.first)
    assert made.t == 38.0
    made.close()


def test_late_in_a_pregnancy_it_begins_on_one_side() -> None:
    made = built(rescue.late)
    assert made.state.move is Move.PRESS
    made.close()


def test_the_entry_is_told_whole() -> None:
    made = built(rescue.told)
    assert (made.state.side, made.state.pain) == ("left", 6)
    made.close()
