"""The menu of the tray icon: what is next, and the few things to do about it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from coach.domain.preferences import Mode, Unit
from coach.domain.status import Status
from coach.domain.water import EXTRA_ML
from coach.ui import words

SHIFT = "shift"


class TrayMenu(QMenu):
    """Wishes, one an item.

    `help_wished` asks for help with a cramp, called by what it is only where nobody reads along.
    `pause_wished` carries the span as the orders know it, `switch_wished` the name of a switch of
    today ("hot", "exercise", "shift") and whether it is to be on, `room_wished` what is to be
    opened ("today", "stretches", "preferences", "safety").
    """

    help_wished = Signal()
    stretch_wished = Signal()
    room_wished = Signal(str)
    drink_wished = Signal()
    undo_wished = Signal()
    pause_wished = Signal(str)
    resume_wished = Signal()
    switch_wished = Signal(str, bool)
    quit_wished = Signal()

    def __init__(self, serving_ml: int) -> None:
        super().__init__()
        self._serving_ml = serving_ml
        self._unit = Unit.ML
        self._on_shift = False
        self._first = self._said(words.APP)
        self._second = self._said("")
        self._second.setVisible(False)
        self.addSeparator()
        self._help = self.addAction(words.help_now())
        self._help.triggered.connect(self.help_wished)
        self.addAction(words.STRETCH_NOW).triggered.connect(self.stretch_wished)
        self._drink = self.addAction(words.drank(serving_ml))
        self._drink.triggered.connect(self.drink_wished)
        self._undo = self._hidden(words.UNDO_DRINK)
        self._undo.triggered.connect(self.undo_wished)
        self._shift = self._hidden(words.START_SHIFT)
        self._shift.triggered.connect(self._turn_shift)
        self._spans = self._pauses()
        self._resume = self._hidden(words.RESUME)
        self._resume.triggered.connect(self.resume_wished)
        self.addSeparator()
        self._switches = {name: self._switch(name) for name in EXTRA_ML}
        self.addSeparator()
        for room, said in words.ROOMS.items():
            self.addAction(said).triggered.connect(partial(self._open, room))
        self.addSeparator()
        self.addAction(words.QUIT).triggered.connect(self.quit_wished)

    def tell(self, status: Status, mode: Mode) -> None:
        """Say how things are, and offer what makes sense now; what is so already is left alone."""
        _name(self._first, words.next_line(status))
        _name(self._second, said := words.posture_line(status))
        _see(self._second, shown=bool(said))
        _name(self._help, words.help_now(discreet=status.discreet))
        self._unit = status.unit
        _name(self._drink, words.drank(self._serving_ml, status.unit))
        _see(self._undo, shown=status.drunk_ml > 0)
        self._tell_shift(status, mode)
        _see(self._spans.menuAction(), shown=not status.paused_until)
        _see(self._resume, shown=bool(status.paused_until))
        for name, action in self._switches.items():
            _name(action, words.switch(name, status))
            _see(action, shown=status.confirmed and not status.limit)
            action.setChecked(name in status.switches)

    def set_serving(self, serving_ml: int) -> None:
        """Change the drink that the menu logs."""
        self._serving_ml = serving_ml
        _name(self._drink, words.drank(serving_ml, self._unit))

    def _tell_shift(self, status: Status, mode: Mode) -> None:
        self._on_shift = words.on_shift(status)
        _name(self._shift, words.END_SHIFT if self._on_shift else words.START_SHIFT)
        _see(self._shift, shown=mode is Mode.JOB and status.confirmed)

    def _turn_shift(self) -> None:
        self.switch_wished.emit(SHIFT, not self._on_shift)

    def _said(self, text: str) -> QAction:
        """Add a line that only says something."""
        action = self.addAction(text)
        action.setEnabled(False)
        return action

    def _hidden(self, text: str) -> QAction:
        """Add an item that is offered at times."""
        action = self.addAction(text)
        action.setVisible(False)
        return action

    def _switch(self, name: str) -> QAction:
        action = self._hidden("")
        action.setCheckable(True)
        action.triggered.connect(lambda on: self.switch_wished.emit(name, on))
        return action

    def _pauses(self) -> QMenu:
        spans = self.addMenu(words.PAUSE)
        for span, said in words.PAUSES.items():
            spans.addAction(said).triggered.connect(partial(self._pause, span))
        return spans

    def _open(self, room: str, *_: object) -> None:
        self.room_wished.emit(room)

    def _pause(self, span: str, *_: object) -> None:
        self.pause_wished.emit(span)


def _name(action: QAction, text: str) -> None:
    if action.text() != text:
        action.setText(text)


def _see(action: QAction, *, shown: bool) -> None:
    if action.isVisible() is not shown:
        action.setVisible(shown)
