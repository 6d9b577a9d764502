"""The running program: every part is built here and every signal connected; nothing is decided.

Imported after the icon is up, because what it imports weighs more than all the rest.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from coach.adapters.alarms import Alarms
from coach.adapters.files import Finding, Places
from coach.adapters.guarded import GuardedHistory
from coach.adapters.history import HistoryFile
from coach.adapters.interrupts import Interrupts
from coach.adapters.memory import give_back
from coach.adapters.notify.balloon import Balloon
from coach.adapters.notify.chain import Chain
from coach.adapters.notify.freedesktop import Freedesktop
from coach.adapters.preferences import PreferenceFile
from coach.adapters.senses.choose import chosen
from coach.adapters.switchboard import Switchboard
from coach.adapters.zone import LocalZone
from coach.commands import Commands
from coach.domain import orders
from coach.doors import SETUP_ROOM, Doors, Kept
from coach.engine.clock import WallClock
from coach.engine.coach import Coach
from coach.faces import Faces
from coach.keys import HelpKeys
from coach.ui import notes, words
from coach.ui.late_card import LateCard
from coach.ui.system import system
from coach.ui.tray import Tray
from coach.ui.tray_icon import Panel

if TYPE_CHECKING:
    from coach.domain.diary import Days
    from coach.keeping import Keeping
    from coach.notebook import Notebook
    from coach.ui.style import Style

SETTLE_MS = 2_000
"""How long the senses may take to tell whether the person may be disturbed, before they are."""
STARTED_MS = 3_000
"""When all is loaded, so that what loading took can be given back."""
TRAY_PATIENCE_MS = 5_000
"""How long a desktop that is still starting may take to show a tray."""


class Resident(QObject):
    """The coach on a desktop; ``pace`` hastens its routines, for trying them out.

    Raises:
        AlreadyRunning: this person's coach runs already.
        Unavailable: the data folder or its files cannot be made.
    """

    def __init__(
        self, tray: Tray, places: Places, application: QCoreApplication, pace: float = 1.0
    ) -> None:
        super().__init__(application)
        self._tray = tray
        self._places = places
        self._clock = WallClock(LocalZone(os.environ))
        self._board = Switchboard(places, lambda text: self.obey(text), self)  # noqa: PLW0108  - made below
        self._choices = PreferenceFile(places, self._clock.now)
        self._file = HistoryFile(places, self._clock.now)
        self._alarms = Alarms(self)
        self._interrupts = Interrupts(self)
        balloon = Balloon(tray.icon, self)
        card = LateCard(self, self._style)
        self._chain = Chain((Freedesktop(parent=self), balloon, card), self)
        self.faces = Faces(tray, self._chain, lambda: self._coach, self, places, pace)
        now, stretching = self._clock.now, self.faces.stretching
        kept = Kept(self.keeping, lambda: self.notebook().diary, self._days)
        self.doors = Doors(self.faces, self._chain, lambda: self._coach, places, kept, self)
        self._senses = chosen(os.environ, sys.platform, now, self, stretching)
        self._keys = HelpKeys(os.environ, sys.platform, words.help_now(), self)
        self.doors.listening = self._keys.listening
        self._coach = self._engine()
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._begun = False
        self._quit: Callable[[], None] = application.quit
        self._notebook: Notebook | None = None
        self.obey = Commands(
            lambda: self._coach, self.faces, self.doors, kept.keeping, kept.diary, self._leave
        ).obey
        self._connect()

    def open(self) -> None:
        """Begin; whoever has not set their hours yet is asked for them."""
        if system().dark:
            self._tray.set_panel(Panel.DARK)
        self._tray.furnish(self._choices.read().water.serving_ml)
        self._settling.start()
        QTimer.singleShot(STARTED_MS, self, give_back)
        self._begin()
        for finding in (self._choices.finding, self._file.finding):
            self._tell_finding(finding)
        if not self._coach.preferences.hours.confirmed:
            self.doors.open(SETUP_ROOM)
        elif not self._tray.available:
            QTimer.singleShot(TRAY_PATIENCE_MS, self, self._never_hidden)

    def close(self) -> None:
        """End in order: windows, cards, alarms, files."""
        self._settling.stop()
        self._begun = True  # nothing begins any more
        self.faces.close()
        self._coach.close()
        self._senses.close()
        self._keys.close()
        self._alarms.stop()
        self._interrupts.close()
        self._board.close()
        self._release()
        self._tray.hide()

    def _engine(self) -> Coach:
        return Coach(
            clock=self._clock,
            alarms=self._alarms,
            history=GuardedHistory(self._file, self._tell_refusal),
            preferences=self._choices,
            presenter=self.faces,
            senses=self._senses,
            guide=self.faces,
            changed=self._refresh,
        )

    def _connect(self) -> None:
        tray, coach = self._tray, self._coach
        deeds = coach.deeds
        self._alarms.rang.connect(lambda _: coach.wake())
        self._alarms.jumped.connect(self._senses.tick)
        self._alarms.jumped.connect(coach.wake)
        self._senses.changed.connect(coach.wake)
        self._senses.changed.connect(self._begin)
        self._senses.changed.connect(self._shut_if_locked)
        self._settling.timeout.connect(self._begin)
        self._chain.answered.connect(deeds.answer)
        self._interrupts.came.connect(self._quit)
        tray.stretch_wished.connect(lambda: deeds.stretch("bedtime-short"))
        tray.room_wished.connect(self.doors.open)
        tray.drink_wished.connect(deeds.drink)
        tray.undo_wished.connect(self._undo)
        tray.pause_wished.connect(deeds.pause)
        tray.resume_wished.connect(deeds.resume)
        tray.switch_wished.connect(lambda name, on: deeds.switch(name, on=on))
        tray.help_wished.connect(self.doors.help)
        self._keys.pressed.connect(self.doors.help)
        self._keys.refused.connect(lambda: coach.set("help.shortcut", ""))
        tray.quit_wished.connect(self._quit)
        tray.activated.connect(self.doors.come_forward)

    def _begin(self) -> None:
        """Look at what is due, once it is known whether the person may be disturbed."""
        if not self._begun and (self._senses.settled or not self._settling.isActive()):
            self._begun = True
            self._settling.stop()
            self._coach.open()

    def _style(self) -> "Style":
        """Return how our own cards are dressed; faces are made after them."""
        return self.faces.style()

    def _shut_if_locked(self) -> None:
        if self._senses.situation().locked:
            self.doors.shut()

    def _refresh(self) -> None:
        """Let those who tell how things are tell it, and the senses know what may be looked for."""
        self._senses.watch_calls(wanted=self._coach.preferences.busy.camera)
        self._keys.follow(self._coach.preferences)
        self.faces.refresh()
        self.doors.refresh()

    def _leave(self) -> None:
        QTimer.singleShot(0, self, self._quit)  # once the answer was sent

    def _undo(self) -> None:
        with suppress(orders.BadOrder):  # the menu was open while the last drink went
            self._coach.deeds.undo()

    def _never_hidden(self) -> None:
        """A desktop without a tray still has a window to find the coach by."""
        if not self._tray.available and not self.faces.windows.any():
            self.doors.open("today")

    def keeping(self) -> "Keeping":
        """Return what works on everything that is kept, for the card about it."""
        from coach.keeping import Keeping, Running  # noqa: PLC0415  - hardly ever needed

        around = Running(self._release, self._reload, self.doors.keep)
        return Keeping(self._places, self._clock.now, self._clock.zone, around)

    def notebook(self) -> "Notebook":
        """Return what keeps the diary."""
        from coach.notebook import Notebook  # noqa: PLC0415  - who keeps no diary needs none

        if self._notebook is None:
            self._notebook = Notebook(
                self._places, lambda: self._coach, self.doors.refresh, self._tell_finding
            )
        return self._notebook

    def _days(self, first: date, last: date) -> "Days":
        from coach.telling import days  # noqa: PLC0415  - as above

        return days(self._file, self._coach, first, last)

    def _release(self) -> None:
        """Let the files go, because they are removed or replaced."""
        self._file.close()
        if self._notebook is not None:
            self._notebook.close()

    def _reload(self) -> None:
        """Take up what an import or an erasing has left, as if the coach had begun with it."""
        self._file.reopen()
        self._choices.reload()
        self._coach.reload()
        QTimer.singleShot(0, self, give_back)  # years of entries were in memory for a moment
        if not self._coach.preferences.hours.confirmed:
            self.faces.close()
            self.doors.open(SETUP_ROOM)
        else:
            self.doors.renew()

    def _tell_finding(self, finding: Finding | None) -> None:
        if finding:
            self.faces.tell(
                notes.finding(finding.found, finding.file, finding.aside, finding.details)
            )

    def _tell_refusal(self, reason: str) -> None:
        self.faces.tell(notes.not_kept(reason))
