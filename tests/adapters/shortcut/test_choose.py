"""Which way to hear a shortcut a session gets."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from coach.adapters.message import Conversation
from coach.adapters.shortcut.choose import shortcut
from coach.adapters.unavailable import Unavailable
from coach.domain.shortcut import Reach
from tests.adapters.senses.fakes import Town
from tests.adapters.senses.screens import managed_screen

WAYLAND = {"WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "wayland", "DISPLAY": ":0"}


@pytest.mark.desktop
def test_on_x11_the_keys_are_grabbed(qapp: QObject, tmp_path: Path) -> None:
    with managed_screen(tmp_path) as display:
        made = shortcut({"DISPLAY": display}, "linux", "Help now", qapp)
        made.choose("Ctrl+Alt+H")
        assert (made.source, made.reach) == ("X11 key grab", Reach.WORKS)
        made.close()


def test_on_wayland_the_portal_is_asked_even_where_there_is_an_x_server(qapp: QObject) -> None:
    town = Town()
    made = shortcut(WAYLAND, "linux", "Help now", qapp, town.connect)
    assert town.bus.asked("NameHasOwner")
    made.close()


def no_bus(_owner: QObject) -> Conversation:
    raise Unavailable("no bus")


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        (WAYLAND, "linux"),
        ({}, "linux"),
        ({"DISPLAY": ":32999"}, "linux"),
        ({}, "win32"),
        ({}, "darwin"),
    ],
)
def test_elsewhere_nothing_is_heard_and_that_is_no_error(
    qapp: QObject, environment: Mapping[str, str], platform: str
) -> None:
    made = shortcut(environment, platform, "Help now", qapp, no_bus)
    made.choose("Ctrl+Alt+H")
    assert made.reach is Reach.NOWHERE
    made.close()
