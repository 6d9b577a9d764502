"""What the safety page says, passage by passage. The words are final; only numbers are put in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from coach.domain.welcome import Contacts
from coach.ui.language import say, told


class Reader(Enum):
    """Which rows a page has: all, all but the baby's, or those that are for everybody."""

    PREGNANT = "pregnant"
    AFTER_BIRTH = "after-birth"
    ANYBODY = "anybody"


class Weight(Enum):
    """How much a passage stands out."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Group:
    """Signs that belong together.

    Attributes:
        head: what they are signs of, or when; may be empty.
        signs: one each.
        more: a sentence below them; may be empty.
    """

    head: str
    signs: tuple[str, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """What to do, and when.

    Attributes:
        call: what to do.
        number: the person's own number for it; empty where none is known.
        groups: the signs.
    """

    weight: Weight
    call: str
    number: str
    groups: tuple[Group, ...]


_EMERGENCY: Final = ("breathless", "chest", "blood", "collapse")
_LEG: Final = ("swollen", "warm", "colour", "painful")
_WEEKS: Final = ("headache", "vision", "ribs", "vomiting", "swelling")
_ALSO: Final = ("bleeding", "fluid", "tightenings", "faint")
SOURCES: Final = MappingProxyType(
    {
        Reader.PREGNANT: ("leg", "weeks", "baby", "rest", "review"),
        Reader.AFTER_BIRTH: ("leg", "weeks", "rest", "review"),
        Reader.ANYBODY: ("leg", "rest", "review"),
    }
)
"""Which sources stand below the passages, by the keys of their words."""
_BOOK: Final = ("sleep", "long", "numb", "walking", "urge", "medicine")


def passages(words: Mapping[str, str], contacts: Contacts, reader: Reader) -> tuple[Passage, ...]:
    """Return the passages in their order: what cannot wait first."""
    return (
        _emergency(words, contacts),
        _urgent(words, contacts, reader),
        _meanwhile(words),
        _book(words, reader),
    )


def _emergency(words: Mapping[str, str], contacts: Contacts) -> Passage:
    number = contacts.emergency or say(words, "safety.emergency.anybody")
    call = told(words, "safety.emergency.call", number=number)
    signs = _signs(words, "emergency", _EMERGENCY)
    return Passage(Weight.EMERGENCY, call, contacts.emergency, (Group("", signs),))


def _urgent(words: Mapping[str, str], contacts: Contacts, reader: Reader) -> Passage:
    key = "call-doctor" if reader is Reader.ANYBODY else "call"
    head = f"{say(words, 'safety.leg.head')} {say(words, 'safety.leg.usually')}:"
    groups = [Group(head, _signs(words, "leg", _LEG))]
    if reader is not Reader.ANYBODY:
        groups.append(_group(words, "weeks", _WEEKS))
        if reader is Reader.PREGNANT:
            wait = say(words, "safety.baby.wait")
            groups.append(_group(words, "baby", ("moving",), wait))
        groups.append(_group(words, "also", _ALSO))
    call = say(words, f"safety.urgent.{key}")
    return Passage(Weight.URGENT, call, contacts.maternity_line, tuple(groups))


def _meanwhile(words: Mapping[str, str]) -> Passage:
    leave = Group("", (), say(words, "safety.wait.leave"))
    return Passage(Weight.ADVICE, say(words, "safety.wait.head"), "", (leave,))


def _book(words: Mapping[str, str], reader: Reader) -> Passage:
    key = "call-doctor" if reader is Reader.ANYBODY else "call"
    signs = Group("", _signs(words, "book", _BOOK))
    return Passage(Weight.ADVICE, say(words, f"safety.book.{key}"), "", (signs,))


def _group(words: Mapping[str, str], key: str, signs: tuple[str, ...], more: str = "") -> Group:
    return Group(say(words, f"safety.{key}.head"), _signs(words, key, signs), more)


def _signs(words: Mapping[str, str], key: str, signs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(say(words, f"safety.{key}.{sign}") for sign in signs)
