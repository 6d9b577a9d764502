"""The room of tips is in the state that its picture is called by."""

import pytest

from coach.showpieces import tips
from coach.showpieces.world import World
from coach.ui.home.rooms import Room
from coach.ui.language import catalogue
from coach.ui.style import Style
from coach.ui.tips.page import TipsPage

pytestmark = pytest.mark.usefixtures("qapp")


def test_one_card_has_its_sources_and_one_was_put_away() -> None:
    window = tips.tips(World(), Style(), catalogue())
    made = window.page(Room.TIPS)
    assert isinstance(made, TipsPage)
    assert not made.cards[tips.CITED].citation.isHidden()
    assert not made.cards[tips.AWAY].state.isHidden()


def test_nothing_is_found() -> None:
    window = tips.sought(World(), Style(), catalogue())
    made = window.page(Room.TIPS)
    assert isinstance(made, TipsPage)
    assert not made.nothing.isHidden()
