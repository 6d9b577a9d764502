"""A language that nobody speaks: English, longer and with accents, to see where words do not fit.

German, Finnish and Greek need about 40 % more room than English, and taller letters. Text that
was laid out for English alone shows itself at once: it is cut, or lies on what stands beside it.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

MARKS: Final = ("⟦", "⟧")
"""Around every text: where one is missing on a picture, the text was cut."""
GROWTH: Final = 1.4
"""How much longer a text is, at least."""

_ACCENTS: Final = str.maketrans(
    "AEIOUYCNSZaeiouycnsz",
    "ÅÉÎÕÜÝÇÑŠŽåéîõüýçñšž",
)
_HELD: Final = re.compile(r"\{[^{}]*\}|</?\w+>|\n")
"""What stays as it is: placeholders, marks such as ``<b>``, and where a line ends."""
_VOWELS: Final = frozenset("ÅÉÎÕÜÝåéîõüý")


def longer(text: str) -> str:
    """Return a text with accents, at least `GROWTH` times as long, between `MARKS`.

    Placeholders such as ``{time}`` and line ends stay. What is empty, is no words (an address), or
    is longer already is returned as it is.
    """
    said = "".join(_HELD.split(text))
    if not any(map(str.isalpha, said)) or "://" in text or MARKS[0] in text:
        return text
    wanted = max(0, math.ceil(len(said) * (GROWTH - 1)) - len(MARKS[0] + MARKS[1]))
    return f"{MARKS[0]}{''.join(_stretched(text, wanted))}{MARKS[1]}"


class Pseudo(dict[str, str]):
    """A catalogue in that language."""


def pseudo(words: Mapping[str, str]) -> Pseudo:
    """Return a catalogue in that language."""
    return Pseudo((key, longer(text)) for key, text in words.items())


def tongue(words: Mapping[str, str]) -> Callable[[str], str]:
    """Return what says a text, that is not in the catalogue, in the catalogue's language."""
    return longer if isinstance(words, Pseudo) else str


def lengthen(window: QWidget) -> None:
    """Make the words of a window longer that were not taken from a catalogue.

    Only what its labels, buttons and actions say; what a widget paints by itself it keeps.
    """
    for part in (window, *window.findChildren(QObject)):
        if isinstance(part, QLabel | QAbstractButton | QAction):
            said = part.text()
            if (changed := longer(said)) != said:
                part.setText(changed)


def _stretched(text: str, wanted: int) -> Iterator[str]:
    """Yield the parts of a text, so many letters longer in all; every word grows by its share."""
    pieces = re.split(rf"({_HELD.pattern})", text)
    whole = max(1, sum(len(piece) for piece in pieces[::2]))
    given = done = 0
    for place, piece in enumerate(pieces):
        if place % 2:
            yield piece
            continue
        for word in re.split(r"(\s+)", piece):
            done += len(word)
            share = round(wanted * done / whole) - given
            if any(map(str.isalpha, word)):
                given += share
                yield _grown(word.translate(_ACCENTS), share)
            else:
                yield word


def _grown(word: str, by: int) -> str:
    """Return a word with so many letters said longer, the vowels first."""
    if by <= 0:
        return word
    places = [i for i, letter in enumerate(word) if letter in _VOWELS]
    places = places or [i for i, letter in enumerate(word) if letter.isalpha()]
    times = [by // len(places) + (i < by % len(places)) for i in range(len(places))]
    more = dict(zip(places, times, strict=True))
    return "".join(letter * (1 + more.get(i, 0)) for i, letter in enumerate(word))
