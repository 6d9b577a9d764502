"""Whole days, and a whole year, through the real engine on a fast clock.

The rules here are those a person would notice: they hold for a year of every kind of answer, in
zones with every kind of clock change, for whatever is chosen, and whatever the world does.
"""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from coach.domain.custom import planned
from coach.domain.happening import Event, Happening
from coach.domain.history import ANSWERED, What
from coach.domain.hours import day_at, local
from coach.domain.orders import parse
from coach.domain.policy import Why
from coach.domain.preferences import Preferences
from coach.domain.reminder import Answer, Due, Habit, is_own
from coach.domain.water import HOURLY_ML
from coach.engine.scenario import DOES as EVERY
from coach.engine.scenario import Scenario, Step
from coach.engine.simulation import Simulation
from tests.fakes import BERLIN, Day, Person, chosen, obedient

QUICK = [Phase.explicit, Phase.reuse, Phase.generate]
"""Shrinking whole days takes minutes; the failing choices are readable as they are."""
ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca")
OWN = [
    {"name": "vitamin", "at": ["08:00", "21:00"]},
    {"name": "tea", "at": "16:00", "days": "mon-fri"},
]


def whimsical(seed: int) -> Person:
    """Return a person who answers at random, and one time in four not at all."""
    mood = random.Random(seed)  # noqa: S311  - a test's dice

    def answer(due: Due) -> Answer | None:
        return mood.choice((*due.offers(), None))

    return answer


def check_rules(day: Day, preferences: Preferences) -> None:
    """Assert every rule of the year over what was shown."""
    shown = day.presenter.shown
    nights: Counter[object] = Counter()
    for at, due in shown:
        this = day_at(preferences.hours, at, day.zone)
        assert this.awake(at), f"{due.habit} in quiet hours at {at}"
        if due.habit == Habit.BEDTIME:
            nights[this.date] += 1
    assert set(nights.values()) <= {1, 2}
    check_water(day, preferences)
    check_gaps(shown, preferences)


def check_gaps(shown: list[tuple[datetime, Due]], preferences: Preferences) -> None:
    """Assert the distance between notices; what comes at the same moment is one notice."""
    moments: dict[datetime, list[Due]] = {}
    for at, due in shown:
        moments.setdefault(at, []).append(due)
    for first, second in pairwise(sorted(moments)):
        apart = second - first
        assert apart >= timedelta(minutes=min(1, preferences.notices.gap_min))
        if apart < timedelta(minutes=preferences.notices.gap_min):
            assert all(is_free(due) for due in moments[second]), f"{moments[second]} at {second}"
    for dues in moments.values():
        assert len({due.habit for due in dues}) == len(dues)


def is_free(due: Due) -> bool:
    """Whether a turn need not keep the distance."""
    return due.habit == Habit.BEDTIME or is_own(due.habit) or due.asked


def check_water(day: Day, preferences: Preferences) -> None:
    """Assert that drinks keep out of the taper and under the hourly measure."""
    drinks = [(at, due) for at, due in day.presenter.shown if due.habit == Habit.WATER]
    logged = [(e.at, e.amount) for e in day.entries(What.DRANK)]
    for at, due in drinks:
        this = day_at(preferences.hours, at, day.zone)
        assert at <= this.bedtime - timedelta(minutes=preferences.water.taper_min)
        assert due.amount <= 250
        hour = [amount for when, amount in logged if at - timedelta(hours=1) < when < at]
        assert sum(hour) + due.amount <= HOURLY_ML or not hour


@pytest.mark.parametrize("zone", ZONES)
def test_a_year_keeps_every_rule_and_asks_once_each_evening(zone: str) -> None:
    preferences = chosen(water__target_ml=2000)
    day = Day("2026-01-01T06:00", preferences, ZoneInfo(zone))
    day.until("2027-01-01T06:00", obedient)
    check_rules(day, preferences)
    assert day.times(Habit.BEDTIME) == ["22:00"] * 365


@pytest.mark.parametrize("zone", ZONES)
def test_in_a_year_no_own_reminder_is_lost_or_comes_twice(zone: str) -> None:
    preferences = chosen(own=OWN, water__enabled=False, standing__enabled=False)
    day = Day("2026-01-01T06:00", preferences, ZoneInfo(zone))
    day.until("2027-01-01T06:00", obedient)
    assert day.times("own:vitamin") == ["08:00", "21:00"] * 365
    assert day.times("own:tea") == ["16:00"] * 261  # the weekdays of 2026
    assert day.entries(What.DROPPED) == []


@pytest.mark.parametrize("zone", ZONES)
def test_the_days_of_a_clock_change_have_one_bedtime_and_its_repeat(zone: str) -> None:
    """Also where bedtime itself falls into the hour that is skipped or comes twice."""
    for bedtime in ("22:30", "02:45", "03:15"):
        preferences = chosen(hours__bedtime=bedtime, hours__wake="10:00")
        for start in ("2026-02-13", "2026-03-06", "2026-03-20", "2026-04-03", "2026-10-02"):
            day = Day(f"{start}T12:00", preferences, ZoneInfo(zone))
            day.live(day.clock.now() + timedelta(days=10))
            nights = Counter(
                day_at(preferences.hours, at, day.zone).date
                for at, due in day.presenter.shown
                if due.habit == Habit.BEDTIME
            )
            assert set(nights.values()) <= {1, 2}
            assert len(nights) == 10
            assert sum(nights.values()) >= 19  # the repeat may meet the quiet hours once


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_answered_for_a_season_the_rules_hold(seed: int) -> None:
    preferences = chosen(water__target_ml=2300, profile__stage="t3", own=OWN)
    day = Day("2026-02-01T06:00", preferences)
    day.until("2026-05-01T06:00", whimsical(seed))
    check_rules(day, preferences)
    assert len(day.presenter.shown) > 600
    vitamins = [due for _, due in day.presenter.shown if due.habit == "own:vitamin"]
    turns = [due.turn for due in vitamins if not due.asked]
    assert len(turns) == len(set(turns)) == 89 * 2


clock = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))


anything = st.fixed_dictionaries(
    {
        "hours__wake": clock,
        "hours__bedtime": clock,
        "standing__windows": st.just("") | st.builds("{}-{}".format, clock, clock),
        "standing__mode": st.sampled_from(["desk", "sit-stand"]),
        "water__windows": st.just("") | st.builds("mon-sun {}-{}".format, clock, clock),
        "water__target_ml": st.integers(500, 4000),
        "water__taper_min": st.integers(60, 240),
        "standing__interval_min": st.integers(10, 120),
        "bedtime__lead_min": st.integers(10, 90),
        "morning__enabled": st.booleans(),
        "notices__gap_min": st.sampled_from([0, 5, 20, 60]),
        "own": st.builds(lambda at: [{"name": "vitamin", "at": at}], st.lists(clock, min_size=1)),
    }
).map(lambda values: chosen(**values))


@settings(max_examples=60, deadline=None, phases=QUICK)
@given(
    anything,
    st.sampled_from(ZONES),
    st.sampled_from(["2026-03-27", "2026-10-23", "2026-06-01"]),
    st.integers(0, 9),
)
def test_whatever_is_chosen_the_rules_hold(
    preferences: Preferences, zone: str, start: str, seed: int
) -> None:
    day = Day(f"{start}T05:00", preferences, ZoneInfo(zone))
    day.live(day.clock.now() + timedelta(days=4), whimsical(seed))
    check_rules(day, preferences)
    assert day.coach.wakes <= 5 * len(day.history.entries) + 20


@settings(max_examples=40, deadline=None, phases=QUICK)
@given(
    st.lists(
        st.tuples(st.integers(1, 400), st.sampled_from(["30m", "1h", "2h", "tomorrow"])),
        min_size=1,
        max_size=6,
    )
)
def test_pauses_are_respected_and_end_quietly(pauses: list[tuple[int, str]]) -> None:
    day = Day("2026-03-10T06:00", chosen(own=OWN))
    for minutes, span in pauses:
        day.pass_by(minutes, obedient)
        day.coach.deeds.pause(span)
    day.pass_by(24 * 60, obedient)
    spans = [(e.at, e.until) for e in day.entries(What.PAUSED)]
    for at, _ in day.presenter.shown:
        for i, (begin, end) in enumerate(spans):
            assert end is not None
            stop = min([end, *(later for later, _ in spans[i + 1 :])])
            assert not begin < at < stop
            last = i + 1 == len(spans) or spans[i + 1][0] >= end
            assert not (last and end < at < end + timedelta(minutes=1))


def test_a_year_takes_seconds() -> None:
    """Ten seconds are the limit of the design; here the loop is counted, not the clock."""
    day = Day("2026-01-01T06:00").until("2026-02-01T06:00", obedient)
    shown = len(day.presenter.shown)
    assert 400 < shown < 700
    assert len(day.history.entries) < 3 * shown
    assert day.coach.wakes < 5 * shown
    assert day.clock.now() == datetime(2026, 2, 1, 5, 0, tzinfo=UTC)


DOES = [do for do, needs in EVERY.items() if not needs]
ORDERS = [
    *("pause 1h", "pause 30m", "pause until 14:00", "resume"),
    *("drink", "drink 400", "undo", "hot on", "exercise on"),
    *("answer water done", "answer water later", "answer standing start", "answer standing skip"),
    *("answer own:vitamin done", "answer own:vitamin later", "answer bedtime short"),
]
journeys = st.tuples(
    st.integers(1, 400),
    st.integers(-300, 300).map(lambda minutes: timedelta(minutes=minutes))
    | st.sampled_from(ZONES).map(ZoneInfo),
)


@settings(max_examples=60, deadline=None, phases=QUICK)
@given(st.lists(journeys, max_size=8))
def test_whatever_is_done_to_the_clock_nothing_comes_twice_and_nothing_spins(
    changes: list[tuple[int, timedelta | ZoneInfo]],
) -> None:
    day = Day("2026-03-27T06:00", chosen(own=OWN, water__target_ml=2000))
    for minutes, change in changes:
        day.pass_by(minutes, obedient)
        if isinstance(change, timedelta):
            day.clock.turn_to(day.clock.now() + change)
        else:
            day.clock.travel(change)
        day.coach.wake()
    day.pass_by(36 * 60, obedient)
    first = [due for _, due in day.presenter.shown if due.turn and not due.repeat]
    turns = Counter((due.habit, due.turn) for due in first)
    assert set(turns.values()) <= {1}
    assert day.coach.wakes <= 5 * len(day.history.entries) + 20


def test_somebody_who_never_changes_the_clock_and_somebody_who_does_drink_as_much() -> None:
    preferences = chosen(water__target_ml=2000)
    plain = Day("2026-03-10T06:00", preferences).until("2026-03-10T23:00", obedient)
    moved = Day("2026-03-10T06:00", preferences)
    for hour in range(8, 20, 3):
        moved.until(f"2026-03-10T{hour:02}:20", obedient)
        for by in (timedelta(hours=-2), timedelta(hours=2)):
            moved.clock.turn_to(moved.clock.now() + by)
            moved.coach.wake()
    moved.until("2026-03-10T23:00", obedient)
    assert moved.times("water") == plain.times("water")
    assert moved.times("standing") == plain.times("standing")


STARTS_AND_ENDS = (What.OPENED, What.CLOSED)
happenings = st.tuples(st.integers(0, 240), st.sampled_from(DOES) | st.sampled_from(ORDERS))


class Onlooker:
    """Follows a simulation, and checks what it tells against the world of that moment."""

    def __init__(self, scenario: Scenario) -> None:
        self.simulation = Simulation(scenario, self.hear)
        self.preferences = scenario.preferences
        self.told: list[Happening] = []
        self.shown: list[datetime] = []

    @property
    def ended(self) -> bool:
        """Whether nothing runs any more: the coach was quit, or the machine sleeps."""
        opened = [e.what for e in self.simulation.history.entries if e.what in STARTS_AND_ENDS]
        return self.simulation.world.asleep or opened[-1] is What.CLOSED

    def hear(self, done: Happening) -> None:
        assert done.why, done
        self.told.append(done)
        if done.event is not Event.SHOWN:
            return
        now, zone = self.simulation.clock.now(), self.simulation.clock.zone()
        world = self.simulation.world.situation()
        history = self.simulation.history.recent(now - timedelta(days=2))
        assert done.at == now
        assert world.locked is None, "on a lock screen"
        assert world.idle is None or world.idle < timedelta(minutes=3), "to nobody"
        assert not world.busy, "while busy"
        assert history.paused_until(now) is None, "while paused"
        assert day_at(self.preferences.hours, now, zone).awake(now), "in quiet hours"
        if world.woke:
            assert now - world.woke >= timedelta(minutes=1), "right after waking up"
        if self.shown:
            assert now - self.shown[-1] >= timedelta(minutes=1), "a pile"
        self.shown.append(now)


@settings(max_examples=100, deadline=None, phases=QUICK)
@given(
    st.sampled_from(["2026-03-27", "2026-10-23", "2026-06-01"]),
    st.lists(happenings, max_size=40),
)
def test_whatever_the_world_does_the_rules_hold(start: str, events: list[tuple[int, str]]) -> None:
    """About 400 random days; nothing is asked of nobody, and no own reminder is lost."""
    begin = datetime.fromisoformat(f"{start}T06:00")
    at, steps = begin, list[Step]()
    for minutes, do in events:
        at += timedelta(minutes=minutes)
        order = {} if do in DOES else {"order": parse(do)}
        steps.append(Step(at, "order" if order else do, order))
    until = begin + timedelta(days=4)
    preferences = chosen(own=OWN, morning__enabled=True)
    onlooker = Onlooker(Scenario(begin, BERLIN, until, preferences, tuple(steps)))
    onlooker.simulation.play()
    check_own_reminders(onlooker)
    check_answers(onlooker)
    entries = len(onlooker.simulation.history.entries)
    assert onlooker.simulation.wakes <= 3 * (entries + len(steps)) + 4 * 24 * 60


def check_own_reminders(onlooker: Onlooker) -> None:
    """Assert that each turn was shown once, waits, or gave way to its own next one."""
    simulation = onlooker.simulation
    now, zone = simulation.clock.now(), simulation.clock.zone()
    begin = simulation.history.entries[0].at
    for own in onlooker.preferences.reminders.own:
        entries = [e for e in simulation.history.entries if e.habit == own.habit]
        shown = Counter(e.turn for e in entries if e.what is What.SHOWN)
        shown.subtract(e.turn for e in entries if e.what is What.LATER)
        dropped = {e.turn: e.note for e in entries if e.what is What.DROPPED}
        assert set(dropped.values()) <= {Why.NEXT_CAME}
        assert max(shown.values(), default=1) <= 1
        if onlooker.ended:
            continue
        days = (local(begin, zone).date() + timedelta(days=ahead) for ahead in range(6))
        turns = [d.turn for day in days for d in planned(own, day, zone) if begin <= d.at < now]
        assert set(turns[:-1]) <= set(shown) | set(dropped)


def check_answers(onlooker: Onlooker) -> None:
    """Assert that each answer that was taken left one entry, and each entry one answer."""
    told = [h for h in onlooker.told if h.event is Event.ANSWERED]
    kept = [e for e in onlooker.simulation.history.entries if e.what in ANSWERED]
    drinks = [h for h in onlooker.told if h.event is Event.RECORDED and h.why.startswith("drank")]
    assert len(kept) == len(told) + len(drinks)
