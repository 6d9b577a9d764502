"""Wayland compositors without a screen, and the hands of somebody who sits before them.

Not every machine that runs the tests can have these, so here a missing program skips.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from coach.adapters.message import Service
from tests.adapters.senses.speaking import Speaker, speaker
from tests.desktop.running import LIMIT_S, Running, eventually, running

_NOBODY = 65534
_KEY_A = 30
_REMOTE = "org.gnome.Mutter.RemoteDesktop"


def needed(*names: str) -> None:
    """Skip the test where one of the programs is missing."""
    for name in names:
        if not shutil.which(name):
            pytest.skip(f"{name} is not installed; on Debian: apt-get install {name}")


@contextmanager
def sway() -> Iterator[dict[str, str]]:
    """Run Sway; yields an environment in which programs find it.

    It refuses to be root's, so it is nobody's then.
    """
    needed("sway", "setpriv")
    with TemporaryDirectory(prefix="sway-") as name:
        folder = Path(name)
        config = folder / "config"
        config.write_text("xwayland disable\n")
        config.chmod(0o644)
        lone = [] if os.getuid() else _as_nobody(folder)
        environment = {
            "PATH": os.environ["PATH"],
            "XDG_RUNTIME_DIR": name,
            "WLR_BACKENDS": "headless",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            "WLR_RENDERER": "pixman",
        }
        with running([*lone, "sway", "-c", str(config)], environment):
            socket = folder / "wayland-1"
            eventually(socket.exists, "sway listens")
            yield {
                "PATH": os.environ["PATH"],
                "HOME": name,
                "XDG_RUNTIME_DIR": name,
                "WAYLAND_DISPLAY": str(socket),
            }


def type_in_sway(environment: dict[str, str]) -> None:
    """Press a key and let it go."""
    needed("wtype")
    subprocess.run(["wtype", "a"], env=environment, check=True, timeout=LIMIT_S)


def _as_nobody(folder: Path) -> list[str]:
    os.chown(folder, _NOBODY, _NOBODY)
    return ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"]


@contextmanager
def mutter(address: str) -> Iterator[Running]:
    """Run Mutter, GNOME's compositor, on a session bus."""
    needed("mutter")
    with TemporaryDirectory(prefix="mutter-") as folder:
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": folder,
            "XDG_RUNTIME_DIR": folder,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "GSETTINGS_BACKEND": "memory",
        }
        screen = ["--headless", "--wayland", "--no-x11", "--virtual-monitor", "900x500"]
        with running(["mutter", *screen], environment) as started:
            yield started


class Keyboard:
    """A keyboard of Mutter's, by its remote desktop."""

    def __init__(self, speaking: Speaker) -> None:
        self._speaking = speaking
        whole = Service(_REMOTE, "/org/gnome/Mutter/RemoteDesktop", _REMOTE)
        (path,) = speaking.call(whole, "CreateSession")
        self._session = Service(_REMOTE, path, f"{_REMOTE}.Session")
        speaking.call(self._session, "Start")

    def type(self) -> None:
        """Press a key and let it go."""
        for down in (True, False):
            self._speaking.call(self._session, "NotifyKeyboardKeycode", "ub", _KEY_A, down)


@contextmanager
def keyboard(address: str) -> Iterator[Keyboard]:
    """Plug a keyboard into Mutter."""
    with speaker(address) as speaking:
        yield Keyboard(speaking)
