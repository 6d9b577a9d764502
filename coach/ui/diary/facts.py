"""What the panel of a night says beside its cramps, and of one cramp of several. Needs no Qt."""

import re
from collections.abc import Iterator, Mapping

from coach.domain.diary import Also, Check, Cramp, Helped, Night
from coach.ui.diary import wording
from coach.ui.diary.view import DiaryView
from coach.ui.language import say

_LONG = re.compile(r"\w{25,}|[!-~]{25,}")
_PIECE = re.compile(r".{1,12}")
_FOLD = "\u200b"
"""Seen by nobody: a word of 25 letters is an address, or a key that was leant on."""

Words = Mapping[str, str]
Fact = tuple[str, str]


def night(words: Words, view: DiaryView) -> Iterator[Fact]:
    """Yield what is told of the whole night, each with its name; then what the history tells."""
    cell = view.cell
    if cell.told.night:
        yield from (each for each in _said(words, view, cell.told.night) if each[1])
    yield from day(words, view)


def day(words: Words, view: DiaryView) -> Iterator[Fact]:
    """Yield what the history tells of the day before a night."""
    day = view.cell.day
    if day.routines:
        yield _named(words, "routines", f"{day.routines}")
    if day.drunk_ml:
        yield _named(words, "drunk", wording.volume(words, day.drunk_ml, view.unit))
    if day.up_min:
        yield _named(words, "up", wording.spent(words, day.up_min))


def short(words: Words, cramp: Cramp) -> Fact:
    """Return one cramp of several: when and where, and the rest in one line."""
    place = wording.where(words, cramp)
    head = " · ".join(part for part in (wording.clock(cramp.face), place) if part)
    pain = "" if cramp.pain is None else f"{say(words, 'diary.facts.pain')} {cramp.pain}"
    helped = wording.listed(words, "helped", cramp.helped, Helped)
    parts = (pain, wording.length(words, cramp), helped)
    return head, " · ".join(part for part in parts if part)


def foldable(text: str) -> str:
    """Return a person's own words with places to fold in what is too long for a line."""
    return _LONG.sub(lambda run: _FOLD.join(_PIECE.findall(run[0])), text)


def _said(words: Words, view: DiaryView, told: Night) -> Iterator[Fact]:
    disturbed = told.disturbance
    yield _named(
        words, "disturbance", "" if disturbed is None else wording.of_ten(words, disturbed)
    )
    yield _named(words, "also", wording.listed(words, "also", told.also, Also))
    yield _named(words, "checks", wording.listed(words, "checks", told.checks, Check))
    if view.taken and told.taken is not None:
        yield _named(words, "taken", say(words, f"diary.edit.{'yes' if told.taken else 'no'}"))
    yield _named(words, "note", foldable(told.note))


def _named(words: Words, name: str, value: str) -> Fact:
    return say(words, f"diary.facts.{name}"), value
