"""What the diary says over two or four weeks: counts, each with what it is out of.

Nothing is concluded here. A night that was not logged is a gap, never a zero, and a cramp whose
pain nobody told counts as a cramp, yet not among the pains. Middles are medians; the one mean is
that of cramps per logged night.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, TypeVar

from coach.domain.diary import (
    Also,
    Before,
    Book,
    Check,
    Cramp,
    Days,
    Helped,
    Length,
    Muscle,
    Side,
    State,
    Told,
)

NIGHTS: Final = (14, 28)
"""How many nights it can be about."""

Item = TypeVar("Item")
Counts = tuple[tuple[Item, int], ...]
"""How often each thing was told, in the order in which the diary offers them; without zeroes."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many, out of so many."""

    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Middle:
    """A median; none where nothing was told.

    Attributes:
        value: the middle one, or half-way between both that are.
        of: how many were told.
    """

    value: float | None
    of: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One night of the chart.

    Attributes:
        date: its evening.
        state: what is known of it.
        cramps: how many were written down.
        worst: the worst pain that was told, 0 to 10.
        stretched: the routine before bed was done that evening.
    """

    date: date
    state: State
    cramps: int = 0
    worst: int | None = None
    stretched: bool = False


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long cramps lasted.

    Attributes:
        usual: what was told most often, the shortest first where several were.
        over_10: those over ten minutes, of all whose length was told.
    """

    usual: tuple[Length, ...]
    over_10: Share


@dataclass(frozen=True, slots=True)
class Where:
    """Where in the legs; what was not told of a cramp is counted, too."""

    sides: Counts[Side]
    muscles: Counts[Muscle]
    no_side: int
    no_muscle: int


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the page says.

    Attributes:
        first: the first night.
        last: the last night.
        logged: nights that were, of all.
        cramped: nights with a cramp, of those logged.
        cramps: how many there were.
        per_night: cramps per logged night, to one decimal; none where no night was logged.
        worst: the worst pain, 0 to 10.
        pain: its middle, of the cramps whose pain was told.
        lasting: how long they lasted.
        woken: nights with a cramp that woke them, of those where this was told.
        disturbance: the middle of disturbed sleep, of the nights where it was told.
        soreness: the middle of soreness on the day after, of the cramps where it was told.
        bars: night by night.
        where: in the legs.
        helped: what helped, in cramps.
        before: what was before, in cramps.
        also: what else was noticed, in nights.
        checks: what was ticked of the list that opens the safety page, and in which night.
        taken: nights on which what was advised was taken, of those where this was told.
        earlier: the same as `cramped` over as many nights before these.
        taken_as: what that was, in the person's words.
        weeks: completed weeks on the last date, where they are told.
        notes: the person's own, by night.
    """

    first: date
    last: date
    logged: Share
    cramped: Share
    cramps: int
    per_night: float | None
    worst: int | None
    pain: Middle
    lasting: Lasting
    woken: Share
    disturbance: Middle
    soreness: Middle
    bars: tuple[Bar, ...]
    where: Where
    helped: Counts[Helped]
    before: Counts[Before]
    also: Counts[Also]
    checks: tuple[tuple[Check, date], ...]
    taken: Share
    earlier: Share = Share(0, 0)
    taken_as: str = ""
    weeks: int | None = None
    notes: tuple[tuple[date, str], ...] = ()

    @property
    def nights(self) -> int:
        """How many nights it is about."""
        return self.logged.of


def first_of(last: date, nights: int) -> date:
    """Return the first of so many nights."""
    return last - timedelta(days=nights - 1)


def reach(last: date, nights: int) -> date:
    """Return the first night that a report needs: it looks back over as many nights before."""
    return first_of(last, 2 * nights)


def report(
    book: Book,
    days: Days,
    last: date,
    nights: int = NIGHTS[0],
    *,
    taken: str = "",
    weeks: int | None = None,
) -> Report:
    """Return what the diary says of the nights up to ``last``.

    Args:
        book: the diary, at least from `reach` to ``last``.
        days: what the history tells of the days of these nights.
        last: the date of the last night's evening.
        nights: how many.
        taken: what was advised to be taken, in the person's words.
        weeks: completed weeks on ``last``.
    """
    first = first_of(last, nights)
    earlier = tuple(book.between(reach(last, nights), first - timedelta(days=1)))
    made = _report(tuple(book.between(first, last)), days)
    return replace(made, earlier=_cramped(earlier), taken_as=taken, weeks=weeks)


def _report(told: Sequence[Told], days: Days) -> Report:
    """Return what nights tell by themselves, the first one first."""
    cramps = tuple(cramp for night in told for cramp in night.cramps)
    cramped = _cramped(told)
    pains = [c.pain for c in cramps if c.pain is not None]
    return Report(
        first=told[0].date,
        last=told[-1].date,
        logged=Share(cramped.of, len(told)),
        cramped=cramped,
        cramps=len(cramps),
        per_night=_tenths(len(cramps), cramped.of),
        worst=max(pains, default=None),
        pain=_middle(pains),
        lasting=_lasting(cramps),
        woken=_woken(told),
        disturbance=_middle(_disturbances(told)),
        soreness=_middle([c.soreness for c in cramps if c.soreness is not None]),
        bars=tuple(_bar(night, days) for night in told),
        where=_where(cramps),
        helped=_counts(Helped, (each for cramp in cramps for each in cramp.helped)),
        before=_counts(Before, (each for cramp in cramps for each in cramp.before)),
        also=_counts(Also, (each for n in told if n.night for each in n.night.also)),
        checks=_checks(told),
        taken=_taken(told),
        notes=tuple((n.date, n.night.note) for n in told if n.night and n.night.note),
    )


def _cramped(told: Sequence[Told]) -> Share:
    logged = [night for night in told if night.logged]
    return Share(sum(night.state is State.CRAMPS for night in logged), len(logged))


def _tenths(count: int, of: int) -> float | None:
    """Return a mean to one decimal, halves upwards."""
    return (20 * count + of) // (2 * of) / 10 if of else None


def _middle(values: Sequence[int]) -> Middle:
    if not values:
        return Middle(None, 0)
    ordered, half = sorted(values), len(values) // 2
    if len(ordered) % 2:
        return Middle(float(ordered[half]), len(ordered))
    return Middle((ordered[half - 1] + ordered[half]) / 2, len(ordered))


def _lasting(cramps: Sequence[Cramp]) -> Lasting:
    told = Counter(cramp.lasted for cramp in cramps if cramp.lasted is not None)
    most = max(told.values(), default=0)
    usual = tuple(length for length in Length if most and told[length] == most)
    return Lasting(usual, Share(told[Length.OVER_10], told.total()))


def _woken(told: Sequence[Told]) -> Share:
    answers = [[cramp.woke for cramp in night.cramps if cramp.woke is not None] for night in told]
    known = [answer for answer in answers if answer]
    return Share(sum(any(answer) for answer in known), len(known))


def _disturbances(told: Sequence[Told]) -> list[int]:
    nights = (night.night for night in told)
    return [n.disturbance for n in nights if n is not None and n.disturbance is not None]


def _bar(told: Told, days: Days) -> Bar:
    day = days.get(told.date)
    stretched = day is not None and day.stretched
    return Bar(told.date, told.state, len(told.cramps), told.worst, stretched)


def _where(cramps: Sequence[Cramp]) -> Where:
    return Where(
        sides=_counts(Side, (c.side for c in cramps if c.side)),
        muscles=_counts(Muscle, (c.muscle for c in cramps if c.muscle)),
        no_side=sum(c.side is None for c in cramps),
        no_muscle=sum(c.muscle is None for c in cramps),
    )


def _counts(order: Iterable[Item], told: Iterable[Item]) -> Counts[Item]:
    found = Counter(told)
    return tuple((each, found[each]) for each in order if found[each])


def _checks(told: Sequence[Told]) -> tuple[tuple[Check, date], ...]:
    return tuple(
        (check, night.date)
        for night in told
        if night.night
        for check in Check
        if check in night.night.checks
    )


def _taken(told: Sequence[Told]) -> Share:
    answers = [night.night.taken for night in told if night.night]
    known = [answer for answer in answers if answer is not None]
    return Share(sum(known), len(known))
