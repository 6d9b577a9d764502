"""The icon in a real panel, which may come late, and go, and come again."""

import pytest

from tests.desktop.programs import Desktop, eventually
from tests.desktop.test_card import face

pytestmark = pytest.mark.desktop


def stands(desktop: Desktop) -> bool:
    return desktop.icon() is not None


def test_the_icon_stands_in_the_panel_and_its_menu_wishes(desktop: Desktop) -> None:
    with desktop.tray(), face(desktop, "tray") as tray:
        eventually(lambda: stands(desktop), "the icon stands in the panel")
        place = [str(number) for number in desktop.icon() or ()]
        desktop.x("xdotool", "mousemove", *place, "click", "1")
        assert tray.line_with("activated")
        desktop.x("xdotool", "click", "3")
        tray.line_with("menu")
        desktop.x("xdotool", "key", "Down", "Return")
        assert tray.line_with("wished") == "help wished"


def test_the_menu_switches_a_hot_day_on(desktop: Desktop) -> None:
    with desktop.tray(), face(desktop, "tray") as tray:
        eventually(lambda: stands(desktop), "the icon stands in the panel")
        place = [str(number) for number in desktop.icon() or ()]
        desktop.x("xdotool", "mousemove", *place, "click", "3")
        tray.line_with("menu")
        desktop.x("xdotool", "key", *["Up"] * 7, "Return")
        assert tray.line_with("wished") == "switch wished hot True"


def test_a_panel_may_come_late_and_come_again(desktop: Desktop) -> None:
    with face(desktop, "tray") as tray:
        tray.line_with("ready")
        assert not stands(desktop)
        for _ in range(2):
            with desktop.tray():
                eventually(lambda: stands(desktop), "the icon stands in the panel")
            eventually(lambda: not stands(desktop), "the panel is gone")
