from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.kit.scroller import Scroller
from coach.ui.style import Style


def test_a_page_that_scrolls_tells_that_it_did(qtbot: QtBot) -> None:
    inside = QWidget()
    page = QVBoxLayout(inside)
    tall = QWidget()
    tall.setFixedHeight(2000)
    page.addWidget(tall)
    scroller = Scroller(Style(), inside)
    qtbot.addWidget(scroller)
    scroller.resize(200, 200)
    scroller.show()
    with qtbot.waitSignal(scroller.scrolled):
        scroller.verticalScrollBar().setValue(300)


def test_what_tab_goes_to_from_outside_comes_into_sight(qtbot: QtBot) -> None:
    window, inside = QWidget(), QWidget()
    line = QHBoxLayout(window)
    outside, first, last = QPushButton("rail"), QPushButton("first"), QPushButton("last")
    page = QVBoxLayout(inside)
    page.addWidget(first)
    page.addSpacing(2000)
    page.addWidget(last)
    scroller = Scroller(Style(), inside)
    line.addWidget(outside)
    line.addWidget(scroller)
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    scroller.verticalScrollBar().setValue(2000)
    outside.setFocus()
    QTest.keyClick(outside, Qt.Key.Key_Tab)
    assert first.hasFocus()
    assert not first.visibleRegion().isEmpty()
    outside.setFocus()
    last.setFocus()
    assert not last.visibleRegion().isEmpty()
