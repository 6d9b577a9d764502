from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.preferences.undo_keys import UndoKeys
from tests.ui.preferences.pages import told


def test_undo_is_for_what_was_typed_and_else_for_the_page(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    line, keys = QLineEdit(page), UndoKeys(page)
    keys.watch(line)
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), page)
    asked = told(shortcut.activated)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    line.setFocus()
    QTest.keyClicks(line, "21")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""
    assert asked == []
    line.setModified(False)
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == [None]
