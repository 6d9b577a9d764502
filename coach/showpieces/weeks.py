"""The page of weeks in the room of the diary: with a diary of two months, and with an empty one."""

from typing import TYPE_CHECKING

from coach.domain import weeks as looked_back
from coach.domain.hours import day_at
from coach.showpieces.world import Words, World

if TYPE_CHECKING:
    from coach.domain.weeks import Weeks
    from coach.ui.home.window import HomeWindow
    from coach.ui.style import Style
    from coach.ui.weeks.page import WeeksPage


def weeks(_world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the home window with the usual number of weeks."""
    return _home(style, words, _page(style, words))


def half_a_year(_world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return it with as many weeks as there can be."""
    page = _page(style, words)
    page.spans[max(looked_back.CHOICES)].click()
    return _home(style, words, page)


def in_words(_world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return it with the same in words."""
    page = _page(style, words)
    page.twist.click()
    return _home(style, words, page)


def empty(_world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return it before anything was told."""
    return _home(style, words, _page(style, words, told=False))


def _page(style: "Style", words: Words, *, told: bool = True) -> "WeeksPage":
    from coach.ui.weeks.page import WeeksPage  # noqa: PLC0415  - when it is looked at

    made = WeeksPage(words, style)
    made.span_wished.connect(lambda count: made.tell(_found(count, told=told)))
    made.tell(_found(looked_back.USUAL, told=told))
    return made


def _found(count: int, *, told: bool) -> "Weeks":
    from coach.showpieces import nights  # noqa: PLC0415  - as above

    diary = nights.diary(empty=not told)
    today = day_at(nights.preferences().hours, diary.now, diary.zone).date
    span = looked_back.reach(today, count)
    days = nights.days(*span) if told else {}
    return looked_back.weeks(diary.book(*span), days, diary.last_night, today, count)


def _home(style: "Style", words: Words, page: "WeeksPage") -> "HomeWindow":
    from coach.ui.home.rooms import Room  # noqa: PLC0415  - as above
    from coach.ui.home.window import HomeWindow  # noqa: PLC0415

    window = HomeWindow(words, style, lambda _: page)
    window.enter(Room.DIARY)
    return window
