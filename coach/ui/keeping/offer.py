"""What a chosen file would do, way by way, each with the button that does it."""

from collections.abc import Mapping
from datetime import tzinfo

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.merging import Way
from coach.domain.preview import Preview
from coach.ui.buttons import RING, Button, Kind
from coach.ui.keeping import wording
from coach.ui.keeping.rows import Buttons
from coach.ui.kit.parts import button, text
from coach.ui.kit.row import Row
from coach.ui.language import say
from coach.ui.style import Style
from coach.ui.theme import BUTTON_RADIUS, Role, colour

_KINDS = {Way.MERGE: Kind.PRIMARY, Way.REPLACE: Kind.SECONDARY}
_PADDING = 16


class Offer(QWidget):
    """A preview: `taken` brings the way that was chosen, `left` that nothing is to be done.

    Args:
        words: the catalogue.
        style: tone, type scale and accent.
        preview: what the file would do.
        zone: by whose wall its date is told.
    """

    taken = Signal(str)
    left = Signal()

    def __init__(
        self, words: Mapping[str, str], style: Style, preview: Preview, zone: tzinfo
    ) -> None:
        super().__init__()
        self._style = style
        self.setAccessibleName(say(words, "keeping.preview.title"))
        self.ways: dict[Way, Button] = {}
        self._page = QVBoxLayout(self)
        side = style.px(_PADDING)
        self._page.setContentsMargins(side, side - 4, side, side - 4)
        self._page.setSpacing(style.px(8))
        self._tell(words, preview, zone)
        self._way(words, preview, Way.MERGE, say(words, "keeping.preview.merge-hint"))
        self._way(words, preview, Way.REPLACE, "\n".join(wording.going(words, preview)))
        self.leave = button(style, say(words, "keeping.import.leave"), Kind.SECONDARY)
        self.leave.clicked.connect(self.left)
        self._row(say(words, "keeping.preview.leave-title"), "", self.leave)

    def first(self) -> Button:
        """Return the button that is to have the focus first."""
        return next((b for b in self.ways.values() if b.isEnabled()), self.leave)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a sheet of paper."""
        tones = self._style.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(tones.line), max(1.0, tones.outline)))
        painter.setBrush(colour(tones.paper))
        sheet = QRectF(self.rect()).adjusted(0.5, 0.5, -RING - 0.5, -0.5)
        painter.drawRoundedRect(sheet, BUTTON_RADIUS, BUTTON_RADIUS)
        painter.end()

    def _tell(self, words: Mapping[str, str], preview: Preview, zone: tzinfo) -> None:
        """Tell what is in the file, and what of it is left out."""
        style, page = self._style, self._page
        page.addWidget(text(style, self.accessibleName(), Role.BUTTON))
        if made := wording.made(words, preview, zone):
            page.addWidget(text(style, made, Role.HINT, second=True))
        count, *changes = wording.choosing(words, preview) or ("",)
        coming = [*wording.coming(words, preview), *filter(None, [count])]
        page.addWidget(text(style, "\n".join(coming), Role.BODY))
        if changes:
            listed = text(style, "\n".join(changes), Role.HINT, second=True)
            listed.setContentsMargins(style.px(_PADDING), 0, 0, 0)
            page.addWidget(listed)
        if notes := wording.notes(words, preview):
            page.addWidget(text(style, "\n".join(notes), Role.HINT, second=True))

    def _way(self, words: Mapping[str, str], preview: Preview, way: Way, hint: str) -> None:
        made = button(self._style, say(words, f"keeping.import.{way}"), _KINDS[way])
        made.clicked.connect(lambda: self.taken.emit(way))
        self.ways[way] = made
        if preview.of(way):
            self._row(say(words, f"keeping.preview.{way}-title"), hint, made)
        else:
            made.setParent(self)
            made.setEnabled(False)
            made.hide()

    def _row(self, title: str, hint: str, made: Button) -> None:
        self._page.addWidget(Row(self._style, title, hint, Buttons([made])))
        made.setAccessibleDescription(f"{title}. {hint}" if hint else title)
