"""Keys of an X server that are heard wherever the person types, through libxcb.

A connection of our own: the server tells it nothing but the keys that were asked for and changes
of the keyboard. What a grab costs while nothing is pressed is nothing.
"""

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from dataclasses import dataclass
from typing import Final

from coach.adapters.unavailable import Unavailable

PRESS, RELEASE, MAPPING = 2, 3, 34
"""The kinds of events that come here."""
_ASYNCHRONOUS: Final = 1
_BAD_ACCESS: Final = 10
_ERROR: Final = 0


class Taken(Exception):
    """Another program has these keys."""


@dataclass(frozen=True, slots=True)
class Event:
    """A key went down or up, at the server's ``time`` in milliseconds, or the keyboard changed."""

    kind: int
    key: int = 0
    time: int = 0


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint32),)


class _Screens(Structure):
    _fields_ = (("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


class _Setup(Structure):
    _fields_ = (("begin", c_uint8 * 34), ("lowest", c_uint8), ("highest", c_uint8))


class _Mapping(Structure):
    """A reply that tells the symbols of all keys, or the keys of all modifiers: so many of each."""

    _fields_ = (
        ("response_type", c_uint8),
        ("each", c_uint8),
        ("sequence", c_uint16),
        ("length", c_uint32),
    )


class _Event(Structure):
    """An event, as far as a key's or an error's goes."""

    _fields_ = (
        ("response_type", c_uint8),
        ("detail", c_uint8),
        ("sequence", c_uint16),
        ("time", c_uint32),
    )


class XKeys:
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
        setup = self._xcb.xcb_get_setup(self._link)
        bounds = ctypes.cast(setup, POINTER(_Setup)).contents
        self._lowest, self._highest = bounds.lowest, bounds.highest
        screens = self._xcb.xcb_setup_roots_iterator(setup)
        for _ in range(number.value):
            self._xcb.xcb_screen_next(byref(screens))
        self._root: int = screens.data[0]  # the first field of a screen

    @property
    def number(self) -> int:
        """The file descriptor that can be read when there is something new."""
        return int(self._xcb.xcb_get_file_descriptor(self._link))

    @property
    def alive(self) -> bool:
        """Whether the server is there."""
        return self._link is not None and not self._xcb.xcb_connection_has_error(self._link)

    def symbols(self) -> Mapping[int, Sequence[int]]:
        """Return the symbols that each key bears; none where the server is gone."""
        if self._link is None:
            return {}
        count = self._highest - self._lowest + 1
        cookie = self._xcb.xcb_get_keyboard_mapping(self._link, self._lowest, count)
        reply = self._xcb.xcb_get_keyboard_mapping_reply(self._link, cookie, None)
        if not reply:
            return {}
        each = reply.contents.each
        told = self._xcb.xcb_get_keyboard_mapping_keysyms(reply)[: count * each]
        self._free(reply)
        return {self._lowest + at: told[at * each : (at + 1) * each] for at in range(count)}

    def modifiers(self) -> Sequence[frozenset[int]]:
        """Return the keys of each modifier, the eight in their order."""
        if self._link is None:
            return ()
        cookie = self._xcb.xcb_get_modifier_mapping(self._link)
        reply = self._xcb.xcb_get_modifier_mapping_reply(self._link, cookie, None)
        if not reply:
            return ()
        each = reply.contents.each
        told = self._xcb.xcb_get_modifier_mapping_keycodes(reply)[: 8 * each]
        self._free(reply)
        return [frozenset(told[at * each : (at + 1) * each]) - {0} for at in range(8)]

    def grab(self, key: int, held: int) -> None:
        """Hear a key while exactly these modifiers are held.

        Raises:
            Taken: another program has it.
        """
        if self._link is None:
            return
        cookie = self._xcb.xcb_grab_key_checked(
            self._link, 0, self._root, held, key, _ASYNCHRONOUS, _ASYNCHRONOUS
        )
        error = self._xcb.xcb_request_check(self._link, cookie)
        if error:
            code = error.contents.detail
            self._free(error)
            if code == _BAD_ACCESS:
                raise Taken

    def ungrab(self, key: int, held: int) -> None:
        """Hear a key no more."""
        if self._link is not None:
            self._xcb.xcb_ungrab_key(self._link, key, self._root, held)
            self._xcb.xcb_flush(self._link)

    def events(self) -> Iterator[Event]:
        """Yield what has happened, and what happens meanwhile."""
        while self._link is not None and (told := self._xcb.xcb_poll_for_event(self._link)):
            kind = told.contents.response_type & 0x7F
            event = Event(kind, told.contents.detail, told.contents.time)
            self._free(told)
            if kind != _ERROR:
                yield event

    def close(self) -> None:
        """Hang up, for good; what was grabbed is free."""
        link, self._link = self._link, None
        if link:
            self._xcb.xcb_disconnect(link)


def _declared(xcb: ctypes.CDLL) -> ctypes.CDLL:
    """Tell ctypes what libxcb's functions take and give."""
    link, mapping, symbols = c_void_p, POINTER(_Mapping), POINTER(c_uint32)
    signatures = {
        "xcb_connect": (link, (c_char_p, POINTER(c_int))),
        "xcb_connection_has_error": (c_int, (link,)),
        "xcb_disconnect": (None, (link,)),
        "xcb_flush": (c_int, (link,)),
        "xcb_get_file_descriptor": (c_int, (link,)),
        "xcb_get_setup": (c_void_p, (link,)),
        "xcb_setup_roots_iterator": (_Screens, (c_void_p,)),
        "xcb_screen_next": (None, (POINTER(_Screens),)),
        "xcb_get_keyboard_mapping": (_Cookie, (link, c_uint8, c_uint8)),
        "xcb_get_keyboard_mapping_reply": (mapping, (link, _Cookie, c_void_p)),
        "xcb_get_keyboard_mapping_keysyms": (symbols, (mapping,)),
        "xcb_get_modifier_mapping": (_Cookie, (link,)),
        "xcb_get_modifier_mapping_reply": (mapping, (link, _Cookie, c_void_p)),
        "xcb_get_modifier_mapping_keycodes": (POINTER(c_uint8), (mapping,)),
        "xcb_grab_key_checked": (
            _Cookie,
            (link, c_uint8, c_uint32, c_uint16, c_uint8, c_uint8, c_uint8),
        ),
        "xcb_request_check": (POINTER(_Event), (link, _Cookie)),
        "xcb_ungrab_key": (_Cookie, (link, c_uint8, c_uint32, c_uint16)),
        "xcb_poll_for_event": (POINTER(_Event), (link,)),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb
