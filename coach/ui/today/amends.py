"""What was just done, at the foot of the page, for as long as it can be taken back."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coach.ui.kit.notice import Toast
from coach.ui.style import Style

SHOWN_MS = 12_000
"""How long it can be taken back."""


class Amends(Toast):
    """One line with "Undo".

    Args:
        style: tone and type scale.
        page: at whose foot it stands.
    """

    def __init__(self, style: Style, page: QWidget) -> None:
        super().__init__(style)
        self._page, self._px = page, style.px
        self._back: Callable[[], object] = lambda: None
        self._time = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._time.timeout.connect(self._go)
        self.acted.connect(self._take_back)
        self.setParent(page)
        self.hide()

    def offer(self, said: str, action: str, back: Callable[[], object]) -> None:
        """Tell what was done; for a while ``back`` takes it back."""
        self._back = back
        self.tell(said, action)
        self.place()
        self.show()
        self.raise_()
        self._time.start()

    def place(self) -> None:
        """Stand at the foot of the page, in the middle."""
        page, wanted = self._page.size(), self.sizeHint()
        wide = min(page.width(), wanted.width() + self._px(120))
        tall = max(self.heightForWidth(wide), wanted.height())
        self.setGeometry((page.width() - wide) // 2, page.height() - tall - 8, wide, tall)

    def _go(self) -> None:
        """Go, but not from under the keyboard."""
        if self.action.hasFocus():
            self._time.start()
        else:
            self.hide()

    def _take_back(self) -> None:
        self._time.stop()
        self.hide()
        self._back()
