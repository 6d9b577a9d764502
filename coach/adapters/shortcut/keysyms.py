"""How an X server calls the keys of a shortcut, and where they are on a keyboard without them."""

from typing import Final

from coach.domain.shortcut import DIGITS, FUNCTIONS, LETTERS, Modifier

_F1: Final = 0xFFBE
CAPS_LOCK, NUM_LOCK, SCROLL_LOCK = 0xFFE5, 0xFF7F, 0xFF14

KEYSYMS: Final = {
    **{letter: (ord(letter.lower()), ord(letter)) for letter in LETTERS},
    **{digit: (ord(digit),) for digit in DIGITS},
    **{name: (_F1 + number,) for number, name in enumerate(FUNCTIONS)},
    "Space": (0x20,),
    "Insert": (0xFF63,),
    "Delete": (0xFFFF,),
    "Home": (0xFF50,),
    "End": (0xFF57,),
    "PageUp": (0xFF55,),
    "PageDown": (0xFF56,),
    "Up": (0xFF52,),
    "Down": (0xFF54,),
    "Left": (0xFF51,),
    "Right": (0xFF53,),
    "Pause": (0xFF13,),
}
"""The symbols that a key of a shortcut may bear."""

HELD: Final = {
    Modifier.CTRL: (0xFFE3, 0xFFE4),
    Modifier.ALT: (0xFFE9, 0xFFEA, 0xFFE7),
    Modifier.SHIFT: (0xFFE1, 0xFFE2),
    Modifier.SUPER: (0xFFEB, 0xFFEC),
}
"""The symbols of the keys that are held."""

_ROWS: Final = ((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"), (10, "1234567890"))
PLACES: Final = {key: first + at for first, row in _ROWS for at, key in enumerate(row)}
"""The key that bears a letter on most keyboards: where an alphabet has no such letter, the key in
its place is meant, as with every other program."""
