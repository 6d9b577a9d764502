"""What tests of the parts share: every tone at the smallest and the largest type, and a wheel."""

from itertools import product
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.style import Style

STYLES: Final = tuple(Style(tone, scale) for tone, scale in product(Tone, (1.0, 2.0)))


def shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    """Return a window with these parts, shown and active."""
    window = QWidget()
    column = QVBoxLayout(window)
    for part in parts:
        column.addWidget(part)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def turn_wheel(part: QWidget) -> None:
    """Turn the wheel over a part, away from the person."""
    middle = QPointF(part.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(part.mapToGlobal(middle.toPoint())),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(part, event)


def undo_taken(part: QWidget) -> bool:
    """Press the keys that undo; return whether the part took them, or left them to its page."""
    keys = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Z, keys, "\x1a")
    QApplication.sendEvent(part, event)
    return event.isAccepted()


def hold_enter(part: QWidget) -> None:
    """Hold Enter down: this is what comes again and again after it was pressed."""
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", autorep=True)
    QApplication.sendEvent(part, event)


def tall(part: QWidget, width: int) -> int:
    """Return the height that a part laid out by itself has in a width."""
    layout = part.layout()
    assert layout is not None
    return layout.heightForWidth(width)
