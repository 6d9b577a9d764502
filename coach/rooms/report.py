"""The page to share, in the room of the diary; whoever builds it keeps it behind the guard."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QLocale

from coach.reported import Source
from coach.reporting import Reporting
from coach.rooms.choices import choose
from coach.rooms.ties import Ties
from coach.ui.report.page import ReportPage
from coach.ui.report.paper import chosen


def page(ties: Ties, words: Mapping[str, str], back: Callable[[], None]) -> ReportPage:
    """Return the page; ``back`` leads to the month.

    Raises:
        StorageFault: the diary cannot be read.
    """
    preferences = ties.coach().preferences
    source = Source(ties.diary(), ties.days, preferences.contacts)
    paper = chosen(preferences.diary.paper, QLocale())
    made = ReportPage(words, ties.style(), source.content(), paper)
    Reporting(made, words, source)
    made.back_wished.connect(back)
    made.paper_chosen.connect(lambda value: choose(ties, "diary.paper", value=value))
    return made
