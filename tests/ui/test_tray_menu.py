from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from coach.domain.orders import ROOMS
from coach.domain.posture import Phase, Posture
from coach.domain.preferences import Mode, Unit
from coach.domain.status import Status
from coach.ui.tray_menu import TrayMenu
from tests.ui.samples import STATUS, at

pytestmark = pytest.mark.usefixtures("qapp")

HOT, EXERCISE = "A hot day today (+300 mL)", "Exercise today (+250 mL)"
START, END = "Start a standing shift", "End the standing shift"
ON_FEET = replace(
    STATUS,
    posture=Posture(Phase.ON_FEET, timedelta(minutes=6), at("14:09"), timedelta(hours=1)),
    switches=("shift",),
)


def items(menu: QMenu) -> list[QAction]:
    return [a for a in menu.actions() if a.isVisible() and not a.isSeparator()]


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in items(menu)]


def item(menu: QMenu, text: str) -> QAction:
    return next(a for a in menu.actions() if a.text() == text)


def pauses(menu: TrayMenu) -> QMenu:
    inner = item(menu, "Pause").menu()
    assert isinstance(inner, QMenu)
    return inner


def told(status: Status = STATUS, mode: Mode = Mode.DESK) -> TrayMenu:
    menu = TrayMenu(200)
    menu.tell(status, mode)
    return menu


def test_the_menu_says_what_is_next_and_offers_a_few_things() -> None:
    menu = told(replace(STATUS, drunk_ml=0))
    assert texts(menu) == [
        "Next: a glass of water at 14:20",
        "Help now",
        "Stretch now",
        "Drank 200 mL",
        "Pause",
        HOT,
        EXERCISE,
        "Today…",
        "Stretches…",
        "Preferences…",
        "Safety…",
        "Quit",
    ]
    assert not items(menu)[0].isEnabled()


def test_before_anything_is_known_it_offers_what_always_can_be_done() -> None:
    assert texts(TrayMenu(200)) == [
        "Stretch Coach",
        "Help now",
        "Stretch now",
        "Drank 200 mL",
        "Pause",
        "Today…",
        "Stretches…",
        "Preferences…",
        "Safety…",
        "Quit",
    ]


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Help now", "help_wished"),
        ("Stretch now", "stretch_wished"),
        ("Drank 200 mL", "drink_wished"),
        ("Undo the last drink", "undo_wished"),
        ("Quit", "quit_wished"),
    ],
)
def test_an_item_wishes(qtbot: QtBot, text: str, signal: str) -> None:
    menu = told()
    assert text in texts(menu)
    with qtbot.waitSignal(getattr(menu, signal), timeout=1000):
        item(menu, text).trigger()


def test_help_is_called_by_what_it_is_only_where_nobody_reads_along(qtbot: QtBot) -> None:
    menu = told(replace(STATUS, discreet=False))
    assert texts(menu)[1] == "Cramp now"
    with qtbot.waitSignal(menu.help_wished, timeout=1000):
        item(menu, "Cramp now").trigger()
    menu.tell(STATUS, Mode.DESK)
    assert texts(menu)[1] == "Help now"


def test_each_room_of_the_window_is_one_action_away() -> None:
    menu = told()
    wished: list[str] = []
    menu.room_wished.connect(wished.append)
    for text in ("Today…", "Stretches…", "Preferences…", "Safety…"):
        item(menu, text).trigger()
    assert wished == ["today", "stretches", "preferences", "safety"]
    assert set(wished) < set(ROOMS)


def test_a_pause_has_a_length() -> None:
    menu = TrayMenu(200)
    wished: list[str] = []
    menu.pause_wished.connect(wished.append)
    for action in items(pauses(menu)):
        action.trigger()
    assert wished == ["30m", "1h", "2h", "tomorrow", "forever"]
    assert len(set(texts(pauses(menu)))) == 5


def test_while_paused_it_offers_to_resume_instead(qtbot: QtBot) -> None:
    menu = told(replace(STATUS, paused_until=at("16:00")))
    assert texts(menu)[0] == "Paused until 16:00"
    assert "Pause" not in texts(menu)
    with qtbot.waitSignal(menu.resume_wished, timeout=1000):
        item(menu, "Resume").trigger()
    menu.tell(STATUS, Mode.DESK)
    assert "Pause" in texts(menu)
    assert "Resume" not in texts(menu)


def test_a_drink_can_be_undone_while_one_was_drunk_today() -> None:
    assert "Undo the last drink" in texts(told())
    assert "Undo the last drink" not in texts(told(replace(STATUS, drunk_ml=0)))


def test_another_serving_is_another_drink_and_ounces_are_ounces() -> None:
    menu = told()
    menu.set_serving(250)
    assert "Drank 250 mL" in texts(menu)
    menu.tell(replace(STATUS, unit=Unit.FL_OZ), Mode.DESK)
    assert "Drank 8 fl oz" in texts(menu)
    assert "A hot day today (+10 fl oz)" in texts(menu)
    menu.set_serving(200)
    assert "Drank 7 fl oz" in texts(menu)


def test_the_switches_of_today_show_how_they_stand_and_wish_the_other() -> None:
    menu = told(replace(STATUS, switches=("hot",)))
    wished: list[tuple[str, bool]] = []
    menu.switch_wished.connect(lambda name, on: wished.append((name, on)))
    assert [item(menu, text).isChecked() for text in (HOT, EXERCISE)] == [True, False]
    item(menu, HOT).trigger()
    item(menu, EXERCISE).trigger()
    assert wished == [("hot", False), ("exercise", True)]
    menu.tell(replace(STATUS, switches=("hot",)), Mode.DESK)
    assert [item(menu, text).isChecked() for text in (HOT, EXERCISE)] == [True, False]
    assert len(wished) == 2


def test_a_limit_has_no_extras() -> None:
    assert HOT not in texts(told(replace(STATUS, limit=True)))
    assert HOT not in texts(told(replace(STATUS, confirmed=False)))


def test_a_shift_is_started_and_ended_in_a_standing_job_alone() -> None:
    wished: list[tuple[str, bool]] = []
    menu = told(mode=Mode.JOB)
    menu.switch_wished.connect(lambda name, on: wished.append((name, on)))
    item(menu, START).trigger()
    menu.tell(ON_FEET, Mode.JOB)
    assert START not in texts(menu)
    item(menu, END).trigger()
    assert wished == [("shift", True), ("shift", False)]
    for mode in (Mode.DESK, Mode.SIT_STAND):
        menu.tell(ON_FEET, mode)
        assert not {START, END} & set(texts(menu))


def test_a_pause_does_not_end_a_shift() -> None:
    menu = told(ON_FEET, Mode.JOB)
    menu.tell(replace(ON_FEET, posture=None, paused_until=at("16:00")), Mode.JOB)
    assert END in texts(menu)


def test_whose_turn_it_is_between_two_breaks_is_said_below_what_is_next() -> None:
    menu = told(ON_FEET, Mode.JOB)
    assert texts(menu)[1] == "You have stood for 5 minutes by 13:59"
    assert not items(menu)[1].isEnabled()
    menu.tell(STATUS, Mode.JOB)
    assert texts(menu)[1] == "Help now"


def test_what_has_not_changed_is_not_told_again() -> None:
    menu = told(replace(STATUS, switches=("hot",)), Mode.JOB)
    changes: list[None] = []
    for action in (*menu.actions(), *pauses(menu).actions()):
        action.changed.connect(lambda: changes.append(None))
    menu.tell(replace(STATUS, now=at("14:01"), switches=("hot",)), Mode.JOB)
    assert changes == []
