"""Random preferences and days for the live day, and what `coach simulate` makes of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from json import dumps
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from coach.domain.day_picture import DayPicture
from coach.domain.happening import Event, Happening
from coach.domain.hours import local
from coach.domain.preferences import Preferences
from coach.domain.reminder import OFFERED, Answer, kind
from coach.domain.schedule import own_of
from coach.engine.live_day import live_day
from coach.engine.scenario import read
from coach.engine.simulation import Simulation
from tests.fakes import chosen
from tests.scenarios import scenario

SECOND = timedelta(seconds=1)
CHANGES = {
    "Europe/Berlin": ("2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"),
    "America/New_York": ("2026-03-07", "2026-03-08", "2026-10-31", "2026-11-01"),
    "Pacific/Auckland": ("2026-04-04", "2026-04-05", "2026-09-26", "2026-09-27"),
    "Australia/Lord_Howe": ("2026-04-04", "2026-04-05", "2026-10-03", "2026-10-04"),
    "Asia/Kolkata": ("2026-03-29", "2026-10-25"),
}
"""Zones, and days around which their clocks change."""
WINDOWS = (
    *("mon-fri 09:00-17:30", "sat 10:00-13:00; sun", "22:30-01:00", "08:00-12:00; 13:00-18:15"),
    *("mon-fri", "tue, thu", "12:00-13:00", "09:00-12:00; 11:00-15:00", "fri-sun 18:00-02:30"),
)
QUIETS = (
    *("12:30-14:00", "mon-fri 09:00-11:00; 15:00-15:30", "sat-sun", "20:00-23:00", "06:00-08:20"),
    *("23:00-04:30", "mon 00:00-23:55", "12:00-13:00; 13:00-14:00"),
)

Shown = list[tuple[datetime, tuple[str, ...]]]


@dataclass(frozen=True)
class Drawn:
    """One random set of preferences, with a day and a zone."""

    values: dict[str, Any]
    own: tuple[dict[str, Any], ...]
    day: date
    zone: ZoneInfo

    @property
    def preferences(self) -> Preferences:
        return chosen(**self.values, reminders__own=list(self.own))

    def picture(self) -> DayPicture:
        return live_day(self.preferences, self.day, self.zone)


def drawn(seed: int) -> Drawn:
    """Draw one; the same for the same seed."""
    dice = Random(seed)  # noqa: S311
    zone = dice.choice(sorted(CHANGES))
    on = dice.choice(CHANGES[zone]) if dice.random() < 0.3 else ""
    day = date.fromisoformat(on) if on else date(2026, 1, 1) + timedelta(dice.randrange(365))
    every = {name: draw(dice) for name, draw in _VALUES.items()}
    values = {name: value for name, value in every.items() if dice.random() < 0.4}
    own = tuple(_own(dice, i) for i in range(dice.choice((0, 0, 0, 1, 1, 2, 3))))
    return Drawn(values, own, day, ZoneInfo(zone))


def _clock(dice: Random) -> str:
    return f"{dice.randrange(24):02}:{dice.choice((0, 0, 5, 15, 30, 30, 45, 59)):02}"


def _own(dice: Random, number: int) -> dict[str, Any]:
    made: dict[str, Any] = {"name": f'tea "{number}" für mich'}
    made["at"] = sorted({_clock(dice) for _ in range(dice.randint(1, 3))})
    if dice.random() < 0.4:
        made["days"] = dice.choice((["mon", "wed"], ["sat"], ["fri-sun"]))
    if dice.random() < 0.3:
        made["routine"] = "desk-break"
    return made


_VALUES: dict[str, Callable[[Random], Any]] = {
    "hours__wake": _clock,
    "hours__bedtime": _clock,
    "hours__day_boundary": _clock,
    "hours__weekend": lambda dice: dice.random() < 0.7,
    "hours__weekend_wake": _clock,
    "hours__weekend_bedtime": _clock,
    "water__enabled": lambda dice: dice.random() < 0.7,
    "water__target_ml": lambda dice: dice.randrange(500, 4001, 100),
    "water__serving_ml": lambda dice: dice.randrange(100, 251, 10),
    "water__first_after_wake_min": lambda dice: dice.randrange(0, 121, 5),
    "water__taper_min": lambda dice: dice.randrange(60, 241, 10),
    "water__limit_mode": lambda dice: dice.random() < 0.3,
    "water__windows": lambda dice: dice.choice(WINDOWS),
    "standing__enabled": lambda dice: dice.random() < 0.7,
    "standing__mode": lambda dice: dice.choice(("desk", "job", "job", "sit-stand")),
    "standing__interval_min": lambda dice: dice.randrange(10, 121, 5),
    "standing__windows": lambda dice: dice.choice(WINDOWS),
    "bedtime__enabled": lambda dice: dice.random() < 0.7,
    "bedtime__lead_min": lambda dice: dice.randrange(10, 91, 5),
    "bedtime__windows": lambda dice: dice.choice(WINDOWS),
    "morning__enabled": lambda dice: dice.random() < 0.7,
    "morning__windows": lambda dice: dice.choice(WINDOWS),
    "quiet__enabled": lambda dice: dice.random() < 0.5,
    "quiet__windows": lambda dice: dice.choice(QUIETS),
    "notices__gap_min": lambda dice: dice.choice((0, 5, 20, 60, 120)),
    "notices__later_min": lambda dice: dice.choice((5, 10, 20)),
    "presence__away_min": lambda dice: dice.randint(1, 10),
    "busy__when": lambda dice: dice.choice(("hold", "quiet", "show")),
    "profile__stage": lambda dice: dice.choice(("auto", "none", "t1", "t2", "t3", "after")),
    "profile__due_date": lambda dice: f"2026-{dice.randint(1, 12):02}-15",
}


def text(of: Drawn, picture: DayPicture) -> str:
    """Return the scenario of a picture: its preferences, and an answer to each notice at once."""
    deeds = [(each.at, _answers(of, each.habits)) for each in (*picture.before, *picture.notices)]
    for begin, end in picture.shifts:
        deeds.append((begin, [("order", {"text": "shift on"})]))
        deeds.append((end, [("order", {"text": "shift off"})]))
    events: list[tuple[str, str, dict[str, str]]] = []
    now = picture.begins
    for at, dos in sorted(deeds, key=lambda deed: deed[0]):
        face, first = wall(at, of.zone), local(at, of.zone).replace(fold=0).astimezone(UTC)
        if now <= first < at:  # the time comes twice: get past its first coming
            events.append((wall(first + SECOND, of.zone), "active", {}))
        events += [(face, do, told) for do, told in dos]
        now = at
    own = ", ".join(_inline(each) for each in of.own)
    start, until = (wall(at, of.zone)[:16] for at in (picture.begins, picture.day.closes))
    zone = str(of.zone)
    return scenario(*events, start=start, until=until, zone=zone, own=own, **of.values)


def _answers(of: Drawn, habits: tuple[str, ...]) -> list[tuple[str, dict[str, str]]]:
    return [("answer", {"habit": each, "answer": _inviting(of, each)}) for each in habits]


def _inviting(of: Drawn, habit: str) -> Answer:
    own = own_of(of.preferences, habit)
    return Answer.START if own and own.routine else OFFERED[kind(habit)][0]


def wall(at: datetime, zone: ZoneInfo) -> str:
    return local(at, zone).replace(tzinfo=None).isoformat(timespec="seconds")


def _inline(each: dict[str, Any]) -> str:
    return "{" + ", ".join(f"{name} = {dumps(value)}" for name, value in each.items()) + "}"


def simulated(written: str, until: datetime) -> Shown:
    """Play a scenario as `coach simulate` does; return the notices before ``until``."""
    seen: list[Happening] = []
    Simulation(read(written), seen.append).play()
    return [(e.at, e.habits) for e in seen if e.event is Event.SHOWN and e.at < until]


def promised(picture: DayPicture) -> Shown:
    """Return the notices that a picture shows, those of the night before included."""
    return [(each.at, each.habits) for each in (*picture.before, *picture.notices)]
