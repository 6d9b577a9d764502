"""Builds the pages of the window, tells them how things are, and does what they wish.

Imported when the window is opened, because it brings pages and the figure with it.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach import browsing
from coach.adapters import tip_file
from coach.adapters.library import Library
from coach.domain import orders
from coach.domain.day_picture import DayPicture
from coach.domain.preferences import Preferences, changed
from coach.domain.reminder import Answer
from coach.domain.stage import Stage
from coach.engine.coach import Coach
from coach.engine.live_day import live_day
from coach.guard import Guard
from coach.keeping import Keeping
from coach.motion.exercise import Exercise
from coach.motion.routine import Routine
from coach.playing import Person
from coach.safekeeping import Safekeeping
from coach.ui.home.rooms import Room
from coach.ui.keeping.section import KeepingSection
from coach.ui.kit.parts import Card
from coach.ui.language import say
from coach.ui.live_day.card import LiveDay
from coach.ui.lock.section import LockSection
from coach.ui.preferences.around import Around, Extra
from coach.ui.preferences.page import PreferencesPage
from coach.ui.safety.page import SafetyPage
from coach.ui.stretches.window import StretchesWindow
from coach.ui.style import Style
from coach.ui.theme import CARD_PADDING
from coach.ui.today.page import TodayPage
from coach.ui.today.setting import Setting, telling_step
from coach.ui.today.view import today_view


@dataclass(frozen=True, slots=True)
class Ties:
    """What the pages ask of the rest of the program.

    Attributes:
        coach: the engine.
        style: how windows are dressed now.
        person: who follows a routine.
        library: the moves there are.
        choose: keeps a choice; returns why it could not, or nothing.
        play: opens what was chosen to be played.
        setup: opens the first minutes.
        guard: keeps what is private behind the PIN.
        keeping: works on everything that is kept.
    """

    coach: Callable[[], Coach]
    style: Callable[[], Style]
    person: Callable[[], Person]
    library: Callable[[], Library]
    choose: Callable[[Preferences], str]
    play: Callable[[Routine], None]
    setup: Callable[[], None]
    guard: Guard
    keeping: Callable[[], Keeping]


class Rooms:
    """Makes the pages.

    Args:
        ties: the rest of the program.
        words: the catalogue.
        go: opens another room.
    """

    def __init__(self, ties: Ties, words: Mapping[str, str], go: Callable[[Room], QWidget]) -> None:
        self._ties, self._words, self._go = ties, words, go

    def build(self, room: Room) -> QWidget:
        """Return the page of a room, as things are."""
        match room:
            case Room.TODAY:
                return self._today()
            case Room.STRETCHES:
                return self._stretches()
            case Room.PREFERENCES:
                return self._preferences()
            case Room.SAFETY:
                return self._safety()

    def tell(self, page: QWidget) -> None:
        """Tell a page how things are now."""
        coach = self._ties.coach()
        if isinstance(page, TodayPage):
            self._tell_today(page)
        elif isinstance(page, PreferencesPage):
            page.show_preferences(coach.preferences)
            if isinstance(page.live, LiveDay):
                page.live.set_now(coach.now, coach.day.date)

    def _today(self) -> TodayPage:
        person = self._ties.person()
        preferences = person.preferences
        setting = Setting(
            likeness=preferences.figure,
            belly=person.belly,
            reduced=preferences.appearance.reduced_motion,
            later_min=preferences.notices.later_min,
            moves=self._move,
        )
        page = TodayPage(self._words, self._ties.style(), setting)
        self._obey(page)
        self._tell_today(page)
        return page

    def _obey(self, page: TodayPage) -> None:
        deeds = self._ties.coach().deeds
        page.start_wished.connect(deeds.stretch)
        page.stretch_wished.connect(deeds.stretch)
        page.stand_wished.connect(deeds.stand)
        page.drink_wished.connect(deeds.drink)
        page.undo_wished.connect(self._undo)
        page.answer_wished.connect(self._answer)
        page.pause_wished.connect(deeds.pause)
        page.resume_wished.connect(deeds.resume)
        page.switch_wished.connect(lambda name, on: deeds.switch(name, on=on))
        page.help_wished.connect(lambda: self._go(Room.SAFETY))
        page.hours_wished.connect(self._ties.setup)
        page.tip_dismissed.connect(lambda tip: self._put_away(tip, away=True))
        page.tip_restored.connect(lambda tip: self._put_away(tip, away=False))
        page.tips_off.connect(lambda: self._set("tips.enabled", value=False))
        page.tips_on.connect(lambda: self._set("tips.enabled", value=True))

    def _tell_today(self, page: TodayPage) -> None:
        coach = self._ties.coach()
        preferences = coach.preferences
        view = today_view(
            coach.status(),
            coach.recent(),
            preferences,
            tips=tip_file.tips() if preferences.tips.enabled else (),
            dismissed=preferences.tips.dismissed,
            night=self._ties.style().night,
            ahead=True,
        )
        page.tell(view)

    def _undo(self) -> None:
        with suppress(orders.BadOrder):  # taken back elsewhere already
            self._ties.coach().deeds.undo()

    def _answer(self, habit: str, answer: str) -> None:
        with suppress(orders.BadOrder):  # answered elsewhere already
            self._ties.coach().deeds.answer_ahead(habit, Answer(answer))

    def _put_away(self, tip: str, *, away: bool) -> None:
        others = tuple(e for e in self._ties.coach().preferences.tips.dismissed if e != tip)
        self._set("tips.dismissed", value=(*others, tip) if away else others)

    def _set(self, name: str, *, value: object) -> None:
        self._ties.choose(changed(self._ties.coach().preferences, name, value))

    def _move(self, routine: str) -> Exercise | None:
        """Return the move that is drawn for a routine; none where it cannot be played."""
        library = self._ties.library()
        try:
            session = library.lay_out(library.routine(routine), self._ties.person().stage)
        except (LookupError, ValueError):
            return None
        return telling_step(session)

    def _stretches(self) -> StretchesWindow:
        window = browsing.window(self._ties.library(), self._ties.person(), self._words)
        window.play_wished.connect(self._ties.play)
        return window

    def _preferences(self) -> PreferencesPage:
        style, coach = self._ties.style(), self._ties.coach()
        around = Around(coach.day.date, self._live, self._routines())
        extra = (
            self._extra("keeping", "keeping.title", self._keep),
            self._extra("lock", "lock.set.title", self._lock),
        )
        page = PreferencesPage(self._words, style, coach.preferences, around, extra)
        page.chosen.connect(partial(self._choose, page))
        return page

    def _live(self) -> LiveDay:
        coach = self._ties.coach()
        today = coach.day.date
        live = LiveDay(self._ties.style(), self._words, self._picture, today)
        live.set_now(coach.now, today)
        return live

    def _picture(self, preferences: Preferences, day: date) -> DayPicture:
        return live_day(preferences, day, self._ties.coach().zone)

    def _routines(self) -> Mapping[str, str]:
        library = self._ties.library()
        titles = {name: library.routine(name).title for name in library.routines()}
        return {name: say(self._words, title) for name, title in titles.items()}

    def _choose(self, page: PreferencesPage, preferences: Preferences) -> None:
        if reason := self._ties.choose(preferences):
            page.show_refusal(reason)

    def _extra(self, key: str, title: str, build: Callable[[], QWidget]) -> Extra:
        return Extra(key, say(self._words, title), say(self._words, f"home.also.{key}"), build)

    def _keep(self) -> QWidget:
        coach = self._ties.coach()
        section = KeepingSection(self._words, self._ties.style(), coach.zone)
        Safekeeping(section, self._ties.keeping(), lambda: coach.now)
        return section

    def _lock(self) -> QWidget:
        style = self._ties.style()
        section, card = LockSection(style, self._words), Card(style)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*card.margins(CARD_PADDING))
        inside.addWidget(section)
        self._ties.guard.attend(section)
        return card

    def _safety(self) -> SafetyPage:
        person = self._ties.person()
        page = SafetyPage(
            self._words,
            self._ties.style(),
            person.preferences.contacts,
            person.stage.pregnant,
            after_birth=person.stage is Stage.AFTER,
        )
        page.numbers_wished.connect(self._ask_numbers)
        return page

    def _ask_numbers(self) -> None:
        page = self._go(Room.PREFERENCES)
        if isinstance(page, PreferencesPage):
            page.go_to("help")
