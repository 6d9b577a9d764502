"""A Thursday, for tests of the page: some drinks, some breaks, and an hour at the desk."""

from datetime import UTC, datetime

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from coach.adapters.library import Library
from coach.adapters.tip_file import tips
from coach.domain.history import Entry, History, What
from coach.domain.policy import Why
from coach.domain.preferences import Preferences
from coach.domain.reminder import Habit
from coach.domain.schedule import agenda
from coach.domain.stage import Stage
from coach.domain.status import Present, Waiting, take
from coach.motion.exercise import Exercise
from coach.ui.language import catalogue
from coach.ui.style import Style
from coach.ui.today.page import TodayPage
from coach.ui.today.setting import Setting, telling_step
from coach.ui.today.view import TodayView, today_view
from coach.ui.today.wording import Wording
from tests.fakes import BERLIN, chosen

DAY = "2026-03-12"
WORDS = catalogue()


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"{DAY}T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def drank(at: str, amount: int = 200) -> Entry:
    return Entry(wall(at), What.DRANK, Habit.WATER, amount=amount, turn=DAY)


def entry(at: str, what: What, habit: str | None = None, note: str = "", until: str = "") -> Entry:
    return Entry(wall(at), what, habit, wall(until) if until else None, note=note)


def switched(at: str, note: str) -> Entry:
    return Entry(wall(at), What.SWITCHED, note=note, turn=DAY)


THURSDAY = (
    entry("08:30", What.OPENED),
    drank("08:40"),
    entry("09:35", What.ACCEPTED, Habit.STANDING, "desk-break"),
    entry("09:38", What.ROUTINE_DONE, note="desk-break"),
    drank("09:50"),
    entry("10:30", What.LEFT, until="10:30"),
    entry("10:58", What.RETURNED),
    drank("11:10"),
    entry("13:17", What.SHOWN, Habit.STANDING),
    entry("13:18", What.ACCEPTED, Habit.STANDING, "desk-break"),
    entry("13:20", What.ROUTINE_DONE, note="desk-break"),
    drank("13:30"),
)


def view(
    now: str = "14:05",
    *more: Entry,
    entries: tuple[Entry, ...] = THURSDAY,
    preferences: Preferences | None = None,
    waiting: tuple[Waiting, ...] = (),
    is_open: tuple[str, ...] = (),
    away: bool = False,
    idle: str = "x11",
    with_tips: bool = True,
    ahead: bool = True,
) -> TodayView:
    preferences = preferences or chosen()
    history, at = History((*entries, *more)), wall(now)
    present = Present(
        agenda(preferences, history, at, BERLIN),
        waiting=waiting,
        open=is_open,
        away=away,
        sources={"idle": idle},
    )
    status = take(preferences, history, now=at, zone=BERLIN, present=present)
    cards = tips() if with_tips else ()
    return today_view(status, history, preferences, tips=cards, ahead=ahead)


def said(now: str = "14:05", *more: Entry, **about: object) -> Wording:
    return Wording(WORDS, view(now, *more, **about))  # type: ignore[arg-type]


def call() -> tuple[Waiting, ...]:
    return (Waiting("standing", Why.CALL),)


def move(routine: str) -> Exercise | None:
    library = Library()
    if routine not in library.routines():
        return None
    return telling_step(library.lay_out(library.routine(routine), Stage.NONE))


def page(
    qtbot: QtBot,
    shown: TodayView | None = None,
    style: Style | None = None,
    size: QSize | None = None,
    setting: Setting | None = None,
) -> TodayPage:
    made = TodayPage(WORDS, style or Style(), setting or Setting(reduced=True))
    qtbot.addWidget(made)
    made.resize(size or QSize(1024, 776))
    made.tell(shown or view())
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made
