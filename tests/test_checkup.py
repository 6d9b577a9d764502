"""What serves for what on this desktop, found by the adapters themselves."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from coach.adapters.senses.sense import NONE
from coach.checkup import CARD, Part, examine, has_screen
from tests.desktop.programs import screen, session_bus
from tests.desktop.server import Dunst, Ear

NAMES = ["tray", "notifier", "idle", "lock", "busy", "clock", "keys", "sound", "voice"]


def now() -> datetime:
    return datetime.now(UTC)


def found(qapp: QApplication, environment: dict[str, str]) -> dict[str, Part]:
    checkup = examine(qapp, environment, "linux", now)
    assert [part.name for part in checkup.parts] == NAMES
    return {part.name: part for part in checkup.parts}


def test_without_a_desktop_nothing_reaches_anybody(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'nobody'}")
    checkup = examine(qapp, {}, "linux", now)
    assert not checkup.reachable
    parts = {part.name: part for part in checkup.parts}
    assert (parts["notifier"].source, parts["idle"].source) == (NONE, NONE)
    assert parts["keys"].source == NONE


@pytest.mark.desktop
def test_a_screen_alone_is_reached_by_our_own_card(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'nobody'}")
    with screen() as display:
        parts = found(qapp, {"DISPLAY": display})
    assert parts["notifier"].source == CARD
    assert parts["idle"].source == "libXss"
    assert "full screen" in parts["busy"].source
    assert parts["keys"].source == "X11 key grab"


@pytest.mark.desktop
def test_a_notification_server_with_buttons_is_named(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415

    with screen() as display, session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        environment = {"DISPLAY": display, "DBUS_SESSION_BUS_ADDRESS": address}
        with open_dbus_connection(address) as connection:
            home = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
            dunst = Dunst(tmp_path, environment | home, Ear(connection))
            dunst.start()
            try:
                parts = found(qapp, environment)
            finally:
                dunst.stop()
    assert parts["notifier"].source.startswith("desktop notifications (dunst")
    assert "dunst" in parts["busy"].source


def test_a_variable_alone_is_no_screen(tmp_path: Path) -> None:
    assert not has_screen({}, "linux")
    assert not has_screen({"DISPLAY": ":59999"}, "linux")
    wayland = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_screen(wayland, "linux")
    (tmp_path / "wayland-9").touch()
    assert has_screen(wayland, "linux")
    assert has_screen({}, "darwin")
