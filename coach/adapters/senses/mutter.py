"""When there was input last on GNOME, as its compositor Mutter tells."""

import time
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from coach.adapters.message import Body, Heard, Service
from coach.adapters.senses.presence import Connect, Presence, session_bus

MONITOR = Service(
    "org.gnome.Mutter.IdleMonitor",
    "/org/gnome/Mutter/IdleMonitor/Core",
    "org.gnome.Mutter.IdleMonitor",
)

RETRY_MS = 30_000
"""So long after an error Mutter is asked again, in milliseconds: it may only have been busy."""

_MS = timedelta(milliseconds=1)
_SAME_S = 1.0
"""So far apart two readings of the same moment may be."""


class MutterIdle(QObject):
    """An `IdleSense` that pushes: Mutter tells when nobody was there for as long as was wished.

    Between somebody's return and the next such message the idle time is told as zero: it is shorter
    than what was wished, and nothing tells by how much. Without a wish it is unknown.

    Args:
        connect: opens the session's bus.
        seconds: counts evenly, and not while the machine sleeps, as Mutter does.
        parent: the owner.

    Raises:
        Unavailable: there is no session bus.
    """

    changed = Signal()
    failed = Signal()
    """Mutter is not there, or does not answer as it should; it is heard of again by `changed`."""
    source = "Mutter"
    pushes = True

    def __init__(
        self,
        connect: Connect = session_bus,
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._after: timedelta | None = None
        self._wish = 0
        """Counts the wishes, so that what belongs to an earlier one is known."""
        self._watch: int | None = None
        """Mutter's number for the present wish."""
        self._return: int | None = None
        """Mutter's number for the next input."""
        self._awaits_return = False
        self._known = False
        self._last_input: float | None = None
        """When there was input last, by our own count; None while somebody is there."""
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._set_watch)
        self._mutter = Presence([MONITOR.name], connect, self)
        self._mutter.came.connect(self._come)
        self._mutter.went.connect(self._go)
        self._mutter.heard.connect(self._hear)

    def idle(self) -> timedelta | None:
        """Return the time since the last input; zero while somebody is there; None if unknown."""
        if not self._known:
            return None
        if self._last_input is None:
            return timedelta(0)
        return timedelta(seconds=max(0.0, self._seconds() - self._last_input))

    def watch(self, after: timedelta) -> None:
        """Tell by `changed` when there was no input for ``after``, and when there is again."""
        self._after = after
        self._set_watch()

    def close(self) -> None:
        """Hang up; Mutter forgets the watches by itself."""
        self._known = False
        self._retry.stop()
        self._mutter.close()

    def _come(self) -> None:
        self._mutter.listen(MONITOR, "WatchFired")
        self._set_watch()

    def _go(self) -> None:
        self._watch, self._return = None, None
        self._fail()
        self._retry.stop()

    def _set_watch(self) -> None:
        """Set a watch, then ask how it stands: one that is too late for this time never fires."""
        if self._after is None:
            return
        self._wish += 1
        wish, old, self._watch = self._wish, self._watch, None
        if old is not None:
            self._mutter.ask(MONITOR, "RemoveWatch", "u", (old,))
        self._mutter.ask(
            MONITOR,
            "AddIdleWatch",
            "t",
            (max(1, round(self._after / _MS)),),
            lambda reply: self._learn_watch(wish, reply),
        )
        self._ask_idle(wish)

    def _learn_watch(self, wish: int, reply: Body | None) -> None:
        if wish != self._wish:
            if reply is not None:
                self._mutter.ask(MONITOR, "RemoveWatch", "u", (reply[0],))
        elif reply is None:
            self._fail()
        else:
            self._watch = reply[0]

    def _ask_idle(self, wish: int) -> None:
        self._mutter.ask(MONITOR, "GetIdletime", done=lambda reply: self._learn_idle(wish, reply))

    def _learn_idle(self, wish: int, reply: Body | None) -> None:
        if wish != self._wish or self._after is None:
            return
        if reply is None:
            self._fail()
            return
        idle = reply[0] * _MS
        if self._awaits_return or idle >= self._after:
            self._leave(idle)
        else:
            self._stand(None)

    def _hear(self, heard: Heard) -> None:
        match heard:
            case Heard(MONITOR.interface, "WatchFired", (number,)):
                if number == self._watch and self._after is not None:
                    self._leave(self._after)
                elif number == self._return:
                    self._return, self._awaits_return = None, False
                    self._stand(None)

    def _leave(self, idle: timedelta) -> None:
        """There was no input for ``idle``; ask to be told of the next one, and look once more.

        The second look is for whoever came back before Mutter read the question.
        """
        self._stand(self._seconds() - idle.total_seconds())
        if not self._awaits_return:
            self._awaits_return = True
            wish = self._wish
            self._mutter.ask(
                MONITOR,
                "AddUserActiveWatch",
                done=lambda reply: self._learn_return(wish, reply),
            )
            self._ask_idle(wish)

    def _learn_return(self, wish: int, reply: Body | None) -> None:
        if reply is not None:
            self._return = reply[0]
        elif wish == self._wish:
            self._fail()

    def _stand(self, last_input: float | None) -> None:
        """Take up what is known now, and tell it if it is news."""
        before, was_known = self._last_input, self._known
        self._last_input, self._known = last_input, True
        if before is None or last_input is None:
            news = before is not last_input
        else:
            news = abs(before - last_input) > _SAME_S
        if news or not was_known:
            self.changed.emit()

    def _fail(self) -> None:
        """Know nothing any more, once; ask again later if there is somebody to ask."""
        self._wish += 1
        self._awaits_return = False
        self._retry.start()
        was_known, self._known = self._known, False
        self.failed.emit()
        if was_known:
            self.changed.emit()
