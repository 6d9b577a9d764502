"""Keys of an X server that are heard wherever the person types, through libxcb.

A connection of our own: the server tells it nothing but the keys that were asked for and changes
of the keyboard. What a grab costs while nothing is pressed is nothing.
"""

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from ctypes import POINTER, Structure, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from dataclasses import dataclass
from typing import Final

from coach.adapters.x_link import Cookie, Signatures, XLink

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


_LINK, _SYMBOLS, _MAPPING = c_void_p, POINTER(c_uint32), POINTER(_Mapping)
_SIGNATURES: Final[Signatures] = {
    "xcb_flush": (c_int, (_LINK,)),
    "xcb_get_file_descriptor": (c_int, (_LINK,)),
    "xcb_get_keyboard_mapping": (Cookie, (_LINK, c_uint8, c_uint8)),
    "xcb_get_keyboard_mapping_reply": (_MAPPING, (_LINK, Cookie, c_void_p)),
    "xcb_get_keyboard_mapping_keysyms": (_SYMBOLS, (_MAPPING,)),
    "xcb_get_modifier_mapping": (Cookie, (_LINK,)),
    "xcb_get_modifier_mapping_reply": (_MAPPING, (_LINK, Cookie, c_void_p)),
    "xcb_get_modifier_mapping_keycodes": (POINTER(c_uint8), (_MAPPING,)),
    "xcb_grab_key_checked": (
        Cookie,
        (_LINK, c_uint8, c_uint32, c_uint16, c_uint8, c_uint8, c_uint8),
    ),
    "xcb_request_check": (POINTER(_Event), (_LINK, Cookie)),
    "xcb_ungrab_key": (Cookie, (_LINK, c_uint8, c_uint32, c_uint16)),
    "xcb_poll_for_event": (POINTER(_Event), (_LINK,)),
}


class XKeys:
    """A connection to an X server.

    Args:
        display: its name, as in DISPLAY.

    Raises:
        Unavailable: there is no libxcb, or no such server that lets us in.
    """

    def __init__(self, display: str) -> None:
        self._link = XLink(display, _SIGNATURES)
        self._xcb = self._link.xcb
        bounds = ctypes.cast(self._link.setup, POINTER(_Setup)).contents
        self._lowest, self._highest = bounds.lowest, bounds.highest

    @property
    def number(self) -> int:
        """The file descriptor that can be read when there is something new."""
        return int(self._xcb.xcb_get_file_descriptor(self._link.handle))

    @property
    def alive(self) -> bool:
        """Whether the server is there."""
        return self._link.alive

    def symbols(self) -> Mapping[int, Sequence[int]]:
        """Return the symbols that each key bears; none where the server is gone."""
        if self._link.handle is None:
            return {}
        count = self._highest - self._lowest + 1
        cookie = self._xcb.xcb_get_keyboard_mapping(self._link.handle, self._lowest, count)
        reply = self._xcb.xcb_get_keyboard_mapping_reply(self._link.handle, cookie, None)
        if not reply:
            return {}
        each = reply.contents.each
        told = self._xcb.xcb_get_keyboard_mapping_keysyms(reply)[: count * each]
        self._link.free(reply)
        return {self._lowest + at: told[at * each : (at + 1) * each] for at in range(count)}

    def modifiers(self) -> Sequence[frozenset[int]]:
        """Return the keys of each modifier, the eight in their order."""
        if self._link.handle is None:
            return ()
        cookie = self._xcb.xcb_get_modifier_mapping(self._link.handle)
        reply = self._xcb.xcb_get_modifier_mapping_reply(self._link.handle, cookie, None)
        if not reply:
            return ()
        each = reply.contents.each
        told = self._xcb.xcb_get_modifier_mapping_keycodes(reply)[: 8 * each]
        self._link.free(reply)
        return [frozenset(told[at * each : (at + 1) * each]) - {0} for at in range(8)]

    def grab(self, key: int, held: int) -> None:
        """Hear a key while exactly these modifiers are held.

        Raises:
            Taken: another program has it.
        """
        if self._link.handle is None:
            return
        cookie = self._xcb.xcb_grab_key_checked(
            self._link.handle, 0, self._link.root, held, key, _ASYNCHRONOUS, _ASYNCHRONOUS
        )
        error = self._xcb.xcb_request_check(self._link.handle, cookie)
        if error:
            code = error.contents.detail
            self._link.free(error)
            if code == _BAD_ACCESS:
                raise Taken

    def ungrab(self, key: int, held: int) -> None:
        """Hear a key no more."""
        if self._link.handle is not None:
            self._xcb.xcb_ungrab_key(self._link.handle, key, self._link.root, held)
            self._xcb.xcb_flush(self._link.handle)

    def events(self) -> Iterator[Event]:
        """Yield what has happened, and what happens meanwhile."""
        while self._link.handle is not None and (
            told := self._xcb.xcb_poll_for_event(self._link.handle)
        ):
            kind = told.contents.response_type & 0x7F
            event = Event(kind, told.contents.detail, told.contents.time)
            self._link.free(told)
            if kind != _ERROR:
                yield event

    def close(self) -> None:
        """Hang up, for good; what was grabbed is free."""
        self._link.close()
