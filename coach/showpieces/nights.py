"""A diary of somebody who does not exist: two months of nights, on a clock that stands still.

The last month has nights of every kind: with cramps, without, and some that nobody logged.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from itertools import count
from typing import TYPE_CHECKING, Final

from coach import afternoon
from coach.domain.diary import (
    Also,
    Before,
    Cramp,
    Days,
    DayTold,
    Helped,
    Length,
    Muscle,
    Night,
    Side,
    When,
    offset_of,
)
from coach.domain.hours import DAY
from coach.domain.preferences import Preferences, changed
from coach.domain.stage import from_due_date, weeks

if TYPE_CHECKING:
    from coach.engine.diary import Diary

NOW: Final = datetime(2027, 3, 23, 8, 0, tzinfo=afternoon.ZONE).astimezone(UTC)
"""A Tuesday morning; the night before it is the last that was logged."""
DUE: Final = date(2027, 6, 7)
TAKEN: Final = "tablet my midwife advised"
THE_NIGHT: Final = date(2027, 3, 15)
"""A night with one cramp, of which two things are still open."""
GAP: Final = date(2027, 3, 16)
"""A night that nobody logged."""
MANY: Final = date(2027, 3, 11)
"""A night with three cramps."""

_FIRST: Final = date(2027, 1, 18)
_NOT_STRETCHED: Final = frozenset({1, 5, 8, 9})
_WITHOUT: Final = frozenset({3, 5, 8, 11, 15, 16, 19, 21})
"""Evenings of the last month without a stretch before bed; and of ten earlier ones, above."""
_JOB: Final = frozenset({0, 2, 4})
"""The days of the week on which that person stands for long."""
_EARLIER: Final = "5 . 6 . - 4 7 . 3 6"
"""The worst pain of earlier nights, over and over; a dot is a night without, a line a gap."""
_MARCH: Final = "5 . 66 . - 4 . 7 5 . 865 . 64 . 6 - . 43 - . 6 3"
"""The pain of each cramp, night by night, from the first of the month on."""
_FEBRUARY: Final = "4 5 . 6 3 5"
"""The same, of the six nights before."""
_CLOCKS: Final = (time(3, 12), time(4, 40), time(23, 50), time(0, 20), time(5, 5))
_LENGTHS: Final = (Length.TO_3, Length.UNDER_1, Length.TO_3)
_AGAIN: Final = (15, 5, 30, 15)
_HELPED: Final = (
    (Helped.FLEX,),
    (Helped.FLEX, Helped.STAND),
    (Helped.FLEX, Helped.WALK),
    (Helped.STAND, Helped.WALK),
    (Helped.FLEX,),
)
_BEFORE: Final = ((Before.STANDING,), (Before.NOTHING,), (Before.STANDING, Before.HOT_DAY), ())


@dataclass(frozen=True, slots=True)
class Sample:
    """What is in such a diary.

    Attributes:
        cramps: the earliest first.
        nights: the earliest first.
    """

    cramps: tuple[Cramp, ...]
    nights: tuple[Night, ...]


def preferences() -> Preferences:
    """Return what that person chose."""
    return changed(afternoon.preferences(), "profile.due_date", DUE)


def sample() -> Sample:
    """Return everything that they wrote down."""
    cramps: list[Cramp] = []
    nights: list[Night] = []
    for night, pains in _plan():
        if pains == "-":
            continue
        made = tuple(_cramps(night, pains, len(cramps)))
        cramps += made
        nights.append(_night(night, none=not made, number=len(nights)))
    cramps = [_told(c) if c.when.night == THE_NIGHT else c for c in cramps]
    nights = [replace(n, disturbance=None) if n.when.night == THE_NIGHT else n for n in nights]
    return Sample(tuple(cramps), tuple(nights))


def diary(*, empty: bool = False) -> "Diary":
    """Return what that person does with their diary; what is changed is forgotten."""
    from coach.engine.diary import Around, Diary, Said  # noqa: PLC0415  - when it is looked at
    from coach.engine.memory import MemoryDiary  # noqa: PLC0415

    written = Sample((), ()) if empty else sample()
    store = MemoryDiary(written.cramps, written.nights)
    if not empty:
        store.say(Said.TAKEN, TAKEN)
    chosen, names = preferences(), count(1)
    around = Around(
        lambda: NOW, lambda: afternoon.ZONE, lambda: chosen, lambda: f"new-{next(names)}"
    )
    return Diary(store, around)


def days(first: date, last: date) -> Days:
    """Return what that person's history tells of these days, until now."""
    end = min(last, NOW.date() - DAY)
    found = (first + DAY * i for i in range((end - first).days + 1))
    return {day: _day(day) for day in found if day >= _FIRST}


def _plan() -> Iterator[tuple[date, str]]:
    """Yield each night with the pain of its cramps."""
    earlier, march = _EARLIER.split(), _MARCH.split()
    begins = date(2027, 3, 1)
    close = _FEBRUARY.split()
    late = begins - DAY * len(close)
    for i in range((late - _FIRST).days):
        yield _FIRST + DAY * i, earlier[i % len(earlier)]
    for first, told in ((late, close), (begins, march)):
        yield from ((first + DAY * i, pains) for i, pains in enumerate(told))


def _cramps(night: date, pains: str, before: int) -> Iterator[Cramp]:
    if not pains.isdigit():
        return
    clocks = sorted(_CLOCKS[: len(pains)], key=lambda at: (at.hour < 12, at))
    for i, (pain, wall) in enumerate(zip(pains, clocks, strict=True)):
        number = before + i
        face = datetime.combine(night + DAY * (wall.hour < 12), wall, afternoon.ZONE)
        timed = None if number % 3 else 100 + 20 * (number % 4)
        woke = number % 6 != 5
        yield Cramp(
            f"cramp-{number}",
            face.astimezone(UTC),
            offset_of(face),
            _when(night),
            Side.RIGHT if number % 4 == 1 else Side.LEFT,
            Muscle.FOOT if number % 6 == 4 else Muscle.CALF,
            int(pain),
            timed,
            None if timed else _LENGTHS[number % 3],
            woke,
            _AGAIN[number % 4] if woke else None,
            number % 4,
            frozenset(_HELPED[number % 5]),
            frozenset(_BEFORE[number % 4]),
        )


def _told(cramp: Cramp) -> Cramp:
    """Return the cramp of the night that pictures show, as it is described there."""
    face = datetime.combine(cramp.when.night + DAY, time(3, 12), afternoon.ZONE)
    return replace(
        cramp,
        at=face.astimezone(UTC),
        side=Side.LEFT,
        muscle=Muscle.CALF,
        seconds=130,
        length=None,
        woke=True,
        again=15,
        soreness=None,
        helped=frozenset({Helped.FLEX}),
        before=frozenset({Before.STANDING}),
    )


def _night(night: date, *, none: bool, number: int) -> Night:
    also = (
        {Also.PUFFY_ANKLES} if number % 3 == 0 else {Also.URGE_TO_MOVE} if number == 40 else set()
    )
    return Night(
        _when(night),
        none=none,
        disturbance=number % 3 if none else 3 + number % 4,
        also=frozenset(also),
        taken=number % 6 != 1,
    )


def _day(day: date) -> DayTold:
    number = (day - _FIRST).days
    usual = number % 10 not in _NOT_STRETCHED
    stretched = day.day not in _WITHOUT if day.month == NOW.month else usual
    return DayTold(
        routines=2 + number % 3 + stretched,
        stretched=stretched,
        drunk_ml=1_200 + 100 * (number * 7 % 9),
        up_min=(190 if day.weekday() in _JOB else 70) + number * 11 % 40,
    )


def _when(night: date) -> When:
    return When(night, from_due_date(DUE, night), int(weeks(DUE, night)))
