"""The menu of the tray icon: what is next, and the few things to do about it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from coach.ui import words


class TrayMenu(QMenu):
    """Wishes, one an item; `pause_wished` carries the span as the orders know it."""

    stretch_wished = Signal()
    stretches_wished = Signal()
    drink_wished = Signal()
    pause_wished = Signal(str)
    resume_wished = Signal()
    hours_wished = Signal()
    quit_wished = Signal()

    def __init__(self, serving_ml: int) -> None:
        super().__init__()
        self._first = self.addAction(words.APP)
        self._first.setEnabled(False)
        self.addSeparator()
        self.addAction(words.STRETCH_NOW).triggered.connect(self.stretch_wished)
        self.addAction(words.STRETCHES).triggered.connect(self.stretches_wished)
        self._drink = self.addAction(words.drank(serving_ml))
        self._drink.triggered.connect(self.drink_wished)
        self._spans = self._pauses()
        self._resume = self.addAction(words.RESUME)
        self._resume.triggered.connect(self.resume_wished)
        self._resume.setVisible(False)
        self.addSeparator()
        self.addAction(words.MY_HOURS).triggered.connect(self.hours_wished)
        self.addAction(words.QUIT).triggered.connect(self.quit_wished)

    def set_first_line(self, line: str) -> None:
        """Say what is next, or why nothing comes."""
        self._first.setText(line)

    def set_serving(self, serving_ml: int) -> None:
        """Change the drink that the menu logs."""
        self._drink.setText(words.drank(serving_ml))

    def offer_pause(self) -> None:
        """Offer to be quiet for a while."""
        self._spans.menuAction().setVisible(True)
        self._resume.setVisible(False)

    def offer_resume(self) -> None:
        """Offer to go on, as while paused."""
        self._spans.menuAction().setVisible(False)
        self._resume.setVisible(True)

    def _pauses(self) -> QMenu:
        spans = self.addMenu(words.PAUSE)
        for span, said in words.PAUSES.items():
            spans.addAction(said).triggered.connect(partial(self._pause, span))
        return spans

    def _pause(self, span: str, *_: object) -> None:
        self.pause_wished.emit(span)
