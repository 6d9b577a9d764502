"""The room of today: what is next and why, and all that can be done about it at once."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coach.adapters import tip_file
from coach.domain import orders
from coach.domain.night_ask import NightAsk
from coach.domain.reminder import Answer
from coach.rooms import morning
from coach.rooms.choices import choose, put_away
from coach.rooms.ties import Ties
from coach.ui.home.rooms import Room
from coach.ui.today.page import TodayPage
from coach.ui.today.setting import Setting
from coach.ui.today.view import TodayView, today_view

if TYPE_CHECKING:
    from coach.motion.exercise import Exercise


def page(ties: Ties, words: Mapping[str, str], go: Callable[[Room], QWidget]) -> TodayPage:
    """Return the page; ``go`` opens another room."""
    person = ties.person()
    preferences = person.preferences
    setting = Setting(
        likeness=preferences.figure,
        belly=person.belly,
        reduced=preferences.appearance.reduced_motion,
        later_min=preferences.notices.later_min,
        moves=partial(_move, ties),
    )
    made = TodayPage(words, person.style, setting)
    _obey(made, ties, go)
    tell(made, ties)
    return made


def tell(page: QWidget, ties: Ties) -> None:
    """Tell the page how things are now."""
    if isinstance(page, TodayPage):
        page.tell(view(ties, morning.asked(ties)))


def view(ties: Ties, ask: NightAsk | None = None) -> TodayView:
    """Return what the page shows now; ``ask`` is asked about the last night."""
    coach = ties.coach()
    preferences = coach.preferences
    found = today_view(
        coach.status(),
        coach.recent(),
        preferences,
        tips=tip_file.shipped() if preferences.tips.enabled else (),
        dismissed=preferences.tips.dismissed,
        night=ties.style().night,
        ahead=True,
    )
    return replace(found, ask=ask)


def _obey(page: TodayPage, ties: Ties, go: Callable[[Room], QWidget]) -> None:
    deeds = ties.coach().deeds
    page.start_wished.connect(deeds.stretch)
    page.stretch_wished.connect(deeds.stretch)
    page.stand_wished.connect(deeds.stand)
    page.drink_wished.connect(deeds.drink)
    page.undo_wished.connect(lambda: _undo(ties))
    page.answer_wished.connect(lambda habit, answer: _answer(ties, habit, answer))
    page.pause_wished.connect(deeds.pause)
    page.resume_wished.connect(deeds.resume)
    page.switch_wished.connect(lambda name, on: deeds.switch(name, on=on))
    page.help_wished.connect(ties.help)
    page.hours_wished.connect(ties.setup)
    page.tip_dismissed.connect(lambda tip: put_away(ties, tip, away=True))
    page.tip_restored.connect(lambda tip: put_away(ties, tip, away=False))
    page.tips_off.connect(lambda: choose(ties, "tips.enabled", value=False))
    page.tips_on.connect(lambda: choose(ties, "tips.enabled", value=True))
    page.tips_wished.connect(lambda: go(Room.TIPS))
    morning.obey(page, ties, go, lambda: tell(page, ties))


def _undo(ties: Ties) -> None:
    with suppress(orders.BadOrder):  # taken back elsewhere already
        ties.coach().deeds.undo()


def _answer(ties: Ties, habit: str, answer: str) -> None:
    with suppress(orders.BadOrder):  # answered elsewhere already
        ties.coach().deeds.answer_ahead(habit, Answer(answer))


def _move(ties: Ties, routine: str) -> "Exercise | None":
    """Return the move that is drawn for a routine; none where it cannot be played."""
    from coach.ui.today.setting import telling_step  # noqa: PLC0415  - the figure's own wing

    library = ties.library()
    try:
        session = library.lay_out(library.routine(routine), ties.person().stage)
    except (LookupError, ValueError):
        return None
    return telling_step(session)
