"""The player, and the window of stretches on each of its pages."""

from dataclasses import replace
from typing import TYPE_CHECKING

from coach.showpieces.world import Words, World

if TYPE_CHECKING:
    from coach.ui.player.window import Player
    from coach.ui.stretches.window import StretchesWindow
    from coach.ui.style import Style

_INTO_A_HOLD_S = 20


def player(world: World, style: "Style", words: Words) -> "Player":
    """Return a player some way into its first hold; its clock stands still."""
    return _played(world, style, words, _INTO_A_HOLD_S)


def farewell(world: World, style: "Style", words: Words) -> "Player":
    """Return a player at the end."""
    made = _played(world, style, words, 0)
    while made.running:
        made.skip()
    return made


def stretches(world: World, style: "Style", words: Words) -> "StretchesWindow":
    """Return the window on its first page."""
    from coach import browsing  # noqa: PLC0415
    from coach.adapters.library import Library  # noqa: PLC0415

    return browsing.window(Library(), world.person(style), words)


def move(world: World, style: "Style", words: Words) -> "StretchesWindow":
    """Return it on the page of a move."""
    window = stretches(world, style, words)
    window.open_move("hamstring-chair-seated", world.person(style).stage)
    return window


def routines(world: World, style: "Style", words: Words) -> "StretchesWindow":
    """Return it on the page of routines."""
    window = stretches(world, style, words)
    window.open_routines()
    return window


def editor(world: World, style: "Style", words: Words) -> "StretchesWindow":
    """Return it on the page that changes a routine."""
    window = stretches(world, style, words)
    window.open_routine("bedtime")
    return window


def picker(world: World, style: "Style", words: Words) -> "StretchesWindow":
    """Return it on the page that chooses another move for a routine."""
    from coach.ui.stretches.editor import Editor  # noqa: PLC0415

    window = editor(world, style, words)
    if isinstance(window.page, Editor):
        window.page.pick_wished.emit(0)
    return window


def _played(world: World, style: "Style", words: Words, seconds: int) -> "Player":
    from coach import playing  # noqa: PLC0415
    from coach.adapters.library import Library  # noqa: PLC0415
    from coach.ui.player.window import Player  # noqa: PLC0415

    session, setting = playing.prepared(Library(), "bedtime-short", world.person(style))
    now = 0.0
    made = Player(session, words, replace(setting, reduced=False), lambda: now)
    made.resume()
    for _ in range(seconds):
        now += 1.0
        made.pause()
        made.resume()
    return made
