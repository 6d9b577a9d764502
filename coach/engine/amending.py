"""Changes to the diary as its page makes them: kept at once, and the last one can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from functools import partial

from coach.domain.beginnings import moment_in, supposed
from coach.domain.diary import Cramp, Muscle, Night, Removed, Told
from coach.domain.hours import DAY, instant
from coach.domain.month import EARLIEST
from coach.engine.diary import Diary, Refused, Said


class Amending:
    """Does what the page wishes, and remembers how things were before the last change.

    Args:
        diary: the diary's deeds.
    """

    def __init__(self, diary: Diary) -> None:
        self._diary = diary
        self._back: Callable[[], None] | None = None

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._back is not None

    def undo(self) -> None:
        """Have it as it was before the last change."""
        if (back := self._back) is not None:
            back()
            self._back = None

    def add(self, night: date) -> Cramp:
        """Write down that a night had a cramp: in the calf, at a time that can be put right.

        Raises:
            Refused: it has not begun yet.
        """
        diary = self._diary
        if night > diary.tonight:
            raise Refused("future")
        before = self._told(night)
        at = supposed(night, diary.now, diary.zone, diary.night_of)
        made = diary.begin(at.replace(second=0, microsecond=0), Muscle.CALF)
        self._remember(before)
        return made

    def say_none(self, night: date) -> None:
        """Keep that a night had no cramp.

        Raises:
            Refused: one is written down for it, or it has not begun yet.
        """
        before = self._told(night)
        self._diary.say_none(night)
        self._remember(before)

    def unsay_none(self, night: date) -> None:
        """Take that back: the night is a gap again."""
        before = self._told(night)
        self._diary.unsay_none(night)
        self._remember(before)

    def tell(self, name: str, what: str, value: object) -> None:
        """Keep one thing that is said of a cramp; ``what`` is a field of it.

        Raises:
            Refused: it is no longer there.
        """
        cramp = self._cramp(name)
        before = self._told(cramp.when.night)
        self._diary.keep(said_of(cramp, what, value))
        self._remember(before)

    def begin_at(self, name: str, wall: time, day: date | None = None) -> Cramp:
        """Keep that a cramp began at another time of its night, or on another day.

        Raises:
            Refused: it would not have begun yet, or before the diary does, its night has no such
                time, or it is gone.
        """
        diary, cramp = self._diary, self._cramp(name)
        zone = diary.zone_of(cramp)
        if day is not None:
            if not EARLIEST <= day <= diary.tonight + 2 * DAY:
                raise Refused("past" if day < EARLIEST else "future")
            at = instant(day, wall, zone)
        else:
            night_of = partial(diary.night_of, zone=zone)
            found = moment_in(cramp.when.night, wall, zone, night_of)
            if found is None:
                raise Refused("no-time")
            at = found
        moved = diary.moved(cramp, at)
        before = (self._told(cramp.when.night), self._told(moved.when.night))
        diary.keep(moved)
        self._remember(*before)
        return moved

    def tell_night(self, night: date, what: str, value: object) -> None:
        """Keep one thing that is said of a whole night; ``what`` is a field of it."""
        before = self._told(night)
        found = before.night or Night(self._diary.when(night))
        self._diary.keep_night(replace(found, **{what: value}))  # type: ignore[arg-type]
        self._remember(before)

    def remove(self, name: str) -> None:
        """Take a cramp out.

        Raises:
            Refused: it is gone already.
        """
        before = self._told(self._cramp(name).when.night)
        self._diary.remove(name)
        self._remember(before)

    def set_up(self, text: str) -> None:
        """Keep what was advised to be taken, in the person's own words; with none, ask no more."""
        before = self._diary.said(Said.TAKEN)
        self._diary.say(Said.TAKEN, text)
        self._back = partial(self._diary.say, Said.TAKEN, before)

    def _cramp(self, name: str) -> Cramp:
        if (found := self._diary.cramp(name)) is None:
            raise Refused("gone")
        return found

    def _told(self, night: date) -> Told:
        return self._diary.book(night, night).told(night)

    def _remember(self, *before: Told) -> None:
        self._back = partial(self._restore, before)

    def _restore(self, before: tuple[Told, ...]) -> None:
        """Have these nights as they were, in one step."""
        now = [self._told(told.date) for told in before]
        kept = {cramp.id: cramp for told in before for cramp in told.cramps}
        there = {cramp.id: cramp for told in now for cramp in told.cramps}
        cramps = tuple(cramp for name, cramp in kept.items() if there.get(name) != cramp)
        nights = tuple(
            was.night or Night(self._diary.when(was.date))
            for was, told in zip(before, now, strict=True)
            if was.night != told.night
        )
        self._diary.put_back(Removed(cramps, nights), there.keys() - kept.keys())


def said_of(cramp: Cramp, what: str, value: object) -> Cramp:
    """Return a cramp of which one thing is said, and nothing that it contradicts.

    A length that is told takes the place of what a timer told; who did not wake did not fall
    asleep again.
    """
    changed: dict[str, object] = {what: value}
    if what == "length":
        changed["seconds"] = None
    if what == "woke" and not value:
        changed["again"] = None
    if what == "again" and value is not None:
        changed["woke"] = True
    return replace(cramp, **changed)  # type: ignore[arg-type]
