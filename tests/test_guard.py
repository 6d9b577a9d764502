"""What is private is seen by whoever knows the PIN, and by nobody else, however they come."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import argon2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from coach.adapters.files import Places, StorageFault
from coach.adapters.lock_file import LockFile
from coach.adapters.private import erase
from coach.domain.lock import Answer, State
from coach.guard import PIN, Guard
from coach.ui.language import catalogue
from coach.ui.lock.curtain import Curtain
from coach.ui.lock.page import PinPage
from coach.ui.lock.section import LockSection
from coach.ui.lock.window import PinWindow
from coach.ui.style import Style
from coach.ui.windows import Windows

SLOW = argon2.PasswordHasher
RIGHT, WRONG = "4711", "1174"


class House:
    """A guard with a real file, and a diary of one line."""

    def __init__(self, folder: Path) -> None:
        self.places = Places(folder, folder)
        self.seconds = 1000.0
        self.lock = LockFile(self.places, lambda: self.seconds)
        self.windows = Windows()
        self.guard = Guard(self.lock, self.windows, lambda: (Style(), catalogue()), self._erase)
        self.entries = folder / "diary.db"
        self.entries.write_text("a bad night")
        self.built = 0
        self.refuses = False

    def diary(self) -> QWidget:
        self.built += 1
        return QLabel(self.entries.read_text() if self.entries.exists() else "nothing")

    def open(self) -> Curtain:
        window = self.guard.open("diary", self.diary)
        assert isinstance(window, Curtain)
        return window

    def seen(self, curtain: Curtain) -> str:
        """Return what of the diary can be seen."""
        behind = curtain.behind
        return behind.text() if isinstance(behind, QLabel) and behind.isVisible() else ""

    def _erase(self) -> None:
        if self.refuses:
            raise StorageFault("diary.db: Permission denied")
        erase(self.places)


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setattr(argon2, "PasswordHasher", lambda: SLOW(1, 8, 1))
    made = House(tmp_path)
    qtbot.addWidget(QWidget(), before_close_func=lambda _: made.windows.close_all())
    return made


@pytest.fixture
def locked(house: House) -> House:
    house.lock.keep(RIGHT)
    return house


def enter(page: PinPage, pin: str) -> None:
    QTest.keyClicks(page.ask.field.line, pin)
    QTest.keyClick(page.ask.field.line, Qt.Key.Key_Return)


def deleted() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_without_a_pin_everything_opens_at_once(house: House) -> None:
    assert house.seen(house.open()) == "a bad night"


def test_it_tells_whether_there_is_one_also_while_all_is_open(house: House) -> None:
    assert not house.guard.is_set()
    house.lock.keep(RIGHT)
    assert house.guard.is_set()
    enter(house.open().page, RIGHT)
    assert house.guard.is_open()
    assert house.guard.is_set()


def test_with_one_it_is_asked_for_before_anything_is_built(locked: House) -> None:
    curtain = locked.open()
    assert (curtain.drawn, locked.built) == (True, 0)
    enter(curtain.page, WRONG)
    assert (curtain.drawn, locked.built) == (True, 0)
    assert curtain.page.ask.message.text().startswith("That is not it. 4 tries left")
    enter(curtain.page, RIGHT)
    assert locked.seen(curtain) == "a bad night"


def test_closing_the_window_locks_it_again(locked: House) -> None:
    enter(locked.open().page, RIGHT)
    first = locked.open()
    assert not first.drawn
    first.close()
    deleted()
    assert not locked.guard.is_open()
    assert locked.open().drawn


def test_two_private_windows_share_one_pin_until_the_last_is_closed(locked: House) -> None:
    diary = locked.open()
    report = locked.guard.open("report", locked.diary)
    assert isinstance(report, Curtain)
    enter(report.page, RIGHT)
    assert (diary.drawn, report.drawn) == (False, False)
    report.close()
    assert (diary.drawn, locked.guard.is_open()) == (False, True)
    diary.close()
    assert not locked.guard.is_open()


def test_nobody_there_for_five_minutes_hides_it_and_loses_nothing(locked: House) -> None:
    curtain = locked.open()
    enter(curtain.page, RIGHT)
    assert locked.guard._idle.remainingTime() > 4 * 60_000
    behind = curtain.behind
    locked.guard._idle.timeout.emit()
    assert curtain.drawn
    assert curtain.page.ask.field.isVisible()
    enter(curtain.page, RIGHT)
    assert (curtain.behind is behind, locked.built) == (True, 1)


def test_whoever_is_there_is_not_asked_again(
    locked: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    curtain = locked.open()
    enter(curtain.page, RIGHT)
    begun: list[bool] = []
    monkeypatch.setattr(locked.guard._idle, "start", lambda: begun.append(True))
    QTest.keyClick(curtain.windowHandle(), Qt.Key.Key_Down)
    assert begun == [True]


def test_another_page_and_back_asks_for_nothing_but_a_closed_window_does(
    locked: House, qtbot: QtBot
) -> None:
    home = QStackedWidget()
    qtbot.addWidget(home)
    page = locked.guard.page(locked.diary)
    home.addWidget(QLabel("today"))
    home.addWidget(page)
    home.show()
    home.setCurrentIndex(1)
    enter(page.page, RIGHT)
    home.setCurrentIndex(0)
    home.setCurrentIndex(1)
    assert not page.drawn
    home.setCurrentIndex(0)
    home.close()
    home.show()
    home.setCurrentIndex(1)
    assert page.drawn


def test_a_pause_shows_and_ends_by_itself(locked: House) -> None:
    curtain = locked.open()
    for _ in range(5):
        enter(curtain.page, WRONG)
    assert not curtain.page.ask.field.isEnabled()
    locked.seconds += 20
    curtain.page.ask.tick.timeout.emit()
    assert "0:10" in curtain.page.ask.message.text()
    locked.seconds += 10
    curtain.page.ask.tick.timeout.emit()
    assert curtain.page.ask.field.isEnabled()
    enter(curtain.page, RIGHT)
    assert not curtain.drawn


def test_a_pause_is_still_on_in_a_new_window(locked: House) -> None:
    for _ in range(5):
        locked.lock.answer(WRONG)
    curtain = locked.open()
    assert not curtain.page.ask.field.isEnabled()
    assert "0:30" in curtain.page.ask.message.text()


def test_a_forgotten_pin_takes_the_entries_along_wherever_they_were(locked: House) -> None:
    curtain = locked.open()
    enter(curtain.page, RIGHT)
    locked.guard.shut()
    curtain.page.pane.wished.emit()
    assert locked.lock.state() is State.OFF
    assert locked.seen(curtain) == "nothing"
    assert not locked.entries.exists()


def test_a_pin_that_was_forgotten_elsewhere_shows_nothing_that_was_kept_in_a_window(
    locked: House,
) -> None:
    curtain = locked.open()
    enter(curtain.page, RIGHT)
    locked.guard.shut()
    locked.lock.forget(lambda: erase(locked.places))
    enter(curtain.page, "whatever")
    assert locked.seen(curtain) == "nothing"


def test_and_also_where_the_window_only_comes_into_sight_later(locked: House) -> None:
    curtain = locked.open()
    enter(curtain.page, RIGHT)
    locked.guard.shut()
    curtain.hide()
    locked.lock.forget(lambda: erase(locked.places))
    curtain.show()
    assert locked.seen(curtain) == "nothing"


def test_what_cannot_be_erased_keeps_the_lock(locked: House) -> None:
    locked.refuses = True
    curtain = locked.open()
    curtain.page.pane.wished.emit()
    assert (curtain.drawn, locked.lock.state()) == (True, State.ON)
    assert "Permission denied" in curtain.page.ask.message.text()


def test_a_damaged_lock_opens_nothing_but_the_way_out(locked: House) -> None:
    locked.places.pin.write_text("rubbish")
    curtain = locked.open()
    assert (curtain.page.pane.isVisible(), locked.built) == (True, 0)
    curtain.page.pane.wished.emit()
    assert locked.seen(curtain) == "nothing"


def test_a_single_act_is_asked_for_each_time(locked: House) -> None:
    done: list[str] = []
    for name in ("first", "second"):
        locked.guard.ask(partial(done.append, name))
        window = locked.windows.open(PIN)
        assert isinstance(window, PinWindow)
        enter(window.page, WRONG)
        enter(window.page, RIGHT)
        assert done[-1] == name
        assert locked.windows.open(PIN) is None
        assert not locked.guard.is_open()


def test_a_single_act_needs_no_pin_while_all_is_open(house: House) -> None:
    done: list[bool] = []
    house.guard.ask(lambda: done.append(True))
    assert (done, house.windows.open(PIN)) == ([True], None)


def test_without_the_pin_nothing_is_done(locked: House) -> None:
    done: list[bool] = []
    locked.guard.ask(lambda: done.append(True))
    window = locked.windows.open(PIN)
    assert isinstance(window, PinWindow)
    QTest.keyClick(window.page.ask.field.line, Qt.Key.Key_Escape)
    assert (done, locked.windows.open(PIN)) == ([], None)


class Preferences:
    """The part of the preferences that sets the PIN, attended by a guard."""

    def __init__(self, house: House, qtbot: QtBot) -> None:
        self.section = LockSection(Style(), catalogue())
        house.guard.attend(self.section)
        qtbot.addWidget(self.section)
        self.section.show()

    def choose(self, button: Callable[[LockSection], QWidget], **typed: str) -> str:
        """Press a button, fill the form in and send it; return what is said then."""
        QTest.mouseClick(button(self.section), Qt.MouseButton.LeftButton)
        for key, keys in typed.items():
            QTest.keyClicks(self.section.form.fields[key].line, keys)
        self.section.form.do.click()
        return self.section.message.text() or self.section.form.message.text()


def test_the_preferences_set_change_and_take_it_off(house: House, qtbot: QtBot) -> None:
    shown = Preferences(house, qtbot)
    said = shown.choose(lambda s: s.set, new=RIGHT, again=RIGHT)
    assert (said, house.lock.state()) == ("Your PIN is set.", State.ON)
    said = shown.choose(lambda s: s.change, old=WRONG, new="0815", again="0815")
    assert said.startswith("That is not it. 4 tries left")
    assert house.lock.answer(RIGHT) is Answer.RIGHT
    said = shown.choose(lambda s: s.change, old=RIGHT, new="0815", again="0815")
    assert (said, house.lock.answer("0815")) == ("Your PIN is changed.", Answer.RIGHT)
    said = shown.choose(lambda s: s.stop, old="0815")
    assert (said, house.lock.state()) == ("Your PIN is off.", State.OFF)
    assert house.entries.exists()


def test_the_preferences_forget_it_with_the_entries(locked: House, qtbot: QtBot) -> None:
    shown = Preferences(locked, qtbot)
    shown.section.forgot.click()
    shown.section.pane.remove.click()
    assert shown.section.message.text() == "The PIN and the diary’s entries are gone."  # noqa: RUF001
    assert (locked.lock.state(), locked.entries.exists()) == (State.OFF, False)


def test_the_preferences_say_what_the_disk_refuses(locked: House, qtbot: QtBot) -> None:
    shown = Preferences(locked, qtbot)
    locked.refuses = True
    shown.section.forget_wished.emit()
    assert "Permission denied" in shown.section.message.text()


def test_the_preferences_see_a_file_that_was_damaged_meanwhile(locked: House, qtbot: QtBot) -> None:
    shown = Preferences(locked, qtbot)
    locked.places.pin.write_text("rubbish")
    shown.choose(lambda s: s.stop, old=RIGHT)
    assert shown.section.row.warning.isVisible()
