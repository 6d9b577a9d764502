"""The room of the diary: behind the PIN, kept true, with pages that lead on and back."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach.adapters.files import StorageFault
from coach.domain.diary import Check, Side, State
from coach.home import HOME
from coach.rooms import diary, report
from coach.rooms.diary import DiaryRoom
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.lock.curtain import Curtain
from coach.ui.report.page import ReportPage
from coach.ui.weeks.page import WeeksPage
from tests.house import Indoors

NIGHT = date(2026, 3, 9)
"""The night before the morning on which the house is entered."""


def opened(indoors: Indoors) -> tuple[Curtain, DiaryRoom]:
    page = indoors.open("diary")
    assert isinstance(page, Curtain)
    assert isinstance(page.behind, DiaryRoom)
    return page, page.behind


def test_it_opens_on_the_month_with_what_is_in_the_diary(indoors: Indoors) -> None:
    indoors.notebook.diary.say_none(NIGHT)
    _page, room = opened(indoors)
    assert room.page is room.diary
    assert room.diary.view is not None
    assert room.diary.view.cell.date == NIGHT
    assert room.diary.view.cell.state is State.NONE


def test_what_is_told_elsewhere_is_seen_at_once(indoors: Indoors) -> None:
    _page, room = opened(indoors)
    indoors.notebook.diary.log(indoors.day.coach.now - timedelta(hours=4), Side.LEFT, 6)
    assert room.diary.view is not None
    assert room.diary.view.cell.state is State.CRAMPS


def test_out_of_sight_nothing_is_read_until_it_is_seen_again(indoors: Indoors) -> None:
    page, room = opened(indoors)
    indoors.open("today")
    indoors.notebook.diary.say_none(NIGHT)
    view = room.diary.view
    assert view is not None
    assert view.cell.state is State.NOT_LOGGED
    indoors.open("diary")
    assert isinstance(page.behind, DiaryRoom)
    fresh = page.behind.diary.view
    assert fresh is not None
    assert fresh.cell.state is State.NONE


@pytest.mark.parametrize(
    ("signal", "kind"), [("report_wished", ReportPage), ("weeks_wished", WeeksPage)]
)
def test_pages_lead_on_and_back(indoors: Indoors, signal: str, kind: type[QWidget]) -> None:
    indoors.notebook.diary.say_none(NIGHT)
    _page, room = opened(indoors)
    getattr(room.diary, signal).emit()
    assert isinstance(room.page, kind)
    room.page.back_wished.emit()  # type: ignore[attr-defined]
    assert room.page is room.diary
    getattr(room.diary, signal).emit()
    QTest.keyClick(room, Qt.Key.Key_Escape)
    assert room.page is room.diary


def test_escape_in_the_month_leads_to_today(indoors: Indoors) -> None:
    indoors.notebook.diary.say_none(NIGHT)
    _page, room = opened(indoors)
    QTest.keyClick(room, Qt.Key.Key_Escape)
    window = indoors.window(HOME)
    assert isinstance(window, HomeWindow)
    assert window.room is Room.TODAY


def test_a_page_that_cannot_be_read_is_told_in_the_month(
    indoors: Indoors, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise StorageFault("The disk is gone.")

    _page, room = opened(indoors)
    monkeypatch.setattr(report, "page", gone)
    room.open_report()
    assert room.page is room.diary
    assert "The disk is gone." in room.diary.toast.words.text()


def test_a_tick_on_the_list_opens_the_room_of_safety(indoors: Indoors) -> None:
    _page, room = opened(indoors)
    room.focus_finish(NIGHT)
    room.diary.night_said.emit(NIGHT, "checks", frozenset({Check.COLOUR}))
    room.diary.close_editor()
    window = indoors.window(HOME)
    assert isinstance(window, HomeWindow)
    assert window.room is Room.SAFETY


def test_a_night_is_finished_from_elsewhere(indoors: Indoors) -> None:
    page, room = opened(indoors)
    diary.focus_finish(page, NIGHT)
    assert room.diary.editor is not None
    assert room.diary.editor.head.title.text() == "Mon 9 March"
    diary.focus_finish(QWidget(), NIGHT)


def test_behind_a_pin_it_is_finished_once_that_was_entered(indoors: Indoors) -> None:
    indoors.doors.guard._lock.keep("2580")
    page = indoors.open("diary")
    assert isinstance(page, Curtain)
    assert page.drawn
    diary.focus_finish(page, NIGHT)
    page.page.entered.emit("2580")
    room = page.behind
    assert isinstance(room, DiaryRoom)
    assert room.diary.editor is not None


def test_in_other_colours_it_goes_on_where_it_was(indoors: Indoors) -> None:
    page, room = opened(indoors)
    assert diary.memory(QWidget()) is None
    room.focus_finish(NIGHT - timedelta(days=2))
    kept = diary.memory(page)
    assert kept == diary.Memory(NIGHT - timedelta(days=2), told=True)
    page.let_go()
    page.draw_back()
    assert isinstance(page.behind, DiaryRoom)
    diary.recall(page, kept)
    assert page.behind.diary.editor is not None
    assert page.behind.diary.editor.head.title.text() == "Sat 7 March"


def test_the_focus_goes_to_what_is_looked_at(qtbot: QtBot, indoors: Indoors) -> None:
    indoors.notebook.diary.say_none(NIGHT)
    _page, room = opened(indoors)
    room.window().activateWindow()
    qtbot.waitUntil(room.window().isActiveWindow)
    room.setFocus()
    assert QApplication.focusWidget() is room.diary.month.grid.chosen_cell
