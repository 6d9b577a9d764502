from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from coach.domain.posture import NUDGES, Phase, Posture
from coach.domain.preferences import Mode
from coach.domain.status import Status
from coach.ui.tray import Tray
from coach.ui.tray_icon import Panel, TrayState
from coach.ui.tray_menu import TrayMenu
from tests.ui.samples import STATUS, at
from tests.ui.test_tray_menu import item, texts

pytestmark = pytest.mark.usefixtures("qapp")

PAUSED = replace(STATUS, paused_until=at("16:00"))
STATES: dict[TrayState, Status] = {
    TrayState.NORMAL: STATUS,
    TrayState.DUE: replace(STATUS, open=("water",)),
    TrayState.PAUSED: PAUSED,
    TrayState.AWAY: replace(STATUS, away=True),
}


def furnished() -> tuple[Tray, TrayMenu]:
    tray = Tray()
    tray.furnish(200)
    tray.tell(STATUS, Mode.DESK)
    assert tray.menu is not None
    return tray, tray.menu


def test_the_icon_needs_no_menu_to_stand() -> None:
    tray = Tray()
    tray.show()
    assert tray.icon.isVisible()
    assert not tray.icon.icon().isNull()
    assert tray.menu is None
    tray.hide()
    assert not tray.icon.isVisible()


def test_where_there_is_no_tray_it_says_so_and_does_not_fail() -> None:
    tray = Tray()
    tray.show()
    assert tray.available == QSystemTrayIcon.isSystemTrayAvailable()


def test_what_is_told_before_the_menu_is_found_in_it() -> None:
    tray = Tray()
    tray.tell(STATUS, Mode.DESK)
    tray.furnish(200)
    assert tray.menu is not None
    assert texts(tray.menu)[0] == "Next: a glass of water at 14:20"
    tray.tell(PAUSED, Mode.DESK)
    assert texts(tray.menu)[0] == "Paused until 16:00"
    assert tray.icon.toolTip().startswith("Stretch Coach\nPaused until 16:00\n")


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Help now", "help_wished"),
        ("Stretch now", "stretch_wished"),
        ("Drank 200 mL", "drink_wished"),
        ("Undo the last drink", "undo_wished"),
        ("Resume", "resume_wished"),
        ("Quit", "quit_wished"),
    ],
)
def test_what_the_menu_wishes_the_tray_wishes(qtbot: QtBot, text: str, signal: str) -> None:
    tray, menu = furnished()
    with qtbot.waitSignal(getattr(tray, signal), timeout=1000):
        item(menu, text).trigger()


def test_a_pause_is_passed_on_with_its_length(qtbot: QtBot) -> None:
    tray, menu = furnished()
    with qtbot.waitSignal(tray.pause_wished, timeout=1000) as wished:
        menu.pause_wished.emit("2h")
    assert wished.args == ["2h"]


def test_a_room_is_passed_on_by_its_name(qtbot: QtBot) -> None:
    tray, menu = furnished()
    with qtbot.waitSignal(tray.room_wished, timeout=1000) as wished:
        item(menu, "Safety…").trigger()
    assert wished.args == ["safety"]


def test_a_switch_is_passed_on_with_its_name_and_state(qtbot: QtBot) -> None:
    tray, menu = furnished()
    with qtbot.waitSignal(tray.switch_wished, timeout=1000) as wished:
        menu.switch_wished.emit("hot", True)
    assert wished.args == ["hot", True]


def test_the_state_shows_in_the_icon_and_in_what_is_offered() -> None:
    tray, menu = furnished()
    seen = []
    for state, status in STATES.items():
        tray.tell(status, Mode.DESK)
        assert tray.state is state
        assert ("Resume" in texts(menu)) == (state is TrayState.PAUSED)
        assert ("Pause" in texts(menu)) == (state is not TrayState.PAUSED)
        seen.append(tray.icon.icon().pixmap(32, 32).toImage())
    assert set(STATES) == set(TrayState)
    assert all(one != other for one, other in combinations(seen, 2))


def test_nobody_is_there_to_be_asked_and_a_pause_outweighs_a_question() -> None:
    tray = Tray()
    everything = replace(PAUSED, open=("water",), away=True)
    seen = []
    for status in (everything, replace(everything, away=False)):
        tray.tell(status, Mode.DESK)
        seen.append(tray.state)
    assert seen == [TrayState.AWAY, TrayState.PAUSED]


def test_the_dot_shows_between_two_breaks_where_the_posture_nudges() -> None:
    tray = Tray()
    for phase in Phase:
        stance = Posture(phase, timedelta(minutes=30), at("14:10"))
        tray.tell(replace(STATUS, posture=stance), Mode.DESK)
        assert tray.state is (TrayState.DUE if phase in NUDGES else TrayState.NORMAL)


def test_a_state_that_stands_is_not_drawn_again_nor_a_text_told_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tray = Tray()
    tray.tell(STATUS, Mode.DESK)
    key = tray.icon.icon().cacheKey()
    tips: list[str] = []
    monkeypatch.setattr(tray.icon, "setToolTip", tips.append)
    tray.tell(replace(STATUS, now=at("14:01")), Mode.DESK)
    tray.set_panel(Panel.DARK)
    assert tray.icon.icon().cacheKey() == key
    assert tips == []
    tray.set_panel(Panel.LIGHT)
    assert tray.icon.icon().cacheKey() != key
    tray.tell(PAUSED, Mode.DESK)
    assert len(tips) == 1


def test_only_a_click_on_the_icon_activates() -> None:
    tray = Tray()
    clicks: list[None] = []
    tray.activated.connect(lambda: clicks.append(None))
    for reason in QSystemTrayIcon.ActivationReason:
        tray.icon.activated.emit(reason)
    assert len(clicks) == 1


def test_the_menus_drink_follows_the_serving() -> None:
    tray, menu = furnished()
    tray.set_serving(240)
    assert "Drank 240 mL" in texts(menu)
    Tray().set_serving(240)


def test_a_state_that_comes_again_brings_its_icon_again() -> None:
    tray = Tray()
    keys = []
    for status in (*STATES.values(), *STATES.values()):
        tray.tell(status, Mode.DESK)
        keys.append(tray.icon.icon().cacheKey())
    assert keys[:4] == keys[4:]
    assert len(set(keys)) == 4
