"""The running program: every part is built here and every signal connected; nothing is decided.

Imported after the icon is up, because what it imports weighs more than all the rest.
"""

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from coach.adapters.alarms import Alarms
from coach.adapters.files import Finding, Places, StorageFault
from coach.adapters.guarded import GuardedHistory
from coach.adapters.history import HistoryFile
from coach.adapters.interrupts import Interrupts
from coach.adapters.memory import give_back
from coach.adapters.notify.balloon import Balloon
from coach.adapters.notify.chain import Chain
from coach.adapters.notify.freedesktop import Freedesktop
from coach.adapters.preferences import PreferenceFile
from coach.adapters.senses.choose import chosen
from coach.adapters.switchboard import Refused, Switchboard
from coach.adapters.zone import LocalZone
from coach.domain import orders
from coach.domain.preferences import BadValue, nearest
from coach.domain.status import as_document
from coach.domain.water import within_the_hour
from coach.doors import SETUP_ROOM, Doors
from coach.engine.clock import WallClock
from coach.engine.coach import Coach
from coach.faces import Faces
from coach.ui import notes, words
from coach.ui.late_card import LateCard
from coach.ui.system import system
from coach.ui.tray import Tray
from coach.ui.tray_icon import Panel

if TYPE_CHECKING:
    from coach.keeping import Keeping
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
        self._board = Switchboard(places, self.obey, self)
        self._choices = PreferenceFile(places, self._clock.now)
        self._file = HistoryFile(places, self._clock.now)
        self._alarms = Alarms(self)
        self._interrupts = Interrupts(self)
        balloon = Balloon(tray.icon, self)
        card = LateCard(self, self._style)
        self._chain = Chain((Freedesktop(parent=self), balloon, card), self)
        self.faces = Faces(tray, self._chain, lambda: self._coach, self, places, pace)
        now, stretching = self._clock.now, self.faces.stretching
        self.doors = Doors(self.faces, self._chain, lambda: self._coach, places, self.keeping, self)
        self._senses = chosen(os.environ, sys.platform, now, self, stretching)
        self._coach = self._engine()
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._begun = False
        self._quit: Callable[[], None] = application.quit
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
        self._alarms.stop()
        self._interrupts.close()
        self._board.close()
        self._file.close()
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
        self.faces.refresh()
        self.doors.refresh()

    def _undo(self) -> None:
        with suppress(orders.BadOrder):  # the menu was open while the last drink went
            self._coach.deeds.undo()

    def _never_hidden(self) -> None:
        """A desktop without a tray still has a window to find the coach by."""
        if not self._tray.available and not self.faces.windows.any():
            self.doors.open("today")

    def obey(self, text: str) -> Mapping[str, Any]:
        """Follow an order from the socket; return what its answer says.

        Raises:
            Refused: it cannot be followed.
        """
        try:
            order = orders.parse(text)
            if isinstance(order, orders.Keep):
                return {"lines": self._keep(order)}
            self._follow(order)
        except KeyError as fault:
            near = ", ".join(nearest(str(fault.args[0])))
            said = f"no preference is called {fault.args[0]!r}; near it are {near}"
            raise Refused(said) from fault
        except (orders.BadOrder, BadValue, StorageFault) as fault:
            raise Refused(str(fault)) from fault
        status = self._coach.status()
        advice = words.advice(status, within_the_hour(self._coach.recent(), status.now))
        lines = (*words.status_lines(status), *filter(None, (advice,)))
        return {"status": as_document(status), "lines": lines}

    def _follow(self, order: orders.Order) -> None:
        match order:
            case orders.AskStatus():
                pass
            case orders.Stretch(routine) if not self.faces.knows(routine):
                raise orders.BadOrder(f"no routine is called {routine!r}")
            case orders.Set(name, value):
                self._coach.set(name, value)
            case orders.Open(room) if room:
                self.doors.open(room)
            case orders.Open():
                self.doors.come_forward()
            case orders.Quit():
                QTimer.singleShot(0, self, self._quit)
            case _:
                self._coach.deeds.follow(order)

    def keeping(self) -> "Keeping":
        """Return what works on everything that is kept, for the card about it."""
        from coach.keeping import Keeping, Running  # noqa: PLC0415  - hardly ever needed

        around = Running(self._file.close, self._reload)
        return Keeping(self._places, self._clock.now, self._clock.zone, around)

    def _keep(self, order: orders.Keep) -> list[str]:
        from coach.keeping import follow  # noqa: PLC0415  - as above

        return follow(self.keeping(), order)

    def _reload(self) -> None:
        """Take up what an import or an erasing has left, as if the coach had begun with it."""
        self._file.reopen()
        self._choices.reload()
        self._coach.reload()
        QTimer.singleShot(0, self, give_back)  # years of entries were in memory for a moment
        if not self._coach.preferences.hours.confirmed:
            self.faces.close()
            self.doors.open(SETUP_ROOM)

    def _tell_finding(self, finding: Finding | None) -> None:
        if finding:
            self.faces.tell(
                notes.finding(finding.found, finding.file, finding.aside, finding.details)
            )

    def _tell_refusal(self, reason: str) -> None:
        self.faces.tell(notes.not_kept(reason))
