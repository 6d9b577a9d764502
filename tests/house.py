"""A household for tests of windows: a coach in a world of its own, and all that opens by it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from coach.adapters.files import Finding, Places
from coach.adapters.notify.chain import Chain
from coach.domain.days_told import days_told
from coach.domain.diary import Days
from coach.domain.history import told
from coach.domain.preferences import Preferences
from coach.doors import Doors, Kept
from coach.faces import Faces
from coach.home import HOME
from coach.keeping import Keeping
from coach.notebook import Notebook
from coach.ui.card import CardFace
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.tray import Tray
from tests.fakes import Day


class Indoors:
    """Doors in front of a coach whose clock the test moves; cards are our own, files are real."""

    def __init__(self, folder: Path, start: str, preferences: Preferences | None = None) -> None:
        self.parent = QObject()
        self.day = Day(start, preferences)
        self.findings: list[Finding] = []
        self.places = Places(folder, folder)
        self.tray = Tray(parent=self.parent)
        self.tray.furnish(200)
        self.cards = CardFace(guard_ms=0, parent=self.parent)
        self.chain = Chain((self.cards,), self.parent)
        self.faces = Faces(self.tray, self.chain, lambda: self.day.coach, self.parent, self.places)
        self.notebook = Notebook(
            self.places, lambda: self.day.coach, self._changed, self.findings.append
        )
        kept = Kept(self.keeping, lambda: self.notebook.diary, self.days)
        self.doors = Doors(
            self.faces, self.chain, lambda: self.day.coach, self.places, kept, self.parent
        )

    def _changed(self) -> None:
        self.doors.refresh()

    def keeping(self) -> Keeping:
        """Return what works on the files."""
        return Keeping(self.places, lambda: self.day.coach.now, lambda: self.day.zone)

    def days(self, first: date, last: date) -> Days:
        """Return what the history tells of some days."""
        history, coach = told(self.day.history.entries), self.day.coach
        return days_told(history, coach.preferences, coach.zone, first, last, coach.now)

    def open(self, room: str) -> QWidget:
        """Open a room as the orders know it, and return its page."""
        self.doors.open(room)
        window = self.window(HOME)
        assert isinstance(window, HomeWindow)
        return window.enter(Room(room))

    def window(self, name: str) -> QWidget | None:
        """Return the open window of a name."""
        return self.faces.windows.open(name)

    def close(self) -> None:
        """Close everything."""
        self.faces.close()
        self.notebook.close()
        QApplication.processEvents()
