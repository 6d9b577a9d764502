"""Plays a scenario: the real engine, policy, history and orders in a world that is told what to do.

Nothing of it is stored. A day takes milliseconds, for nobody waits: the clock jumps from one alarm
to the next.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo

from coach.domain import orders
from coach.domain.happening import Happening
from coach.domain.notice import Notice
from coach.domain.orders import BadOrder
from coach.domain.preferences import Preferences, changed
from coach.domain.situation import Busy, Situation
from coach.domain.status import Status
from coach.engine.clock import FastClock
from coach.engine.coach import Coach
from coach.engine.memory import MemoryHistory, MemoryPreferences
from coach.engine.scenario import BadScenario, Scenario, Step

SOURCE = "scenario"
IDLE = "idle"
"""The alarm that tells, as a desktop would, that there was no input for a while."""


class World:
    """Machine and person of a scenario: senses that push each change, and nothing that is real.

    Times are kept as counted, not as the wall shows them, since somebody may set that.
    """

    pushes = True

    def __init__(self, clock: FastClock) -> None:
        self._clock = clock
        self._after = timedelta(minutes=3)
        self._idle_source = True
        self._idle: timedelta | None = None
        self._asleep: timedelta | None = None
        self._locked: timedelta | None = None
        self._gone: timedelta | None = None
        self._woke: timedelta | None = None
        self._busy: frozenset[Busy] = frozenset()

    @property
    def asleep(self) -> bool:
        """Whether the machine sleeps, so that nothing runs on it."""
        return self._asleep is not None

    def situation(self) -> Situation:
        """Return what the scenario made of the world."""
        idle = None
        if self._idle_source:
            idle = timedelta() if self._idle is None else self._clock.elapsed() - self._idle
        since = min((at for at in (self._asleep, self._locked) if at is not None), default=None)
        return Situation(
            idle, self._wall(since), self._wall(self._woke), self._wall(self._gone), self._busy
        )

    def sources(self) -> Mapping[str, str]:
        """Return that the scenario tells all that is known."""
        idle = SOURCE if self._idle_source else "none"
        return {"idle": idle, "lock": SOURCE, "busy": SOURCE, "clock": SOURCE}

    def watch_idle(self, after: timedelta) -> None:
        """Push when there was no input for ``after``."""
        self._after = after
        self.arm()

    def undergo(self, do: str) -> bool:
        """Let something happen to machine or person; return whether it was of that sort."""
        elapsed = self._clock.elapsed()
        match do.rpartition("-"):
            case "dnd" | "camera" | "fullscreen" as what, _, state:
                kinds = {"dnd": Busy.DND, "camera": Busy.CALL, "fullscreen": Busy.FULL_SCREEN}
                only = frozenset({kinds[what]})
                self._busy = self._busy | only if state == "on" else self._busy - only
            case _, _, "suspend":
                self._asleep = elapsed if self._asleep is None else self._asleep
            case _, _, "lock":
                self._locked = elapsed if self._locked is None else self._locked
            case _, _, "resume" if self._asleep is not None:
                begun, self._asleep = self._asleep, None
                self._come_back(begun)
            case _, _, "unlock" if self._locked is not None:
                begun, self._locked = self._locked, None
                self._come_back(begun)
            case _, _, "idle":
                self._idle = elapsed if self._idle is None else self._idle
            case _, _, "active":
                self._idle = None
            case "no-idle", _, "source":
                self._idle_source = False
            case _:
                return do in ("resume", "unlock")
        self.arm()
        return True

    def _come_back(self, begun: timedelta) -> None:
        if self._asleep is None and self._locked is None:
            self._woke, self._gone = self._clock.elapsed(), begun

    def arm(self) -> None:
        """Set the alarm that tells of an absence, by the wall clock as it is now."""
        if self._idle is None or not self._idle_source:
            self._clock.cancel(IDLE)
            return
        wait = self._after - (self._clock.elapsed() - self._idle)
        if wait > timedelta():
            self._clock.set(IDLE, self._clock.now() + wait)

    def _wall(self, counted: timedelta | None) -> datetime | None:
        return None if counted is None else self._clock.now() - (self._clock.elapsed() - counted)


class Quiet:
    """A presenter and guide that show nothing: what is shown is told by the engine itself."""

    def show(self, notice: Notice) -> None:
        """Show nothing."""

    def withdraw(self, notice_id: str) -> None:
        """Have nothing to take back."""

    def play(self, routine: str) -> None:
        """Play nothing."""


class Simulation:
    """One scenario being played; ``tell`` is told each thing that the coach does."""

    def __init__(self, scenario: Scenario, tell: Callable[[Happening], None]) -> None:
        self._scenario = scenario
        self._tell = tell
        start = scenario.start.replace(tzinfo=scenario.zone)
        self.clock = FastClock(start, scenario.zone)
        self.world = World(self.clock)
        self.history = MemoryHistory()
        self._chosen = MemoryPreferences(scenario.preferences)
        self._running: Coach | None = None
        self._woken = 0

    @property
    def wakes(self) -> int:
        """How often the coach looked at what is due."""
        return self._woken + (self._running.wakes if self._running else 0)

    @property
    def preferences(self) -> Preferences:
        """What is chosen at the moment."""
        return self._chosen.read()

    def play(self) -> Status:
        """Play it to its end; return how things are then.

        Raises:
            BadScenario: an event lies before the one above it.
        """
        self._start()
        steps = self._scenario.steps
        for i, step in enumerate(steps):
            at = self._instant(step.at, step)
            sets = any(later.do in ("clock", "zone") for later in steps[i:])
            if at > self._instant(self._scenario.until) and not sets:
                break
            self._live(at)
            self._undergo(step)
        self._live(self._instant(self._scenario.until))
        return (self._running or self._coach()).status()

    def _instant(self, wall: datetime, step: Step | None = None) -> datetime:
        """Return when the wall clock shows a time for the first time from now on."""
        zone = self.clock.zone()
        first, second = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
        at = first if first >= self.clock.now() else max(first, second)
        if second < first:  # the clock skips this time
            at = _skip(second, first, zone)
        if step and at < self.clock.now():
            now = self.clock.now().astimezone(zone)
            said = f"a time from {now:%Y-%m-%dT%H:%M:%S} on, for events stand in the order of time"
            raise BadScenario(f"at: expected {said}", step.line)
        return at

    def _live(self, until: datetime) -> None:
        if self.world.asleep:
            self.clock.move(max(timedelta(), until - self.clock.now()))
        else:
            self.clock.advance(until, lambda _: self._wake())

    def _wake(self) -> None:
        if self._running:
            self._running.wake()

    def _undergo(self, step: Step) -> None:
        if self.world.undergo(step.do):
            self._wake()
            return
        match step.do:
            case "quit":
                self._quit()
            case "start" if self._running is None:
                self._start()
            case "zone":
                self.clock.travel(step.args["zone"])
                self._wake()
            case "clock":
                self.clock.turn_to(step.args["to"].replace(tzinfo=self.clock.zone()))
                self.world.arm()
                self._wake()
            case "set":
                self._set(step.args["key"], step.args["value"])
            case "answer" if self._running:
                self._follow(orders.Reply(step.args["habit"], step.args["answer"]))
            case "order" if self._running:
                self._follow(step.args["order"])

    def _follow(self, order: orders.Order) -> None:
        """Follow an order; one that finds nothing to do does nothing."""
        match order:
            case orders.Quit():
                self._quit()
            case orders.Set(name, value):
                self._set(name, value)
            case _ if self._running:
                try:
                    self._running.deeds.follow(order)
                except BadOrder:
                    return

    def _set(self, name: str, value: object) -> None:
        if self._running:
            self._running.set(name, value)
        else:
            self._chosen.write(changed(self._chosen.read(), name, value))

    def _start(self) -> None:
        self._running = self._coach()
        self._running.open()

    def _quit(self) -> None:
        if self._running:
            self._running.close()
            self._woken += self._running.wakes
            self._running = None

    def _coach(self) -> Coach:
        return Coach(
            clock=self.clock,
            alarms=self.clock,
            history=self.history,
            preferences=self._chosen,
            presenter=Quiet(),
            senses=self.world,
            guide=Quiet(),
            tell=self._tell,
        )


def _skip(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """Return the whole minute at which the clock goes forward, between two instants."""
    new, at = after.astimezone(zone).utcoffset(), before.replace(second=0, microsecond=0)
    while at.astimezone(zone).utcoffset() != new:
        at += timedelta(minutes=1)
    return at
