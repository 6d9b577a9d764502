"""Parts of one width beside each other where there is room, else one below the other."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Columns(QLayout):
    """Lays out its items in rows of ``most`` equal columns, or of as many as there is room for.

    Args:
        least: what a column needs, in pixels; more where an item does.
        gap: between columns and between rows, in pixels; may be negative.
        most: how many columns there are where there is room.
        parent: whose layout it is.
    """

    def __init__(self, least: int, gap: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._gap, self._most = least, gap, most
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def columns(self, width: int) -> int:
        """Return how many columns there are in a width: all, or half of them, or one."""
        least = max([self._least, *(item.minimumSize().width() for item in self._items)])
        for count in (self._most, (self._most + 1) // 2):
            if width >= count * least + (count - 1) * self._gap:
                return count
        return 1

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item and return it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it takes all the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows in a width."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every item into its place."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return all columns beside each other."""
        wide = self._most * self._least + (self._most - 1) * self._gap
        return QSize(wide, self.heightForWidth(wide))

    def minimumSize(self) -> QSize:
        """Return the width of the widest item alone."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay(self, rect: QRect, *, move: bool) -> int:
        count = self.columns(rect.width())
        wide = (rect.width() - (count - 1) * self._gap) // count
        shown = [item for item in self._items if not item.isEmpty()]
        y = rect.y()
        for start in range(0, len(shown), count):
            row = shown[start : start + count]
            tall = max(_height(item, wide) for item in row)
            for place, item in enumerate(row if move else ()):
                item.setGeometry(QRect(rect.x() + place * (wide + self._gap), y, wide, tall))
            y += tall + self._gap
        return max(0, y - self._gap - rect.y())


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
