"""The room of preferences: every choice, the day that follows from it, keeping and lock."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.day_picture import DayPicture
from coach.domain.preferences import Preferences
from coach.rooms.ties import Ties
from coach.rooms.titles import Titles
from coach.ui.buttons import RING
from coach.ui.kit.parts import Card
from coach.ui.language import say
from coach.ui.live_day.card import LiveDay
from coach.ui.preferences.around import Around, Extra
from coach.ui.preferences.page import PreferencesPage
from coach.ui.theme import CARD_PADDING


def page(ties: Ties, words: Mapping[str, str]) -> PreferencesPage:
    """Return the page, as things are chosen now."""
    coach = ties.coach()
    live, titles = partial(_live, ties, words), Titles(ties, words)
    around = Around(coach.day.date, live, titles, ties.listening())
    extra = (
        _extra(words, "keeping", "keeping.title", partial(_keep, ties, words)),
        _extra(words, "lock", "lock.set.title", partial(_lock, ties, words)),
    )
    made = PreferencesPage(words, ties.style(), coach.preferences, around, extra)
    made.chosen.connect(lambda chosen: _choose(made, ties, chosen))
    return made


def tell(page: QWidget, ties: Ties) -> None:
    """Tell the page what is chosen now, and what time it is."""
    if not isinstance(page, PreferencesPage):
        return
    coach = ties.coach()
    page.show_preferences(coach.preferences)
    if isinstance(page.live, LiveDay):
        page.live.set_now(coach.now, coach.day.date)


def _choose(page: PreferencesPage, ties: Ties, preferences: Preferences) -> None:
    if reason := ties.choose(preferences):
        page.show_refusal(reason)


def _live(ties: Ties, words: Mapping[str, str]) -> LiveDay:
    coach = ties.coach()
    today = coach.day.date
    made = LiveDay(ties.style(), words, partial(_picture, ties), today)
    made.set_now(coach.now, today)
    return made


def _picture(ties: Ties, preferences: Preferences, day: date) -> DayPicture:
    from coach.engine.live_day import live_day  # noqa: PLC0415  - after the first paint

    return live_day(preferences, day, ties.coach().zone)


def _extra(words: Mapping[str, str], key: str, title: str, build: Callable[[], QWidget]) -> Extra:
    return Extra(key, say(words, title), say(words, f"home.also.{key}"), build)


def _keep(ties: Ties, words: Mapping[str, str]) -> QWidget:
    from coach.safekeeping import Safekeeping  # noqa: PLC0415  - far down the page
    from coach.ui.keeping.section import KeepingSection  # noqa: PLC0415

    coach = ties.coach()
    section = KeepingSection(words, ties.style(), coach.zone)
    Safekeeping(section, ties.keeping(), lambda: coach.now, allow=ties.guard().ask)
    return section


def _lock(ties: Ties, words: Mapping[str, str]) -> QWidget:
    from coach.ui.lock.section import LockSection  # noqa: PLC0415  - far down the page

    style = ties.style()
    section, card = LockSection(style, words), Card(style)
    inside = QVBoxLayout(card)
    left, top, right, bottom = card.margins(CARD_PADDING)
    inside.setContentsMargins(left - RING, top, right - RING, bottom)
    inside.addWidget(section)
    ties.guard().attend(section)
    return card
