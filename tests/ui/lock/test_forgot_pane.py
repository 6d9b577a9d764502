"""Whoever forgot their PIN reads what it costs before anything goes."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.ui.language import catalogue, say
from coach.ui.lock.forgot_pane import ForgotPane
from coach.ui.style import Style

WORDS = catalogue()


def made(qtbot: QtBot, *, headed: bool = False) -> tuple[ForgotPane, list[str]]:
    pane = ForgotPane(Style(), WORDS, headed=headed)
    qtbot.addWidget(pane)
    pane.resize(400, 300)
    pane.show()
    pane.activateWindow()
    told: list[str] = []
    pane.wished.connect(lambda: told.append("wished"))
    pane.left.connect(lambda: told.append("left"))
    return pane, told


def test_it_says_what_goes_and_what_stays(qtbot: QtBot) -> None:
    pane, _ = made(qtbot)
    said = pane.remove.accessibleDescription()
    assert "together with your diary’s entries" in said  # noqa: RUF001
    assert say(WORDS, "lock.forgot.stays") in said


def test_what_changes_nothing_has_the_focus(qtbot: QtBot) -> None:
    pane, told = made(qtbot)
    pane.begin()
    QTest.keyClick(pane.window().focusWidget(), Qt.Key.Key_Space)
    assert told == ["left"]


def test_only_the_button_that_says_so_removes(qtbot: QtBot) -> None:
    pane, told = made(qtbot, headed=True)
    QTest.mouseClick(pane.remove, Qt.MouseButton.LeftButton)
    assert told == ["wished"]


def test_its_answers_fit_however_narrow_it_gets(qtbot: QtBot) -> None:
    pane, _ = made(qtbot)
    width = pane.minimumSizeHint().width()
    pane.resize(width, pane.heightForWidth(width))
    for each in (pane.back, pane.remove):
        assert pane.rect().contains(each.geometry())
