from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.ui.preferences.lined import Lined, small, tell, warned
from tests.ui.preferences.pages import DESK


def test_without_lines_it_is_as_small_as_its_button(qtbot: QtBot) -> None:
    made = Lined(DESK, "Add a time")
    qtbot.addWidget(made)
    assert made.sizeHint() == made.add.sizeHint()


def test_with_a_line_it_takes_the_whole_width_but_can_be_narrow(qtbot: QtBot) -> None:
    made = Lined(DESK, "Add a time")
    qtbot.addWidget(made)
    made.column.addWidget(QWidget())
    assert made.sizeHint().width() > 2000
    assert made.minimumSizeHint().width() == made.add.sizeHint().width()


def test_a_note_is_there_only_with_words(qtbot: QtBot) -> None:
    made = Lined(DESK, "Add a time")
    qtbot.addWidget(made)
    made.say("That is as many as fit.")
    assert not made.note.isHidden()
    made.say("")
    assert made.note.isHidden()


def test_a_warning_is_there_only_with_words(qtbot: QtBot) -> None:
    made = warned(DESK)
    qtbot.addWidget(made)
    assert made.isHidden()
    tell(made, "Choose one day at least.")
    assert not made.isHidden()
    tell(made, "")
    assert made.isHidden()


def test_a_small_button_says_on_what_it_acts(qtbot: QtBot) -> None:
    made = small(DESK, "Remove", "Remove Tablet")
    qtbot.addWidget(made)
    assert made.text() == "Remove"
    assert made.accessibleName() == "Remove Tablet"
