"""Windows on a real X server."""

import os
from pathlib import Path

import pytest

from coach.adapters.senses.x_windows import XWindows
from coach.adapters.unavailable import Unavailable
from tests.adapters.senses.screens import managed_screen, window
from tests.desktop.running import eventually, running

pytestmark = pytest.mark.desktop

NO_WINDOW = 0x7FFFFFF


def active(windows: XWindows) -> int:
    return next(iter(windows.values(windows.root, "_NET_ACTIVE_WINDOW")), 0)


def test_the_active_window_and_its_process_are_known(tmp_path: Path) -> None:
    with managed_screen(tmp_path) as display, window(display) as shown:
        windows = XWindows(display)
        eventually(lambda: active(windows) != 0, "a window is active")
        assert windows.values(active(windows), "_NET_WM_PID") == (shown.process,)
        windows.close()


def test_a_property_that_is_not_there_is_nothing(tmp_path: Path) -> None:
    with managed_screen(tmp_path) as display:
        windows = XWindows(display)
        assert windows.values(windows.root, "_NET_NO_SUCH_THING") == ()
        eventually(lambda: windows.values(windows.root, "_NET_SUPPORTED") != (), "it is managed")
        assert windows.values(windows.root, "_NET_WM_NAME") == (), "a name is no list of numbers"
        windows.close()


def test_a_window_that_is_gone_is_nothing_and_no_error(tmp_path: Path) -> None:
    with managed_screen(tmp_path) as display:
        windows = XWindows(display)
        for _ in range(3):
            assert windows.values(NO_WINDOW, "_NET_WM_STATE") == ()
        with window(display) as shown:
            eventually(lambda: active(windows) != 0, "a window is active")
            last = active(windows)
            shown.vanish()
            eventually(lambda: windows.values(last, "_NET_WM_PID") == (), "it is gone")
        assert windows.values(windows.root, "_NET_SUPPORTED") != ()
        windows.close()


def test_a_name_has_one_number(tmp_path: Path) -> None:
    with managed_screen(tmp_path) as display:
        windows = XWindows(display)
        assert windows.atom("_NET_WM_STATE") == windows.atom("_NET_WM_STATE") != 0
        windows.close()


def test_a_server_that_dies_is_nothing_and_no_error() -> None:
    name = f":{31000 + os.getpid() % 1000}"
    with running(["Xvfb", name, "-displayfd", "1", "-nolisten", "tcp"]) as server:
        server.line()
        windows = XWindows(name)
        assert windows.atom("_NET_WM_STATE") != 0
    for _ in range(2):
        assert windows.values(windows.root, "_NET_WM_STATE") == ()
        assert windows.values(windows.root, "_NET_ACTIVE_WINDOW") == ()
    windows.close()
    windows.close()
    assert windows.values(windows.root, "_NET_WM_STATE") == ()


@pytest.mark.parametrize("display", [":32999", "nonsense", ""])
def test_where_there_is_no_server_it_is_unavailable(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    with pytest.raises(Unavailable):
        XWindows(display)
