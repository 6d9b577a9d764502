import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.ui.windows import Windows, room

pytestmark = pytest.mark.usefixtures("qapp")


class Screen:
    """A screen whose free part reaches beyond it, as Qt tells it at a scale of 2."""

    def geometry(self) -> QRect:
        return QRect(0, 0, 1280, 900)

    def availableGeometry(self) -> QRect:  # noqa: N802
        return QRect(0, 72, 1280, 864)


def test_the_free_part_of_a_screen_never_reaches_beyond_it() -> None:
    assert room(Screen()) == QRect(0, 72, 1280, 828)  # type: ignore[arg-type]


@pytest.fixture
def windows() -> Windows:
    return Windows()


def let_deletions_happen() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def test_a_window_is_built_when_first_asked_for_and_once(windows: Windows) -> None:
    built: list[QWidget] = []

    def build() -> QWidget:
        built.append(QWidget())
        return built[-1]

    assert windows.open("player") is None
    first = windows.show("player", build)
    assert windows.show("player", build) is first
    assert built == [first]
    assert first.isVisible()
    windows.close_all()


def test_names_have_windows_of_their_own(windows: Windows) -> None:
    assert windows.show("a", QWidget) is not windows.show("b", QWidget)
    windows.close_all()


def test_a_closed_window_is_let_go_and_built_anew(windows: Windows) -> None:
    gone: list[bool] = []
    first = windows.show("player", QWidget)
    first.destroyed.connect(lambda: gone.append(True))
    reference = weakref.ref(first)
    first.close()

    assert windows.open("player") is None
    del first
    let_deletions_happen()
    assert gone == [True]
    assert reference() is None
    second = windows.show("player", QWidget)
    assert second.isVisible()
    second.close()


def test_a_minimised_window_comes_back(windows: Windows) -> None:
    window = windows.show("player", QWidget)
    window.showMinimized()
    windows.show("player", QWidget)
    assert not window.isMinimized()
    windows.close_all()


def test_closing_all_leaves_none(windows: Windows) -> None:
    windows.show("a", QWidget)
    windows.show("b", QWidget)
    windows.close_all()
    assert windows.open("a") is None
    assert windows.open("b") is None


def test_some_time_after_a_window_has_closed_somebody_tidies_up(qtbot: QtBot) -> None:
    tidied: list[bool] = []
    windows = Windows(gone=lambda: tidied.append(True), after_ms=1)
    first = windows.show("player", QWidget)
    gone: list[bool] = []
    first.destroyed.connect(lambda: gone.append(True))
    assert not tidied
    first.close()
    qtbot.waitUntil(lambda: bool(tidied))
    assert gone == [True]
    assert tidied == [True]
