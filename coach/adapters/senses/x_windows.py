"""What an X server knows of the windows on it, read through libxcb.

Unlike libX11, libxcb hands an error back with the reply it belongs to: a window that is gone, or a
server that is, needs no handler for the whole process and cannot end it. A reply takes about 25 µs.
"""

import ctypes
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from typing import Final

from coach.adapters.unavailable import Unavailable

_MOST: Final = 64
"""How many values of a property are read at most; states and process ids are few."""
_ANY_TYPE: Final = 0


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint32),)


class _Screens(Structure):
    _fields_ = (("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


class _Atom(Structure):
    _fields_ = (
        ("response_type", c_uint8),
        ("pad", c_uint8),
        ("sequence", c_uint16),
        ("length", c_uint32),
        ("atom", c_uint32),
    )


class _Property(Structure):
    _fields_ = (
        ("response_type", c_uint8),
        ("format", c_uint8),
        ("sequence", c_uint16),
        ("length", c_uint32),
        ("type", c_uint32),
        ("bytes_after", c_uint32),
        ("value_len", c_uint32),
        ("pad", c_uint8 * 12),
    )


class XWindows:
    """A connection to an X server.

    Args:
        display: its name, as in DISPLAY.

    Raises:
        Unavailable: there is no libxcb, or no such server that lets us in.
    """

    def __init__(self, display: str) -> None:
        try:
            self._xcb = _declared(ctypes.CDLL("libxcb.so.1"))
            self._free = ctypes.CDLL(None).free
        except OSError as fault:
            raise Unavailable(f"no libxcb: {fault}") from fault
        self._free.argtypes, self._free.restype = (c_void_p,), None
        number = c_int()
        self._link: c_void_p | None = c_void_p(
            self._xcb.xcb_connect(display.encode(), byref(number))
        )
        if self._xcb.xcb_connection_has_error(self._link):
            self.close()
            raise Unavailable(f"no X server at {display}")
        screens = self._xcb.xcb_setup_roots_iterator(self._xcb.xcb_get_setup(self._link))
        for _ in range(number.value):
            self._xcb.xcb_screen_next(byref(screens))
        self.root: int = screens.data[0]  # the first field of a screen
        self._atoms: dict[str, int] = {}

    def atom(self, name: str) -> int:
        """Return the number that stands for a name on this server; 0 where it is gone."""
        if name not in self._atoms:
            if self._link is None:
                return 0
            text = name.encode()
            cookie = self._xcb.xcb_intern_atom(self._link, 0, len(text), text)
            reply = self._xcb.xcb_intern_atom_reply(self._link, cookie, None)
            if not reply:
                return 0
            self._atoms[name] = reply.contents.atom
            self._free(reply)
        return self._atoms[name]

    def values(self, window: int, name: str) -> tuple[int, ...]:
        """Return a property of a window that is a list of numbers of 32 bits.

        Nothing, where there is no such property or window, it is something else, or the server
        is gone.
        """
        atom = self.atom(name)
        if not atom or self._link is None:
            return ()
        cookie = self._xcb.xcb_get_property(self._link, 0, window, atom, _ANY_TYPE, 0, _MOST)
        error = c_void_p()
        reply = self._xcb.xcb_get_property_reply(self._link, cookie, byref(error))
        if error.value:
            self._free(error)
        if not reply:
            return ()
        found: tuple[int, ...] = ()
        if reply.contents.format == 32:
            count = reply.contents.value_len
            found = tuple(self._xcb.xcb_get_property_value(reply)[:count])
        self._free(reply)
        return found

    def close(self) -> None:
        """Hang up, for good."""
        link, self._link = self._link, None
        if link:
            self._xcb.xcb_disconnect(link)


def _declared(xcb: ctypes.CDLL) -> ctypes.CDLL:
    """Tell ctypes what libxcb's functions take and give."""
    signatures = {
        "xcb_connect": (c_void_p, (c_char_p, POINTER(c_int))),
        "xcb_connection_has_error": (c_int, (c_void_p,)),
        "xcb_disconnect": (None, (c_void_p,)),
        "xcb_get_setup": (c_void_p, (c_void_p,)),
        "xcb_setup_roots_iterator": (_Screens, (c_void_p,)),
        "xcb_screen_next": (None, (POINTER(_Screens),)),
        "xcb_intern_atom": (_Cookie, (c_void_p, c_uint8, c_uint16, c_char_p)),
        "xcb_intern_atom_reply": (POINTER(_Atom), (c_void_p, _Cookie, c_void_p)),
        "xcb_get_property": (
            _Cookie,
            (c_void_p, c_uint8, c_uint32, c_uint32, c_uint32, c_uint32, c_uint32),
        ),
        "xcb_get_property_reply": (POINTER(_Property), (c_void_p, _Cookie, POINTER(c_void_p))),
        "xcb_get_property_value": (POINTER(c_uint32), (POINTER(_Property),)),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb
