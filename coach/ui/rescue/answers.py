"""The buttons of help with a cramp: large, far apart, one of them very large."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coach.domain.rescue_state import State, Tap
from coach.ui.buttons import HEIGHT_NIGHT, RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.rescue.wording import KEYS, answer
from coach.ui.style import Style
from coach.ui.theme import Role

LARGE: Final = 2.0
ANSWER: Final = 1.25
FOOT: Final = 1.0
"""Type of the large button, of other answers, and of the foot, as multiples of a button's own."""
_ICONS: Final = MappingProxyType(
    {
        Tap.EASED: Icon.CHECK,
        Tap.CALL: Icon.SHIELD,
        Tap.BACK: Icon.LEFT,
        Tap.UNDO: Icon.UNDO,
    }
)


def made(
    tap: Tap, state: State, words: Mapping[str, str], press: Callable[[Tap], object]
) -> Button:
    """Return the button of an answer; its tool tip names its letter."""
    kind = Kind.SECONDARY if tap is Tap.CALL else Kind.SOFT
    button = Button(answer(tap, state, words), kind, icon=_ICONS.get(tap), height=HEIGHT_NIGHT)
    button.keep_ring()
    if tap in KEYS:
        button.setToolTip(KEYS[tap])
    button.clicked.connect(lambda: press(tap))
    return button


def dress(button: Button, style: Style, times: float) -> tuple[float, float]:
    """Give a button its type; return what its face needs, in pixels."""
    button.set_style(style)
    face = fitted(style, times)
    button.setFont(face)
    button.updateGeometry()
    hint = button.sizeHint()
    line = QFontMetricsF(face).height()
    return hint.width() - 2 * RING, max(HEIGHT_NIGHT, line * 1.7)


def fitted(style: Style, times: float) -> QFont:
    """Return the type of a button: what is very large already grows less."""
    face = style.font(Role.BUTTON, times)
    if times > ANSWER and style.scale > 1:
        face.setPixelSize(round(face.pixelSize() / style.scale**0.4))
    return face


class Letters:
    """Lets each answer's letter give it, held down once.

    Args:
        window: in which they are pressed.
        press: told what was answered.
    """

    def __init__(self, window: QWidget, press: Callable[[Tap], object]) -> None:
        self._window, self._press = window, press
        self._shortcuts: list[QShortcut] = []

    def take(self, taps: Iterable[Tap]) -> None:
        """Take the letters of these answers, and no others any more."""
        for old in self._shortcuts:
            old.setEnabled(False)
            old.deleteLater()
        self._shortcuts = [self._made(tap) for tap in taps if tap in KEYS]

    def _made(self, tap: Tap) -> QShortcut:
        shortcut = QShortcut(QKeySequence(KEYS[tap]), self._window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: self._press(tap))
        return shortcut
