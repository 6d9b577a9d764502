"""A field that takes the keys that are pressed in it, all together."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from coach.domain.shortcut import (
    DIGITS,
    FUNCTIONS,
    LETTERS,
    NAMED,
    BadShortcut,
    Modifier,
    Reason,
    shortcut,
)
from coach.ui.kit.field import Field
from coach.ui.language import say
from coach.ui.style import Style

_Key = Qt.Key
_HELD: Final = {
    Qt.KeyboardModifier.ControlModifier: Modifier.CTRL,
    Qt.KeyboardModifier.AltModifier: Modifier.ALT,
    Qt.KeyboardModifier.ShiftModifier: Modifier.SHIFT,
    Qt.KeyboardModifier.MetaModifier: Modifier.SUPER,
}
_NAMES: Final = {
    getattr(_Key, f"Key_{name}"): name for name in (*LETTERS, *DIGITS, *FUNCTIONS, *NAMED)
}
_MODIFIERS: Final = {
    _Key.Key_Control,
    _Key.Key_Alt,
    _Key.Key_AltGr,
    _Key.Key_Shift,
    _Key.Key_Meta,
    _Key.Key_Super_L,
    _Key.Key_Super_R,
}
_PASSED: Final = {_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Escape, _Key.Key_Return, _Key.Key_Enter}
"""Keys by which one leaves a field: they are never taken, whatever is held with them."""
_CLEARS: Final = {_Key.Key_Backspace, _Key.Key_Delete}


class KeysField(Field):
    """Shows a shortcut, and takes another one while it has the focus.

    Backspace takes it out. Tab goes on, Esc does what it does elsewhere.

    Args:
        style: tone and type scale.
        words: the catalogue.
        name: what is asked for, for a screen reader.

    Signals:
        pressed: a shortcut, in its canonical text; empty for none.
        refused: why keys that were pressed are none, as a `Reason`.
    """

    pressed = Signal(str)
    refused = Signal(str)

    def __init__(self, style: Style, words: Mapping[str, str], name: str) -> None:
        super().__init__(style, name)
        self._value = ""
        self._words = words
        self.line.setReadOnly(True)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.setPlaceholderText(say(words, "shortcut.none"))

    def show_value(self, text: str) -> None:
        """Show a shortcut; nothing is told."""
        self._value = text
        super().show_value(text)

    def value(self) -> str:
        """Return the shortcut, whatever is being held now."""
        return self._value

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is pressed, before a shortcut of the window does."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() not in _PASSED:
                event.accept()
            return event.isAccepted()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if event.type() is QEvent.Type.KeyRelease:
            super().show_value(self._value)
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            inside = event.type() is QEvent.Type.FocusIn
            key = "shortcut.field" if inside else "shortcut.none"
            self.line.setPlaceholderText(say(self._words, key))
            super().show_value(self._value)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        """Take a key; return whether it goes no further."""
        key, held = event.key(), _held(event)
        if key in _PASSED:
            return False
        if key in _MODIFIERS:
            super().show_value("".join(f"{each}+" for each in Modifier if each in held))
        elif key in _CLEARS and not held:
            self.pressed.emit("")
        elif not event.isAutoRepeat():
            self._take(key, held)
        return True

    def _take(self, key: int, held: frozenset[Modifier]) -> None:
        name = _NAMES.get(key)
        if name is None:
            self.refused.emit(Reason.KEY)
            return
        try:
            self.pressed.emit(str(shortcut(held, name)))
        except BadShortcut as fault:
            self.refused.emit(fault.reason)


def _held(event: QKeyEvent) -> frozenset[Modifier]:
    held = {name for flag, name in _HELD.items() if event.modifiers() & flag}
    pressed = {
        _Key.Key_Control: Modifier.CTRL,
        _Key.Key_Alt: Modifier.ALT,
        _Key.Key_Shift: Modifier.SHIFT,
        _Key.Key_Meta: Modifier.SUPER,
    }
    if (own := pressed.get(_Key(event.key()))) is not None:
        held.add(own)  # its own press does not count itself yet
    return frozenset(held)
