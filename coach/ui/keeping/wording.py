"""The words about what is kept: what an import would do, what is wrong with a file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, tzinfo

from coach.domain.bundle import BadBundle
from coach.domain.holding import LeftOut
from coach.domain.merging import Way
from coach.domain.preferences import Unit, declarations, declared
from coach.domain.preview import Change, Counts, Effect, Preview, Texts
from coach.domain.values import accepted
from coach.ui.language import say, told
from coach.ui.preferences import wording

Words = Mapping[str, str]

MOST_CHANGES = 6
"""Choices that are told one by one; the others are counted."""
_MOST_NAMES = 4
_LONGEST = 40


def counted(words: Words, key: str, count: int, **values: object) -> str:
    """Return the words of a key for a number of things; "-one" has those for exactly one."""
    one = f"{key}-one"
    return told(words, one if count == 1 and one in words else key, count=f"{count:,}", **values)


def entries(words: Words, count: int) -> str:
    """Return "412 entries"."""
    key = "keeping.entries.one" if count == 1 else "keeping.entries.many"
    return told(words, key, count=f"{count:,}")


def in_all(words: Words, count: int, diary: int) -> str:
    """Return "412 entries", with "and 3 diary entries" where there are any."""
    if not diary:
        return entries(words, count)
    said = diary_entries(words, diary)
    both = told(words, "keeping.entries.both", entries=entries(words, count), diary=said)
    return both if count else said


def diary_entries(words: Words, count: int) -> str:
    """Return "3 diary entries"."""
    return counted(words, "keeping.entries.diary", count)


def trouble(words: Words, bad: BadBundle) -> str:
    """Return what is wrong with a file."""
    return told(words, f"keeping.trouble.{bad.trouble}", **bad.values)


def made(words: Words, preview: Preview, zone: tzinfo) -> str:
    """Return when and with which version a file was made, as far as it says."""
    if preview.written is None:
        return ""
    key = "keeping.preview.made" if preview.version else "keeping.preview.made-plain"
    return told(words, key, date=day(preview.written, zone), version=preview.version)


def day(at: datetime, zone: tzinfo) -> str:
    """Return an instant as people write it down, with the time."""
    try:
        return f"{at.astimezone(zone):%Y-%m-%d, %H:%M}"
    except OverflowError:
        return f"{at:%Y-%m-%d, %H:%M}"


def effect_lines(words: Words, effect: Effect) -> tuple[str, ...]:
    """Return what one way of importing would do, a line each."""
    if not effect:
        return (say(words, "keeping.preview.nothing"),)
    return tuple(_effect(words, effect))


def notes(words: Words, preview: Preview) -> tuple[str, ...]:
    """Return what else there is to say about a file: newer kinds, and what is left out."""
    lines = []
    if preview.unknown:
        key = "keeping.preview.unknown"
        lines.append(counted(words, key, preview.unknown, entries=entries(words, preview.unknown)))
    if preview.left_out:
        lines.append(say(words, "keeping.preview.left-out"))
        lines += [left_out(words, each) for each in preview.left_out]
    return tuple(lines)


def left_out(words: Words, each: LeftOut) -> str:
    """Return what is left out of one part, and why."""
    more = (each.count - len(each.names)) > 0
    names = ", ".join(each.names) + (", …" if more else "")
    why = say(words, f"keeping.why.{each.why}")
    return counted(words, f"keeping.left.{each.part}", each.count, names=names, why=why)


def imported(words: Words, effect: Effect) -> str:
    """Return what an import did, in one line."""
    if not effect:
        return say(words, "keeping.import.nothing-new")
    if not (effect.new or effect.diary.new):
        return say(words, "keeping.import.done-all")
    said = in_all(words, effect.new, effect.diary.new)
    return told(words, "keeping.import.done", entries=said)


def left(words: Words, files: Iterable[tuple[object, str]]) -> list[str]:
    """Return a line for each file that could not be erased, with the reason."""
    return [told(words, "keeping.erase.left", path=path, why=why) for path, why in files]


def preview_lines(words: Words, preview: Preview, ways: Sequence[Way], zone: tzinfo) -> list[str]:
    """Return a whole preview, for a terminal."""
    lines = [line] if (line := made(words, preview, zone)) else []
    for way in ways:
        lines.append(say(words, f"keeping.preview.{way}"))
        lines += [f"  {line}" for line in effect_lines(words, preview.of(way))]
    return [*lines, *notes(words, preview)]


def coming(words: Words, preview: Preview) -> tuple[str, ...]:
    """Return what comes in either way, but for the choices."""
    effect = preview.merge
    if not effect:
        return (say(words, "keeping.preview.none-comes"),)
    return (*_entries(words, effect), *_diary(words, effect.diary), *_files(words, effect))


def choosing(words: Words, preview: Preview) -> tuple[str, ...]:
    """Return how many choices change either way, and the first of them one by one."""
    return tuple(_choices(words, preview.merge))


def going(words: Words, preview: Preview) -> tuple[str, ...]:
    """Return what goes besides when the file takes the place of what is here."""
    both, effect = preview.merge, preview.replace
    lines = []
    if effect.gone:
        lines.append(_gone(words, effect.gone))
    lines += _diary(words, Counts(gone=effect.diary.gone))
    for kind, texts in (("moves", effect.exercises), ("routines", effect.routines)):
        lines += _texts(words, kind, Texts(gone=texts.gone))
    if (more := len(effect.changes) - len(both.changes)) > 0:
        lines.append(counted(words, "keeping.preview.back", more))
    return tuple(lines) or (say(words, "keeping.preview.replace-hint"),)


def _effect(words: Words, effect: Effect) -> Iterator[str]:
    yield from _entries(words, effect)
    if effect.gone:
        yield _gone(words, effect.gone)
    yield from _diary(words, effect.diary)
    yield from _files(words, effect)
    yield from _choices(words, effect)


def _entries(words: Words, effect: Effect) -> Iterator[str]:
    for key, count in (("new", effect.new), ("same", effect.same)):
        if count:
            said = entries(words, count)
            yield counted(words, f"keeping.preview.{key}", count, entries=said)


def _gone(words: Words, count: int) -> str:
    return counted(words, "keeping.preview.gone", count, entries=entries(words, count))


def _diary(words: Words, counts: Counts) -> Iterator[str]:
    for key in ("new", "changed", "same", "gone"):
        if count := getattr(counts, key):
            said = diary_entries(words, count)
            yield counted(words, f"keeping.preview.{key}", count, entries=said)


def _files(words: Words, effect: Effect) -> Iterator[str]:
    for kind, texts in (("moves", effect.exercises), ("routines", effect.routines)):
        yield from _texts(words, kind, texts)


def _choices(words: Words, effect: Effect) -> Iterator[str]:
    if effect.changes:
        yield counted(words, "keeping.preview.choices", len(effect.changes))
        yield from (_change(words, each) for each in effect.changes[:MOST_CHANGES])
        if (more := len(effect.changes) - MOST_CHANGES) > 0:
            yield counted(words, "keeping.preview.more", more)


def _texts(words: Words, kind: str, texts: Texts) -> Iterator[str]:
    for key in ("new", "changed", "gone"):
        names: tuple[str, ...] = getattr(texts, key)
        if names:
            said = ", ".join(names[:_MOST_NAMES]) + (", …" if len(names) > _MOST_NAMES else "")
            yield told(words, f"keeping.preview.{kind}-{key}", names=said)


def _change(words: Words, change: Change) -> str:
    before, after = (_value(words, change.name, each) for each in (change.before, change.after))
    name = wording.title(words, change.name) if change.name in _known() else change.name
    return told(words, "keeping.preview.change", name=name, before=before, after=after)


def _value(words: Words, name: str, value: object) -> str:
    """Return a choice as its page tells it; lists, and what only another version knows, plainly."""
    declaration = declared(name) if name in _known() else None
    if declaration and declaration.limits.get("kind") == "windows":
        found = accepted(declaration, value)
        said = wording.windows(words, found, always="keeping.preview.empty")
    elif isinstance(value, list):
        said = ", ".join(str(e.get("name", e) if isinstance(e, dict) else e) for e in value)
    elif declaration and value is not None:
        said = wording.value(words, declaration, accepted(declaration, value), Unit.ML)
    else:
        said = "" if value is None else str(value)
    short = said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
    plain = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in short)
    return plain or say(words, "keeping.preview.empty")


def _known() -> frozenset[str]:
    return frozenset(declaration.name for declaration in declarations())
