"""Whether windows may have soft edges here, or would show black where they are clear."""

import ctypes

from PySide6.QtGui import QGuiApplication


def composited() -> bool:
    """Return whether somebody blends clear windows; a plain X11 window manager does not."""
    if QGuiApplication.platformName() != "xcb":
        return True
    try:
        return _x11_has_compositor(ctypes.CDLL("libX11.so.6"))
    except OSError:
        return False


def _x11_has_compositor(x11: ctypes.CDLL) -> bool:
    """Ask who owns the selection that compositors hold while they run (EWMH, `_NET_WM_CM_Sn`)."""
    x11.XOpenDisplay.restype = ctypes.c_void_p
    opened = x11.XOpenDisplay(None)
    if not opened:
        return False
    display = ctypes.c_void_p(opened)
    screen = x11.XDefaultScreen(display)
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XGetSelectionOwner.restype = ctypes.c_ulong
    atom = ctypes.c_ulong(x11.XInternAtom(display, f"_NET_WM_CM_S{screen}".encode(), 0))
    owner = x11.XGetSelectionOwner(display, atom)
    x11.XCloseDisplay(display)
    return bool(owner)
