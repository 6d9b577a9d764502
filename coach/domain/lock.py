"""The PIN before what is private: what one may be, and how often it may be guessed.

After five wrong ones there is a pause of half a minute, and after each further one twice the pause
before, up to an hour. The count outlives every restart; only the right PIN ends it.

A pause is measured in seconds counted by the machine since it was started, never by the wall clock:
one that is set forward skips nothing, and one that is set back makes nobody wait longer. Such a
count begins anew with the machine, and then the pause does too; it is never over sooner by that.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

SHORTEST: Final = 4
LONGEST: Final = 12
"""Characters of a PIN. Digits are what we suggest; whatever can be typed will do."""
FREE: Final = 5
"""So many wrong ones pass before the first pause."""
FIRST_PAUSE_S: Final = 30
LONGEST_PAUSE_S: Final = 3600
MOST: Final = 1_000_000
"""No count goes beyond this; nobody lives to see it."""


class Flaw(StrEnum):
    """Why something cannot be a PIN."""

    SHORT = "short"
    LONG = "long"
    UNSEEN = "unseen"  # it has something that cannot be seen, such as a tabulator
    UNLIKE = "unlike"  # typed the second time, it was another one


class Answer(StrEnum):
    """What becomes of a PIN that was entered."""

    RIGHT = "right"
    WRONG = "wrong"
    TOO_SOON = "too-soon"  # a pause is on, so it was not looked at
    DAMAGED = "damaged"  # the lock's file tells no PIN, so there is no right one


class State(StrEnum):
    """How a lock stands."""

    OFF = "off"
    ON = "on"
    DAMAGED = "damaged"  # on, yet no PIN opens it; the way out still does


@dataclass(frozen=True, slots=True)
class Attempts:
    """What was tried since the PIN was last right.

    Attributes:
        wrong: how many wrong ones there were.
        since: when the latest was, in seconds counted since the machine was started.
    """

    wrong: int = 0
    since: float = 0.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a PIN may be entered now.

    Attributes:
        wait: seconds until then; 0 if now.
        tries: how many wrong ones are left before the next pause, once one may be entered.
        pause: seconds of that next pause.
    """

    wait: float
    tries: int
    pause: int


def flaw(pin: str, again: str | None = None) -> Flaw | None:
    """Return why this cannot be a PIN; ``again`` is what was typed the second time, if asked."""
    plain = normal(pin)
    if not plain.isprintable():
        return Flaw.UNSEEN
    if len(plain) < SHORTEST:
        return Flaw.SHORT
    if len(plain) > LONGEST:
        return Flaw.LONG
    return Flaw.UNLIKE if again is not None and normal(again) != plain else None


def normal(pin: str) -> str:
    """Return a PIN so that the same keys give the same text on every keyboard."""
    return unicodedata.normalize("NFKC", pin)


def pause(wrong: int) -> int:
    """Return how many seconds follow so many wrong ones."""
    if wrong < FREE:
        return 0
    return int(min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2 ** min(wrong - FREE, 16)))


def verdict(attempts: Attempts, counted: float) -> Verdict:
    """Return whether a PIN may be entered.

    Args:
        attempts: what was tried before.
        counted: seconds counted since the machine was started.
    """
    length = pause(attempts.wrong)
    passed = max(0.0, counted - attempts.since)
    return Verdict(
        wait=max(0.0, length - passed),
        tries=max(1, FREE - attempts.wrong),
        pause=pause(max(FREE, attempts.wrong + 1)),
    )


def counting(attempts: Attempts, counted: float) -> Attempts:
    """Return the attempts with their pause in this count of seconds.

    Where the count began anew, because the machine did, the pause begins anew.
    """
    return attempts if counted >= attempts.since else Attempts(attempts.wrong, counted)


def tried(attempts: Attempts, counted: float) -> Attempts:
    """Return the attempts with one more that was wrong."""
    return Attempts(min(attempts.wrong + 1, MOST), counted)
