"""The page that asks for the PIN: it says what is left, waits visibly, and shows a way out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.lock import Answer, Verdict
from coach.domain.reminder import Tone
from coach.ui.language import catalogue
from coach.ui.lock import message, page
from coach.ui.lock.page import PinPage
from coach.ui.pseudo import pseudo
from coach.ui.style import Style
from tests.ui.lock.heard import Heard

WORDS = catalogue()


class Asked:
    """A page in a window, and what it told."""

    def __init__(self, qtbot: QtBot, style: Style | None = None) -> None:
        self.page = PinPage(style or Style(), WORDS)
        qtbot.addWidget(self.page)
        self.told: list[str] = []
        self.page.entered.connect(self.told.append)
        for name in ("forgotten", "left", "waiting"):
            getattr(self.page, name).connect(lambda name=name: self.told.append(name))
        self.page.resize(self.page.sizeHint())
        self.page.show()
        self.page.activateWindow()

    def type(self, keys: str) -> None:
        QTest.keyClicks(self.page.ask.field.line, keys)
        QTest.keyClick(self.page.ask.field.line, Qt.Key.Key_Return)

    def said(self) -> list[str]:
        labels = self.page.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


def test_it_begins_where_one_types(asked: Asked) -> None:
    assert asked.page.focusWidget() is asked.page.ask.field.line
    assert asked.said() == ["Enter your PIN", "It opens your diary and report."]


def test_enter_or_the_button_brings_what_was_typed_and_keeps_none_of_it(asked: Asked) -> None:
    asked.type("4711")
    QTest.keyClicks(asked.page.ask.field.line, "0815")
    QTest.mouseClick(asked.page.ask.open, Qt.MouseButton.LeftButton)
    assert asked.told == ["4711", "0815"]
    assert asked.page.ask.field.value() == ""


def test_nothing_typed_is_no_try(asked: Asked) -> None:
    asked.type("")
    assert asked.told == []
    assert "Type your PIN first." in asked.said()


def test_a_wrong_one_says_what_is_left_until_the_next_key(asked: Asked, heard: Heard) -> None:
    heard.listen(message)
    asked.page.show_answer(Answer.WRONG, Verdict(0, 3, 30))
    line = "That is not it. 3 tries left, then a pause of 30 seconds."
    assert line in asked.said()
    assert heard.told == [line]
    QTest.keyClicks(asked.page.ask.field.line, "1")
    assert line not in asked.said()


def test_in_a_pause_nothing_can_be_typed_and_the_time_is_shown(asked: Asked, heard: Heard) -> None:
    heard.listen(message)
    asked.page.show_answer(Answer.WRONG, Verdict(30, 1, 60))
    asked.page.ask.tick.timeout.emit()
    assert asked.told == ["waiting"]
    asked.page.show_verdict(Verdict(28.5, 1, 60))
    assert "Too many were wrong. The next try is in 0:29." in asked.said()
    assert not asked.page.ask.field.isEnabled()
    assert not asked.page.ask.open.isEnabled()
    assert asked.page.ask.open.accessibleDescription() != ""
    assert asked.page.focusWidget() is not asked.page.ask.forgot
    assert heard.told == ["That is not it. The next try is in 30 seconds."]


def test_after_a_pause_one_can_type_again_and_is_told(asked: Asked, heard: Heard) -> None:
    asked.page.show_verdict(Verdict(1, 1, 60))
    heard.listen(message)
    asked.page.show_verdict(Verdict(0, 1, 60))
    assert heard.told == ["You can try again now."]
    assert asked.page.focusWidget() is asked.page.ask.field.line
    assert not asked.page.ask.tick.isActive()
    asked.type("4711")
    assert asked.told == ["4711"]


def test_a_pause_that_is_met_on_opening_is_read_out_once(asked: Asked, heard: Heard) -> None:
    heard.listen(message)
    asked.page.show_verdict(Verdict(120, 1, 240))
    asked.page.show_verdict(Verdict(119, 1, 240))
    assert heard.told == ["Too many were wrong. The next try is in 2 minutes."]


def test_hidden_it_counts_nothing_and_forgets_what_was_typed(asked: Asked) -> None:
    QTest.keyClicks(asked.page.ask.field.line, "47")
    asked.page.show_verdict(Verdict(1, 1, 60))
    asked.page.hide()
    assert not asked.page.ask.tick.isActive()
    assert asked.page.ask.field.value() == ""


def test_the_way_out_is_told_before_it_is_taken(asked: Asked) -> None:
    QTest.mouseClick(asked.page.ask.forgot, Qt.MouseButton.LeftButton)
    assert asked.told == []
    assert asked.said()[0] == "Don’t know your PIN?"  # noqa: RUF001
    assert not asked.page.ask.field.isVisible()
    QTest.mouseClick(asked.page.pane.remove, Qt.MouseButton.LeftButton)
    assert asked.told == ["forgotten"]


def test_escape_goes_back_from_the_way_out_and_then_away(asked: Asked) -> None:
    QTest.mouseClick(asked.page.ask.forgot, Qt.MouseButton.LeftButton)
    QTest.keyClick(asked.page.pane.back, Qt.Key.Key_Escape)
    assert (asked.told, asked.page.ask.field.isVisible()) == ([], True)
    QTest.keyClick(asked.page.ask.field.line, Qt.Key.Key_Escape)
    assert asked.told == ["left"]


def test_a_damaged_lock_shows_the_way_out_at_once(asked: Asked, heard: Heard) -> None:
    heard.listen(page)
    asked.page.show_answer(Answer.DAMAGED, Verdict(0, 5, 30))
    assert asked.said()[0] == "This PIN opens nothing"
    assert heard.told == ["Its file is damaged, so no PIN is right."]
    assert not asked.page.ask.field.isVisible()
    QTest.mouseClick(asked.page.pane.back, Qt.MouseButton.LeftButton)
    assert asked.told == ["left"]
    asked.page.begin()
    assert asked.page.ask.field.isVisible()


def test_what_the_disk_refuses_is_said(asked: Asked) -> None:
    QTest.mouseClick(asked.page.ask.forgot, Qt.MouseButton.LeftButton)
    asked.page.show_fault("lock.json: No space left on device")
    assert "lock.json: No space left on device" in asked.said()
    assert asked.page.ask.field.isVisible()


def test_what_the_disk_refuses_is_said_of_a_damaged_lock_too(asked: Asked) -> None:
    asked.page.show_damaged()
    asked.page.show_fault("diary.db: Permission denied")
    assert "diary.db: Permission denied" in asked.said()
    assert (asked.told, asked.page.pane.isVisible()) == ([], True)


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_all_of_it_can_be_reached_in_the_least_window(
    qtbot: QtBot, tone: Tone, scale: float
) -> None:
    made = PinPage(Style(tone, scale), pseudo(WORDS))
    qtbot.addWidget(made)
    made.resize(720, 560)
    made.show()
    made.show_answer(Answer.WRONG, Verdict(0, 3, 30))
    inside = made.ask.parentWidget()
    assert inside is not None
    for part in (made.ask.field, made.ask.message, made.ask.open, made.ask.forgot):
        assert part.width() >= part.minimumSizeHint().width()
        assert inside.rect().contains(part.geometry().translated(made.ask.pos()))
    assert inside.width() <= 720


def test_tab_goes_down_the_page(asked: Asked) -> None:
    order = []
    for _ in range(3):
        QTest.keyClick(asked.page.focusWidget(), Qt.Key.Key_Tab)
        order.append(asked.page.focusWidget())
    assert order == [asked.page.ask.open, asked.page.ask.forgot, asked.page.ask.field.line]
