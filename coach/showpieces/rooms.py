"""The home window in each of its rooms, and what asks for a PIN before one."""

from typing import TYPE_CHECKING

from coach.showpieces import nights
from coach.showpieces.world import Words, World

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coach.engine.diary import Diary
    from coach.rooms.ties import Ties
    from coach.ui.home.rooms import Room
    from coach.ui.home.window import HomeWindow
    from coach.ui.preferences.listening import Listening
    from coach.ui.style import Style


def today(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the home window as it opens."""
    from coach.ui.home.rooms import Room  # noqa: PLC0415

    return home(world, style, words, Room.TODAY)


def library(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the home window in the room of stretches."""
    from coach.ui.home.rooms import Room  # noqa: PLC0415

    return home(world, style, words, Room.STRETCHES)


def preferences(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the home window in the room of preferences."""
    from coach.ui.home.rooms import Room  # noqa: PLC0415

    return home(world, style, words, Room.PREFERENCES)


def safety(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the home window in the room that says when to call whom."""
    from coach.ui.home.rooms import Room  # noqa: PLC0415

    return home(world, style, words, Room.SAFETY)


def pin(_world: World, style: "Style", words: Words) -> "QWidget":
    """Return the window that asks for the PIN."""
    from coach.ui.lock.window import PinWindow  # noqa: PLC0415

    return PinWindow(style, words)


def home(
    world: World, style: "Style", words: Words, room: "Room", diary: "Diary | None" = None
) -> "HomeWindow":
    """Return the home window in a room, with that person's diary, or with another one."""
    from coach.rooms.building import Rooms  # noqa: PLC0415
    from coach.ui.home.window import HomeWindow  # noqa: PLC0415

    rooms = Rooms(ties(world, style, words, diary), words, lambda wanted: window.enter(wanted))  # noqa: PLW0108  - made below
    window = HomeWindow(words, style, rooms.build)
    window.enter(room)
    return window


def ties(world: World, style: "Style", words: Words, diary: "Diary | None" = None) -> "Ties":
    """Return what the pages ask of a program that only shows them."""
    from coach.adapters.library import Library  # noqa: PLC0415
    from coach.adapters.lock_file import LockFile  # noqa: PLC0415
    from coach.engine.clock import seconds  # noqa: PLC0415
    from coach.guard import Guard  # noqa: PLC0415
    from coach.keeping import Keeping  # noqa: PLC0415
    from coach.rooms.ties import Ties  # noqa: PLC0415
    from coach.ui.windows import Windows  # noqa: PLC0415

    lived = world.at(style)
    kept = diary or nights.diary()
    return Ties(
        coach=lambda: lived.coach,
        style=lambda: style,
        person=lambda: world.person(style),
        library=Library,
        choose=lambda _: "",
        tell=lambda _: None,
        play=lambda _: None,
        setup=lambda: None,
        guard=lambda: Guard(
            LockFile(world.places, seconds), Windows(), lambda: (style, words), lambda: None
        ),
        keeping=lambda: Keeping(world.places, lambda: lived.coach.now, lambda: lived.coach.zone),
        diary=lambda: kept,
        days=nights.days,
        help=lambda: None,
        listening=_nowhere,
    )


def _nowhere() -> "Listening":
    """Return what is told of keys on a desktop that lets no program listen."""
    from coach.domain.binding import Desktop  # noqa: PLC0415
    from coach.domain.shortcut import Reach  # noqa: PLC0415
    from coach.ui.preferences.listening import Listening  # noqa: PLC0415

    return Listening(lambda: Reach.NOWHERE, desktop=Desktop.GNOME, command="/usr/bin/coach cramp")
