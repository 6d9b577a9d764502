"""Words and what they ask for: beside each other where there is room, else one above the other."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Beside(QLayout):
    """Lays out two items: words that wrap, and an editor at their right, or below where narrow.

    Args:
        gap: between both, in pixels.
        least: room that the words need beside the editor, in pixels.
        parent: whose layout it is.
        above: between the words and the editor below them, in pixels.
    """

    def __init__(
        self, gap: int, least: int, parent: QWidget | None = None, *, above: int = 4
    ) -> None:
        super().__init__(parent)
        self._gap, self._least, self._above = gap, least, above
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add the words, then the editor."""
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
        """Return the height in a width."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put both into their places."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return both beside each other."""
        sizes = [item.sizeHint() for item in self._items]
        wide = self._least + self._gap + sum(size.width() for size in sizes[1:])
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return the width of the wider one alone."""
        wide = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(wide, max((item.minimumSize().height() for item in self._items), default=0))

    def _lay(self, rect: QRect, *, move: bool) -> int:
        if len(self._items) < 2:
            return 0
        words, editor = self._items
        wide = editor.sizeHint().width()
        left = rect.width() - self._gap - wide
        if left >= self._least:
            return self._beside(words, editor, rect, left, move=move)
        return self._below(words, editor, rect, move=move)

    def _beside(
        self, words: QLayoutItem, editor: QLayoutItem, rect: QRect, left: int, *, move: bool
    ) -> int:
        wide = rect.width() - self._gap - left
        told, asked = _height(words, left), _height(editor, wide)
        tall = max(told, asked)
        if move:
            top = rect.y() + (tall - told) // 2
            words.setGeometry(QRect(rect.x(), top, left, told))
            top = rect.y() + (tall - asked) // 2
            editor.setGeometry(QRect(rect.x() + left + self._gap, top, wide, asked))
        return tall

    def _below(self, words: QLayoutItem, editor: QLayoutItem, rect: QRect, *, move: bool) -> int:
        told = _height(words, rect.width())
        wide = min(rect.width(), editor.sizeHint().width())
        asked = _height(editor, wide)
        if move:
            words.setGeometry(QRect(rect.x(), rect.y(), rect.width(), told))
            editor.setGeometry(QRect(rect.x(), rect.y() + told + self._above, wide, asked))
        return told + self._above + asked


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
