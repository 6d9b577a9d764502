"""Makes the rows of the page bit by bit, so that it is seen at once and never stands still."""

from typing import Final, Protocol

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from coach.ui.preferences.contents import Contents

FIRST_ROWS: Final = 3
"""Rows that are made before the page is seen first: as many as are in sight."""
BUSY_MS: Final = 8
"""How long at a time further rows are made, so that nothing that is done waits."""


class Made(Protocol):
    """Is called when rows were made."""

    def __call__(self, *, all_of_it: bool) -> None:
        """Show only those that are to be seen; ``all_of_it`` when none are left to make."""


class Builder(QObject):
    """Makes what is in sight first, and the rest when there is time.

    Args:
        contents: the sections.
        made: is called when rows were made.
        parent: the page.
    """

    def __init__(self, contents: Contents, made: Made, parent: QObject) -> None:
        super().__init__(parent)
        self._contents, self._made = contents, made
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._build_some)

    @property
    def busy(self) -> bool:
        """Whether rows are still made when there is time."""
        return self._idle.isActive()

    def begin(self) -> None:
        """Make what is in sight first."""
        for _ in range(FIRST_ROWS):
            self._contents.build_next()
        self._made(all_of_it=False)

    def go_on(self) -> None:
        """Make the rest when there is time."""
        self._idle.start()

    def rest(self) -> None:
        """Make nothing more for now."""
        self._idle.stop()

    def finish(self) -> None:
        """Make the rest now."""
        while self._contents.build_next():
            pass
        self._idle.stop()
        self._made(all_of_it=True)

    def _build_some(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        while spent.elapsed() < BUSY_MS:
            if not self._contents.build_next():
                self.finish()
                return
        self._made(all_of_it=False)
