"""Films a screen as fast as it can be read, from a thread of its own; keeps each new picture."""

import ctypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, byref, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from dataclasses import dataclass

from PIL import Image

from tests.desktop.running import eventually

SIZE = (1280, 800)
"""What `programs.screen` puts up, in pixels."""
MOST = 60
"""Pictures that are kept; each is four megabytes while it is filmed."""

_PIXMAP, _ALL = 2, 0xFFFFFFFF


@dataclass(frozen=True)
class Picture:
    """What was on the screen from second ``at`` on, by `time.perf_counter`."""

    at: float
    data: bytes

    @property
    def image(self) -> Image.Image:
        return Image.frombytes("RGB", SIZE, self.data, "raw", "BGRX")


class Film:
    """Pictures of a screen, each unlike the one before."""

    def __init__(self, display: str) -> None:
        self.pictures: list[Picture] = []
        self.looks = 0
        self._display = display
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._shoot)

    def start(self) -> None:
        """Begin, and return once the first picture is there."""
        self._thread.start()
        eventually(lambda: bool(self.pictures), "a picture of the screen")

    def stop(self) -> None:
        """End it."""
        self._over.set()
        self._thread.join()

    def _shoot(self) -> None:
        xcb = _declared(ctypes.CDLL("libxcb.so.1"))
        free = ctypes.CDLL(None).free
        free.argtypes = (c_void_p,)
        link = xcb.xcb_connect(self._display.encode(), byref(c_int()))
        root = xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(link)).data[0]
        last = b""
        while not self._over.is_set() and len(self.pictures) < MOST:
            cookie = xcb.xcb_get_image(link, _PIXMAP, root, 0, 0, *SIZE, _ALL)
            reply = xcb.xcb_get_image_reply(link, cookie, None)
            at = time.perf_counter()
            if not reply:
                break
            length = xcb.xcb_get_image_data_length(reply)
            data = ctypes.string_at(xcb.xcb_get_image_data(reply), length)
            free(reply)
            self.looks += 1
            if data != last:
                self.pictures.append(Picture(at, data))
                last = data
        xcb.xcb_disconnect(link)


@contextmanager
def filming(display: str) -> Iterator[Film]:
    """Film a screen until the end of the block."""
    film = Film(display)
    film.start()
    try:
        yield film
    finally:
        film.stop()


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", c_uint32),)


class _Screens(ctypes.Structure):
    _fields_ = (("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


def _declared(xcb: ctypes.CDLL) -> ctypes.CDLL:
    signatures = {
        "xcb_connect": (c_void_p, (c_char_p, POINTER(c_int))),
        "xcb_disconnect": (None, (c_void_p,)),
        "xcb_get_setup": (c_void_p, (c_void_p,)),
        "xcb_setup_roots_iterator": (_Screens, (c_void_p,)),
        "xcb_get_image": (
            _Cookie,
            (c_void_p, c_uint8, c_uint32, c_uint16, c_uint16, c_uint16, c_uint16, c_uint32),
        ),
        "xcb_get_image_reply": (c_void_p, (c_void_p, _Cookie, c_void_p)),
        "xcb_get_image_data": (c_void_p, (c_void_p,)),
        "xcb_get_image_data_length": (c_int, (c_void_p,)),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb
