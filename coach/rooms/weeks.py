"""The page of weeks in the room of the diary; whoever builds it keeps it behind the guard."""

from collections.abc import Callable, Mapping

from coach.adapters.files import StorageFault
from coach.domain.hours import day_at
from coach.domain.weeks import USUAL, reach, weeks
from coach.rooms.ties import Ties
from coach.ui.language import told
from coach.ui.weeks.page import WeeksPage


def page(ties: Ties, words: Mapping[str, str], back: Callable[[], None]) -> WeeksPage:
    """Return the page; ``back`` leads to the month.

    Raises:
        StorageFault: diary or history cannot be read.
    """
    made = WeeksPage(words, ties.style(), ties.coach().preferences.water.unit)
    made.span_wished.connect(lambda count: _turn(made, ties, words, count))
    made.back_wished.connect(back)
    show(made, ties)
    return made


def show(page: WeeksPage, ties: Ties, count: int = USUAL) -> None:
    """Show so many weeks on the page, the present one last.

    Raises:
        StorageFault: diary or history cannot be read.
    """
    diary, hours = ties.diary(), ties.coach().preferences.hours
    today = day_at(hours, diary.now, diary.zone).date
    span = reach(today, count)
    page.tell(weeks(diary.book(*span), ties.days(*span), diary.last_night, today, count))


def _turn(page: WeeksPage, ties: Ties, words: Mapping[str, str], count: int) -> None:
    """Show more weeks, or fewer; where they cannot be read, stay, and say so."""
    try:
        show(page, ties, count)
    except StorageFault as fault:
        page.stay()
        ties.tell(told(words, "weeks.unread", reason=fault))
