"""The home window opens in each of its rooms, as the wiring builds them."""

import pytest
from PySide6.QtWidgets import QLabel

from coach.showpieces import rooms
from coach.showpieces.world import World
from coach.ui.home.rooms import Room
from coach.ui.language import catalogue
from coach.ui.lock.window import PinWindow
from coach.ui.preferences.page import PreferencesPage
from coach.ui.style import Style
from coach.ui.today.page import TodayPage

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = catalogue()


def test_each_room_is_open_in_its_window() -> None:
    world, style = World(), Style(scale=1.5)
    for build, room in (
        (rooms.today, Room.TODAY),
        (rooms.library, Room.STRETCHES),
        (rooms.preferences, Room.PREFERENCES),
        (rooms.safety, Room.SAFETY),
    ):
        window = build(world, style, WORDS)
        assert window.room is room
        assert window.style_now is style
        window.close()


def test_today_tells_that_day() -> None:
    world = World()
    window = rooms.today(world, Style(), WORDS)
    page = window.page(Room.TODAY)
    assert isinstance(page, TodayPage)
    assert any("Wednesday" in label.text() for label in page.findChildren(QLabel))
    window.close()


def test_preferences_show_what_that_person_chose_and_keep_nothing() -> None:
    world = World()
    window = rooms.preferences(world, Style(), WORDS)
    page = window.page(Room.PREFERENCES)
    assert isinstance(page, PreferencesPage)
    before = world.afternoon.coach.preferences
    assert page.preferences == before
    page.choose("bedtime.enabled", False)
    assert world.afternoon.coach.preferences == before
    window.close()


def test_the_pin_is_asked_for() -> None:
    assert isinstance(rooms.pin(World(), Style(), WORDS), PinWindow)
