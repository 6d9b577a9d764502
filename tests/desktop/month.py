"""Lives days of the whole program on a real event loop, and says at each midnight what it holds.

Run as ``python -m tests.desktop.month DAYS [STAGE [NAME]]`` by the tests of it, on a desktop with a
notification server and a tray; NAME is what a reminder of one's own is called. All is real but
time, which is hastened, and what the senses tell, which changes ten times an hour by chance. A line
of JSON for each day.
"""

import gc
import json
import os
import random
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from coach import resident as wired
from coach.adapters.alarms import Alarms
from coach.adapters.files import Places
from coach.adapters.message import Service
from coach.adapters.notify.freedesktop import Freedesktop
from coach.adapters.preferences import PreferenceFile
from coach.adapters.senses.first_of import FirstOf
from coach.adapters.senses.senses import Parts, Senses
from coach.domain.reminder import OFFERED, Answer, kind
from coach.domain.situation import Busy
from coach.engine.clock import FastClock
from coach.resident import Resident
from coach.ui.tray import Tray
from tests.adapters.senses.parts import FakeBusy, FakeClock, FakeIdle, FakeLock
from tests.adapters.senses.speaking import Speaker, speaker
from tests.desktop.server import Dunst
from tests.fakes import BERLIN, chosen

START = datetime(2026, 3, 2, 6, tzinfo=BERLIN)
"""Four weeks that have both a change of the clocks and a change of the month in them."""
CHANGES_AN_HOUR = 10
AWAY = timedelta(minutes=4)
"""How long nobody was there once that is told."""
BORED_MS = 20_000
"""How long the notification server may take with a notice."""

STATS = Service("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.Debug.Stats")
CLOSING = frozenset({Answer.DONE, Answer.LATER, Answer.SKIP, Answer.NOT_TONIGHT})
"""Answers that open no window."""


@dataclass(frozen=True, slots=True)
class Held:
    """What the program holds at a moment, and what it has done until then."""

    day: int
    timers: int
    objects: int
    files: int
    matches: int
    connections: int
    pss_kb: int
    own_kb: int
    opened: int
    closed: int
    wakes: int


class Bells(QObject):
    """Alarms that ring by the hastened clock; real ones are set beside them, and never awaited."""

    rang = Signal(str)
    jumped = Signal()

    def __init__(self, clock: FastClock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._real = Alarms(self)

    def set(self, name: str, at: datetime) -> None:
        self._clock.set(name, at)
        self._real.set(name, datetime.now(UTC) + (at - self._clock.now()))

    def cancel(self, name: str) -> None:
        self._clock.cancel(name)
        self._real.cancel(name)

    def stop(self) -> None:
        self._real.stop()


class World:
    """What the senses tell, by chance."""

    def __init__(self, clock: FastClock, chance: random.Random) -> None:
        self._time = clock
        self._chance = chance
        self.idle = FakeIdle("idle", 0)
        self.lock = FakeLock()
        self.dnd, self.film = FakeBusy("dnd"), FakeBusy("film")
        self.calls = FakeBusy("calls")
        self.clock = FakeClock()

    def senses(self, stretching: object, parent: QObject) -> Senses:
        """Return the real senses, made of these."""
        assert callable(stretching)
        parts = Parts(
            FirstOf((lambda _: self.idle,), parent),
            (self.lock,),
            (self.dnd, self.film),
            self.calls,
            (self.clock,),
        )
        return Senses(parts, stretching, parent)

    def change(self) -> None:
        """Let something change, and tell of it."""
        match self._chance.randrange(10):
            case 8 | 9:
                self._be_there()
            case 0 | 1 | 2:
                self._leave_or_come()
            case 3:
                self._lock_or_unlock()
            case 4:
                self._toggle(self.dnd, Busy.DND)
            case 5:
                self._toggle(self.film, Busy.FULL_SCREEN)
            case 6:
                self._toggle(self.calls, Busy.CALL)
            case _:
                self._trouble()

    def _be_there(self) -> None:
        """Let somebody be there and free, so that what waits is shown."""
        self.idle.time = timedelta()
        self.idle.changed.emit()
        if self.lock.since:
            self._lock_or_unlock()
        for sense in (self.dnd, self.film, self.calls):
            sense.told = frozenset()
            sense.changed.emit()

    def _leave_or_come(self) -> None:
        self.idle.time = timedelta() if self.idle.time else AWAY
        self.idle.changed.emit()

    def _lock_or_unlock(self) -> None:
        lock, now = self.lock, self._time.now()
        if lock.since:
            lock.since, lock.began, lock.ended = None, lock.since, now
        else:
            lock.since = now
        lock.changed.emit()

    def _toggle(self, sense: FakeBusy, busy: Busy) -> None:
        sense.told = frozenset() if sense.told else frozenset({busy})
        sense.changed.emit()

    def _trouble(self) -> None:
        """A clock that is set, a source that fails and works again."""
        self.clock.changed.emit()
        self.lock.failed.emit()
        self.idle.failed.emit()
        self.lock.changed.emit()
        self.idle.changed.emit()


class Month(QObject):
    """Turns the days, one happening in each turn of the loop."""

    def __init__(
        self,
        application: QApplication,
        speaking: Speaker,
        days: str,
        stage: str = "none",
        name: str = "tablet",
    ) -> None:
        super().__init__(application)
        self._stage, self._name = stage, name
        self._application, self._speaking = application, speaking
        self._dunst = Dunst(Path(), {}, speaking.ear)
        self._chance = random.Random(1)  # noqa: S311  - a life, not a secret
        self._clock = FastClock(START, BERLIN)
        self._world = World(self._clock, self._chance)
        self._end = START + timedelta(days=int(days))
        self._changes = self._moments()
        self._next_change = next(self._changes)
        self._midnight = START + timedelta(days=1)
        self._day = 0
        self._opened = self._closed = 0
        self._asked: frozenset[str] = frozenset()
        self._tray = Tray()
        self._tray.show()
        self._resident = self._built()
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._turn)
        self._patience = QTimer(self, singleShot=True, interval=BORED_MS)
        self._patience.timeout.connect(lambda: application.exit(1))

    def begin(self) -> None:
        """Open the program, and let time pass."""
        self._resident.open()
        self._world.lock.changed.emit()  # it has told how things stand
        self._patience.start()
        self._turns.start()

    def _built(self) -> Resident:
        """Wire the program as it is, but for its time and its senses."""
        places = Places.of(os.environ)
        own = [{"name": self._name, "at": ["08:00", "16:00", "21:00"]}]
        preferences = chosen(
            morning__enabled=True, own=own, notices__gap_min=10, profile__stage=self._stage
        )
        PreferenceFile(places, self._clock.now).write(preferences)
        vars(wired).update(
            WallClock=lambda _: self._clock,
            Alarms=lambda parent: Bells(self._clock, parent),
            chosen=lambda *given: self._world.senses(given[4], given[3]),
        )
        return Resident(self._tray, places, self._application)

    def _moments(self) -> Iterator[datetime]:
        hour = START
        while True:
            moments = sorted(self._chance.uniform(0, 3600) for _ in range(CHANGES_AN_HOUR))
            yield from (hour + timedelta(seconds=second) for second in moments)
            hour += timedelta(hours=1)

    def _turn(self) -> None:
        """Let one thing happen, once the program and the server have followed the last."""
        if self._resident._senses._soon.isActive() or not self._followed():
            return
        self._patience.start()
        if self._answer():
            return
        alarm = self._clock.next_alarm()
        if alarm and alarm < self._next_change:
            self._clock.advance(alarm, self._resident._alarms.rang.emit)
        else:
            self._clock.advance(self._next_change, self._resident._alarms.rang.emit)
            self._next_change = next(self._changes)
            self._world.change()
        if self._clock.now() >= self._midnight:
            self._tell_day()

    def _open(self) -> frozenset[str]:
        return frozenset(self._resident._chain._open)

    def _followed(self) -> bool:
        """Tell whether the server shows just what is asked, and its numbers have come back."""
        notifier = self._resident._chain._candidates[0]
        assert isinstance(notifier, Freedesktop)
        posted = notifier._posted
        if set(posted) != self._open() or not all(each.number for each in posted.values()):
            return False
        return self._dunst.shown() == len(posted)

    def _answer(self) -> bool:
        """Answer what is newly asked, mostly; tell whether anything was."""
        new, gone = self._open() - self._asked, self._asked - self._open()
        self._asked = self._open()
        self._opened, self._closed = self._opened + len(new), self._closed + len(gone)
        if not new or self._chance.random() < 0.1:
            return False
        for habit in self._resident.obey("status")["status"]["open"]:
            self._resident.obey(f"answer {habit} {self._said(habit)}")
        return True

    def _said(self, habit: str) -> Answer:
        return self._chance.choice([each for each in OFFERED[kind(habit)] if each in CLOSING])

    def _tell_day(self) -> None:
        self._midnight += timedelta(days=1)
        self._day += 1
        print(json.dumps(asdict(self._held())), flush=True)
        if self._clock.now() >= self._end:
            self._turns.stop()
            self._resident.close()
            self._application.exit(0)

    def _held(self) -> Held:
        """Weigh and count; what Qt itself drops once a minute has had no minute to be dropped."""
        QPixmapCache.clear()
        gc.collect()
        objects = self._objects()
        (told,) = self._speaking.call(STATS, "GetStats")
        return Held(
            day=self._day,
            timers=sum(isinstance(each, QTimer) for each in objects),
            objects=len(objects),
            files=sum(1 for _ in Path("/proc/self/fd").iterdir()),
            matches=told["MatchRules"][1],
            connections=told["ActiveConnections"][1],
            pss_kb=_weight_kb("Pss"),
            own_kb=_weight_kb("Pss_Anon"),
            opened=self._opened,
            closed=self._closed,
            wakes=self._resident._coach.wakes,
        )

    def _objects(self) -> set[QObject]:
        """Return every Qt object that has a parent here or a name in Python."""
        roots: list[QObject] = [self._application, self._tray, *QApplication.topLevelWidgets()]
        roots += [each for each in Shiboken.getAllValidWrappers() if isinstance(each, QObject)]
        return {child for root in roots for child in (root, *root.findChildren(QObject))}


def _weight_kb(name: str) -> int:
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    raise LookupError(name)


def main() -> int:
    """Live so many days."""
    application = QApplication(["stretch-coach"])
    application.setQuitOnLastWindowClosed(False)
    with speaker(os.environ["DBUS_SESSION_BUS_ADDRESS"]) as speaking:
        month = Month(application, speaking, *sys.argv[1:])
        month.begin()
        return application.exec()


if __name__ == "__main__":
    sys.exit(main())
