"""The room of stretches: every move to look at, and routines to play."""

from collections.abc import Mapping

from coach import browsing
from coach.rooms.ties import Ties
from coach.ui.stretches.window import StretchesWindow


def page(ties: Ties, words: Mapping[str, str]) -> StretchesWindow:
    """Return the page, for this person."""
    made = browsing.window(ties.library(), ties.person(), words)
    made.play_wished.connect(ties.play)
    return made
