"""The line for the PIN takes one, refuses one, and waits."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.lock import Verdict
from coach.ui.language import catalogue
from coach.ui.lock.ask_pane import AskPane
from coach.ui.style import Style


def made(qtbot: QtBot) -> tuple[AskPane, list[str]]:
    pane = AskPane(Style(), catalogue())
    qtbot.addWidget(pane)
    pane.show()
    pane.activateWindow()
    told: list[str] = []
    pane.entered.connect(told.append)
    pane.waiting.connect(lambda: told.append("waiting"))
    return pane, told


def test_what_is_typed_is_brought_and_not_kept(qtbot: QtBot) -> None:
    pane, told = made(qtbot)
    QTest.keyClicks(pane.field.line, "4711")
    QTest.keyClick(pane.field.line, Qt.Key.Key_Return)
    assert (told, pane.field.value()) == (["4711"], "")


def test_refused_it_takes_another(qtbot: QtBot) -> None:
    pane, told = made(qtbot)
    pane.refuse("That is not it.")
    assert (pane.message.text(), pane.focusWidget()) == ("That is not it.", pane.field.line)
    QTest.keyClicks(pane.field.line, "0815")
    assert pane.message.text() == ""
    pane.open.click()
    assert told == ["0815"]


def test_while_it_waits_a_disabled_button_says_why(qtbot: QtBot) -> None:
    pane, told = made(qtbot)
    pane.wait(Verdict(30, 1, 60), "")
    assert (pane.waits, pane.open.isEnabled()) == (True, False)
    assert pane.open.accessibleDescription() == pane.message.text() != ""
    pane.tick.timeout.emit()
    assert told == ["waiting"]
    pane.go_on()
    assert (pane.waits, pane.open.isEnabled()) == (False, True)
    assert pane.open.accessibleDescription() == ""


def test_at_rest_it_counts_nothing(qtbot: QtBot) -> None:
    pane, _ = made(qtbot)
    QTest.keyClicks(pane.field.line, "47")
    pane.wait(Verdict(30, 1, 60), "")
    pane.rest()
    assert (pane.waits, pane.field.value()) == (False, "")
    pane.begin()
    assert pane.open.isEnabled()
