"""The diary's page: wishes out, nothing kept; a night is told on a page of its own."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QSize, Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.diary import Book, Check, Length, book
from coach.ui.diary.editor import Editor
from coach.ui.diary.page import DiaryPage
from coach.ui.diary.view import DiaryView
from coach.ui.style import Style
from tests.ui.diary.told import (
    CRAMP_NIGHT,
    GAP,
    TONIGHT,
    WORDS,
    cramp,
    night,
    opened,
    view,
)


def page(qtbot: QtBot, shown: DiaryView | None = None) -> DiaryPage:
    made = DiaryPage(WORDS, Style())
    made.tell(shown or view())
    opened(qtbot, made, QSize(1024, 776))
    return made


def edited(made: DiaryPage) -> Editor:
    made.edit()
    assert made.editor is not None
    return made.editor


def obedient(made: DiaryPage) -> list[date]:
    """Let a page be shown each night that it wishes."""
    wished: list[date] = []

    def look_at(of: date) -> None:
        wished.append(of)
        made.tell(view(of))

    made.night_wished.connect(look_at)
    return wished


def test_one_tap_says_that_a_night_had_no_cramp(qtbot: QtBot) -> None:
    made = page(qtbot, view(GAP))
    with qtbot.waitSignal(made.none_said) as said:
        made.month.panel.none.click()
    assert said.args == [GAP, True]


@pytest.mark.parametrize(
    ("press", "signal"),
    [
        (lambda p: p.month.header.report.click(), "report_wished"),
        (lambda p: p.month.header.weeks.click(), "weeks_wished"),
        (lambda p: p.month.panel.cramp.click(), "cramp_added"),
    ],
)
def test_what_is_pressed_is_wished(
    qtbot: QtBot, press: Callable[[DiaryPage], None], signal: str
) -> None:
    made = page(qtbot, view(GAP))
    with qtbot.waitSignal(getattr(made, signal)):
        press(made)


def test_adding_a_night_leads_to_the_one_that_is_meant(qtbot: QtBot) -> None:
    made = page(qtbot)
    wished = obedient(made)
    made.month.header.add.click()
    assert wished == [GAP]
    assert made.editor is not None
    assert made.editor.head.title.text() == "Tue 16 March"


def test_what_is_said_on_the_page_of_a_night_is_said_with_its_night(qtbot: QtBot) -> None:
    made = page(qtbot)
    editor = edited(made)
    name = next(iter(editor.cards))
    acts: tuple[tuple[SignalInstance, Callable[[], object], list[object]], ...] = (
        (made.cramp_said, editor.cards[name].pain.steps[2].click, [name, "pain", 2]),
        (made.cramp_begun, editor.cards[name].at.plus.click, [name, time(3, 17), None]),
        (made.cramp_removed, editor.cards[name].remove.click, [name]),
        (made.cramp_added, editor.add.click, [CRAMP_NIGHT]),
        (
            made.night_said,
            editor.night.disturbance.steps[4].click,
            [CRAMP_NIGHT, "disturbance", 4],
        ),
        (made.taken_said, lambda: editor.night.set_up.emit("tablet"), ["tablet"]),
    )
    for signal, act, args in acts:
        with qtbot.waitSignal(signal) as said:
            act()
        assert said.args == args


def test_enter_on_a_night_opens_it_and_escape_leads_back(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.focus_first()
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClick(held, Qt.Key.Key_Return)
    editor = made.editor
    assert editor is not None
    QTest.keyClick(editor.done, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert QApplication.focusWidget() is made.month.grid.chosen_cell


def test_months_are_turned_with_the_day_that_is_looked_at(qtbot: QtBot) -> None:
    made = page(qtbot, view(date(2027, 1, 31), Book(), days={}))
    wished = obedient(made)
    made.month.header.on.click()
    made.month.header.on.click()
    assert wished == [date(2027, 2, 28), TONIGHT]


def test_nights_are_turned_on_the_page_of_a_night(qtbot: QtBot) -> None:
    made = page(qtbot)
    wished = obedient(made)
    editor = edited(made)
    editor.head.later.click()
    assert wished == [GAP]
    assert editor.head.title.text() == "Tue 16 March"


@pytest.mark.parametrize(
    "told",
    [
        book((cramp(),), (night(checks=frozenset({Check.NUMBNESS})),)),
        book((cramp(length=Length.OVER_10),), ()),
    ],
)
def test_what_is_on_the_list_leads_to_the_safety_page_once_the_night_is_left(
    qtbot: QtBot, told: Book
) -> None:
    made = page(qtbot, view(told=book((cramp(),), ())))
    editor = edited(made)
    made.tell(view(told=told))
    with qtbot.waitSignal(made.safety_wished):
        editor.done.click()
    made.edit()
    with qtbot.assertNotEmitted(made.safety_wished):  # nothing new was told
        editor.done.click()


def test_neither_pain_nor_anything_else_leads_there(qtbot: QtBot) -> None:
    made = page(qtbot, view(told=Book()))
    editor = edited(made)
    worst = cramp(pain=10, length=Length.TO_10)
    made.tell(view(told=book((worst,), (night(disturbance=10),))))
    with qtbot.assertNotEmitted(made.safety_wished):
        editor.done.click()


def test_turning_to_another_night_leaves_the_first(qtbot: QtBot) -> None:
    made = page(qtbot, view(told=Book()))
    editor = edited(made)
    made.tell(view(told=book((cramp(length=Length.OVER_10),), ())))
    with qtbot.waitSignal(made.safety_wished):
        editor.head.earlier.click()


def test_the_last_change_is_taken_back_by_button_and_by_key(qtbot: QtBot) -> None:
    made = page(qtbot)
    for act in (
        made.toast.action.click,
        lambda: QTest.keyClick(made, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    ):
        made.offer_undo("kept")
        assert made.toast.words.text() == "Kept."
        with qtbot.waitSignal(made.undo_wished):
            act()
        assert not made.toast.isVisible()
    with qtbot.assertNotEmitted(made.undo_wished):
        QTest.keyClick(made, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_where_it_went_is_said(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.offer_undo("moved", night="Sun 14 March")
    assert made.toast.words.text() == "It is now in the night of Sun 14 March."


def test_what_the_disk_refused_can_be_tried_again(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.tell_fault("unkept", "No space is left.")
    assert made.toast.words.text() == "That could not be kept. No space is left."
    with qtbot.waitSignal(made.retry_wished):
        made.toast.action.click()


def test_why_something_cannot_be_is_said_in_a_sentence(qtbot: QtBot) -> None:
    made = page(qtbot)
    for why in ("future", "cramps", "no-time", "gone"):
        made.tell_refused(why)
        assert made.toast.words.text().endswith(".")
        assert not made.toast.action.isVisible()


def test_what_is_being_written_is_said_when_the_page_goes(qtbot: QtBot) -> None:
    made = page(qtbot)
    editor = edited(made)
    said: list[tuple[date, str, object]] = []
    made.night_said.connect(lambda *told: said.append(told))
    editor.night.note.lines.setPlainText("Hot")
    made.hide()
    assert said == [(CRAMP_NIGHT, "note", "Hot")]


def test_the_line_at_the_foot_comes_after_all_else(qtbot: QtBot) -> None:
    made = page(qtbot)
    editor = edited(made)
    made.offer_undo("kept")
    editor.done.setFocus()
    QTest.keyClick(editor.done, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is made.toast.action


def test_before_it_is_told_anything_nothing_can_be_wished(qtbot: QtBot) -> None:
    made = DiaryPage(WORDS, Style())
    opened(qtbot, made)
    made.edit()
    assert made.editor is None
    made.month.header.turned.emit(1)
    made.month.header.add.click()


def test_what_was_told_last_is_seen_and_taken_back_on_whatever_page_comes(qtbot: QtBot) -> None:
    made = page(qtbot)
    editor = edited(made)
    made.offer_undo("kept")
    editor.done.click()
    QApplication.processEvents()
    middle = made.toast.action.mapTo(made, made.toast.action.rect().center())
    assert made.childAt(middle) is made.toast.action
    edited(made)
    assert made.childAt(middle) is made.toast.action
