"""The room of stretches is for this person, and plays what is chosen in it."""

from coach.faces import PLAYER
from coach.ui.stretches.moves import alone
from coach.ui.stretches.window import StretchesWindow
from tests.house import Indoors


def test_it_opens_for_the_persons_stage_and_plays_what_is_chosen(indoors: Indoors) -> None:
    page = indoors.open("stretches")
    assert isinstance(page, StretchesWindow)
    assert page.browse.panel.wanted().stage == "t2"
    page.play_wished.emit(alone(indoors.faces.library().exercise("ankle-pumps")))
    assert indoors.window(PLAYER) is not None
