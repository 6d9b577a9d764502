"""The top of the page: the part of the day, pause and help."""

from pytestqt.qtbot import QtBot

from coach.domain.history import Entry, What
from coach.domain.preferences import Preferences
from coach.ui.style import Style
from coach.ui.today.header import PAUSES, Header
from coach.ui.today.letters import Letters
from coach.ui.words import PAUSES as OFFERED
from tests.ui.today.days import WORDS, said, wall


def header(qtbot: QtBot) -> Header:
    made = Header(Style(), Letters(None, WORDS))  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.tell(said())
    made.show()
    return made


def test_it_tells_the_part_of_the_day_and_how_things_are(qtbot: QtBot) -> None:
    made = header(qtbot)
    assert made.title.text() == "Thursday afternoon"
    assert made.line.text() == "14:05 · everything is on plan"


def test_the_menu_offers_what_the_tray_offers(qtbot: QtBot) -> None:
    assert tuple(OFFERED) == PAUSES
    made = header(qtbot)
    made.pause.click()
    assert made.menu
    assert [action.text() for action in made.menu.actions()] == list(OFFERED.values())
    with qtbot.waitSignal(made.pause_wished) as wished:
        made.menu.actions()[3].trigger()
    assert wished.args == ["tomorrow"]


def test_while_paused_and_before_setup_there_is_nothing_to_pause(qtbot: QtBot) -> None:
    made = header(qtbot)
    assert made.pause.isVisible()
    made.tell(said("14:05", Entry(wall("14:00"), What.PAUSED, until=wall("16:00"))))
    assert not made.pause.isVisible()
    made.tell(said(preferences=Preferences()))
    assert not made.pause.isVisible()
    assert made.help.isVisible()


def test_help_is_one_press_away(qtbot: QtBot) -> None:
    made = header(qtbot)
    with qtbot.waitSignal(made.help_wished):
        made.help.click()
