from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.own import MOST, Own
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.own_editor import OwnEditor
from tests.ui.preferences.pages import DESK, ROUTINES, told

TABLET = Own("Tablet", (time(8), time(21)))
PLANTS = Own("Water the plants", (time(18),), frozenset({2, 6}))


def editor(qtbot: QtBot, *owns: Own, desk: Desk = DESK) -> OwnEditor:
    made = OwnEditor(desk)
    qtbot.addWidget(made)
    made.show_value(owns)
    made.chosen.connect(made.show_value)
    made.resize(700, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def name(made: OwnEditor, place: int, said: str) -> None:
    form = made.rows[place].form
    assert form is not None
    form.name.line.selectAll()
    QTest.keyClicks(form.name.line, said)
    QTest.keyClick(form.name.line, Qt.Key.Key_Return)


def test_a_new_reminder_counts_as_soon_as_it_has_a_name(qtbot: QtBot) -> None:
    made = editor(qtbot)
    brought = told(made.chosen)
    made.add.click()
    form = made.rows[0].form
    assert form is not None
    assert form.name.line.hasFocus()
    assert brought == []
    name(made, 0, "Iron")
    assert brought == [(Own("Iron", (time(9),)),)]


def test_one_form_is_open_at_most(qtbot: QtBot) -> None:
    made = editor(qtbot, TABLET, PLANTS)
    made.rows[0].change.click()
    made.rows[1].change.click()
    assert [row.is_open for row in made.rows] == [False, True]
    form = made.rows[1].form
    assert form is not None
    form.close_form.click()
    assert not made.rows[1].is_open
    assert made.rows[1].change.hasFocus()


def test_a_name_that_is_there_already_is_explained_and_stays_typed(qtbot: QtBot) -> None:
    made = editor(qtbot, TABLET, PLANTS)
    brought = told(made.chosen)
    made.rows[1].change.click()
    name(made, 1, "Tablet")
    form = made.rows[1].form
    assert form is not None
    assert form.name.value() == "Tablet"
    assert form.faults["name"].text().startswith("Another reminder is called that.")
    assert brought == []
    made.show_value((TABLET, PLANTS))
    assert form.name.value() == "Tablet"
    name(made, 1, "Herbs")
    assert brought == [(TABLET, Own("Herbs", PLANTS.at, PLANTS.days))]


def test_times_days_and_stretch_count_at_once(qtbot: QtBot) -> None:
    made = editor(qtbot, PLANTS)
    brought = told(made.chosen)
    made.rows[0].change.click()
    form = made.rows[0].form
    assert form is not None
    form.times.add.click()
    form.week.chips[0].click()
    form.routine.chips[2].click()
    last = brought[-1][0]
    assert last == Own("Water the plants", (time(18), time(22)), frozenset({0, 2, 6}), "desk-break")


def test_one_that_is_taken_out_is_told_of(qtbot: QtBot) -> None:
    said: list[str] = []
    desk = Desk(DESK.words, DESK.style, routines=ROUTINES, tell=said.append)
    made = editor(qtbot, TABLET, PLANTS, desk=desk)
    brought = told(made.chosen)
    made.rows[0].remove.click()
    assert brought == [(PLANTS,)]
    assert said == ["Tablet is removed."]
    assert made.rows[0].remove.hasFocus()


def test_one_that_never_counted_goes_without_a_word(qtbot: QtBot) -> None:
    said: list[str] = []
    made = editor(qtbot, desk=Desk(DESK.words, DESK.style, tell=said.append))
    made.add.click()
    made.rows[0].remove.click()
    assert made.rows == []
    assert said == []
    assert made.add.hasFocus()


def test_only_so_many_fit(qtbot: QtBot) -> None:
    made = editor(qtbot, *(Own(f"n{i}", (time(9),)) for i in range(MOST)))
    made.add.click()
    assert len(made.rows) == MOST
    assert made.note.text() == "That is as many as fit. Remove one first."


def test_any_number_is_shown_as_it_is(qtbot: QtBot) -> None:
    made = editor(qtbot, TABLET, PLANTS)
    brought = told(made.chosen)
    made.show_value((PLANTS,))
    made.show_value((PLANTS, TABLET))
    assert [row.title.text() for row in made.rows] == ["Water the plants", "Tablet"]
    assert brought == []
