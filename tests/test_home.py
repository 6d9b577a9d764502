"""The window is kept true while it is open: what was done, chosen and what time it is."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.home import HOME
from coach.rooms import diary
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.preferences.page import PreferencesPage
from coach.ui.stretches.window import StretchesWindow
from coach.ui.today.page import TodayPage
from tests.house import Indoors


@pytest.fixture
def indoors(qtbot: QtBot, tmp_path: Path) -> Iterator[Indoors]:  # noqa: ARG001  - Qt must be up
    made = Indoors(tmp_path, "2026-03-10T07:05")
    yield made
    made.close()


def opened(indoors: Indoors, room: Room) -> HomeWindow:
    indoors.open(room.value)
    window = indoors.window(HOME)
    assert isinstance(window, HomeWindow)
    return window


def test_today_follows_what_is_done_elsewhere(indoors: Indoors) -> None:
    page = opened(indoors, Room.TODAY).page(Room.TODAY)
    assert isinstance(page, TodayPage)
    indoors.day.coach.deeds.drink(300)
    indoors.doors.refresh()
    assert page._view is not None
    assert page._view.drinks.drunk == 300


def test_preferences_follow_what_is_chosen_elsewhere(indoors: Indoors) -> None:
    page = opened(indoors, Room.PREFERENCES).page(Room.PREFERENCES)
    assert isinstance(page, PreferencesPage)
    indoors.day.coach.set("hours.wake", "06:15")
    indoors.doors.refresh()
    assert page.preferences.hours.wake == time(6, 15)


def test_other_colours_come_at_once_and_the_way_back_stays(indoors: Indoors) -> None:
    window = opened(indoors, Room.PREFERENCES)
    page = window.page(Room.PREFERENCES)
    assert isinstance(page, PreferencesPage)
    page.choose("appearance.look", "dark")
    indoors.doors.refresh()
    QApplication.processEvents()
    assert window.style_now.tone is Tone.DARK
    other = window.page(Room.PREFERENCES)
    assert isinstance(other, PreferencesPage)
    assert other is not page
    other.undo()
    assert indoors.day.coach.preferences.appearance.look == "auto"


def test_the_night_comes_while_the_window_is_open(indoors: Indoors) -> None:
    window = opened(indoors, Room.TODAY)
    tones = [window.style_now.tone]
    indoors.day.until("2026-03-10T20:05")
    indoors.doors.refresh()
    QApplication.processEvents()
    tones.append(window.style_now.tone)
    assert tones == [Tone.LIGHT, Tone.NIGHT]
    assert window.room is Room.TODAY


def said(window: HomeWindow) -> str:
    page = window.page(Room.SAFETY)
    assert page is not None
    return " ".join(label.text() for label in page.findChildren(QLabel))


@pytest.mark.parametrize("open_meanwhile", [True, False])
def test_the_safety_page_has_the_numbers_and_the_rows_of_what_is_chosen_now(
    indoors: Indoors, open_meanwhile: bool
) -> None:
    window = opened(indoors, Room.SAFETY)
    assert "Baby:" not in said(window)
    if not open_meanwhile:
        window.enter(Room.PREFERENCES)
    indoors.day.coach.set("contacts.emergency", "112")
    indoors.day.coach.set("profile.stage", "t2")
    indoors.doors.refresh()
    window.enter(Room.SAFETY)
    assert "112" in said(window)
    assert "Baby:" in said(window)


def test_stretches_are_for_the_stage_that_is_chosen_now(indoors: Indoors) -> None:
    window = opened(indoors, Room.STRETCHES)
    before = window.page(Room.STRETCHES)
    window.enter(Room.TODAY)
    assert window.enter(Room.STRETCHES) is before
    window.enter(Room.TODAY)
    indoors.day.coach.set("profile.stage", "t2")
    page = window.enter(Room.STRETCHES)
    assert page is window.page(Room.STRETCHES)
    assert isinstance(page, StretchesWindow)
    assert page.browse.panel.wanted().stage == "t2"


def test_the_time_of_day_is_told_each_minute_while_it_is_open(indoors: Indoors) -> None:
    window = opened(indoors, Room.TODAY)
    home = indoors.doors._home
    assert home is not None
    assert home._minute.isActive()
    window.close()
    home._minute.timeout.emit()
    assert not home._minute.isActive()


def test_a_night_that_is_being_told_stays_open_when_the_colours_change(indoors: Indoors) -> None:
    window = opened(indoors, Room.DIARY)
    night = indoors.notebook.diary.last_night
    page = window.page(Room.DIARY)
    assert page is not None
    diary.focus_finish(page, night)
    indoors.day.coach.set("appearance.look", "night")
    indoors.doors.refresh()
    QApplication.processEvents()
    fresh = window.page(Room.DIARY)
    assert fresh is not None
    assert fresh is not page
    assert diary.memory(fresh) == diary.Memory(night, told=True)


def test_somebody_who_writes_a_note_goes_on_with_it_when_the_colours_change(
    indoors: Indoors,
) -> None:
    window = opened(indoors, Room.DIARY)
    night = indoors.notebook.diary.last_night

    def lines() -> QPlainTextEdit:
        page = window.page(Room.DIARY)
        assert page is not None
        return page.findChildren(QPlainTextEdit)[0]

    page = window.page(Room.DIARY)
    assert page is not None
    diary.focus_finish(page, night)
    lines().setFocus()
    QTest.keyClicks(lines(), "Hot ni")
    indoors.day.coach.set("appearance.look", "night")
    indoors.doors.refresh()
    QApplication.processEvents()
    QTest.keyClicks(window.focusWidget(), "ght, long walk")
    window.close()
    told = indoors.notebook.diary.book(night, night).told(night)
    assert told.night is not None
    assert (told.night.note, told.cramps) == ("Hot night, long walk", ())
