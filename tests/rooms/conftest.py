"""A house whose window is opened in one room."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes import chosen
from tests.house import Indoors


@pytest.fixture
def indoors(qtbot: QtBot, tmp_path: Path) -> Iterator[Indoors]:  # noqa: ARG001  - Qt must be up
    """Return the house of somebody in the second trimester, at five past seven."""
    made = Indoors(tmp_path, "2026-03-10T07:05", chosen(profile__stage="t2"))
    yield made
    made.close()
