"""One letter for each thing to do."""

import tomllib

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach import assets
from coach.ui.kit.parts import button
from coach.ui.style import Style
from coach.ui.today.letters import Letters
from tests.ui.today.days import WORDS


def test_no_letter_is_given_twice() -> None:
    file = assets.path("i18n", "en", "today.toml")
    given = list(tomllib.loads(file.read_text(encoding="utf-8"))["today"]["letters"].values())
    assert len(given) == len(set(given))


def test_a_letter_presses_its_button_and_the_tool_tip_tells_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    drink = button(Style(), "Drank 200 mL")
    QVBoxLayout(page).addWidget(drink)
    letters = Letters(page, WORDS)
    letters.give("drink", drink)
    page.show()
    page.activateWindow()
    drink.setFocus()
    qtbot.waitUntil(drink.hasFocus)
    assert drink.toolTip() == "Drank 200 mL (D)"
    with qtbot.waitSignal(drink.clicked):
        QTest.keyClick(drink, Qt.Key.Key_D)


def test_a_button_that_is_not_there_is_not_pressed(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    drink = button(Style(), "Drank 200 mL")
    QVBoxLayout(page).addWidget(drink)
    letters = Letters(page, WORDS)
    letters.give("drink", drink)
    drink.hide()
    page.show()
    with qtbot.assertNotEmitted(drink.clicked):
        QTest.keyClick(page, Qt.Key.Key_D)
    drink.show()
    letters.take("drink")
    with qtbot.assertNotEmitted(drink.clicked):
        QTest.keyClick(page, Qt.Key.Key_D)
