"""One card: what it says, where that comes from, and whether it still comes on Today."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from coach.domain.tips import Tip
from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.kit.parts import SHADOW, Card, button, text
from coach.ui.language import say, told
from coach.ui.style import Style, inked
from coach.ui.theme import Role, paint_surface
from coach.ui.tips.citation import INSET, Citation
from coach.ui.today.rows import call, folded, padding

_FAR = 64
"""So much further down buttons in line with those beside are too far from their words."""


class TipCard(Card):
    """A card. `put_away` and `brought_back` bring its id.

    Args:
        words: the catalogue.
        style: tone and type scale.
        tip: which.
        said: its words, for a stage.
    """

    put_away = Signal(str)
    brought_back = Signal(str)

    def __init__(self, words: Mapping[str, str], style: Style, tip: Tip, said: str) -> None:
        super().__init__(style)
        self._words, self.tip = words, tip
        self.cited, self._spare = False, 0
        self.theme = text(style, self._say(f"themes.{tip.theme}"), Role.SMALL, second=True)
        self.text = text(style, "", Role.BODY)
        self.state = text(style, self._say("gone"), Role.HINT, second=True)
        self.source = button(style, self._say("source"), Kind.SECONDARY, Icon.BOOK)
        self.away = button(style, self._say("away"), Kind.QUIET)
        self.back = button(style, self._say("back"), Kind.SOFT, Icon.UNDO)
        self.citation = Citation(words, style, tip)
        self._lay_out(padding(style))
        self.source.clicked.connect(self._cite)
        self.away.clicked.connect(lambda: self.put_away.emit(tip.id))
        self.back.clicked.connect(lambda: self.brought_back.emit(tip.id))
        self.citation.hide()
        self.tell(said, dismissed=False)

    def _lay_out(self, around: int) -> None:
        left, top, right, bottom = self.margins(around)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(left - INSET, top - 4, right - RING, bottom - 12)
        column.setSpacing(0)
        for part, below in ((self.theme, 4), (self.text, 10), (self.state, 6)):
            part.setContentsMargins(INSET, 0, RING, 0)
            column.addWidget(part)
            column.addSpacing(below)
        self._above = column.count()
        column.addStretch(1)
        row = folded(0, self.source, self.away, self.back)
        row.setContentsMargins(INSET - RING, 0, 0, 0)
        column.addWidget(row)
        column.addWidget(self.citation)
        column.addStretch(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons in line with those beside; near the words, where that is too far."""
        super().resizeEvent(event)
        spare = self.height() - self._column.heightForWidth(self.width())
        far = spare > self._style.px(_FAR)
        self._spare = spare if far else 0
        self._column.setStretch(self._above, 0 if far else 1)
        self._column.setStretch(self._column.count() - 1, 1 if far else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a surface that ends below its words: what a neighbour unfolds leaves no hollow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = SHADOW + self._spare
        face = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -edge)
        paint_surface(painter, face, self._style.tokens)
        painter.end()

    def tell(self, said: str, *, dismissed: bool) -> None:
        """Show its words, and whether it was put away."""
        tones = self._style.tokens
        held = self.away.hasFocus() or self.back.hasFocus()
        self.text.setText(said)
        self.text.setPalette(inked(self.text.palette(), tones.ink2 if dismissed else tones.ink))
        self.state.setVisible(dismissed)
        self.away.setVisible(not dismissed)
        self.back.setVisible(dismissed)
        self.away.setAccessibleName(self._told("away-of", said))
        self.back.setAccessibleName(self._told("back-of", said))
        self._name()
        if held:
            (self.back if dismissed else self.away).setFocus()

    def _cite(self) -> None:
        """Show the sources below, or no longer."""
        self.cited = not self.cited
        self.citation.setVisible(self.cited)
        self._name()

    def _name(self) -> None:
        key = "hide-source" if self.cited else "source"
        call(self.source, self._say(key))
        self.source.setAccessibleName(self._told(f"{key}-of", self.text.text()))

    def _say(self, key: str) -> str:
        return say(self._words, f"tips_page.{key}")

    def _told(self, key: str, said: str) -> str:
        return told(self._words, f"tips_page.{key}", tip=said.partition(".")[0])
