"""When there was input last on X11, as the server's screen saver extension tells."""

import ctypes
import os
import select
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject, Signal

from coach.adapters.unavailable import Unavailable

X11 = "libX11.so.6"
XSS = "libXss.so.1"

Load = Callable[[str], Any]
"""Opens a library by its name, or raises `OSError`."""


class _Info(ctypes.Structure):
    """What libXss calls XScreenSaverInfo; times in milliseconds."""

    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("til_or_since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


class XIdle(QObject):
    """An `IdleSense` that is looked at, by a connection of its own: one round trip a look.

    Not for Wayland: XWayland knows only of the input that goes to its own windows. A server that is
    gone is unknown for good, as then the session is over too.

    Args:
        environment: where the display is named.
        load: opens a library.
        parent: the owner.

    Raises:
        Unavailable: no X11 session, or one of the libraries or the extension is missing.
    """

    changed = Signal()
    source = "libXss"
    pushes = False

    def __init__(
        self,
        environment: Mapping[str, str] = os.environ,
        load: Load = ctypes.CDLL,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        name = _display_name(environment)
        try:
            self._x, self._xss = _x11(load(X11)), _screen_saver(load(XSS))
        except OSError as fault:
            raise Unavailable(f"cannot ask the X server: {fault}") from fault
        self._display: int | None = self._x.XOpenDisplay(name.encode())
        if not self._display:
            raise Unavailable(f"no X server at {name}")
        number = ctypes.byref(ctypes.c_int())
        if not self._xss.XScreenSaverQueryExtension(self._display, number, number):
            self.close()
            raise Unavailable(f"the X server at {name} has no screen saver extension")
        self._root = self._x.XDefaultRootWindow(self._display)
        self._info = _Info()

    def idle(self) -> timedelta | None:
        """Return the time since the last input; None once the server is gone."""
        if not self._stands():
            return None
        info = self._info
        if not self._xss.XScreenSaverQueryInfo(self._display, self._root, ctypes.byref(info)):
            return None
        return timedelta(milliseconds=info.idle)

    def watch(self, after: timedelta) -> None:
        """Do nothing: this is looked at."""

    def close(self) -> None:
        """Hang up."""
        if self._stands():
            self._x.XCloseDisplay(self._display)
        self._display = None

    def _stands(self) -> bool:
        """Tell whether the server is still there; on a broken connection Xlib ends the process."""
        if not self._display:
            return False
        number = self._x.XConnectionNumber(self._display)
        if _broken(number):
            self._display = None  # what Xlib holds for it is lost: it must not be called again
            return False
        return True


def _display_name(environment: Mapping[str, str]) -> str:
    if environment.get("WAYLAND_DISPLAY") and environment.get("XDG_SESSION_TYPE") != "x11":
        raise Unavailable("on Wayland an X server does not see all input")
    if name := environment.get("DISPLAY"):
        return name
    raise Unavailable("no X server is known here")


def _broken(number: int) -> bool:
    """Tell whether the other end of a socket has hung up, without taking anything from it."""
    look = select.poll()
    look.register(number, select.POLLIN)
    happened = dict(look.poll(0)).get(number, 0)
    if happened & (select.POLLHUP | select.POLLERR | select.POLLNVAL):
        return True
    if not happened & select.POLLIN:
        return False
    with suppress(BlockingIOError), socket.socket(fileno=os.dup(number)) as link:
        return not link.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    return False


def _x11(library: Any) -> Any:  # noqa: ANN401 - a library has whatever it exports
    library.XOpenDisplay.restype = ctypes.c_void_p
    library.XOpenDisplay.argtypes = [ctypes.c_char_p]
    library.XDefaultRootWindow.restype = ctypes.c_ulong
    library.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
    library.XConnectionNumber.argtypes = [ctypes.c_void_p]
    library.XCloseDisplay.argtypes = [ctypes.c_void_p]
    return library


def _screen_saver(library: Any) -> Any:  # noqa: ANN401 - a library has whatever it exports
    library.XScreenSaverQueryExtension.argtypes = [ctypes.c_void_p] * 3
    library.XScreenSaverQueryInfo.argtypes = [
        ctypes.c_void_p,
        ctypes.c_ulong,
        ctypes.POINTER(_Info),
    ]
    return library
