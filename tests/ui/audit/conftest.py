"""One afternoon for all windows, and both languages."""

from collections.abc import Mapping

import pytest

from coach.showcase import World
from coach.ui.language import catalogue
from coach.ui.pseudo import pseudo


@pytest.fixture(scope="session")
def world() -> World:
    return World()


@pytest.fixture(scope="session")
def spoken() -> Mapping[bool, Mapping[str, str]]:
    """The words as they are, and longer."""
    plain = catalogue()
    return {False: plain, True: pseudo(plain)}
