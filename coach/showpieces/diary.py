"""The room of the diary in the states that a person brings it into."""

from typing import TYPE_CHECKING

from coach.showpieces import nights, rooms
from coach.showpieces.world import Words, World

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.rooms.diary import DiaryRoom
    from coach.ui.home.window import HomeWindow
    from coach.ui.style import Style


def diary(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return a month, with a night that had a cramp."""
    return _opened(world, style, words, lambda room: room.month.look_at(nights.THE_NIGHT))


def empty(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return a diary in which nothing was logged yet."""
    from coach.ui.home.rooms import Room  # noqa: PLC0415  - as the others do

    return rooms.home(world, style, words, Room.DIARY, nights.diary(empty=True))


def gap(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return a month, with a night that was not logged."""
    return _opened(world, style, words, lambda room: room.month.look_at(nights.GAP))


def many(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return a month, with a night that had three cramps."""
    return _opened(world, style, words, lambda room: room.month.look_at(nights.MANY))


def finish(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the page on which a night is told."""
    return _opened(world, style, words, lambda room: room.focus_finish(nights.THE_NIGHT))


def first(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return that page for a night that nobody logged."""
    return _opened(world, style, words, lambda room: room.focus_finish(nights.GAP))


def _opened(
    world: World, style: "Style", words: Words, then: "Callable[[DiaryRoom], None]"
) -> "HomeWindow":
    """Return the room in which something is done as soon as it is seen."""
    from coach.rooms.diary import DiaryRoom  # noqa: PLC0415  - as the others do
    from coach.ui.home.rooms import Room  # noqa: PLC0415
    from coach.ui.lock.curtain import Curtain  # noqa: PLC0415

    window = rooms.home(world, style, words, Room.DIARY)
    page = window.page(Room.DIARY)

    def act() -> None:
        if isinstance(page, Curtain) and isinstance(page.behind, DiaryRoom):
            then(page.behind)

    if isinstance(page, Curtain):
        page.shown.connect(act)
    return window
