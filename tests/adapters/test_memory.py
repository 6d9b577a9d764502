"""Free pages go back to the system; where that cannot be done, nothing happens."""

import ctypes
import gc
import linecache
import sys
import weakref
from pathlib import Path

import pytest

from coach.adapters.memory import give_back


class Knot:
    """Refers to itself."""

    def __init__(self) -> None:
        self.itself = self


def resident_kb() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc is asked on Linux only")
def test_many_small_pieces_that_were_let_go_are_given_back() -> None:
    pieces = [bytes(700) for _ in range(60_000)]
    keep = pieces[::200]
    large = resident_kb()
    del pieces
    give_back()
    assert large - resident_kb() > 20_000
    assert keep


def test_what_only_refers_to_itself_is_let_go() -> None:
    gc.disable()
    try:
        knot = Knot()
        seen = weakref.ref(knot)
        del knot
        give_back()
        assert seen() is None
    finally:
        gc.enable()


def test_source_that_was_only_looked_at_is_let_go() -> None:
    assert linecache.getlines(__file__)
    give_back()
    assert not linecache.cache


def test_elsewhere_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert give_back() is False


def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    assert give_back() is False
