from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.preferences.reading import in_reading_order


def test_tab_goes_from_part_to_part_whenever_they_were_made(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    second, first = QWidget(page), QWidget(page)
    names = {
        QLineEdit(second): "c",
        QPushButton(first): "a",
        QPushButton(second): "d",
        QPushButton(first): "b",
    }
    in_reading_order((first, second))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    next(each for each, name in names.items() if name == "a").setFocus()
    seen = []
    for _ in names:
        seen.append(names[page.focusWidget()])
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert seen == ["a", "b", "c", "d"]


def test_without_parts_nothing_happens(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    in_reading_order((page,))
    in_reading_order(())
    assert page.nextInFocusChain() is page
