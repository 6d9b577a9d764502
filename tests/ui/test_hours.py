from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui import words
from coach.ui.hours import Asked, HoursWindow
from coach.ui.theme import tokens
from tests.ui.looks import has, shot


def describe(wake: time, bedtime: time) -> str:
    return f"From {wake:%H:%M} to {bedtime:%H:%M}."


def window(qtbot: QtBot, tone: Tone = Tone.LIGHT) -> HoursWindow:
    made = HoursWindow(time(7), time(22, 30), describe, tone)
    qtbot.addWidget(made)
    made.show()
    return made


def said(made: HoursWindow) -> list[str]:
    return [label.text() for label in made.findChildren(QLabel)]


def test_start_takes_both_times(qtbot: QtBot) -> None:
    made = window(qtbot)
    made.wake.set_value(time(6, 15))
    made.bedtime.set_value(time(0, 30))
    with qtbot.assertNotEmitted(made.skipped), qtbot.waitSignal(made.chosen) as chosen:
        QTest.mouseClick(made.start, Qt.MouseButton.LeftButton)
    assert chosen.args == [time(6, 15), time(0, 30)]
    assert not made.isVisible()


def test_enter_in_a_field_takes_what_was_typed(qtbot: QtBot) -> None:
    made = window(qtbot)
    field = made.wake.field
    field.setFocus()
    field.setSelectedSection(field.Section.HourSection)
    QTest.keyClicks(field, "0530")
    with qtbot.waitSignal(made.chosen) as chosen:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == [time(5, 30), time(22, 30)]


@pytest.mark.parametrize("way", ["skip", "escape", "close"])
def test_leaving_without_an_answer_is_skipping(qtbot: QtBot, way: str) -> None:
    made = window(qtbot)
    with qtbot.assertNotEmitted(made.chosen), qtbot.waitSignal(made.skipped):
        match way:
            case "skip":
                QTest.mouseClick(made.skip, Qt.MouseButton.LeftButton)
            case "escape":
                QTest.keyClick(made, Qt.Key.Key_Escape)
            case _:
                made.close()
    assert not made.isVisible()


def test_it_answers_once(qtbot: QtBot) -> None:
    made = window(qtbot)
    told: list[str] = []
    made.chosen.connect(lambda *_: told.append("chosen"))
    made.skipped.connect(lambda: told.append("skipped"))
    made.start.click()
    made.start.click()
    made.close()
    assert told == ["chosen"]


def test_each_change_tells_what_the_day_looks_like(qtbot: QtBot) -> None:
    made = window(qtbot)
    assert "From 07:00 to 22:30." in said(made)
    QTest.mouseClick(made.bedtime.plus, Qt.MouseButton.LeftButton)
    assert "From 07:00 to 22:35." in said(made)


def test_it_says_that_nothing_is_shown_before(qtbot: QtBot) -> None:
    assert any("Nothing is shown until you finish here" in text for text in said(window(qtbot)))


def test_the_first_time_has_the_focus(qtbot: QtBot) -> None:
    made = window(qtbot)
    made.activateWindow()
    qtbot.waitUntil(made.wake.field.hasFocus)
    assert made.windowTitle() == "Stretch Coach"


@pytest.mark.parametrize("tone", Tone)
def test_it_is_dressed_in_one_tone_and_never_white_first(qtbot: QtBot, tone: Tone) -> None:
    made = window(qtbot, tone)
    assert made.palette().window().color().name() == tokens(tone).paper.lower()
    picture = shot(made)
    assert has(picture, tokens(tone).paper)
    assert has(picture, tokens(tone).surface)
    assert has(picture, tokens(tone).accent)
    if tone is not Tone.LIGHT:
        assert not has(picture, "#ffffff")


@pytest.mark.parametrize("tone", Tone)
def test_it_fits_a_small_screen_and_nothing_is_cut(qtbot: QtBot, tone: Tone) -> None:
    made = window(qtbot, tone)
    made.resize(made.minimumSizeHint())
    assert made.width() <= 720
    assert made.height() <= 700
    for label in made.findChildren(QLabel):
        wide = label.contentsRect().width()
        needed = label.fontMetrics().boundingRect(
            0, 0, wide, 1000, Qt.TextFlag.TextWordWrap, label.text()
        )
        assert needed.height() <= label.height() + 1, label.text()
    assert QGuiApplication.primaryScreen() is not None


def test_hours_that_were_set_before_are_changed_not_begun(qtbot: QtBot) -> None:
    made = HoursWindow(time(7), time(22), lambda *_: "", asked=Asked.AGAIN)
    qtbot.addWidget(made)
    assert (made.start.text(), made.skip.text()) == (words.KEEP, words.LEAVE)
    assert words.COUNTS_AT_ONCE in said(made)
    assert words.NOT_BEFORE not in said(made)
