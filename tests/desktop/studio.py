"""A desktop to be looked at: as the tests' own, twice as fine, and its screen can be read.

Beside what the tests need it takes Xfce's notification server, because that one shows a notice's
buttons.
"""

import ctypes
import os
import re
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.desktop.programs import (
    NOTIFICATIONS,
    Desktop,
    Dunst,
    Ear,
    eventually,
    running,
    session_bus,
)

DENSITY = 2
"""Pixels of the screen to one of the program's."""

SCREEN = QRect(0, 0, 1280 * DENSITY, 900 * DENSITY)
PANEL = 36 * DENSITY
WALLPAPER, BAR = "#B4C8C3", "#E9EEEC"

STILL = 60
"""So many looks in a row at the same mean that no more is coming. They take over a second, in which
buttons that are dead at first have woken."""

GTK = {
    "settings.ini": """
[Settings]
gtk-font-name = Inter 10
gtk-xft-antialias = 1
gtk-xft-hinting = 1
gtk-xft-hintstyle = hintslight
""",
    "gtk.css": """
#XfceNotifyWindow { background: #FDFBF7; border: 1px solid #DDD4C7; padding: 6px; }
#XfceNotifyWindow label { color: #2B2F3A; }
""",
}
"""How Xfce's notices are dressed; their layout and their buttons are their own."""


@dataclass
class Studio:
    """A desktop with a screen that can be read.

    Attributes:
        memory: the file in which the X server keeps what is on the screen.
    """

    desktop: Desktop
    memory: Path

    def picture(self, place: QRect) -> QImage:
        """Return what is on a part of the screen now."""
        raw = self.memory.read_bytes()
        head = struct.unpack(">25I", raw[:100])  # as X11/XWDFile.h has it
        start, width, height, stride, colours = head[0], head[4], head[5], head[12], head[19]
        pixels = raw[start + 12 * colours :]
        return QImage(pixels, width, height, stride, QImage.Format.Format_RGB32).copy(place)

    def settled(self, place: QRect, before: QImage) -> QImage:
        """Wait until a part of the screen is not as before any more, and then stands still."""
        seen = [before]

        def still() -> bool:
            latest = self.picture(place)
            if latest != seen[0]:
                seen.clear()
            seen.append(latest)
            return len(seen) > STILL and latest != before

        eventually(still, "something new that stands still")
        return seen[0]

    def inside(self) -> QRect:
        """Return where the program's window is, without its frame."""
        search = ("search", "--onlyvisible", "--name", "^Stretch Coach$")
        number = self.desktop.x("xdotool", *search)
        told = self.desktop.x("xwininfo", "-id", number)
        sizes = dict(re.findall(r"^ *([^:\n]+): +(-?\d+)$", told, re.MULTILINE))
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        return QRect(*(int(sizes[name]) for name in names))


@contextmanager
def studio(folder: Path) -> Iterator[Studio]:
    """Put up a desktop that has no panel and no notification server yet."""
    home = folder / "home"
    home.mkdir()
    with (
        screen(folder) as display,
        session_bus() as address,
        open_dbus_connection(address) as connection,
    ):
        dunst = Dunst(folder, {}, Ear(connection))
        desktop = Desktop(display, address, dunst, dunst.ear, home)
        dunst.environment = desktop.environment()
        with running(["openbox"], desktop.environment()):
            desktop.x("xdotool", "mousemove", "0", str(SCREEN.height()))
            try:
                yield Studio(desktop, folder / "Xvfb_screen0")
            finally:
                dunst.stop()


@contextmanager
def screen(folder: Path) -> Iterator[str]:
    """An X server that keeps its picture in ``folder``; yields its name for DISPLAY."""
    name = f":{31000 + os.getpid() % 28000}"
    size = ["-screen", "0", f"{SCREEN.width()}x{SCREEN.height()}x24", "-dpi", "96"]
    keeps = ["-fbdir", str(folder), "-noreset"]
    with running(["Xvfb", name, "-displayfd", "1", "-nolisten", "tcp", *size, *keeps]) as server:
        server.line()
        paint_wall(name)
        yield name


def paint_wall(display: str) -> None:
    """Give the screen a plain colour behind everything."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    opened = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(opened))
    x11.XSetWindowBackground(opened, root, ctypes.c_ulong(int(WALLPAPER[1:], 16)))
    x11.XClearWindow(opened, root)
    x11.XCloseDisplay(opened)


@contextmanager
def panel(desktop: Desktop) -> Iterator[None]:
    """A panel along the upper edge, with the tray at its right end."""
    place = ["--edge", "top", "--align", "right", "--widthtype", "percent", "--width", "100"]
    size = ["--heighttype", "pixel", "--height", str(PANEL), "--padding", str(6 * DENSITY)]
    looks = ["--transparent", "true", "--alpha", "0", "--tint", f"0x{BAR[1:]}"]
    keeps = ["--SetDockType", "true", "--SetPartialStrut", "true", "--expand", "false"]
    with running(["trayer", *place, *size, *looks, *keeps], desktop.environment()):
        yield


@contextmanager
def xfce_notices(desktop: Desktop) -> Iterator[None]:
    """Xfce's notification server, which shows buttons."""
    found = next(Path("/usr/lib").glob("*/xfce4/notifyd/xfce4-notifyd"), None)
    if found is None:
        pytest.fail("xfce4-notifyd is missing; install it with: apt-get install xfce4-notifyd")
    dress = desktop.home / ".config" / "gtk-3.0"
    dress.mkdir(parents=True)
    for name, text in GTK.items():
        (dress / name).write_text(text)
    with running([str(found)], desktop.environment(GDK_SCALE=str(DENSITY))):
        desktop.ear.wait_for(NOTIFICATIONS, present=True)
        yield
    desktop.ear.wait_for(NOTIFICATIONS, present=False)
