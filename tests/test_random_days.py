"""Days as they come: random choices, random senses, random answers; what holds for all of them.

Each example lives four days through the real engine, policy, history and orders, with a clock that
is set and a zone that changes now and then: two thousand days in all.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from coach.domain import custom
from coach.domain.happening import Event, Happening
from coach.domain.history import What, told
from coach.domain.hours import day_at, local
from coach.domain.orders import parse
from coach.domain.preferences import Preferences, changed
from coach.domain.reminder import OWN, TAKEN, Answer, Habit, kind
from coach.domain.spans import quiet_until
from coach.domain.status import Status
from coach.engine.scenario import Scenario, Step
from coach.engine.simulation import Simulation
from tests.fakes import chosen

DAYS = 4
EXAMPLES = 500
QUICK = [Phase.explicit, Phase.reuse, Phase.generate]
"""Shrinking whole days takes minutes; the failing choices are readable as they are."""
ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")
STARTS = ("2026-03-27T05:30", "2026-10-23T05:30", "2026-06-01T05:30", "2026-03-06T05:30")
MINUTE = timedelta(minutes=1)


@dataclass
class Lived:
    """A simulation, and what was seen of it at the moment at which it was seen."""

    scenario: Scenario
    happened: list[tuple[timedelta, Happening]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    woke: list[timedelta] = field(default_factory=list)
    status: Status | None = None

    def __post_init__(self) -> None:
        self.simulation = Simulation(self.scenario, self._see)

    def live(self) -> "Lived":
        self.status = self.simulation.play()
        return self

    def _see(self, seen: Happening) -> None:
        clock, world = self.simulation.clock, self.simulation.world
        self.happened.append((clock.elapsed(), seen))
        if not seen.why:
            self.wrong.append(f"no reason for {seen}")
        if seen.event is not Event.SHOWN:
            return
        situation = world.situation()
        preferences = self.simulation.preferences
        day = day_at(preferences.hours, seen.at, clock.zone())
        if situation.locked:
            self.wrong.append(f"on a lock screen: {seen}")
        if preferences.quiet.enabled and not day.awake(seen.at):
            self.wrong.append(f"in quiet hours: {seen}")
        if quiet_until(preferences.quiet.windows, day, clock.zone(), seen.at):
            self.wrong.append(f"in a quiet window: {seen}")
        if told(self.simulation.history.entries).paused_until(seen.at):
            self.wrong.append(f"while paused: {seen}")
        if situation.woke and timedelta() <= seen.at - situation.woke < _grace(preferences):
            self.wrong.append(f"just after waking: {seen}")

    def shown(self) -> list[tuple[timedelta, Happening]]:
        return [(at, each) for at, each in self.happened if each.event is Event.SHOWN]


def _grace(preferences: Preferences) -> timedelta:
    return timedelta(seconds=preferences.presence.wake_grace_s)


clocks = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
own = st.lists(
    st.fixed_dictionaries(
        {"at": st.lists(clocks, min_size=1, max_size=3, unique=True)},
        optional={"days": st.sampled_from([["mon", "wed"], ["sat"], ["fri-sun"]])},
    ),
    max_size=3,
).map(lambda each: [{"name": f"tea {i}", **one} for i, one in enumerate(each)])
choices = st.fixed_dictionaries(
    {},
    optional={
        "hours__wake": clocks,
        "hours__bedtime": clocks,
        "hours__weekend": st.booleans(),
        "hours__weekend_wake": clocks,
        "hours__weekend_bedtime": clocks,
        "water__target_ml": st.integers(500, 4000),
        "water__taper_min": st.integers(60, 240),
        "water__limit_mode": st.booleans(),
        "standing__mode": st.sampled_from(["desk", "job", "sit-stand"]),
        "standing__interval_min": st.integers(10, 120),
        "bedtime__lead_min": st.integers(10, 90),
        "morning__enabled": st.booleans(),
        "quiet__enabled": st.booleans(),
        "quiet__windows": st.sampled_from(["", "12:00-13:30", "mon-fri 16:00-18:00", "sun"]),
        "notices__gap_min": st.sampled_from([0, 5, 20, 60]),
        "notices__later_min": st.sampled_from([5, 10, 20]),
        "presence__away_min": st.integers(1, 10),
        "presence__wake_grace_s": st.sampled_from([0, 60, 120]),
        "profile__stage": st.sampled_from(["auto", "t1", "t2", "t3", "after"]),
        "busy__when": st.sampled_from(["hold", "quiet", "show"]),
        "standing__windows": st.sampled_from(["", "mon-fri 09:00-17:30", "22:30-01:00", "sat"]),
        "reminders__own": own,
    },
).map(lambda values: chosen(**values))

SENSED = (
    *("suspend", "resume", "lock", "unlock", "idle", "active", "quit", "start"),
    *("dnd-on", "dnd-off", "camera-on", "camera-off", "fullscreen-on", "fullscreen-off"),
)
BACK = {"suspend": "resume", "lock": "unlock", "idle": "active", "quit": "start"}
ORDERS = (
    *("pause 30m", "pause 2h", "pause tomorrow", "resume", "drink 250", "drink", "undo"),
    *("hot on", "exercise on", "hot off", "shift start", "shift end", "stretch bedtime"),
)
SET = (
    *(("standing.interval_min", 30), ("standing.enabled", False), ("standing.enabled", True)),
    *(("water.enabled", False), ("water.enabled", True), ("hours.bedtime", "23:45")),
    *(("notices.gap_min", 20), ("bedtime.enabled", False), ("quiet.enabled", True)),
)
HABITS = ("water", "standing", "bedtime", "morning", "own:tea 0", "own:tea 1")


def steps(dice: Random, start: datetime, *, clock: bool) -> tuple[Step, ...]:
    """Draw what happens, in the order of time; after a set clock, in the new wall time."""
    made: list[Step] = []
    at = start
    end = start + timedelta(days=DAYS)
    while (at := at + timedelta(minutes=dice.randint(1, 200))) < end:
        what = dice.randint(0, 99)
        if what < 45:
            do = dice.choice(SENSED)
            made.append(Step(at, do, {}))
            if do in BACK and dice.randint(0, 4):
                at += timedelta(seconds=dice.randint(20, 9 * 3600))
                made.append(Step(at, BACK[do], {}))
        elif what < 70:
            habit = dice.choice(HABITS)
            answer = dice.choice(sorted(TAKEN[kind(habit)]))
            made.append(Step(at, "answer", {"habit": habit, "answer": Answer(answer)}))
        elif what < 85:
            made.append(Step(at, "order", {"order": parse(dice.choice(ORDERS))}))
        elif what < 92 or not clock:
            key, value = dice.choice(SET)
            made.append(Step(at, "set", {"key": key, "value": value}))
        elif what < 96:
            made.append(Step(at, "zone", {"zone": ZoneInfo(dice.choice(ZONES))}))
            at += timedelta(hours=25)  # later than any wall time before it
        else:
            to = at + timedelta(minutes=dice.choice([-120, -30, 45, 120]))
            made.append(Step(at, "clock", {"to": to}))
            at = to
    return tuple(made)


@st.composite
def scenarios(draw: st.DrawFn, *, clock: bool) -> Scenario:
    start = datetime.fromisoformat(draw(st.sampled_from(STARTS)))
    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    events = steps(Random(draw(st.integers(0, 2**32))), start, clock=clock)  # noqa: S311
    until = max([start + timedelta(days=DAYS), *(step.at for step in events)])
    return Scenario(start, zone, until, draw(choices), events)


def check_gaps(lived: Lived) -> None:
    """Assert that notices keep their distance, except for those that need not."""
    seen = lived.shown()
    for (before, _), (after, notice) in pairwise(seen):
        assert after - before >= MINUTE, f"two in one minute: {notice}"
        free = notice.why.startswith("asked") or any(
            habit == Habit.BEDTIME or habit.startswith(OWN) for habit in notice.habits
        )
        later = any(e.what is What.LATER for e in lived.simulation.history.entries)
        if not free and not later and not _gap_was_changed(lived):
            gap = lived.scenario.preferences.notices.gap_min
            assert after - before >= timedelta(minutes=gap), f"too near: {notice}"


def _gap_was_changed(lived: Lived) -> bool:
    return any(s.do == "set" and s.args["key"] == "notices.gap_min" for s in lived.scenario.steps)


def check_returns(lived: Lived) -> None:
    """Assert that nobody who comes back meets a pile."""
    returned = [at for at, each in lived.happened if each.why == "back"]
    for back in returned:
        first = [at for at, _ in lived.shown() if back <= at < back + MINUTE]
        assert len(first) <= 1, f"a pile after {back}"


def check_answers(lived: Lived) -> None:
    """Assert that each answer to an open question counted, and counted once."""
    entries = lived.simulation.history.entries
    answered = Counter(each.answer for _, each in lived.happened if each.event is Event.ANSWERED)
    drinks = [e for e in entries if e.what is What.DRANK]
    by_order = [each for _, each in lived.happened if each.why.startswith("drank ")]
    by_answer = [
        each
        for _, each in lived.happened
        if each.event is Event.ANSWERED
        and each.habits == (Habit.WATER,)
        and each.answer is Answer.DONE
    ]
    assert len(drinks) == len(by_order) + len(by_answer)
    assert answered[Answer.LATER] == sum(e.what is What.LATER for e in entries)
    open_now: Counter[str] = Counter()
    for _, each in lived.happened:
        if each.event is Event.SHOWN:
            open_now.update(each.habits)
        elif each.event is Event.WITHDRAWN:
            open_now.subtract(each.habits)
        elif each.event is Event.ANSWERED:
            assert open_now[each.habits[0]] == 1, f"not open, or twice: {each}"
    assert set(open_now.values()) <= {0, 1}


@settings(max_examples=EXAMPLES - 150, deadline=None, phases=QUICK)
@given(scenarios(clock=True))
def test_whatever_happens_the_promises_hold(scenario: Scenario) -> None:
    lived = Lived(scenario).live()
    assert lived.wrong == []
    check_gaps(lived)
    check_returns(lived)
    check_answers(lived)
    seen = [each for _, each in lived.happened]
    dues = sum(e.event in (Event.SHOWN, Event.DROPPED, Event.WAITING) for e in seen)
    minutes = lived.simulation.clock.elapsed() // MINUTE
    assert lived.simulation.wakes <= dues + minutes
    assert lived.simulation.wakes <= 3 * (dues + len(scenario.steps)) + 80 * DAYS


@settings(max_examples=150, deadline=None, phases=QUICK)
@given(scenarios(clock=False), own)
def test_no_reminder_of_ones_own_is_ever_lost(scenario: Scenario, reminders: object) -> None:
    """Each of its times is shown once, or told to have given way to its own next time."""
    preferences = changed(scenario.preferences, "own", reminders)
    begun = Scenario(scenario.start, scenario.zone, scenario.until, preferences, scenario.steps)
    lived = Lived(begun).live()
    assert lived.status
    entries = lived.simulation.history.entries
    runs = entries[-1].what is not What.CLOSED and not any(s.do == "quit" for s in scenario.steps)
    waits = {held.habit for held in lived.status.waiting}
    for each in preferences.reminders.own:
        of_it = [e for e in entries if e.habit == each.habit]
        decided = Counter(e.turn for e in of_it if e.what in (What.SHOWN, What.DROPPED))
        put_off = {e.turn for e in of_it if e.what is What.LATER}
        start = scenario.start.replace(tzinfo=scenario.zone).astimezone(UTC)
        for ahead in range(DAYS + 1):
            day = local(start, scenario.zone).date() + timedelta(days=ahead)
            for due in custom.planned(each, day, scenario.zone):
                if not start <= due.at <= lived.status.now:
                    continue
                if due.turn not in put_off:
                    twice = [(e.what, str(e.at), e.note) for e in entries if e.turn == due.turn]
                    assert decided[due.turn] <= 1, f"{due.turn} twice: {twice}"
                late = decided[due.turn] or each.habit in waits or lived.simulation.world.asleep
                assert late or not runs, f"{due.turn} lost"
