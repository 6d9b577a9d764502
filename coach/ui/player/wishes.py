"""What can be wished of a player, and the keys that wish it; its buttons wish the same."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Wish(StrEnum):
    """Everything a person can wish."""

    STOP = "stop"
    SOUND = "sound"
    COVER = "cover"
    BACK = "back"
    PAUSE = "pause"
    SKIP = "skip"
    SWAP = "swap"
    KEYS = "keys"


KEYS: Final[Mapping[Wish, tuple[str, ...]]] = MappingProxyType(
    {
        Wish.STOP: ("Esc",),
        Wish.SOUND: ("M",),
        Wish.COVER: ("F", "F11"),
        Wish.BACK: ("B", "Left"),
        Wish.SKIP: ("N", "Right"),
        Wish.SWAP: ("S",),
        Wish.KEYS: ("?",),
    }
)
"""Space and Enter press the button in focus, which at first is the one that pauses."""


def take_keys(window: QWidget, actions: Mapping[Wish, Callable[[], object]]) -> None:
    """Let each key do what it wishes; held down it does so once."""
    for wish, keys in KEYS.items():
        for key in keys:
            QShortcut(QKeySequence(key), window, actions[wish]).setAutoRepeat(False)
