"""Two holdings made into one: theirs beside ours, or theirs in place of ours."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from coach.domain import diary_merging
from coach.domain.holding import Holding, Record
from coach.domain.preferences import Preferences, as_document


class Way(StrEnum):
    """How what is imported meets what is there."""

    MERGE = "merge"
    REPLACE = "replace"


def combined(ours: Holding, theirs: Holding, way: Way) -> Holding:
    """Return what is there after an import.

    Merged: choices that theirs names win, entries of theirs that ours lacks come in where they
    happened; moves, routines and entries of the diary of theirs take the place of those of the
    same name, and all others stay. Replaced: theirs alone; a choice that it does not name is as on
    the first day.
    """
    if way is Way.REPLACE:
        chosen = as_document(Preferences()) | dict(theirs.preferences)
        return Holding(chosen, theirs.records, theirs.exercises, theirs.routines, theirs.diary)
    return Holding(
        {**ours.preferences, **theirs.preferences},
        merged(ours.records, theirs.records),
        {**ours.exercises, **theirs.exercises},
        {**ours.routines, **theirs.routines},
        diary_merging.merged(ours.diary, theirs.diary),
    )


def merged(ours: Sequence[Record], theirs: Sequence[Record]) -> tuple[Record, ...]:
    """Return all entries of ours, and those of theirs that ours lacks, each where it happened.

    An entry that both have counts once; one that is twice in either is twice in the whole. Ours
    keep their order and so do theirs, for what is read back follows the order of writing: a clock
    that was set moves what was written before. Between two entries that both have, and where they
    have none in common, the instants decide.
    """
    shared = Counter(ours) & Counter(theirs)
    ahead = Counter(shared)
    whole: list[Record] = []
    place = 0
    for record in theirs:
        if ahead[record]:
            ahead[record] -= 1
            if shared[record]:  # go on in ours up to and with it, unless it is behind us already
                place = _through(ours, place, record, shared, whole)
        else:
            place = _before(ours, place, record, shared, whole)
            whole.append(record)
    return (*whole, *ours[place:])


def _through(
    ours: Sequence[Record],
    place: int,
    record: Record,
    shared: Counter[Record],
    whole: list[Record],
) -> int:
    """Take entries of ours up to and with one that both have; return the place after it."""
    while True:
        mine = ours[place]
        whole.append(mine)
        place += 1
        if shared[mine]:
            shared[mine] -= 1
        if mine == record:
            return place


def _before(
    ours: Sequence[Record],
    place: int,
    record: Record,
    shared: Counter[Record],
    whole: list[Record],
) -> int:
    """Take entries of ours that happened before one of theirs, up to the next that both have."""
    while place < len(ours) and not shared[ours[place]] and ours[place].at <= record.at:
        whole.append(ours[place])
        place += 1
    return place
