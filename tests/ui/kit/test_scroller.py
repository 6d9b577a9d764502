from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.kit.scroller import Scroller
from coach.ui.style import Style
from tests.ui.looks import differ, shot


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


def test_what_is_to_be_read_takes_the_focus_and_shows_it_to_those_who_come_by_tab(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    line = QHBoxLayout(window)
    scroller = Scroller(Style(), QWidget())
    line.addWidget(QPushButton("rail"))
    line.addWidget(scroller)
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    assert scroller.focusPolicy() is Qt.FocusPolicy.NoFocus
    scroller.be_read("When to call")
    assert scroller.accessibleName() == "When to call"
    with qtbot.waitActive(window):
        window.activateWindow()
    scroller.setFocus(Qt.FocusReason.OtherFocusReason)
    opened = shot(scroller)
    scroller.clearFocus()
    scroller.setFocus(Qt.FocusReason.TabFocusReason)
    assert differ(opened, shot(scroller))
    scroller.clearFocus()
    assert not differ(opened, shot(scroller))
    scroller.be_read("")
    assert scroller.focusPolicy() is Qt.FocusPolicy.NoFocus
