"""The question on Today: asked of who keeps a diary, blind behind a PIN, answered by one press."""

from datetime import date, datetime

import argon2
import pytest

from coach.adapters.files import StorageFault
from coach.adapters.lock_file import LockFile
from coach.domain.diary import Side, State
from coach.engine.clock import seconds
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.lock.curtain import Curtain
from coach.ui.today.page import TodayPage
from tests.house import Indoors

LAST = date(2026, 3, 9)
BEFORE = date(2026, 3, 5)
SLOW = argon2.PasswordHasher


def today(indoors: Indoors) -> TodayPage:
    page = indoors.open("today")
    assert isinstance(page, TodayPage)
    return page


def kept(indoors: Indoors) -> Indoors:
    """Return the house of somebody who wrote a night down lately."""
    indoors.notebook.diary.say_none(BEFORE)
    return indoors


def state(indoors: Indoors) -> State:
    return indoors.notebook.diary.book(LAST, LAST).told(LAST).state


def locked(indoors: Indoors, patch: pytest.MonkeyPatch) -> Indoors:
    patch.setattr(argon2, "PasswordHasher", lambda: SLOW(1, 8, 1))
    LockFile(indoors.places, seconds).keep("4711")
    return indoors


def test_who_never_began_a_diary_is_not_asked_and_none_is_begun(indoors: Indoors) -> None:
    page = today(indoors)
    assert not page.night.isVisible()
    assert not indoors.places.diary.exists()


def test_who_keeps_one_is_asked_about_the_night_that_is_not_logged(indoors: Indoors) -> None:
    page = today(kept(indoors))
    assert page.night.isVisible()
    assert page.night.none.isVisible()


def test_a_quiet_night_is_one_press_and_one_to_take_it_back(indoors: Indoors) -> None:
    page = today(kept(indoors))
    page.night.none.click()
    assert state(indoors) is State.NONE
    assert not page.night.isVisible()
    assert page.toast.isVisible()
    page.toast.action.click()
    assert state(indoors) is State.NOT_LOGGED
    assert page.night.isVisible()


def test_what_was_written_meanwhile_stays(indoors: Indoors) -> None:
    page = today(kept(indoors))
    at = datetime.fromisoformat("2026-03-10T03:12+01:00")
    diary = indoors.notebook.diary
    diary.log(at, Side.LEFT, 6)
    page.night_none.emit(LAST)
    assert state(indoors) is State.CRAMPS


def test_not_now_asks_no_more_for_this_night_but_for_the_next(indoors: Indoors) -> None:
    page = today(kept(indoors))
    page.night.later.click()
    assert not page.night.isVisible()
    indoors.doors.refresh()
    assert not page.night.isVisible()
    indoors.day.until("2026-03-11T07:30")
    indoors.doors.refresh()
    assert page.night.isVisible()


def test_an_open_entry_leads_to_its_night_in_the_diary(indoors: Indoors) -> None:
    at = datetime.fromisoformat("2026-03-10T03:12+01:00")
    indoors.notebook.diary.log(at, Side.LEFT, 6)
    page = today(indoors)
    assert not page.night.none.isVisible()
    page.night.note.click()
    window = page.window()
    assert isinstance(window, HomeWindow)
    assert window.room is Room.DIARY


def test_behind_a_pin_nothing_is_read_and_the_question_is_the_same(
    indoors: Indoors, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked(kept(indoors), monkeypatch).notebook.diary.say_none(LAST)  # all is told already

    def read(*_: object) -> None:
        raise AssertionError("the diary was read")

    with monkeypatch.context() as closed:
        closed.setattr(indoors.notebook.diary, "book", read)
        page = today(indoors)
        assert page.night.isVisible()
        assert not page.night.none.isVisible()
        assert page.night.question.text() == "How was the night?"


def test_behind_a_pin_who_goes_to_the_diary_is_asked_for_it_and_not_asked_again(
    indoors: Indoors, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = today(locked(kept(indoors), monkeypatch))
    page.night.note.click()
    window = page.window()
    assert isinstance(window, HomeWindow)
    curtain = window.page(Room.DIARY)
    assert isinstance(curtain, Curtain)
    assert curtain.drawn
    window.enter(Room.TODAY)
    indoors.doors.refresh()
    assert not page.night.isVisible()


def test_a_diary_that_cannot_be_read_asks_nothing(
    indoors: Indoors, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise StorageFault("no disk")

    monkeypatch.setattr(kept(indoors).notebook.diary, "book", broken)
    assert not today(indoors).night.isVisible()


def test_an_answer_that_the_disk_will_not_keep_is_told(
    indoors: Indoors, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def full(*_: object) -> None:
        raise StorageFault("no space")

    monkeypatch.setattr(indoors.faces, "tell", told.append)
    page = today(kept(indoors))
    monkeypatch.setattr(indoors.notebook.diary, "keep_night", full)
    page.night.none.click()
    assert "no space" in told[0]
    assert page.night.isVisible()


def test_in_the_afternoon_nothing_is_asked(indoors: Indoors) -> None:
    page = today(kept(indoors))
    indoors.day.until("2026-03-10T15:00")
    indoors.doors.refresh()
    assert not page.night.isVisible()
