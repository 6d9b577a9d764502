"""The window of the program while it is open: its rooms are kept true and rightly dressed.

Imported when it is opened, because it brings windows with it.
"""

from typing import cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from coach.person import Person
from coach.rooms.building import Rooms
from coach.rooms.ties import Ties
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.language import catalogue
from coach.ui.windows import Windows

HOME = "home"
"""The name of the window."""
MINUTE_MS = 60_000


class Home(QObject):
    """Opens the window, and tells its pages how things are; each minute, and whenever asked."""

    def __init__(self, windows: Windows, ties: Ties, parent: QObject) -> None:
        super().__init__(parent)
        self._windows, self._ties = windows, ties
        self._words = catalogue()
        self._rooms = Rooms(ties, self._words, self._go)
        self._made: dict[Room, Person] = {}
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.refresh)

    @property
    def window(self) -> HomeWindow | None:
        """The window, while it is open."""
        return cast("HomeWindow | None", self._windows.open(HOME))

    def open(self, room: Room = Room.TODAY) -> HomeWindow:
        """Bring the window to the front, with this room."""
        window = self.window
        if window is None:
            window = HomeWindow(self._words, self._ties.style(), self._build)
            window.entered.connect(self._renew)
        window.begin(room)
        self._windows.show(HOME, lambda: window)
        self._minute.start()
        return window

    def refresh(self) -> None:
        """Tell the open pages how things are; put on other colours where they are due."""
        window = self.window
        if window is None:
            self._minute.stop()
            return
        if window.room is Room.SAFETY:
            self._renew(Room.SAFETY)
        for room in Room:
            if (page := window.page(room)) is not None:
                self._rooms.tell(room, page)
        if self._ties.style() != window.style_now:
            QTimer.singleShot(0, self, self._dress)  # not under the hands of a page that wishes

    def keep(self) -> None:
        """Keep what is still being written."""
        from coach.rooms import diary  # noqa: PLC0415  - a room's own page

        if self.window is not None and (nights := self.window.page(Room.DIARY)) is not None:
            diary.keep(nights)

    def renew(self) -> None:
        """Make the diary's room anew: another diary has taken the place of what it shows."""
        from coach.rooms import diary  # noqa: PLC0415  - as above

        window = self.window
        if window is None or (nights := window.page(Room.DIARY)) is None:
            return
        open_now, memory = window.room is Room.DIARY, diary.memory(nights)
        window.forget(Room.DIARY)
        if open_now:
            page = window.enter(Room.DIARY)
            if memory is not None:
                diary.recall(page, memory)

    def _build(self, room: Room) -> QWidget:
        self._made[room] = self._ties.person()
        return self._rooms.build(room)

    def _renew(self, room: Room) -> None:
        """Make a room's page anew that was made for other choices or another stage.

        Preferences follow by themselves, and keep their way back.
        """
        window = self.window
        if window is None or room is Room.PREFERENCES or window.page(room) is None:
            return
        if self._made.get(room) != self._ties.person():
            window.forget(room)
            window.enter(room)

    def _go(self, room: Room) -> QWidget:
        return self.open(room).enter(room)

    def _dress(self) -> None:
        """Put on other colours, or another size; preferences and diary go on where they were."""
        from coach.rooms import diary  # noqa: PLC0415  - rooms' own pages
        from coach.ui.preferences.page import PreferencesPage  # noqa: PLC0415

        window = self.window
        if window is None:
            return
        page, nights = window.page(Room.PREFERENCES), window.page(Room.DIARY)
        memory = page.memory() if isinstance(page, PreferencesPage) else None
        kept = diary.memory(nights) if nights is not None else None
        window.dress(self._ties.style())
        page, nights = window.page(Room.PREFERENCES), window.page(Room.DIARY)
        if memory is not None and isinstance(page, PreferencesPage):
            page.recall(memory)
        if kept is not None and nights is not None:
            diary.recall(nights, kept)
