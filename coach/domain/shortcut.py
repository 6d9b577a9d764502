"""A shortcut: keys that are pressed together, wherever the person is on the desktop.

Written as people write it, "Ctrl+Alt+H". What every other program needs itself is refused: a letter
alone, Ctrl and a letter, Alt and F4.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Modifier(StrEnum):
    """A key that is held while another is pressed, in the order in which they are written."""

    CTRL = "Ctrl"
    ALT = "Alt"
    SHIFT = "Shift"
    SUPER = "Super"


class Reason(StrEnum):
    """Why keys are no shortcut."""

    KEY = "key"
    """It ends in no key that it can end in, or in several."""
    HELD = "held"
    """More has to be held: others need these keys."""
    TAKEN = "taken"
    """The desktop itself needs these keys."""


class Reach(StrEnum):
    """Whether a shortcut reaches us."""

    WORKS = "works"
    OFF = "off"
    """None is wished."""
    ASKING = "asking"
    """The desktop was asked, and asks the person perhaps."""
    TAKEN = "taken"
    """Another program has these keys."""
    NO_KEY = "no-key"
    """The keyboard has no such key."""
    REFUSED = "refused"
    """The person told the desktop no."""
    NOWHERE = "nowhere"
    """This desktop lets no program listen for keys."""


class BadShortcut(ValueError):
    """Keys that are no shortcut; the message says what would be, ``reason`` why in one word."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Keys pressed together: ``key`` is one of `KEYS`. Its text is canonical, "Ctrl+Alt+H"."""

    modifiers: frozenset[Modifier]
    key: str

    def __str__(self) -> str:
        return "+".join([*(each for each in Modifier if each in self.modifiers), self.key])


EXAMPLE: Final = "Ctrl+Alt+H"
LETTERS: Final = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
DIGITS: Final = tuple("0123456789")
FUNCTIONS: Final = tuple(f"F{number}" for number in range(1, 25))
NAMED: Final = (
    *("Space", "Insert", "Delete", "Home", "End", "PageUp", "PageDown"),
    *("Up", "Down", "Left", "Right", "Pause"),
)
KEYS: Final = (*LETTERS, *DIGITS, *FUNCTIONS, *NAMED)
"""What a shortcut can end in."""

_SAID: Final = {
    **{each.lower(): each for each in Modifier},
    "control": Modifier.CTRL,
    "strg": Modifier.CTRL,
    "option": Modifier.ALT,
    "meta": Modifier.SUPER,
    "win": Modifier.SUPER,
    "cmd": Modifier.SUPER,
}
_KEYS: Final = {key.lower(): key for key in KEYS} | {"pgup": "PageUp", "pgdown": "PageDown"}
_CONSOLES: Final = frozenset(FUNCTIONS[:12])
"""With Ctrl and Alt these go to another console of the system."""


def parse(text: str) -> Shortcut:
    """Return the shortcut of "ctrl+alt+h".

    Raises:
        BadShortcut: it is none, or one that others need.
    """
    *held, last = [part.strip().lower() for part in text.split("+")]
    if last not in _KEYS or any(each not in _SAID for each in held):
        raise BadShortcut(
            Reason.KEY, f"say keys such as {EXAMPLE}: a letter, a digit, F1 to F24 or an arrow"
        )
    return shortcut(frozenset(_SAID[each] for each in held), _KEYS[last])


def shortcut(modifiers: frozenset[Modifier], key: str) -> Shortcut:
    """Return a shortcut of keys that were pressed; ``key`` is one of `KEYS`.

    Raises:
        BadShortcut: others need these keys.
    """
    strong = modifiers - {Modifier.SHIFT}
    if not strong and key not in FUNCTIONS[12:]:
        raise BadShortcut(Reason.HELD, f"hold Ctrl, Alt or Super too, as in {EXAMPLE}")
    if key not in FUNCTIONS and len(modifiers) < 2 and Modifier.SUPER not in modifiers:
        raise BadShortcut(Reason.HELD, f"other programs need these; hold two, as in {EXAMPLE}")
    if _is_taken(modifiers, key):
        raise BadShortcut(Reason.TAKEN, f"the desktop needs these itself; try {EXAMPLE}")
    return Shortcut(modifiers, key)


def canonical(text: str) -> str:
    """Return a typed shortcut as it is kept; none stays none.

    Raises:
        BadShortcut: it is none, or one that others need.
    """
    return str(parse(text)) if text.strip() else ""


def _is_taken(modifiers: frozenset[Modifier], key: str) -> bool:
    ends = {Modifier.CTRL, Modifier.ALT}
    if modifiers >= ends and (key == "Delete" or key in _CONSOLES):
        return True
    return modifiers == {Modifier.ALT} and key == "F4"
