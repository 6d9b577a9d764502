"""The room of tips: every card with its sources."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from coach.adapters import tip_file
from coach.rooms.choices import put_away
from coach.rooms.ties import Ties
from coach.ui.tips.page import TipsPage


def page(ties: Ties, words: Mapping[str, str]) -> TipsPage:
    """Return the page, with what was put away until now."""
    person = ties.person()
    made = TipsPage(words, person.style, tip_file.shipped(), person.stage)
    made.put_away.connect(lambda tip: _put_away(made, ties, tip, away=True))
    made.brought_back.connect(lambda tip: _put_away(made, ties, tip, away=False))
    tell(made, ties)
    return made


def tell(page: QWidget, ties: Ties) -> None:
    """Tell the page how things are now."""
    if isinstance(page, TipsPage):
        page.tell(ties.person().stage, ties.coach().preferences.tips.dismissed)


def _put_away(page: TipsPage, ties: Ties, tip: str, *, away: bool) -> None:
    put_away(ties, tip, away=away)
    tell(page, ties)
