from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.windows import EVERY_DAY, Window
from coach.ui.preferences.windows_editor import WindowsEditor
from tests.ui.preferences.pages import DESK, told

LUNCH = Window(frozenset(range(5)), time(12, 30), time(13, 15))
SUNDAY = Window(frozenset({6}))


def editor(qtbot: QtBot, *windows: Window) -> WindowsEditor:
    made = WindowsEditor(DESK)
    qtbot.addWidget(made)
    made.show_value(windows)
    made.chosen.connect(made.show_value)
    made.resize(700, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_windows_are_shown_with_days_and_times(qtbot: QtBot) -> None:
    made = editor(qtbot, LUNCH, SUNDAY)
    first, second = made.rows
    assert first.week.value() == LUNCH.days
    assert (first.begin.value(), first.end.value()) == (time(12, 30), time(13, 15))
    assert second.whole.isChecked()
    assert not second.begin.isVisible()
    assert first.remove.accessibleName() == "Remove Monday to Friday, 12:30 to 13:15"


def test_days_and_times_change_and_count_at_once(qtbot: QtBot) -> None:
    made = editor(qtbot, LUNCH)
    brought = told(made.chosen)
    QTest.mouseClick(made.rows[0].week.chips[4], Qt.MouseButton.LeftButton)
    made.rows[0].end.plus.click()
    QTest.mouseClick(made.rows[0].whole, Qt.MouseButton.LeftButton)
    mostly = frozenset(range(4))
    assert brought == [
        (Window(mostly, time(12, 30), time(13, 15)),),
        (Window(mostly, time(12, 30), time(13, 20)),),
        (Window(mostly),),
    ]


def test_a_new_window_counts_once_it_has_days(qtbot: QtBot) -> None:
    made = editor(qtbot, LUNCH)
    brought = told(made.chosen)
    made.add.click()
    assert made.rows[1].week.chips[0].hasFocus()
    assert made.rows[1].fault.text() == "Choose one day at least. Not counted yet."
    assert brought == []
    QTest.keyClick(made.rows[1].week.chips[0], Qt.Key.Key_Space)
    assert brought == [(LUNCH, Window(frozenset({0}), time(9), time(17)))]
    assert made.rows[1].fault.isHidden()


def test_a_window_that_loses_its_last_day_stays_as_it_counted(qtbot: QtBot) -> None:
    made = editor(qtbot, SUNDAY)
    brought = told(made.chosen)
    QTest.mouseClick(made.rows[0].week.chips[6], Qt.MouseButton.LeftButton)
    assert made.rows[0].fault.isVisible()
    assert made.rows[0].week.value() == frozenset()
    assert brought == []


def test_a_window_is_taken_out_and_the_focus_stays_near(qtbot: QtBot) -> None:
    made = editor(qtbot, LUNCH, SUNDAY)
    brought = told(made.chosen)
    made.rows[0].remove.click()
    assert brought == [(SUNDAY,)]
    assert made.rows[0].remove.hasFocus()
    made.rows[0].remove.click()
    assert brought[-1] == ()
    assert made.add.hasFocus()


def test_what_comes_from_elsewhere_is_shown_and_what_is_begun_stays(qtbot: QtBot) -> None:
    made = editor(qtbot, LUNCH)
    brought = told(made.chosen)
    made.add.click()
    begun = made.rows[1]
    made.show_value((SUNDAY,))
    assert [row.line.kept for row in made.rows] == [SUNDAY, None]
    assert made.rows[1] is begun
    assert brought == []


def test_only_so_many_fit(qtbot: QtBot) -> None:
    made = editor(qtbot, *([Window(EVERY_DAY)] * 20))
    made.add.click()
    assert len(made.rows) == 20
    assert made.note.text() == "That is as many as fit. Take one out first."
