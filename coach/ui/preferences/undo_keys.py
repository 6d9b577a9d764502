"""Ctrl+Z in a line that is typed into: for what was typed, if anything, else for the page."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from coach.ui.preferences.typed import is_typed


class UndoKeys(QObject):
    """Filters the events of lines."""

    def watch(self, line: QLineEdit) -> None:
        """Filter the events of a line, and of the box that hands it its keys."""
        line.installEventFilter(self)
        if (box := line.focusProxy()) is not None:
            box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo to the page where nothing was typed that could be undone instead."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QWidget)
            and not is_typed(_line(watched))
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            event.ignore()
            return True
        return False


def _line(part: QWidget) -> QLineEdit:
    return part if isinstance(part, QLineEdit) else part.findChildren(QLineEdit)[0]
