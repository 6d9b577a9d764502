from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.edits import LASTING
from coach.domain.preferences import Preferences, changed, declarations
from coach.ui.preferences import wording
from coach.ui.preferences.row import PreferenceRow
from coach.ui.preferences.typed import is_typed
from tests.ui.preferences.pages import DESK, MONDAY, WORDS, told

FIRST = Preferences()


def row(qtbot: QtBot, name: str, preferences: Preferences = FIRST) -> PreferenceRow:
    made = PreferenceRow(DESK, name, MONDAY)
    qtbot.addWidget(made)
    made.show_preferences(preferences)
    made.resize(700, 120)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def line_of(made: PreferenceRow) -> QLineEdit:
    return made.editor.lines[0]


def asked_in(made: PreferenceRow) -> QWidget:
    proxy = made.editor.widget.focusProxy()
    assert proxy is not None
    return proxy


def test_it_wishes_by_name(qtbot: QtBot) -> None:
    made = row(qtbot, "hours.wake")
    chosen = told(made.chosen)
    made.editor.widget.plus.click()  # type: ignore[attr-defined]
    assert chosen == ["hours.wake", time(7, 5)]


def test_the_way_back_is_there_only_where_something_was_changed(qtbot: QtBot) -> None:
    made = row(qtbot, "hours.wake")
    assert made.reset.isHidden()
    made.show_preferences(changed(FIRST, "hours.wake", "06:30"))
    assert made.reset.isVisible()
    assert made.reset.text() == "Back to 07:00"
    assert made.reset.accessibleName() == "I get up at: back to 07:00"
    wished = told(made.reset_wished)
    made.reset.click()
    assert wished == ["hours.wake"]


@pytest.mark.parametrize("name", sorted(LASTING))
def test_what_was_gone_through_once_has_no_way_back(qtbot: QtBot, name: str) -> None:
    value = {"hours.confirmed": True, "setup.page": "done"}[name]
    assert row(qtbot, name, changed(FIRST, name, value)).reset.isHidden()


def test_after_the_way_back_the_focus_is_on_the_editor(qtbot: QtBot) -> None:
    made = row(qtbot, "hours.wake", changed(FIRST, "hours.wake", "06:30"))
    made.reset.setFocus()
    made.show_preferences(FIRST)
    assert asked_in(made).hasFocus()


def test_a_hint_follows_the_values_and_is_read_aloud(qtbot: QtBot) -> None:
    made = row(qtbot, "hours.bedtime")
    assert made.row.hint.text() == "Last drink at 20:00. Stretch notice at 22:00"
    made.show_preferences(changed(FIRST, "hours.bedtime", "23:00"))
    assert made.row.hint.text() == "Last drink at 20:30. Stretch notice at 22:30"
    asked = asked_in(made)
    assert asked.accessibleName() == "I go to bed at"
    assert asked.accessibleDescription() == made.row.hint.text()


def test_what_is_being_typed_stays_while_others_change_things(qtbot: QtBot) -> None:
    made = row(qtbot, "contacts.emergency")
    line = line_of(made)
    line.setFocus()
    QTest.keyClicks(line, "11")
    made.show_preferences(changed(FIRST, "contacts.emergency", "999"))
    assert line.text() == "11"
    chosen = told(made.chosen)
    QTest.keyClicks(line, "2")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert chosen == ["contacts.emergency", "112"]


@pytest.mark.parametrize("name", ["water.serving_ml", "hours.wake"])
def test_a_number_that_is_being_typed_stays_too(qtbot: QtBot, name: str) -> None:
    made = row(qtbot, name)
    line = line_of(made)
    made.focus_editor()
    QTest.keyClicks(made.focusWidget(), "1")
    typed = line.text()
    assert is_typed(line)
    value = "05:00" if name == "hours.wake" else 250
    made.show_preferences(changed(FIRST, name, value))
    assert line.text() == typed


def test_what_was_left_without_a_choice_shows_what_is_stored(qtbot: QtBot) -> None:
    made = row(qtbot, "water.serving_ml")
    line = line_of(made)
    line.setFocus()
    QTest.keyClicks(line, "x")
    made.show_preferences(changed(FIRST, "water.serving_ml", 250))
    line.editingFinished.emit()
    qtbot.waitUntil(lambda: line.text() == "250 mL")


def test_what_means_nothing_is_explained_and_stays_typed(qtbot: QtBot) -> None:
    made = row(qtbot, "profile.due_date")
    line = line_of(made)
    line.setFocus()
    QTest.keyClicks(line, "soon")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert made.row.warning.text() == "This does not fit. It stays as it was."
    assert line.text() == "soon"


@pytest.mark.parametrize("name", [each.name for each in declarations()])
def test_every_preference_has_a_row_that_says_its_words(qtbot: QtBot, name: str) -> None:
    made = row(qtbot, name)
    assert made.accessibleName() == made.row.title.text() == wording.title(WORDS, name)
    assert made.row.hint.text()
