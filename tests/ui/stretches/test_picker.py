from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.stage import Stage
from coach.ui.stretches.picker import Picker
from tests.ui.stretches.kept import WORDS, moves, setting


def picker(qtbot: QtBot) -> Picker:
    made = Picker(moves(Stage.T3)[:6], WORDS, setting(Stage.T3), "Choose a stretch")
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_card_is_chosen_by_keyboard(qtbot: QtBot) -> None:
    made = picker(qtbot)
    made.focus_first()
    assert made.grid.cards[0].hasFocus()
    QTest.keyClick(made.grid.cards[0], Qt.Key.Key_Right)
    with qtbot.waitSignal(made.chosen) as chosen:
        QTest.keyClick(made.grid.cards[1], Qt.Key.Key_Return)
    assert chosen.args == [made.grid.cards[1].move_shown.id]


def test_it_says_what_for_and_leads_back(qtbot: QtBot) -> None:
    made = picker(qtbot)
    assert "Choose a stretch" in [label.text() for label in made.findChildren(QLabel)]
    with qtbot.waitSignal(made.back_wished):
        made.back.click()


def test_its_pictures_move_only_when_told(qtbot: QtBot) -> None:
    made = picker(qtbot)
    runs = [made.projector.running]
    for on in (True, False):
        made.run(on=on)
        runs.append(made.projector.running)
    assert runs == [False, True, False]
