import ctypes
import sys
from datetime import timedelta
from types import SimpleNamespace

import pytest

from coach.adapters.senses.macos import MacIdle
from coach.adapters.senses.sense import IdleSense
from coach.adapters.unavailable import Unavailable


class Quartz:
    """Plays CGEventSourceSecondsSinceLastEventType."""

    def __init__(self, answer: float) -> None:
        self.answer = answer
        self.asked: list[tuple[int, int]] = []
        self.restype: object = ctypes.c_int
        self.argtypes: object = None

    def __call__(self, state: int, kind: int) -> float:
        self.asked.append((state, kind))
        return self.answer

    def library(self) -> SimpleNamespace:
        return SimpleNamespace(CGEventSourceSecondsSinceLastEventType=self)


def test_idle_is_the_time_since_any_input_of_the_session() -> None:
    quartz = Quartz(90.5)
    sense: IdleSense = MacIdle(quartz.library)
    assert sense.idle() == timedelta(seconds=90.5)
    assert quartz.asked == [(0, 0xFFFFFFFF)]


def test_the_library_is_told_that_it_returns_a_double() -> None:
    quartz = Quartz(0)
    MacIdle(quartz.library)
    assert quartz.restype is ctypes.c_double
    assert quartz.argtypes == [ctypes.c_int32, ctypes.c_uint32]


@pytest.mark.parametrize("nonsense", [float("inf"), float("nan"), -1.0])
def test_no_sensible_answer_is_unknown(nonsense: float) -> None:
    assert MacIdle(Quartz(nonsense).library).idle() is None


def test_it_is_looked_at() -> None:
    sense = MacIdle(Quartz(0).library)
    assert not sense.pushes
    sense.watch(timedelta(minutes=3))
    sense.close()


@pytest.mark.skipif(sys.platform == "darwin", reason="this is macOS")
def test_elsewhere_it_is_unavailable() -> None:
    with pytest.raises(Unavailable, match="macOS"):
        MacIdle()
