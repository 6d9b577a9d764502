"""A line at the foot of the page that says what was done, with the way back; it goes by itself."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from coach.ui.kit.notice import Toast
from coach.ui.style import Style

SHOWN_MS: Final = 10_000
_MOST: Final = 560


class Foot(Toast):
    """Floats over the foot of a page; `acted` when the person wants it undone.

    Args:
        style: tone and type scale.
        action: the word that undoes.
        page: what it floats over.
    """

    def __init__(self, style: Style, action: str, page: QWidget) -> None:
        super().__init__(style, "", action)
        self._page, self._word = page, action
        self._most = style.px(_MOST)
        self.setParent(page)
        page.installEventFilter(self)
        self.hide()
        self._shown = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._shown.timeout.connect(self.hide)

    def say(self, said: str) -> None:
        """Say what was done, for a while."""
        self.tell(said, self._word)
        self.show()
        self.place()
        self.raise_()
        self._shown.start()

    def eventFilter(self, _page: QObject, event: QEvent) -> bool:
        """Stay at the foot of a page that changes its size."""
        if event.type() is QEvent.Type.Resize:
            self.place()
        return False

    def place(self) -> None:
        """Stand in the middle of the foot, as wide as there is room."""
        wide = min(self._page.width(), self._most)
        high = self.heightForWidth(wide) if self.hasHeightForWidth() else self.sizeHint().height()
        self.setGeometry((self._page.width() - wide) // 2, self._page.height() - high, wide, high)
