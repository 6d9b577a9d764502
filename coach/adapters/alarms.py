"""Named alarms on APScheduler, rung in the GUI thread by one timer.

Importing this module costs 4 MB, nearly all of it for what APScheduler imports; it would be 14
without the stand-ins below. So a program that shows something first imports this later.
"""

import inspect
import math
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from coach.adapters.lean import stand_in

with (
    stand_in("asyncio", iscoroutinefunction=inspect.iscoroutinefunction),
    stand_in("apscheduler.executors.pool", ThreadPoolExecutor=None),  # no job runs on a thread
    stand_in(  # no plug-ins, and its own version is of no interest here
        "importlib.metadata",
        version=lambda _: "3",
        PackageNotFoundError=LookupError,
        entry_points=lambda **_: (),
    ),
):
    from apscheduler.executors.debug import DebugExecutor
    from apscheduler.jobstores.base import JobLookupError
    from apscheduler.jobstores.memory import MemoryJobStore
    from apscheduler.schedulers.base import BaseScheduler
    from apscheduler.triggers.date import DateTrigger

LONGEST_WAIT_S = 60.0
"""A timer counts no time while the machine sleeps, and knows nothing of a clock set anew."""
JUMP = timedelta(seconds=5)
"""So far may the wall clock leave the machine's own count of seconds before it has jumped."""


def _wall_clock() -> datetime:
    return datetime.now(UTC)


class Alarms(QObject):
    """Rings each alarm once, from the event loop of the thread that made this.

    Instants are UTC. An alarm that is already past rings at the next turn of the loop. While any
    alarm is set the clock is looked at once a minute; after `stop` nothing happens any more.

    Args:
        parent: the object that keeps this one.
        now: tells the wall clock's time; must agree with the system's, which APScheduler reads.
        seconds: counts evenly, whatever becomes of the wall clock.
    """

    rang = Signal(str)
    """An alarm's time has come; its name. It is no longer set and may be set again at once."""
    jumped = Signal()
    """The clock was set, or the machine slept: what was planned by it wants another look."""

    _woken = Signal()
    _came_due = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        now: Callable[[], datetime] = _wall_clock,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._seconds = seconds
        self._compared = (now(), seconds())
        self._look_is_queued = False
        self._due: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._woken.connect(self._look, Qt.ConnectionType.QueuedConnection)
        self._came_due.connect(self._ring, Qt.ConnectionType.QueuedConnection)
        self._scheduler = _Scheduler(self._look_soon)
        self._scheduler.start()

    def set(self, name: str, at: datetime) -> None:
        """Ring at ``at``; replaces the alarm of that name. Any thread may call this."""
        if self._scheduler.running:
            self._due.discard(name)
            self._scheduler.add_job(
                self._fall_due, DateTrigger(at, UTC), (name,), id=name, replace_existing=True
            )

    def cancel(self, name: str) -> None:
        """Forget the alarm of that name, if there is one. Any thread may call this."""
        self._due.discard(name)
        try:
            self._scheduler.remove_job(name)
        except JobLookupError:
            return

    def stop(self) -> None:
        """Forget all alarms, for good."""
        if self._scheduler.running:
            self._scheduler.shutdown()
        self._due.clear()
        self._timer.stop()

    def _look_soon(self) -> None:
        """Look from the right thread, once however often this is called until then."""
        if not self._look_is_queued:
            self._look_is_queued = True
            self._woken.emit()

    def _look(self) -> None:
        self._look_is_queued = False
        if not self._scheduler.running:
            return
        wait = self._scheduler.run_due()
        if wait is None:
            self._timer.stop()
        else:
            self._timer.start(math.ceil(min(wait, LONGEST_WAIT_S) * 1000))
        if self._has_jumped():
            self.jumped.emit()

    def _has_jumped(self) -> bool:
        (wall, counted), self._compared = self._compared, (self._now(), self._seconds())
        passed = timedelta(seconds=self._compared[1] - counted)
        return abs(self._compared[0] - wall - passed) > JUMP

    def _fall_due(self, name: str) -> None:
        """Ring, but later: APScheduler removes the job of this name after this has returned.

        If the alarm were set again from here, it would be removed with the one that rang.
        """
        self._due.add(name)
        self._came_due.emit(name)

    def _ring(self, name: str) -> None:
        if name in self._due:
            self._due.remove(name)
            self.rang.emit(name)


class _Scheduler(BaseScheduler):  # type: ignore[misc]
    """APScheduler's list of jobs, without threads and without a timer.

    Its own `QtScheduler` arms a new timer at each change and can stop none of them in PySide6.
    A job runs however late it is: whether it is still wanted is not the clock's to decide.
    """

    def __init__(self, look_soon: Callable[[], None]) -> None:
        super().__init__(
            timezone=UTC,
            executors={"default": DebugExecutor()},
            jobstores={"default": MemoryJobStore()},
            job_defaults={"misfire_grace_time": None, "coalesce": True},
        )
        self._look_soon = look_soon

    def wakeup(self) -> None:
        """Called by APScheduler, from any thread, when there is something new to look at."""
        self._look_soon()

    def shutdown(self, wait: bool = True) -> None:  # noqa: FBT001, FBT002 - APScheduler's own shape
        """Stop; nothing is left running."""
        super().shutdown(wait)

    def run_due(self) -> float | None:
        """Run what is due; return the seconds until the next job, if there is one."""
        wait: float | None = self._process_jobs()
        return wait
