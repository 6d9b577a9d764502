"""A connection of our own to an X server, through libxcb.

Unlike libX11, libxcb hands an error back with the reply it belongs to: a window that is gone, or a
server that is, needs no handler for the whole process and cannot end it.
"""

import ctypes
from collections.abc import Mapping
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_uint32, c_void_p
from typing import Any

from coach.adapters.unavailable import Unavailable

Signatures = Mapping[str, tuple[Any, tuple[Any, ...]]]
"""What functions of libxcb give, and what they take, by their names."""


class Cookie(Structure):
    """What a reply is asked for with."""

    _fields_ = (("sequence", c_uint32),)


class _Screens(Structure):
    _fields_ = (("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


_LINK: Signatures = {
    "xcb_connect": (c_void_p, (c_char_p, POINTER(c_int))),
    "xcb_connection_has_error": (c_int, (c_void_p,)),
    "xcb_disconnect": (None, (c_void_p,)),
    "xcb_get_setup": (c_void_p, (c_void_p,)),
    "xcb_setup_roots_iterator": (_Screens, (c_void_p,)),
    "xcb_screen_next": (None, (POINTER(_Screens),)),
}


class XLink:
    """An open connection.

    Attributes:
        xcb: the library; of its functions those are declared that were wished.
        handle: the connection; none once it was closed.
        setup: what the server told of itself.
        root: the window under all windows of the screen.

    Args:
        display: the server's name, as in DISPLAY.
        wished: functions that are called beside those that open and close.

    Raises:
        Unavailable: there is no libxcb, or no such server that lets us in.
    """

    def __init__(self, display: str, wished: Signatures) -> None:
        try:
            self.xcb = ctypes.CDLL("libxcb.so.1")
            self._free = ctypes.CDLL(None).free
        except OSError as fault:
            raise Unavailable(f"no libxcb: {fault}") from fault
        self._free.argtypes, self._free.restype = (c_void_p,), None
        for name, (result, arguments) in {**_LINK, **wished}.items():
            function = getattr(self.xcb, name)
            function.restype, function.argtypes = result, arguments
        number = c_int()
        self.handle: c_void_p | None = c_void_p(
            self.xcb.xcb_connect(display.encode(), byref(number))
        )
        if not self.alive:
            self.close()
            raise Unavailable(f"no X server at {display}")
        self.setup = self.xcb.xcb_get_setup(self.handle)
        screens = self.xcb.xcb_setup_roots_iterator(self.setup)
        for _ in range(number.value):
            self.xcb.xcb_screen_next(byref(screens))
        self.root: int = screens.data[0]  # the first field of a screen

    @property
    def alive(self) -> bool:
        """Whether the server is there."""
        return self.handle is not None and not self.xcb.xcb_connection_has_error(self.handle)

    def free(self, reply: Any) -> None:  # noqa: ANN401  - a pointer to any structure
        """Let a reply go, once it was read."""
        self._free(reply)

    def close(self) -> None:
        """Hang up, for good."""
        handle, self.handle = self.handle, None
        if handle:
            self.xcb.xcb_disconnect(handle)
