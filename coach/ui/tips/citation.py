"""The sources of a card in full. Nothing is opened: an address is text, and can be copied."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.tips import Tip
from coach.ui.announce import announce
from coach.ui.buttons import RING, Button, Kind
from coach.ui.kit.parts import button, text
from coach.ui.language import say, told
from coach.ui.style import Style
from coach.ui.theme import Role
from coach.ui.tips.shelf import links
from coach.ui.today.rows import folded

INSET: Final = 20 + RING
"""Room at the left of a quiet button's word: what is read stands in line with it."""
_BREAKS: Final = "/-._=?&%+,"
_NAME: Final = 12
"""Characters of an address after which a line may end anyway."""
_HERE: Final = "\u200b"
"""A place where a line may end, in words that have none of their own."""


class Citation(QWidget):
    """Each source, with a button for each address in it. `copied` brings one that was copied.

    Args:
        words: the catalogue.
        style: tone and type scale.
        tip: whose sources.
    """

    copied = Signal(str)

    def __init__(self, words: Mapping[str, str], style: Style, tip: Tip) -> None:
        super().__init__()
        self._words, self._style = words, style
        self.copies: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for source in tip.sources:
            column.addWidget(self._line(breakable(source)))
            column.addWidget(self._copies(links(source)))
        if tip.general:
            column.addWidget(self._line(say(words, "tips_page.general")))
        reviewed = told(words, "tips_page.reviewed", date=tip.reviewed.isoformat())
        column.addWidget(self._line(reviewed))

    def _line(self, said: str) -> QWidget:
        label = text(self._style, said, Role.HINT, second=True)
        label.setAccessibleName(said.replace(_HERE, ""))
        label.setContentsMargins(INSET, 2, RING, 2)
        return label

    def _copies(self, found: Sequence[str]) -> QWidget:
        many = len(found) > 1
        made = [
            self._copy(link, f"{number}" if many else "")
            for number, link in enumerate(found, start=1)
        ]
        self.copies += made
        return folded(0, *made)

    def _copy(self, link: str, number: str) -> Button:
        key = "copy-number" if number else "copy"
        made = button(self._style, told(self._words, f"tips_page.{key}", number=number), Kind.QUIET)
        made.setAccessibleName(told(self._words, "tips_page.copy-of", link=link))
        made.clicked.connect(lambda: self._take(made, link))
        return made

    def _take(self, made: Button, link: str) -> None:
        QGuiApplication.clipboard().setText(link)
        done = say(self._words, "tips_page.copied")
        made.setText(done)
        made.updateGeometry()
        announce(self, done)
        self.copied.emit(link)


def breakable(said: str) -> str:
    """Return a text in which an address can go on in the next line."""
    return " ".join(_broken(word) if "://" in word else word for word in said.split(" "))


def _broken(address: str) -> str:
    """Return an address with places to end a line: after its signs, and within long names."""
    parts = [address[at : at + _NAME] for at in range(0, len(address), _NAME)]
    pieces = (f"{each}{_HERE}" if each in _BREAKS else each for each in _HERE.join(parts))
    return "".join(pieces)
