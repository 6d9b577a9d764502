import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.senses.full_screen import FullScreen
from coach.adapters.senses.sense import BusySense
from coach.adapters.unavailable import Unavailable
from coach.domain.situation import Busy
from tests.adapters.senses.screens import managed_screen, window

pytestmark = pytest.mark.usefixtures("qapp")

FULL = frozenset({Busy.FULL_SCREEN})
FILLED, MAXIMISED = 101, 102
SOMEBODY, OURS = 1234, 99


class FakeWindows:
    """Windows that are what the test says."""

    root = 1

    def __init__(self) -> None:
        self.known: dict[tuple[int, str], tuple[int, ...]] = {}
        self.closed = 0

    def show(self, window: int, *state: int, process: int | None = SOMEBODY) -> None:
        """Make a window the active one."""
        self.known = {
            (self.root, "_NET_ACTIVE_WINDOW"): (window,),
            (window, "_NET_WM_STATE"): state,
        }
        if process is not None:
            self.known[window, "_NET_WM_PID"] = (process,)

    def atom(self, name: str) -> int:
        return FILLED if name == "_NET_WM_STATE_FULLSCREEN" else 0

    def values(self, window: int, name: str) -> tuple[int, ...]:
        return self.known.get((window, name), ())

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def windows() -> FakeWindows:
    return FakeWindows()


@pytest.fixture
def sense(windows: FakeWindows) -> BusySense:
    return FullScreen({"DISPLAY": ":7"}, connect=lambda _: windows, own=OURS)


def test_it_has_to_be_looked_at(sense: BusySense) -> None:
    assert (sense.pushes, sense.source) == (False, "X11 full screen")


def test_an_active_window_that_fills_the_screen_is_busy(
    windows: FakeWindows, sense: BusySense
) -> None:
    windows.show(5, MAXIMISED, FILLED)
    assert sense.busy() == FULL
    windows.show(5, MAXIMISED)
    assert sense.busy() == frozenset()


def test_a_window_whose_process_is_unknown_counts(windows: FakeWindows, sense: BusySense) -> None:
    windows.show(5, FILLED, process=None)
    assert sense.busy() == FULL


def test_our_own_windows_do_not_count(windows: FakeWindows, sense: BusySense) -> None:
    windows.show(5, FILLED, process=OURS)
    assert sense.busy() == frozenset()


def test_without_an_active_window_nothing_is_told(windows: FakeWindows, sense: BusySense) -> None:
    assert sense.busy() == frozenset()
    windows.show(0, FILLED)
    assert sense.busy() == frozenset()


def test_a_window_that_goes_between_two_questions_tells_nothing(
    windows: FakeWindows, sense: BusySense
) -> None:
    windows.known = {(windows.root, "_NET_ACTIVE_WINDOW"): (5,)}
    assert sense.busy() == frozenset()


def test_once_closed_it_tells_nothing(windows: FakeWindows, sense: BusySense) -> None:
    windows.show(5, FILLED)
    sense.close()
    sense.close()
    assert (sense.busy(), windows.closed) == (frozenset(), 1)


@pytest.mark.parametrize(
    "environment",
    [{}, {"DISPLAY": ""}, {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}],
)
def test_without_x11_it_is_unavailable(environment: dict[str, str], windows: FakeWindows) -> None:
    with pytest.raises(Unavailable):
        FullScreen(environment, connect=lambda _: windows)


def test_our_own_process_is_meant_by_itself(windows: FakeWindows) -> None:
    windows.show(5, FILLED, process=os.getpid())
    assert FullScreen({"DISPLAY": ":7"}, connect=lambda _: windows).busy() == frozenset()


@pytest.mark.desktop
def test_a_real_window_that_goes_full_screen_and_back(qtbot: QtBot, tmp_path: Path) -> None:
    with managed_screen(tmp_path) as display, window(display) as shown:
        sense = FullScreen({"DISPLAY": display})
        own = FullScreen({"DISPLAY": display}, own=shown.process)
        assert sense.busy() == frozenset()
        for expected in (FULL, frozenset(), FULL):
            shown.toggle()
            qtbot.waitUntil(lambda expected=expected: sense.busy() == expected)  # type: ignore[misc]
            assert own.busy() == frozenset()
        shown.vanish()
        qtbot.waitUntil(lambda: sense.busy() == frozenset())
        sense.close()
        own.close()
