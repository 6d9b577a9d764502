"""One letter for each thing the page can do; each is told in the tool tip of its button."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from coach.ui.language import say, told


class Letters:
    """Presses the page's buttons by letter, as long as they can be seen.

    Args:
        page: within which the letters count.
        words: the texts of a language; each language has letters of its own.
    """

    def __init__(self, page: QWidget, words: Mapping[str, str]) -> None:
        self._page, self._words = page, words
        self._buttons: dict[str, QAbstractButton] = {}
        self._keys: dict[str, QShortcut] = {}

    def give(self, name: str, button: QAbstractButton, what: str = "") -> None:
        """Let a letter press this button from now on, and say so in its tool tip.

        Args:
            name: of the letter, such as "drink".
            button: what it presses.
            what: what the button does, where its word alone does not tell.
        """
        letter = say(self._words, f"today.letters.{name}")
        self._buttons[name] = button
        said = what or button.text()
        button.setToolTip(told(self._words, "today.tips.tool", what=said, letter=letter))
        if name not in self._keys:
            key = QShortcut(QKeySequence(letter), self._page)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(self._pressing(name))
            self._keys[name] = key

    def take(self, name: str) -> None:
        """Let a letter press nothing."""
        self._buttons.pop(name, None)

    def _pressing(self, name: str) -> Callable[[], None]:
        def press() -> None:
            button = self._buttons.get(name)
            if button is not None and button.isVisible() and button.isEnabled():
                button.click()

        return press
