"""The room of tips: all of it, one card with its sources, and a search that finds nothing."""

from typing import TYPE_CHECKING

from coach.showpieces.world import Words, World

if TYPE_CHECKING:
    from coach.ui.home.window import HomeWindow
    from coach.ui.style import Style
    from coach.ui.tips.page import TipsPage

CITED = "stretch-bedtime"
AWAY = "stretch-honest"
SOUGHT = "zebra"


def tips(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the home window with all cards, one of them put away, one with its sources."""
    page = _page(world, style, words)
    page.tell(page.shelf.stage, (AWAY,))
    page.cards[CITED].source.click()
    return _home(style, words, page)


def sought(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return it after a search for what no card has."""
    page = _page(world, style, words)
    page.search.line.setText(SOUGHT)
    return _home(style, words, page)


def _page(world: World, style: "Style", words: Words) -> "TipsPage":
    from coach.adapters import tip_file  # noqa: PLC0415  - when it is looked at
    from coach.ui.tips.page import TipsPage  # noqa: PLC0415

    return TipsPage(words, style, tip_file.shipped(), world.person(style).stage)


def _home(style: "Style", words: Words, page: "TipsPage") -> "HomeWindow":
    from coach.ui.home.rooms import Room  # noqa: PLC0415  - as above
    from coach.ui.home.window import HomeWindow  # noqa: PLC0415

    window = HomeWindow(words, style, lambda _: page)
    window.enter(Room.TIPS)
    return window
