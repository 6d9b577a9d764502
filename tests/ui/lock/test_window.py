"""The window that asks once closes at Escape and names only the program."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.language import catalogue
from coach.ui.lock.window import PinWindow
from coach.ui.style import Style


def test_escape_closes_it(qtbot: QtBot) -> None:
    window = PinWindow(Style(), catalogue())
    qtbot.addWidget(window)
    window.show()
    assert window.windowTitle() == "Stretch Coach"
    QTest.keyClick(window.page.ask.field.line, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_it_is_dark_before_it_is_shown_at_night(qtbot: QtBot) -> None:
    window = PinWindow(Style(Tone.NIGHT), catalogue())
    qtbot.addWidget(window)
    assert window.palette().window().color().name().upper() == Style(Tone.NIGHT).tokens.paper


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_of_it_scrolls_where_the_screen_is_large_enough(
    qtbot: QtBot, tone: Tone, scale: float
) -> None:
    window = PinWindow(Style(tone, scale), catalogue())
    qtbot.addWidget(window)
    window.show()
    QApplication.processEvents()
    (area,) = window.findChildren(QScrollArea)
    assert not area.verticalScrollBar().maximum()
    assert window.height() <= window.screen().availableSize().height()
