"""The diary's words: a cramp, a night, and a book of both.

A night is called by the date of its evening. It is *logged* where a cramp was written down or
somebody said that there was none; any other night is a gap, never a zero. What is written is what
the person said: nothing here concludes anything from it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from functools import cached_property
from typing import Final

from coach.domain.diary_terms import Also as Also  # noqa: PLC0414  - written here
from coach.domain.diary_terms import Before as Before  # noqa: PLC0414  - written here
from coach.domain.diary_terms import Check as Check  # noqa: PLC0414  - written here
from coach.domain.diary_terms import Helped as Helped  # noqa: PLC0414  - written here
from coach.domain.diary_terms import Length as Length  # noqa: PLC0414  - written here
from coach.domain.diary_terms import Muscle as Muscle  # noqa: PLC0414  - written here
from coach.domain.diary_terms import Side as Side  # noqa: PLC0414  - written here
from coach.domain.stage import Stage

LONGEST_NOTE: Final = 200
"""Characters of a note."""
MOST: Final = 10
"""The upper end of pain, disturbed sleep and soreness; 0 is none."""
AGAIN: Final = (0, 5, 15, 30, 60)
"""Minutes until asleep again that can be told; the last means "or more"."""
LONGEST_S: Final = 24 * 60 * 60
"""Seconds that a cramp can be told to have lasted."""


@dataclass(frozen=True, slots=True)
class When:
    """When something was written down, as the person lived it.

    Attributes:
        night: the date of the evening of the night that it belongs to.
        stage: their stage then.
        weeks: completed weeks then, where a due date tells them.
    """

    night: date
    stage: Stage = Stage.NONE
    weeks: int | None = None


@dataclass(frozen=True, slots=True)
class Cramp:
    """One cramp; what nobody has said yet is none, or an empty set.

    Attributes:
        id: its name; it stays through every change.
        at: when it began, UTC.
        offset: minutes by which the wall clock of then and there was ahead of UTC.
        when: the night it belongs to, and the stage of then.
        side: which leg.
        muscle: where in it.
        pain: 0 to 10.
        seconds: how long, where a timer ran; it tells `length` too.
        length: how long, as told.
        woke: whether it woke them.
        again: minutes until asleep again, one of `AGAIN`.
        soreness: on the day after, 0 to 10.
        helped: what helped.
        before: what was before it.
    """

    id: str
    at: datetime
    offset: int
    when: When
    side: Side | None = None
    muscle: Muscle | None = None
    pain: int | None = None
    seconds: int | None = None
    length: Length | None = None
    woke: bool | None = None
    again: int | None = None
    soreness: int | None = None
    helped: frozenset[Helped] = frozenset()
    before: frozenset[Before] = frozenset()

    @property
    def face(self) -> datetime:
        """What calendar and clock on the wall showed when it began."""
        return self.at.astimezone(timezone(timedelta(minutes=self.offset)))

    @property
    def lasted(self) -> Length | None:
        """How long it lasted: by the timer, else as told."""
        return self.length if self.seconds is None else length_of(self.seconds)

    @property
    def open(self) -> int:
        """How many things a morning could still add: side, pain, length, sleep."""
        said = (self.side, self.pain, self.lasted, self.woke)
        return sum(each is None for each in said)


@dataclass(frozen=True, slots=True)
class Night:
    """What is said of a whole night.

    Attributes:
        when: which night, and the stage of then.
        none: the person said that there was no cramp.
        disturbance: of sleep, 0 to 10.
        also: what else was noticed.
        checks: what was ticked of the list that opens the safety page.
        taken: whether what was advised was taken; none where nobody said.
        note: in the person's own words.
    """

    when: When
    none: bool = False
    disturbance: int | None = None
    also: frozenset[Also] = frozenset()
    checks: frozenset[Check] = frozenset()
    taken: bool | None = None
    note: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is said at all."""
        return self == Night(self.when)


class State(StrEnum):
    """What is known of a night."""

    NOT_LOGGED = "not-logged"
    NONE = "none"
    CRAMPS = "cramps"


@dataclass(frozen=True)
class Told:
    """One night of the book, logged or not.

    Attributes:
        date: its evening.
        cramps: the earliest first.
        night: what is said of all of it, if anything.
    """

    date: date
    cramps: tuple[Cramp, ...] = ()
    night: Night | None = None

    @property
    def state(self) -> State:
        """What is known of it; a cramp tells more than the word that there was none."""
        if self.cramps:
            return State.CRAMPS
        return State.NONE if self.night and self.night.none else State.NOT_LOGGED

    @property
    def logged(self) -> bool:
        """Whether it counts."""
        return self.state is not State.NOT_LOGGED

    @property
    def worst(self) -> int | None:
        """The worst pain that was told, 0 to 10."""
        return max((c.pain for c in self.cramps if c.pain is not None), default=None)


@dataclass(frozen=True)
class Book:
    """What the diary tells of some nights, each in its place. It has no slots, to keep answers.

    Attributes:
        cramps: of these nights, the earliest first.
        nights: of these nights, the earliest first.
    """

    cramps: tuple[Cramp, ...] = ()
    nights: tuple[Night, ...] = ()

    def told(self, night: date) -> Told:
        """Return what is told of a night."""
        return Told(night, self._cramps.get(night, ()), self._nights.get(night))

    def between(self, first: date, last: date) -> Iterator[Told]:
        """Yield each night from ``first`` to ``last``, also those that were not logged."""
        for day in range((last - first).days + 1):
            yield self.told(first + timedelta(days=day))

    @cached_property
    def _cramps(self) -> Mapping[date, tuple[Cramp, ...]]:
        found: dict[date, list[Cramp]] = {}
        for cramp in self.cramps:
            found.setdefault(cramp.when.night, []).append(cramp)
        return {night: tuple(sorted(each, key=_order)) for night, each in found.items()}

    @cached_property
    def _nights(self) -> Mapping[date, Night]:
        return {night.when.night: night for night in self.nights}


@dataclass(frozen=True, slots=True)
class DayTold:
    """What the history tells of one day, beside the night that follows on it.

    Attributes:
        routines: guided routines that were done.
        stretched: one of them was that before bed.
        drunk_ml: millilitres that were logged.
        up_min: whole minutes on one's feet, as far as anything tells.
    """

    routines: int = 0
    stretched: bool = False
    drunk_ml: int = 0
    up_min: int = 0


Days = Mapping[date, DayTold]
"""What the history tells of each day; days of which it tells nothing are left out."""


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out of the diary, so that it can be put back as it was."""

    cramps: tuple[Cramp, ...] = ()
    nights: tuple[Night, ...] = field(default=())


def length_of(seconds: int) -> Length:
    """Return the length that a timer tells."""
    if seconds < 60:
        return Length.UNDER_1
    if seconds <= 180:
        return Length.TO_3
    return Length.TO_10 if seconds <= 600 else Length.OVER_10


def offset_of(face: datetime) -> int:
    """Return how many minutes the wall clock of an aware local datetime is ahead of UTC."""
    ahead = face.utcoffset()
    return 0 if ahead is None else round(ahead / timedelta(minutes=1))


def book(cramps: Iterable[Cramp], nights: Iterable[Night]) -> Book:
    """Return the book of what was written, in order."""
    return Book(
        tuple(sorted(cramps, key=_order)), tuple(sorted(nights, key=lambda n: n.when.night))
    )


def _order(cramp: Cramp) -> tuple[datetime, str]:
    return cramp.at.astimezone(UTC), cramp.id
