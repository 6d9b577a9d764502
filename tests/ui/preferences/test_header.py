import pytest
from pytestqt.qtbot import QtBot

from coach.ui.preferences.header import Header, Told
from coach.ui.style import Style
from tests.ui.looks import has, shot
from tests.ui.preferences.pages import WORDS


def header(qtbot: QtBot, width: int = 1000) -> Header:
    made = Header(WORDS, Style())
    qtbot.addWidget(made)
    made.resize(width, 80)
    made.show()
    return made


def test_it_names_the_page_and_says_that_changes_count(qtbot: QtBot) -> None:
    made = header(qtbot)
    assert (made.title.text(), made.sub.text()) == ("Preferences", "Changes count at once.")
    assert made.search.line.accessibleName() == "Search preferences"


def test_undo_is_there_only_where_something_can_be_undone(qtbot: QtBot) -> None:
    made = header(qtbot)
    assert made.undo.isHidden()
    before = made.search.geometry()
    made.allow_undo(able=True)
    assert made.undo.isVisible()
    assert made.search.geometry() == before


def test_the_focus_is_not_lost_with_the_last_undo(qtbot: QtBot) -> None:
    made = header(qtbot)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.allow_undo(able=True)
    made.undo.setFocus()
    made.allow_undo(able=False)
    assert made.search.line.hasFocus()


def test_in_a_narrow_window_the_search_has_a_row_of_its_own(qtbot: QtBot) -> None:
    made = header(qtbot)
    wide = made.heightForWidth(600) if made.hasHeightForWidth() else made.sizeHint().height()
    made.set_narrow(narrow=True, tight=False)
    narrow = made.heightForWidth(600) if made.hasHeightForWidth() else made.sizeHint().height()
    assert narrow > wide
    made.set_narrow(narrow=True, tight=True)
    assert made.minimumSizeHint().width() < 400
    made.set_narrow(narrow=False, tight=False)
    again = made.heightForWidth(600) if made.hasHeightForWidth() else made.sizeHint().height()
    assert again == wide


@pytest.mark.parametrize("well", [True, False])
def test_what_became_of_a_change_has_a_sign_and_words(qtbot: QtBot, well: bool) -> None:
    made = Told(Style())
    qtbot.addWidget(made)
    assert not made.text()
    made.tell("Saved" if well else "Not saved: the disk is full", well=well)
    made.resize(made.sizeHint())
    tones = Style().tokens
    assert has(shot(made), tones.mark if well else tones.amber)
    assert made.width() <= Style().px(240)
