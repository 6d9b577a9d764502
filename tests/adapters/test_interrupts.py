"""Being asked to end reaches an idle event loop at once."""

import os
import signal

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.interrupts import WATCHED, Interrupts


@pytest.mark.parametrize("number", WATCHED)
def test_a_signal_wakes_the_loop(qtbot: QtBot, number: signal.Signals) -> None:
    interrupts = Interrupts()
    with qtbot.waitSignal(interrupts.came, timeout=5000):
        os.kill(os.getpid(), number)
    interrupts.close()


def test_closing_gives_the_signals_back(qtbot: QtBot) -> None:  # noqa: ARG001  - Qt must be up
    before = [signal.getsignal(number) for number in WATCHED]
    interrupts = Interrupts()
    assert [signal.getsignal(number) for number in WATCHED] != before
    interrupts.close()
    assert [signal.getsignal(number) for number in WATCHED] == before
