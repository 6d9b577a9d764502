import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from coach.ui.tray_menu import TrayMenu

pytestmark = pytest.mark.usefixtures("qapp")


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


def test_the_menu_says_what_is_next_and_offers_a_few_things() -> None:
    menu = TrayMenu(200)
    menu.set_first_line("Next: a glass of water at 14:20")
    assert texts(menu) == [
        "Next: a glass of water at 14:20",
        "Stretch now",
        "Stretches…",
        "Drank 200 mL",
        "Pause",
        "My hours…",
        "Quit",
    ]
    assert not items(menu)[0].isEnabled()


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Stretch now", "stretch_wished"),
        ("Stretches…", "stretches_wished"),
        ("Drank 200 mL", "drink_wished"),
        ("My hours…", "hours_wished"),
        ("Quit", "quit_wished"),
    ],
)
def test_an_item_wishes(qtbot: QtBot, text: str, signal: str) -> None:
    menu = TrayMenu(200)
    with qtbot.waitSignal(getattr(menu, signal), timeout=1000):
        item(menu, text).trigger()


def test_a_pause_has_a_length() -> None:
    menu = TrayMenu(200)
    wished: list[str] = []
    menu.pause_wished.connect(wished.append)
    for action in items(pauses(menu)):
        action.trigger()
    assert wished == ["30m", "1h", "2h", "tomorrow", "forever"]
    assert len(set(texts(pauses(menu)))) == 5


def test_while_paused_it_offers_to_resume_instead(qtbot: QtBot) -> None:
    menu = TrayMenu(200)
    menu.offer_resume()
    assert "Pause" not in texts(menu)
    with qtbot.waitSignal(menu.resume_wished, timeout=1000):
        item(menu, "Resume").trigger()
    menu.offer_pause()
    assert "Pause" in texts(menu)
    assert "Resume" not in texts(menu)


def test_another_serving_is_another_drink() -> None:
    menu = TrayMenu(200)
    menu.set_serving(250)
    assert "Drank 250 mL" in texts(menu)
