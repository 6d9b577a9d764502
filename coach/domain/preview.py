"""What an import would do, told before it does it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from coach.domain.bundle import Bundle
from coach.domain.diary_records import KeptDiary
from coach.domain.history import What
from coach.domain.holding import Holding, LeftOut
from coach.domain.merging import Way, combined

_KINDS = frozenset(What)


@dataclass(frozen=True, slots=True)
class Change:
    """A choice that would change; as JSON holds it, ``None`` where there is none."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Texts:
    """Moves or routines, by name: those that come, change, go."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything would be other than it is."""
        return bool(self.new or self.changed or self.gone)


@dataclass(frozen=True, slots=True)
class Counts:
    """Entries of the diary: those that come, change, are the same in both, go."""

    new: int = 0
    changed: int = 0
    same: int = 0
    gone: int = 0

    def __bool__(self) -> bool:
        """Return whether anything would be other than it is."""
        return bool(self.new or self.changed or self.gone)


@dataclass(frozen=True, slots=True)
class Effect:
    """What one way of importing would do.

    Attributes:
        changes: of choices, by name.
        new: entries that come.
        same: entries that both have.
        gone: entries of ours that would not be there any more.
        exercises: what becomes of a person's own moves.
        routines: what becomes of their own routines.
        diary: what becomes of the entries of their diary.
    """

    changes: tuple[Change, ...]
    new: int
    same: int
    gone: int
    exercises: Texts
    routines: Texts
    diary: Counts = field(default_factory=Counts)

    def __bool__(self) -> bool:
        """Return whether anything would be other than it is."""
        files = self.exercises or self.routines
        return bool(self.changes or self.new or self.gone or files or self.diary)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a bundle holds, and what each way of importing it would do.

    Attributes:
        written: when it was made, as it says.
        version: of the program that made it.
        entries: in it, of those that can be taken.
        unknown: entries of a kind that only another version knows; they are kept for it.
        merge: what merging would do.
        replace: what replacing would do.
        left_out: what cannot be taken.
    """

    written: datetime | None
    version: str
    entries: int
    unknown: int
    merge: Effect
    replace: Effect
    left_out: tuple[LeftOut, ...]

    def of(self, way: Way) -> Effect:
        """Return what one way would do."""
        return self.merge if way is Way.MERGE else self.replace


def preview(ours: Holding, bundle: Bundle) -> Preview:
    """Return what importing a bundle would do to what is here."""
    theirs = bundle.holding
    return Preview(
        bundle.written,
        bundle.version,
        len(theirs.records),
        sum(record.what not in _KINDS for record in theirs.records),
        effect(ours, combined(ours, theirs, Way.MERGE), theirs),
        effect(ours, combined(ours, theirs, Way.REPLACE), theirs),
        bundle.left_out,
    )


def effect(ours: Holding, after: Holding, theirs: Holding) -> Effect:
    """Return what is other in ``after`` than in ours."""
    mine, then = Counter(ours.records), Counter(after.records)
    return Effect(
        _changes(ours.preferences, after.preferences),
        (then - mine).total(),
        (mine & Counter(theirs.records)).total(),
        (mine - then).total(),
        _texts(ours.exercises, after.exercises),
        _texts(ours.routines, after.routines),
        _counts(ours.diary, after.diary, theirs.diary),
    )


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Change, ...]:
    names = dict.fromkeys([*before, *after])
    same = (name for name in before if name in after and before[name] == after[name])
    others = names.keys() - set(same)
    return tuple(Change(n, before.get(n), after.get(n)) for n in names if n in others)


def _counts(ours: KeptDiary, after: KeptDiary, theirs: KeptDiary) -> Counts:
    mine, then, others = ours.entries(), after.entries(), theirs.entries()
    both = [name for name in mine if name in then]
    return Counts(
        len(then.keys() - mine.keys()),
        sum(mine[name] != then[name] for name in both),
        sum(name in others and mine[name] == then[name] for name in both),
        len(mine.keys() - then.keys()),
    )


def _texts(before: Mapping[str, str], after: Mapping[str, str]) -> Texts:
    return Texts(
        tuple(sorted(after.keys() - before.keys())),
        tuple(sorted(name for name in after if name in before and after[name] != before[name])),
        tuple(sorted(before.keys() - after.keys())),
    )
