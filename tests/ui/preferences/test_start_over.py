from pytestqt.qtbot import QtBot

from coach.ui.preferences.start_over import StartOver
from coach.ui.style import Style
from tests.ui.preferences.pages import WORDS, told


def test_it_only_wishes(qtbot: QtBot) -> None:
    made = StartOver(WORDS, Style())
    qtbot.addWidget(made)
    wished = told(made.wished)
    made.button.click()
    assert wished == [None]
    assert made.button.accessibleName() == "Put back: Everything as at first"
