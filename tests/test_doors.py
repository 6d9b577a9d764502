"""What is asked for is opened, once; whoever comes looking finds what is open, or the beginning."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain import orders
from coach.domain.preferences import Preferences
from coach.home import HOME
from coach.rescuing import HELP
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.rescue.window import Rescue
from coach.ui.setup.window import SetupWindow
from coach.welcome import SETUP
from tests.house import Indoors


@pytest.fixture
def indoors(qtbot: QtBot, tmp_path: Path) -> Iterator[Indoors]:  # noqa: ARG001  - Qt must be up
    made = Indoors(tmp_path, "2026-03-10T06:30")
    yield made
    made.close()


@pytest.fixture
def newcomer(qtbot: QtBot, tmp_path: Path) -> Iterator[Indoors]:  # noqa: ARG001  - as above
    made = Indoors(tmp_path, "2026-03-10T06:30", Preferences())
    yield made
    made.close()


@pytest.mark.parametrize("room", Room)
def test_each_room_that_the_orders_know_is_opened(indoors: Indoors, room: Room) -> None:
    assert room.value in orders.ROOMS
    indoors.doors.open(room.value)
    window = indoors.window(HOME)
    assert isinstance(window, HomeWindow)
    assert window.room is room
    assert window.isVisible()


def test_every_order_to_open_something_is_one_of_the_rooms_or_the_first_minutes() -> None:
    assert set(orders.ROOMS) == {*Room, "setup"}


def test_another_room_is_opened_in_the_same_window(indoors: Indoors) -> None:
    indoors.doors.open("today")
    first = indoors.window(HOME)
    indoors.doors.open("safety")
    assert indoors.window(HOME) is first


def test_a_closed_window_is_built_anew_in_todays_dress(indoors: Indoors) -> None:
    indoors.doors.open("today")
    first = indoors.window(HOME)
    assert isinstance(first, HomeWindow)
    first.close()
    assert indoors.window(HOME) is None
    indoors.doors.open("preferences")
    assert indoors.window(HOME) is not first


def test_whoever_comes_looking_finds_today(indoors: Indoors) -> None:
    indoors.doors.come_forward()
    window = indoors.window(HOME)
    assert isinstance(window, HomeWindow)
    assert window.room is Room.TODAY


def test_whoever_comes_looking_while_a_question_is_open_finds_the_question(
    indoors: Indoors, monkeypatch: pytest.MonkeyPatch
) -> None:
    recalled: list[None] = []
    monkeypatch.setattr(indoors.chain, "recall", lambda: recalled.append(None))
    indoors.day.until("2026-03-10T07:20")
    indoors.doors.come_forward()
    assert recalled == [None]
    assert indoors.window(HOME) is None


def test_whoever_has_not_begun_finds_the_first_minutes(newcomer: Indoors) -> None:
    newcomer.doors.come_forward()
    assert isinstance(newcomer.window(SETUP), SetupWindow)


def test_a_locked_screen_hides_what_is_private(indoors: Indoors) -> None:
    indoors.doors.shut()  # nothing private was opened yet
    guard = indoors.doors.guard
    assert indoors.doors.guard is guard
    lock = guard._lock
    lock.keep("2468")
    curtain = guard.page(QWidget)
    guard._open = True
    indoors.doors.shut()
    assert not guard.is_open()
    curtain.close()


def test_help_comes_at_once_without_a_pin_and_once_only(indoors: Indoors) -> None:
    indoors.doors.guard._lock.keep("2468")
    indoors.doors.open("preferences")
    indoors.doors.help()
    window = indoors.window(HELP)
    assert window
    assert window.isVisible()
    indoors.doors.help()
    assert indoors.window(HELP) is window
    assert not indoors.doors.guard.is_open()


def test_from_help_the_place_for_numbers_is_one_step_away(indoors: Indoors) -> None:
    indoors.doors.help()
    help_window = indoors.window(HELP)
    assert isinstance(help_window, Rescue)
    help_window.numbers_wished.emit()
    window = indoors.window(HOME)
    assert isinstance(window, HomeWindow)
    assert window.room is Room.PREFERENCES
