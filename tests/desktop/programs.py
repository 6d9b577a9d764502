"""A desktop for tests: an X server, a session bus, a notification server, a tray, all private."""

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from jeepney.io.blocking import open_dbus_connection

from tests.desktop.running import LIMIT_S, Running, eventually, program, running
from tests.desktop.server import NOTIFICATIONS, Dunst, Ear

__all__ = [
    "ICON",
    "LIMIT_S",
    "NOTIFICATIONS",
    "Desktop",
    "Dunst",
    "Ear",
    "Running",
    "desktop",
    "eventually",
    "running",
    "screen",
    "session_bus",
]

ICON = "stretch-coach"
"""What the icon's window is called: the name of the application."""

_PLACE = re.compile(r"(\d+)x(\d+)\S*\s+\+(\d+)\+(\d+)$")

_BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
"""A session bus that starts no programs by itself, so that a server that was killed stays away."""


@contextmanager
def screen() -> Iterator[str]:
    """An X server without a screen to look at; yields its name for DISPLAY.

    Its number is this process's own: two servers that look for a free one at the same time may
    both find the same.
    """
    name = f":{1000 + os.getpid() % 30000}"
    size = ["-screen", "0", "1280x800x24"]
    keeps = ["-noreset"]  # else it begins anew when its last client leaves, and refuses meanwhile
    with running(["Xvfb", name, "-displayfd", "1", "-nolisten", "tcp", *keeps, *size]) as server:
        server.line()
        yield name


@contextmanager
def session_bus() -> Iterator[str]:
    """A session bus; yields its address."""
    with TemporaryDirectory(prefix="bus-") as folder:  # a socket's path has to be short
        config = Path(folder) / "bus.conf"
        config.write_text(_BUS_CONFIG.format(folder=folder))
        command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"]
        with running(command) as bus:
            yield bus.line()


@dataclass
class Desktop:
    """A screen with a window manager, a bus on which programs find each other, and a server.

    Attributes:
        display: for DISPLAY.
        bus: for DBUS_SESSION_BUS_ADDRESS.
        dunst: the notification server, running.
        ear: listens on the bus.
        home: an empty home for the program.
    """

    display: str
    bus: str
    dunst: Dunst
    ear: Ear
    home: Path

    def environment(self, **more: str) -> dict[str, str]:
        """Return an environment in which a program finds this desktop, and nothing of ours."""
        return _environment(self.home, self.display, self.bus) | more

    def x(self, *command: str) -> str:
        """Run an X tool on this desktop, and return what it says."""
        done = subprocess.run(
            [program(command[0]), *command[1:]],
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=LIMIT_S,
        )
        return done.stdout.strip()

    @contextmanager
    def tray(self) -> Iterator[None]:
        """A panel with a place for tray icons, at the bottom of the screen."""
        command = ["trayer", "--edge", "bottom", "--align", "left", "--widthtype", "request"]
        with running([*command, "--height", "32"], self.environment()):
            yield

    def icon(self) -> tuple[int, int] | None:
        """Return the middle of the icon that stands in the panel, in pixels of the screen."""
        tree = self.x("xwininfo", "-root", "-tree")
        _, _, inside = tree.partition('"panel"')
        for line in inside.splitlines()[1:]:
            if f'("{ICON}"' in line and (place := _PLACE.search(line)):
                width, height, x, y = (int(number) for number in place.groups())
                return x + width // 2, y + height // 2
        return None


@contextmanager
def desktop(folder: Path) -> Iterator[Desktop]:
    """Put a whole desktop up, and take it down with the block."""
    home = folder / "home"
    home.mkdir()
    with screen() as display, session_bus() as address:
        environment = _environment(home, display, address)
        with running(["openbox"], environment), open_dbus_connection(address) as connection:
            ear = Ear(connection)
            dunst = Dunst(folder, environment, ear)
            try:
                dunst.start()
                yield Desktop(display, address, dunst, ear, home)
            finally:
                dunst.stop()


def _environment(home: Path, display: str, bus: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    runtime = home / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return kept | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "DISPLAY": display,
        "DBUS_SESSION_BUS_ADDRESS": bus,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONUNBUFFERED": "1",
    }
