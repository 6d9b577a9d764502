"""Each room has its page, and no room costs what another one needs."""

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QWidget

from coach.rooms.building import Rooms
from coach.ui.home.rooms import Room
from tests.house import Indoors

HEAVY = ("coach.ui.figure", "coach.ui.player", "coach.ui.stretches", "coach.motion.rig")


@pytest.mark.parametrize("room", Room)
def test_each_room_has_a_page_that_can_be_told_how_things_are(indoors: Indoors, room: Room) -> None:
    page = indoors.open(room.value)
    assert isinstance(page, QWidget)
    indoors.day.coach.set("hours.wake", "06:00")
    indoors.doors.refresh()


def test_a_page_of_another_kind_is_left_alone(indoors: Indoors) -> None:
    indoors.open("today")
    home = indoors.doors._home
    assert home is not None
    rooms: Rooms = home._rooms
    for room in Room:
        rooms.tell(room, QWidget())


def test_neither_safety_nor_preferences_load_the_figure() -> None:
    seen = (
        "import sys; from coach.rooms import building, preferences, safety; "
        f"print([m for m in sys.modules if m.startswith({HEAVY!r})])"
    )
    done = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
