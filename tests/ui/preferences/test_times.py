from datetime import time
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.own import MOST
from coach.ui.preferences.times import Times
from tests.ui.preferences.pages import DESK, told


def times(qtbot: QtBot, *at: time) -> Times:
    made = Times(DESK)
    qtbot.addWidget(made)
    made.show_value(at)
    made.chosen.connect(made.show_value)
    made.resize(800, 200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_each_time_is_stepped(qtbot: QtBot) -> None:
    made = times(qtbot, time(8), time(21))
    brought = told(made.chosen)
    made.parts[1].stepper.plus.click()
    assert brought == [(time(8), time(21, 5))]


def test_a_time_is_added_some_hours_later_and_has_the_focus(qtbot: QtBot) -> None:
    made = times(qtbot, time(8))
    made.add.click()
    assert made.value() == (time(8), time(12))
    assert made.parts[1].stepper.field.hasFocus()
    made.show_value(())
    made.add.click()
    assert made.value() == (time(9),)


def test_past_midnight_it_goes_on_in_the_morning(qtbot: QtBot) -> None:
    made = times(qtbot, time(22, 30))
    made.add.click()
    assert made.value()[1] == time(2, 30)


def test_a_time_is_taken_out_and_the_focus_stays_near(qtbot: QtBot) -> None:
    made = times(qtbot, time(8), time(12), time(21))
    QTest.mouseClick(made.parts[1].remove, Qt.MouseButton.LeftButton)
    assert made.value() == (time(8), time(21))
    assert made.parts[1].remove.hasFocus()
    made.parts[1].remove.click()
    made.parts[0].remove.click()
    assert made.value() == ()
    assert made.add.hasFocus()


def test_they_are_told_apart_by_name(qtbot: QtBot) -> None:
    made = times(qtbot, time(8), time(21))
    assert made.parts[1].stepper.field.accessibleName() == "Time 2"
    assert made.parts[1].remove.accessibleName() == "Remove 21:00"


def test_only_so_many_fit(qtbot: QtBot) -> None:
    made = times(qtbot, *(time(i % 24, i // 24) for i in range(MOST)))
    assert not made.add.isEnabled()


def test_tab_goes_through_the_times_before_what_stands_below(qtbot: QtBot) -> None:
    page, times, below = QWidget(), Times(DESK, (time(9), time(13))), QPushButton("Done")
    column = QVBoxLayout(page)
    column.addWidget(times)
    column.addWidget(below)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    times.parts[0].stepper.setFocus()
    seen: list[QWidget | None] = [page.focusWidget()]
    while seen[-1] is not below:
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        seen.append(page.focusWidget())
    stops = [each for part in times.parts for each in (part.stepper.focusProxy(), part.remove)]
    once = [each for each, _ in groupby(seen)]  # Tab goes from hours to minutes first
    assert once == [*stops, times.add, below]
