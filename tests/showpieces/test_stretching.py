"""The player stands still where it was put, and the window of stretches is on its pages."""

import pytest

from coach.domain.reminder import Tone
from coach.motion.routine import Kind
from coach.showpieces import stretching
from coach.showpieces.world import World
from coach.ui.language import catalogue
from coach.ui.pseudo import pseudo
from coach.ui.stretches.editor import Editor
from coach.ui.stretches.move_page import MovePage
from coach.ui.stretches.picker import Picker
from coach.ui.stretches.routines_page import RoutinesPage
from coach.ui.style import Style

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = catalogue()


def test_the_player_is_in_a_hold_and_time_stands_still() -> None:
    player = stretching.player(World(), Style(), WORDS)
    moment = player.moment()
    assert moment.segment.kind is Kind.MOVE
    assert moment.phase.hold
    player.pause()
    player.resume()
    assert player.moment().t == moment.t
    player.close()


def test_the_player_is_at_its_end() -> None:
    player = stretching.farewell(World(), Style(), WORDS)
    assert not player.farewell.isHidden()
    player.close()


def test_each_page_is_the_one_it_is_called_by() -> None:
    for build, kind in (
        (stretching.move, MovePage),
        (stretching.routines, RoutinesPage),
        (stretching.editor, Editor),
        (stretching.picker, Picker),
    ):
        window = build(World(), Style(Tone.DARK), WORDS)
        assert isinstance(window.page, kind)
        window.close()


def test_moves_are_called_in_the_long_language() -> None:
    window = stretching.stretches(World(), Style(), pseudo(WORDS))
    assert all(card.move_shown.name.startswith("⟦") for card in window.browse.grid.cards)
    window.close()
