import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coach.adapters.message import Conversation
from coach.adapters.senses.choose import Buses, chosen, working
from coach.adapters.senses.sense import NONE
from coach.adapters.senses.senses import Senses
from coach.adapters.unavailable import Unavailable
from coach.domain.situation import Busy
from tests.adapters.senses.fakes import Town, WallClock
from tests.adapters.senses.screens import managed_screen
from tests.adapters.senses.speaking import connector
from tests.desktop.running import LIMIT_S, running

pytestmark = pytest.mark.usefixtures("qapp")

X11 = {"DISPLAY": ":0", "XDG_SESSION_TYPE": "x11"}
SWAY = {"WAYLAND_DISPLAY": "wayland-1", "XDG_CURRENT_DESKTOP": "sway"}
GNOME = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0", "XDG_CURRENT_DESKTOP": "GNOME"}
MUTTER = "org.gnome.Mutter.IdleMonitor"
DUNST = "org.freedesktop.Notifications"


def nowhere(_owner: QObject) -> Conversation:
    raise Unavailable("no bus")


NO_BUSES = Buses(nowhere, nowhere)


class Machine:
    """Chooses senses, and lets go of them when the test is over."""

    def __init__(self) -> None:
        self.owner = QObject()
        self.town = Town()
        self.made: list[Senses] = []

    def senses(
        self,
        environment: Mapping[str, str],
        platform: str = "linux",
        buses: Buses | None = NO_BUSES,
        *,
        stretching: bool = False,
    ) -> Senses:
        now = WallClock()
        senses = chosen(environment, platform, now, self.owner, lambda: stretching, buses)
        self.made.append(senses)
        return senses

    def in_town(self, environment: Mapping[str, str], *there: str) -> Senses:
        """Choose where a session bus has these services, and there is no system bus."""
        senses = self.senses(environment, buses=Buses(self.town.connect, nowhere))
        for bus in self.town.buses:
            bus.has(*there)
        return senses


@pytest.fixture
def machine() -> Iterator[Machine]:
    made = Machine()
    yield made
    for senses in made.made:
        senses.close()
    made.owner.deleteLater()


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin", "freebsd14"])
@pytest.mark.parametrize("environment", [{}, X11 | {"DISPLAY": ":32999"}, SWAY, GNOME])
def test_where_nothing_is_there_nothing_is_an_error(
    machine: Machine,
    platform: str,
    environment: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    senses = machine.senses(environment, platform)
    assert senses.situation().idle is None
    assert (senses.sources()["idle"], senses.sources()["lock"]) == (NONE, "the clocks")
    senses.watch_calls(wanted=True)
    senses.watch_calls(wanted=False)


def test_our_own_routine_is_known_everywhere(machine: Machine) -> None:
    senses = machine.senses({}, stretching=True)
    assert senses.situation().busy == {Busy.STRETCH}


def test_on_wayland_mutter_is_asked_first_for_the_idle_time(machine: Machine) -> None:
    senses = machine.in_town(GNOME, MUTTER)
    assert senses.sources()["idle"] == "Mutter"


def test_where_mutter_is_not_there_the_next_is_asked(
    machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "swayidle").write_text("#!/bin/sh\nexec sleep 60\n")
    (tmp_path / "swayidle").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    senses = machine.in_town(SWAY)
    assert senses.sources()["idle"] == "swayidle"


def asked_for(machine: Machine) -> set[object]:
    """Return the services that the session's bus was asked for."""
    return {body for bus in machine.town.buses for (body,) in bus.bodies("NameHasOwner")}


def test_only_what_may_be_believed_here_is_asked_for_do_not_disturb(machine: Machine) -> None:
    """Xfce's switch stays set when another desktop's server shows the notices."""
    machine.in_town(X11 | {"XDG_CURRENT_DESKTOP": "XFCE"})
    assert {"org.xfce.Xfconf", DUNST} <= asked_for(machine)
    machine.town.buses.clear()
    machine.in_town(X11 | {"XDG_CURRENT_DESKTOP": "i3"})
    assert asked_for(machine).isdisjoint({"org.xfce.Xfconf", "org.freedesktop.portal.Desktop"})
    assert DUNST in asked_for(machine)


def test_on_gnome_its_settings_are_asked(machine: Machine) -> None:
    machine.senses(GNOME, buses=Buses(machine.town.connect, nowhere))
    assert "org.freedesktop.portal.Desktop" in asked_for(machine)
    assert DUNST not in asked_for(machine)


def test_those_that_can_be_built_are() -> None:
    def missing() -> int:
        raise Unavailable("no two")

    assert working((lambda: 1, missing, lambda: 3)) == (1, 3)


@pytest.mark.desktop
def test_a_real_desktop_on_x11_is_known(
    qtbot: QtBot, tmp_path: Path, address: str, machine: Machine
) -> None:
    config = tmp_path / "dunstrc"
    config.write_text("[global]\n")
    with managed_screen(tmp_path) as display:
        environment = {"DISPLAY": display, "HOME": str(tmp_path)}
        buses = Buses(connector(address), nowhere)
        server = environment | {"DBUS_SESSION_BUS_ADDRESS": address}
        with running(["dunst", "-config", str(config)], server):
            senses = machine.senses(environment, buses=buses)
            qtbot.waitUntil(lambda: senses.sources()["busy"] == "dunst, X11 full screen")
            assert senses.sources()["idle"] == "libXss"
            assert senses.situation().idle is not None
            assert not senses.pushes
            senses.close()


_LOADED = """
import json, sys
from datetime import UTC, datetime
from PySide6.QtCore import QCoreApplication
from coach.adapters.senses.choose import chosen
app = QCoreApplication([])
environment, platform = json.loads(sys.argv[1])
senses = chosen(environment, platform, lambda: datetime(2026, 3, 4, tzinfo=UTC), app)
print(json.dumps([name for name in sys.modules if name.startswith("coach.adapters.senses.")]))
senses.close()
"""


@pytest.mark.parametrize(
    ("environment", "platform", "spared"),
    [
        (X11, "linux", {"windows", "macos", "full_screen_windows", "swayidle", "dnd_gnome"}),
        (SWAY, "linux", {"windows", "macos", "xss", "dnd_gnome", "gsettings", "dnd_xfce"}),
        (GNOME, "linux", {"windows", "macos", "xss", "dnd_kde", "dnd_dunst", "dnd_xfce"}),
        ({}, "win32", {"macos", "xss", "mutter", "logind", "dnd", "camera", "clock"}),
        ({}, "darwin", {"windows", "xss", "mutter", "logind", "dnd", "camera", "clock"}),
    ],
)
def test_a_machine_loads_only_what_may_be_of_use_on_it(
    environment: dict[str, str], platform: str, spared: set[str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, json.dumps([environment, platform])],
        capture_output=True,
        text=True,
        check=False,
        timeout=LIMIT_S,
        env={"HOME": "/nonexistent", "PATH": "/nonexistent", "DBUS_SYSTEM_BUS_ADDRESS": "x:=y"},
    )
    assert done.returncode == 0, done.stderr
    loaded = {name.rpartition(".")[2] for name in json.loads(done.stdout)}
    assert "sense" in loaded
    assert loaded.isdisjoint(spared)
