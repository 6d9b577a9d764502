"""What an X server knows of the windows on it, read through libxcb.

Unlike libX11, libxcb hands an error back with the reply it belongs to: a window that is gone, or a
server that is, needs no handler for the whole process and cannot end it. A reply takes about 25 µs.
"""

from ctypes import POINTER, Structure, byref, c_char_p, c_uint8, c_uint16, c_uint32, c_void_p
from typing import Final

from coach.adapters.x_link import Cookie, Signatures, XLink

_MOST: Final = 64
"""How many values of a property are read at most; states and process ids are few."""
_ANY_TYPE: Final = 0


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


_SIGNATURES: Final[Signatures] = {
    "xcb_intern_atom": (Cookie, (c_void_p, c_uint8, c_uint16, c_char_p)),
    "xcb_intern_atom_reply": (POINTER(_Atom), (c_void_p, Cookie, c_void_p)),
    "xcb_get_property": (
        Cookie,
        (c_void_p, c_uint8, c_uint32, c_uint32, c_uint32, c_uint32, c_uint32),
    ),
    "xcb_get_property_reply": (POINTER(_Property), (c_void_p, Cookie, POINTER(c_void_p))),
    "xcb_get_property_value": (POINTER(c_uint32), (POINTER(_Property),)),
}


class XWindows:
    """A connection to an X server.

    Args:
        display: its name, as in DISPLAY.

    Raises:
        Unavailable: there is no libxcb, or no such server that lets us in.
    """

    def __init__(self, display: str) -> None:
        self._link = XLink(display, _SIGNATURES)
        self._xcb, self.root = self._link.xcb, self._link.root
        self._atoms: dict[str, int] = {}

    def atom(self, name: str) -> int:
        """Return the number that stands for a name on this server; 0 where it is gone."""
        if name not in self._atoms:
            if self._link.handle is None:
                return 0
            text = name.encode()
            cookie = self._xcb.xcb_intern_atom(self._link.handle, 0, len(text), text)
            reply = self._xcb.xcb_intern_atom_reply(self._link.handle, cookie, None)
            if not reply:
                return 0
            self._atoms[name] = reply.contents.atom
            self._link.free(reply)
        return self._atoms[name]

    def values(self, window: int, name: str) -> tuple[int, ...]:
        """Return a property of a window that is a list of numbers of 32 bits.

        Nothing, where there is no such property or window, it is something else, or the server
        is gone.
        """
        atom = self.atom(name)
        if not atom or self._link.handle is None:
            return ()
        cookie = self._xcb.xcb_get_property(self._link.handle, 0, window, atom, _ANY_TYPE, 0, _MOST)
        error = c_void_p()
        reply = self._xcb.xcb_get_property_reply(self._link.handle, cookie, byref(error))
        if error.value:
            self._link.free(error)
        if not reply:
            return ()
        found: tuple[int, ...] = ()
        if reply.contents.format == 32:
            count = reply.contents.value_len
            found = tuple(self._xcb.xcb_get_property_value(reply)[:count])
        self._link.free(reply)
        return found

    def close(self) -> None:
        """Hang up, for good."""
        self._link.close()
