import ctypes

import pytest
from PySide6.QtGui import QGuiApplication

from coach.ui.compositor import composited

pytestmark = pytest.mark.usefixtures("qapp")


def test_only_plain_x11_can_lack_somebody_who_blends() -> None:
    assert QGuiApplication.platformName() == "offscreen"
    assert composited()


def test_x11_that_cannot_be_asked_counts_as_not_blending(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> ctypes.CDLL:
        raise OSError("no such library")

    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setattr(ctypes, "CDLL", missing)
    assert not composited()
