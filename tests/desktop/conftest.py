"""A real desktop for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.host import Host, watching
from tests.desktop.household import Household
from tests.desktop.programs import Desktop, desktop


@pytest.fixture(name="desktop")
def a_desktop(tmp_path: Path) -> Iterator[Desktop]:
    """Put up an X server, a window manager, a session bus and a notification server."""
    with desktop(tmp_path) as put_up:
        yield put_up


@pytest.fixture
def household(desktop: Desktop, tmp_path: Path) -> Household:
    """Let somebody live there."""
    return Household(desktop, tmp_path / "kept")


@pytest.fixture
def host(household: Household) -> Iterator[Host]:
    """Put up a tray whose icons can be read."""
    with watching(household.desktop.bus) as host:
        yield host
