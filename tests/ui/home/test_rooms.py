"""Each room has its sign and its word."""

import pytest

from coach.ui.home.rooms import Room
from coach.ui.icons import Icon
from coach.ui.language import catalogue


@pytest.mark.parametrize("room", Room)
def test_each_room_has_a_sign_and_a_word(room: Room) -> None:
    assert room.icon in Icon
    assert catalogue()[room.key]


def test_no_two_rooms_share_a_sign() -> None:
    assert len({room.icon for room in Room}) == len(Room)


def test_safety_stands_last_at_the_foot_of_the_rail() -> None:
    assert list(Room)[-1] is Room.SAFETY
