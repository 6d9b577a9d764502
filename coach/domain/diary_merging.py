"""Two diaries made into one, and one brought back to how it was before that."""

from coach.domain.diary_records import KeptDiary, of_entries


def merged(ours: KeptDiary, theirs: KeptDiary) -> KeptDiary:
    """Return all entries of both; of one that both have, theirs is taken.

    A cramp goes by its name, what is said of a night by its date, a text by what it is.
    """
    return of_entries({**ours.entries(), **theirs.entries()})


def restored(before: KeptDiary, after: KeptDiary, now: KeptDiary) -> KeptDiary:
    """Return the diary of before an import, with what was written since.

    Args:
        before: as it was before the import.
        after: as it was right after it.
        now: as it is. Where that is other than ``after``, the person has written, changed or
            removed something since, and it stays so.
    """
    first, then, last = before.entries(), after.entries(), now.entries()
    names = dict.fromkeys([*first, *then, *last])
    told = {n: last.get(n) if last.get(n) != then.get(n) else first.get(n) for n in names}
    return of_entries({name: entry for name, entry in told.items() if entry is not None})
