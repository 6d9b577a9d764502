"""A real session bus for each test that asks for one."""

from collections.abc import Iterator

import pytest

from tests.desktop.programs import session_bus


@pytest.fixture
def address() -> Iterator[str]:
    """Put up a session bus with nobody on it."""
    with session_bus() as found:
        yield found
