"""Changes to the diary as its page makes them: kept at once, and the last one can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from functools import partial

from coach.domain.beginnings import moment_in, supposed
from coach.domain.diary import Cramp, Muscle, Night, Removed, Told
from coach.domain.hours import instant
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
        made = replace(diary.begin(at.replace(second=0, microsecond=0)), muscle=Muscle.CALF)
        diary.keep(made)
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
            Refused: it would not have begun yet, its night has no such time, or it is gone.
        """
        diary, cramp = self._diary, self._cramp(name)
        if day is not None:
            at = instant(day, wall, diary.zone)
        else:
            found = moment_in(cramp.when.night, wall, diary.zone, diary.night_of)
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
        """Have these nights as they were: first what came is taken out, then what went put back."""
        kept = {cramp.id: cramp for told in before for cramp in told.cramps}
        for told in before:
            for cramp in self._told(told.date).cramps:
                if cramp.id not in kept:
                    self._diary.remove(cramp.id)
        for cramp in kept.values():
            now = self._diary.cramp(cramp.id)
            if now is None:
                self._diary.put_back(Removed((cramp,)))
            elif now != cramp:
                self._diary.keep(cramp)
        for told in before:
            if self._told(told.date).night != told.night:
                self._diary.keep_night(told.night or Night(self._diary.when(told.date)))


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
