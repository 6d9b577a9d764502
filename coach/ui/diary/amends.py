"""What was just done, at the foot of the page, for as long as it can be taken back."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from coach.ui.kit.notice import Toast
from coach.ui.style import Style

SHOWN_MS = 12_000
"""How long it is seen; what went wrong stays until something else is said."""
_ASIDE = 20
OVERLAY = "overlay"
"""The property of what lies over others on purpose."""


class Amends(Toast):
    """One line, with "Undo" or "Try again" where there is something to undo or to try.

    Args:
        style: tone and type scale.
        page: at whose foot it stands.
    """

    undone = Signal()
    tried = Signal()

    def __init__(self, style: Style, page: QWidget) -> None:
        super().__init__(style)
        self._page, self._px, self._trouble = page, style.px, False
        self._time = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._time.timeout.connect(self._go)
        self.acted.connect(self._act)
        self.setProperty(OVERLAY, True)  # noqa: FBT003
        self.setParent(page)
        self.hide()

    @property
    def can_undo(self) -> bool:
        """Whether what is told can be taken back."""
        return self.isVisibleTo(self._page) and bool(self.action.text()) and not self._trouble

    def offer(self, said: str, action: str) -> None:
        """Tell what was done, and how it is taken back; for a while."""
        self._stand(said, action, trouble=False)
        self._time.start()

    def complain(self, said: str, action: str = "") -> None:
        """Tell what could not be done, and how it is tried again."""
        self._stand(said, action, trouble=True)
        self._time.stop()

    def clear(self) -> None:
        """Say nothing any more."""
        self._time.stop()
        self.hide()

    def place(self) -> None:
        """Stand at the foot of the page, at its right, where no counts are."""
        page, wanted = self._page.size(), self.sizeHint()
        wide = min(page.width(), wanted.width() + self._px(120))
        tall = max(self.heightForWidth(wide), wanted.height())
        left = max(0, page.width() - wide - _ASIDE)
        self.setGeometry(left, page.height() - tall - 4, wide, tall)

    def _stand(self, said: str, action: str, *, trouble: bool) -> None:
        self._trouble = trouble
        self.tell(said, action)
        self.place()
        self.show()
        self.raise_()

    def _go(self) -> None:
        """Go, but not from under the keyboard."""
        if self.action.hasFocus():
            self._time.start()
        else:
            self.hide()

    def _act(self) -> None:
        trouble = self._trouble
        self.clear()
        if trouble:
            self.tried.emit()
        else:
            self.undone.emit()
