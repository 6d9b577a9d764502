from itertools import combinations

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from coach.ui.tray import Tray
from coach.ui.tray_icon import Panel, TrayState
from coach.ui.tray_menu import TrayMenu
from tests.ui.test_tray_menu import item, texts

pytestmark = pytest.mark.usefixtures("qapp")


def furnished() -> tuple[Tray, TrayMenu]:
    tray = Tray()
    tray.furnish(200)
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


def test_text_given_before_the_menu_is_found_in_it() -> None:
    tray = Tray()
    tray.set_text("Next: standing up at 10:00", "Stretch Coach")
    tray.furnish(200)
    assert tray.menu is not None
    assert texts(tray.menu)[0] == "Next: standing up at 10:00"
    tray.set_text("Paused until 14:00", "Stretch Coach\nPaused until 14:00")
    assert texts(tray.menu)[0] == "Paused until 14:00"
    assert tray.icon.toolTip() == "Stretch Coach\nPaused until 14:00"


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Stretch now", "stretch_wished"),
        ("Stretches…", "stretches_wished"),
        ("Drank 200 mL", "drink_wished"),
        ("Resume", "resume_wished"),
        ("My hours…", "hours_wished"),
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


def test_the_state_shows_in_the_icon_and_in_what_is_offered() -> None:
    tray, menu = furnished()
    seen = []
    for state in TrayState:
        tray.set_state(state)
        assert tray.state is state
        assert ("Resume" in texts(menu)) == (state is TrayState.PAUSED)
        assert ("Pause" in texts(menu)) == (state is not TrayState.PAUSED)
        seen.append(tray.icon.icon().pixmap(32, 32).toImage())
    assert all(one != other for one, other in combinations(seen, 2))


def test_a_state_that_stands_is_not_drawn_again() -> None:
    tray = Tray()
    key = tray.icon.icon().cacheKey()
    tray.set_state(TrayState.NORMAL)
    tray.set_panel(Panel.DARK)
    assert tray.icon.icon().cacheKey() == key
    tray.set_panel(Panel.LIGHT)
    assert tray.icon.icon().cacheKey() != key


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
