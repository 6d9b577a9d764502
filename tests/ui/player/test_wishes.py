import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.player.wishes import KEYS, Wish, take_keys

PRESSED = {
    Qt.Key.Key_Escape: Wish.STOP,
    Qt.Key.Key_M: Wish.SOUND,
    Qt.Key.Key_F: Wish.COVER,
    Qt.Key.Key_F11: Wish.COVER,
    Qt.Key.Key_B: Wish.BACK,
    Qt.Key.Key_Left: Wish.BACK,
    Qt.Key.Key_N: Wish.SKIP,
    Qt.Key.Key_Right: Wish.SKIP,
    Qt.Key.Key_S: Wish.SWAP,
    Qt.Key.Key_Question: Wish.KEYS,
}


@pytest.mark.parametrize("key", PRESSED)
def test_each_key_wishes_one_thing(qtbot: QtBot, key: Qt.Key) -> None:
    window, wished = QWidget(), list[Wish]()
    qtbot.addWidget(window)
    take_keys(window, {wish: lambda wish=wish: wished.append(wish) for wish in Wish})  # type: ignore[misc]
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(window, key)
    assert wished == [PRESSED[key]]


def test_all_but_the_large_button_have_a_key() -> None:
    assert set(Wish) - set(KEYS) == {Wish.PAUSE}
