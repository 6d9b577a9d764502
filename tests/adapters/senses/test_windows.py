import ctypes
import sys
from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace
from typing import Protocol

import pytest

from coach.adapters.senses.sense import IdleSense
from coach.adapters.senses.windows import LastInput, WindowsIdle
from coach.adapters.unavailable import Unavailable


class Reference(Protocol):
    """What `ctypes.byref` gives."""

    _obj: LastInput


def windows(ticks: int, last: int, *, answers: bool = True) -> Callable[[], object]:
    """The two libraries of a Windows whose count stands at ``ticks``."""

    def get_last_input_info(reference: Reference) -> int:
        info = reference._obj
        assert info.size == ctypes.sizeof(LastInput) == 8
        info.time = last
        return int(answers)

    return lambda: SimpleNamespace(
        user32=SimpleNamespace(GetLastInputInfo=get_last_input_info),
        kernel32=SimpleNamespace(GetTickCount=lambda: ctypes.c_int32(ticks).value),
    )


@pytest.mark.parametrize(
    ("ticks", "last", "seconds"),
    [
        (100_000, 40_000, 60),
        (5_000, 5_000, 0),
        (2**31 + 1000, 2**31 - 1000, 2),  # as a signed number the count is negative from here on
        (500, 2**32 - 500, 1),  # it began from zero in between
    ],
)
def test_idle_is_the_time_since_the_last_input(ticks: int, last: int, seconds: int) -> None:
    sense: IdleSense = WindowsIdle(windows(ticks, last))
    assert sense.idle() == timedelta(seconds=seconds)


def test_a_refusal_is_unknown() -> None:
    assert WindowsIdle(windows(5_000, 0, answers=False)).idle() is None


def test_it_is_looked_at() -> None:
    sense = WindowsIdle(windows(0, 0))
    assert not sense.pushes
    sense.watch(timedelta(minutes=3))
    sense.close()


@pytest.mark.skipif(sys.platform == "win32", reason="this is Windows")
def test_elsewhere_it_is_unavailable() -> None:
    with pytest.raises(Unavailable, match="Windows"):
        WindowsIdle()
