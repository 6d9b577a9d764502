"""A connection to a real X server, and what becomes of it without one."""

import ctypes
from pathlib import Path

import pytest

from coach.adapters.unavailable import Unavailable
from coach.adapters.x_link import XLink
from tests.adapters.senses.screens import managed_screen

pytestmark = pytest.mark.desktop


def test_it_lives_until_it_is_closed_and_closing_twice_does_nothing(tmp_path: Path) -> None:
    with managed_screen(tmp_path) as display:
        link = XLink(display, {})
        seen = [(link.alive, link.root > 0)]
        link.close()
        seen.append((link.alive, link.handle is None))
        link.close()
        assert seen == [(True, True), (False, True)]


def test_a_function_that_is_wished_can_be_called(tmp_path: Path) -> None:
    wished = {"xcb_get_file_descriptor": (ctypes.c_int, (ctypes.c_void_p,))}
    with managed_screen(tmp_path) as display:
        link = XLink(display, wished)
        assert link.xcb.xcb_get_file_descriptor(link.handle) > 0
        link.close()


def test_where_no_server_lets_us_in_it_is_unavailable() -> None:
    with pytest.raises(Unavailable, match="no X server at :7654"):
        XLink(":7654", {})


def test_without_the_library_it_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> ctypes.CDLL:
        raise OSError("libxcb.so.1: cannot open shared object file")

    monkeypatch.setattr("coach.adapters.x_link.ctypes.CDLL", missing)
    with pytest.raises(Unavailable, match="no libxcb"):
        XLink(":0", {})
