"""What a person does with their diary; when it is, and which night, is the engine's to know.

Everything is kept at once. What is taken out is given back as a `Removed`, so that it can be put
in its place again.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from enum import StrEnum
from typing import Protocol

from coach.domain import stage
from coach.domain.diary import Book, Cramp, Muscle, Night, Removed, Side, When, offset_of
from coach.domain.hours import local
from coach.domain.month import EARLIEST
from coach.domain.nights import night_before, night_of
from coach.domain.preferences import Preferences

LATE = timedelta(minutes=1)
"""So far in the future a beginning may lie, because clocks differ."""
_FIRST = datetime(EARLIEST.year, EARLIEST.month, EARLIEST.day + 1, 12, tzinfo=UTC)
"""From here on every zone is in a night that the diary has."""


class Said(StrEnum):
    """Texts of the person's own that are as private as the entries."""

    NAME = "name"  # on the page for a midwife or doctor, if they wish
    QUESTIONS = "questions"  # for that page
    TAKEN = "taken"  # what was advised to be taken, in their words: "tablet my midwife advised"


class DiaryStore(Protocol):
    """Keeps the diary. Each call is one step that is done wholly or not at all."""

    def book(self, first: date, last: date) -> Book:
        """Return what is told of these nights."""

    def cramp(self, name: str) -> Cramp | None:
        """Return the cramp of a name."""

    def keep(self, cramp: Cramp) -> None:
        """Write a cramp, or change the one of its name; its night is no longer said to be none."""

    def keep_night(self, night: Night) -> None:
        """Write what is said of a night in place of what was; an empty one is taken out."""

    def remove(self, name: str) -> Removed:
        """Take a cramp out."""

    def put_back(self, removed: Removed, gone: Collection[str] = ()) -> None:
        """Put back what was taken out, and take out what came instead: cramps, by their names."""

    def said(self, what: Said) -> str:
        """Return one of the diary's own texts, empty where nobody wrote it."""

    def say(self, what: Said, text: str) -> None:
        """Keep one of the diary's own texts."""


class Refused(ValueError):
    """Something that cannot be: a cramp of tomorrow, "none" for a night with a cramp.

    It says why: ``future``, ``past`` (before the first night that the diary has), ``cramps``.
    """


@dataclass(frozen=True, slots=True)
class Around:
    """What the diary asks of the rest of the engine.

    Attributes:
        now: the present instant, UTC.
        zone: the zone that the person lives in now.
        preferences: what is chosen now.
        name: makes a name that no cramp has.
    """

    now: Callable[[], datetime]
    zone: Callable[[], tzinfo]
    preferences: Callable[[], Preferences]
    name: Callable[[], str]


class Diary:
    """The diary's deeds.

    ``changed`` is called after each of them, for those who show the diary.
    """

    def __init__(
        self, store: DiaryStore, around: Around, changed: Callable[[], None] = lambda: None
    ) -> None:
        self._store, self._around, self._changed = store, around, changed

    @property
    def now(self) -> datetime:
        """The present instant, UTC."""
        return self._around.now()

    @property
    def zone(self) -> tzinfo:
        """The zone that the person lives in now."""
        return self._around.zone()

    @property
    def tonight(self) -> date:
        """The night that the present belongs to."""
        return self.night_of(self.now)

    @property
    def last_night(self) -> date:
        """The night before the day that the present belongs to."""
        return night_before(self._around.preferences().hours, self.now, self.zone)

    def night_of(self, moment: datetime, zone: tzinfo | None = None) -> date:
        """Return the night that an instant belongs to; here, or in the zone of another place."""
        return night_of(self._around.preferences().hours, moment, zone or self.zone)

    def zone_of(self, cramp: Cramp) -> tzinfo:
        """Return the zone that a cramp was in: the one of now, unless the clocks there differ."""
        here = self.zone
        if offset_of(local(cramp.at, here)) == cramp.offset:
            return here
        return timezone(timedelta(minutes=cramp.offset))

    def book(self, first: date, last: date) -> Book:
        """Return what is told of the nights from ``first`` to ``last``."""
        return self._store.book(first, last)

    def cramp(self, name: str) -> Cramp | None:
        """Return the cramp of a name."""
        return self._store.cramp(name)

    def begin(self, at: datetime, muscle: Muscle | None = None) -> Cramp:
        """Write down that a cramp began; return it, so that more can be said of it.

        Raises:
            Refused: it has not begun yet, or before the diary does.
        """
        self._look(at)
        night = self.when(self.night_of(at))
        cramp = Cramp(self._around.name(), at, self._offset(at), night, muscle=muscle)
        self.keep(cramp)
        return cramp

    def log(
        self,
        at: datetime,
        side: Side,
        pain: int,
        *,
        muscle: Muscle = Muscle.CALF,
        seconds: int | None = None,
    ) -> Cramp:
        """Write a whole cramp down.

        Raises:
            Refused: it has not begun yet, or before the diary does.
        """
        self._look(at)
        night = self.when(self.night_of(at))
        cramp = Cramp(self._around.name(), at, self._offset(at), night, side, muscle, pain, seconds)
        self.keep(cramp)
        return cramp

    def keep(self, cramp: Cramp) -> None:
        """Keep what is said of a cramp."""
        self._store.keep(cramp)
        self._changed()

    def moved(self, cramp: Cramp, at: datetime) -> Cramp:
        """Return a cramp that began at another time, in its right night; nothing is kept yet.

        It stays in the place where it was, whatever the zone of now.

        Raises:
            Refused: it would not have begun yet, or before the diary does.
        """
        self._look(at)
        zone = self.zone_of(cramp)
        when = self.when(self.night_of(at, zone))
        if when.night == cramp.when.night:
            when = cramp.when
        return replace(cramp, at=at, offset=offset_of(local(at, zone)), when=when)

    def remove(self, name: str) -> Removed:
        """Take a cramp out."""
        removed = self._store.remove(name)
        self._changed()
        return removed

    def put_back(self, removed: Removed, gone: Collection[str] = ()) -> None:
        """Put back what was taken out, and take out what came instead: cramps, by their names.

        It is one step: a fault, or the power, leaves all as it was or all as it is to be.
        """
        self._store.put_back(removed, gone)
        self._changed()

    def say_none(self, night: date) -> None:
        """Keep that a night had no cramp.

        Raises:
            Refused: one is written down for it, it has not begun yet, or the diary had not.
        """
        if night > self.tonight:
            raise Refused("future")
        if night < EARLIEST:
            raise Refused("past")
        told = self.book(night, night).told(night)
        if told.cramps:
            raise Refused("cramps")
        self.keep_night(replace(told.night or Night(self.when(night)), none=True))

    def unsay_none(self, night: date) -> None:
        """Take "no cramp" back: the night is a gap again."""
        if found := self.book(night, night).told(night).night:
            self.keep_night(replace(found, none=False))

    def keep_night(self, night: Night) -> None:
        """Keep what is said of a night."""
        self._store.keep_night(night)
        self._changed()

    def said(self, what: Said) -> str:
        """Return one of the diary's own texts, empty where nobody wrote it."""
        return self._store.said(what)

    def say(self, what: Said, text: str) -> None:
        """Keep one of the diary's own texts."""
        self._store.say(what, text)
        self._changed()

    def when(self, night: date) -> When:
        """Return a night with the stage that the person was in."""
        profile = self._around.preferences().profile
        now = stage.chosen(profile.stage, profile.due_date, night)
        weeks = None
        if now.pregnant and profile.due_date and profile.stage is stage.Choice.AUTO:
            weeks = int(stage.weeks(profile.due_date, night))
        return When(night, now, weeks)

    def _look(self, at: datetime) -> None:
        """Look whether something may begin then.

        Raises:
            Refused: it may not.
        """
        if at > self.now + LATE:
            raise Refused("future")
        if at < _FIRST:
            raise Refused("past")

    def _offset(self, at: datetime) -> int:
        return offset_of(local(at, self.zone))
