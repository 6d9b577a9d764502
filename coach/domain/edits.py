"""Choices that can be taken back one by one, and found by a word.

An edit remembers each preference that it changed, with what it was before and after. Taking it
back changes only what is still as the edit left it: what was changed since from elsewhere, on the
command line or in the tray, is nobody's to undo here.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any, Final

from coach.domain.preferences import Preferences, changed, declarations, declared, read

MOST: Final = 200
"""Edits that can be taken back."""
LASTING: Final = frozenset({"hours.confirmed", "setup.page"})
"""What was gone through once; nothing puts it back but the person, choosing it."""
_NEAR: Final = 0.75
"""How like two words are, 0 to 1, for one to be taken as the other mistyped."""


@dataclass(frozen=True, slots=True)
class Change:
    """One preference, as it was and as it became."""

    name: str
    before: Any
    after: Any


Edit = tuple[Change, ...]
"""What was changed at one go: a single choice, or a whole set."""


@dataclass(frozen=True, slots=True)
class Edits:
    """What is chosen, and the way back to what was chosen before, the last edit last."""

    preferences: Preferences
    past: tuple[Edit, ...] = ()

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return any(self._left(edit) for edit in self.past)

    def choose(self, name: str, value: Any, *, joined: bool = False) -> "Edits":  # noqa: ANN401
        """Choose one preference.

        Args:
            name: its dotted name.
            value: as stored or typed.
            joined: it goes on with the last edit where that was of the same preference alone, as
                while a slider is drawn, and is taken back with it.

        Raises:
            KeyError: there is no such preference.
            BadValue: it cannot take this value.
        """
        name = declared(name).name
        after = changed(self.preferences, name, value)
        last = self.past[-1] if self.past else ()
        if joined and [each.name for each in last] == [name]:
            began = last[0].before
            change = Change(name, began, read(after, name))
            return Edits(after, self.past[:-1] + _kept(change))
        return self.replace(after)

    def replace(self, preferences: Preferences) -> "Edits":
        """Choose a whole set at one go, such as an import."""
        edit = differences(self.preferences, preferences)
        past = (*self.past, edit)[-MOST:] if edit else self.past
        return Edits(preferences, past)

    def seen(self, preferences: Preferences) -> "Edits":
        """Take what was chosen elsewhere; it is not undone here."""
        return replace(self, preferences=preferences)

    def undo(self) -> "Edits":
        """Take the last edit back of which anything is left; without one, nothing changes."""
        past = self.past
        while past:
            *rest, edit = past
            past = tuple(rest)
            if left := self._left(edit):
                preferences = self.preferences
                for change in left:
                    preferences = changed(preferences, change.name, change.before)
                return Edits(preferences, past)
        return Edits(self.preferences)

    def undoes(self) -> tuple[str, ...]:
        """Return the names of what the next undo changes back."""
        left = (self._left(edit) for edit in reversed(self.past))
        return next((tuple(each.name for each in edit) for edit in left if edit), ())

    def reset(self, name: str) -> "Edits":
        """Choose a preference's default.

        Raises:
            KeyError: there is no such preference.
        """
        return self.choose(name, declared(name).default)

    def reset_all(self) -> "Edits":
        """Choose every default at one go, but for what was gone through once."""
        fresh = Preferences()
        for name in LASTING:
            fresh = changed(fresh, name, read(self.preferences, name))
        return self.replace(fresh)

    def _left(self, edit: Edit) -> Edit:
        return tuple(each for each in edit if read(self.preferences, each.name) == each.after)


def differences(before: Preferences, after: Preferences) -> Edit:
    """Return what changes from one set of choices to another."""
    each = (Change(d.name, read(before, d.name), read(after, d.name)) for d in declarations())
    return tuple(change for change in each if change.before != change.after)


def is_default(preferences: Preferences, name: str) -> bool:
    """Return whether a preference is as at first.

    Raises:
        KeyError: there is no such preference.
    """
    return bool(read(preferences, name) == declared(name).default)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a preference is found by.

    Attributes:
        name: what is returned for it.
        title: what it is called; weighs most.
        place: the section that it stands in.
        also: other words for it.
        hint: the line below its title; weighs least.
    """

    name: str
    title: str
    place: str = ""
    also: str = ""
    hint: str = ""


def found(query: str, entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the names that every word of a query leads to, the best first.

    A word leads to what has a word that begins with it, or holds it where it is three letters or
    longer. Where nothing has, words that are nearly the same count: "stetch" is "stretch". Neither
    accents nor capitals matter. What is called exactly so on the command line comes first. An
    empty query finds nothing.
    """
    asked, entries = _words(query), tuple(entries)
    exact = query.strip().casefold()
    if not asked:
        return ()
    for near in (False, True):
        scored = [(_score(asked, entry, near=near), i) for i, entry in enumerate(entries)]
        hits = sorted(
            (entries[i].name != exact, score, i) for score, i in scored if score is not None
        )
        if hits:
            return tuple(entries[i].name for *_, i in hits)
    return ()


def _score(asked: tuple[str, ...], entry: Entry, *, near: bool) -> int | None:
    """Return how far off an entry is, 0 being best; none where a word leads nowhere."""
    fields = (entry.title, entry.also, entry.place, entry.hint)
    total = 0
    for word in asked:
        ranks = [
            2 * weight + (not fits)
            for weight, field in enumerate(fields)
            for other in _words(field)
            if (fits := other.startswith(word)) or _like(word, other, near=near)
        ]
        if not ranks:
            return None
        total += min(ranks)
    return total


def _like(word: str, other: str, *, near: bool) -> bool:
    if near:
        return len(word) > 3 and SequenceMatcher(None, word, other).ratio() >= _NEAR
    return len(word) > 2 and word in other


def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(
        letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter)
    )
    return tuple(letters.split())


def _kept(change: Change) -> tuple[Edit, ...]:
    """Return an edit, unless it ended where it began."""
    return () if change.before == change.after else ((change,),)
