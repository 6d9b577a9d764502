"""The window of stretches is opened as the person chose."""

from pytestqt.qtbot import QtBot

from coach import browsing
from coach.adapters.files import StorageFault
from coach.adapters.library import Library
from coach.domain.likeness import Build, Hair
from coach.domain.reminder import Tone
from coach.domain.stage import Stage
from coach.person import Person
from coach.ui.style import Style
from tests.fakes import chosen


def test_everything_that_was_chosen_goes_in() -> None:
    preferences = chosen(
        figure__hair=Hair.BOB,
        figure__build=Build.BROAD,
        stretch__wall=False,
        stretch__seated_only=True,
        stretch__chair=False,
        stretch__towel=False,
        appearance__reduced_motion=True,
    )
    setting = browsing.setting(Person(preferences, Stage.T2, 0.6, Style(Tone.NIGHT)))
    assert setting.style.night
    assert (setting.stage, setting.belly) == (Stage.T2, 0.6)
    assert setting.likeness.hair is Hair.BOB
    assert (setting.wall, setting.seated_only, setting.reduced) == (False, True, True)
    assert (setting.chair, setting.towel) == (False, False)
    assert "bedtime" in setting.shipped
    assert StorageFault in setting.refusals


def test_it_begins_with_what_suits_the_person(qtbot: QtBot) -> None:
    who = Person(chosen(stretch__wall=False), Stage.T3, 1.0, Style())
    window = browsing.window(Library(), who)
    qtbot.addWidget(window)
    names = {card.move_shown.id for card in window.browse.grid.cards}
    assert "ankle-pumps" in names
    assert "calf-wall-straight" not in names
