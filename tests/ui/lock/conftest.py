"""Parts that the tests of the lock share."""

import pytest

from tests.ui.lock.heard import Heard


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """Return what notes announcements."""
    return Heard(monkeypatch)
