"""The safety page: when to call whom, always the same words. Nothing is asked or computed."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.welcome import Contacts
from coach.ui.buttons import RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.kit.parts import SHADOW, Card, button, margin, text
from coach.ui.kit.scroller import Scroller
from coach.ui.language import say
from coach.ui.safety.columns import Columns
from coach.ui.safety.headline import Headline
from coach.ui.safety.passages import SOURCES, Passage, Reader, Weight, passages
from coach.ui.safety.signs import Signs
from coach.ui.safety.telephone import MARKED, Telephone
from coach.ui.style import Style
from coach.ui.theme import CARD_PADDING, CARD_RADIUS, Role, colour

_WIDEST: Final = 760
"""How wide the text gets, in pixels of a scale of 1."""
_COLUMN: Final = 250
_ICONS: Final = (Icon.BUOY, Icon.PHONE, Icon.CLOCK, Icon.BOOK)


class SafetyText(QWidget):
    """The text itself, without a scroller of its own.

    Signals:
        numbers_wished: the person wants to note their own numbers.

    Args:
        words: the catalogue.
        style: tone, type scale and accent.
        contacts: the person's own numbers.
        reader: which rows there are.
        first: with the note for those who have just begun, and without asking for numbers.
    """

    numbers_wished = Signal()

    def __init__(
        self,
        words: Mapping[str, str],
        style: Style,
        contacts: Contacts,
        reader: Reader,
        *,
        first: bool = False,
    ) -> None:
        super().__init__()
        self._words, self._style, self._contacts, self._first = words, style, contacts, first
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._fill(reader)

    def _fill(self, reader: Reader) -> None:
        if self._first:
            self._say("safety.disclaimer.first", second=True)
            self._column.addSpacing(8)
        self._say("safety.this-app", Role.CARD_TITLE)
        self._say("safety.what-it-is")
        said = passages(self._words, self._contacts, reader)
        for passage, icon in zip(said, _ICONS, strict=True):
            self._column.addWidget(_Passage(self._words, self._style, passage, icon))
        self._say("safety.puffy")
        self._offer(reader)
        self._column.addSpacing(8)
        self._say("safety.sources.head", Role.BUTTON, second=True)
        for key in SOURCES[reader]:
            self._say(f"safety.sources.{key}", Role.HINT, second=True)
        self._say("safety.disclaimer.about-head", Role.BUTTON, second=True)
        self._say("safety.disclaimer.about", Role.HINT, second=True)

    def _say(self, key: str, role: Role = Role.BODY, *, second: bool = False) -> None:
        label = text(self._style, say(self._words, key), role, second=second)
        label.setTextInteractionFlags(MARKED & ~MARKED.TextSelectableByKeyboard)
        label.setContentsMargins(SHADOW, 2, SHADOW, 2)
        self._column.addWidget(label)

    def _offer(self, reader: Reader) -> None:
        """Offer what this reader may be looking for: the other rows, a place for numbers."""
        if reader is Reader.ANYBODY:
            self._say("safety.more-signs", second=True)
            more = button(self._style, say(self._words, "safety.all-signs"), Kind.SECONDARY)
            more.clicked.connect(self._show_all)
            self._put(more)
        known = self._contacts.emergency and self._contacts.maternity_line
        if not self._first and not known:
            self._say("safety.why-numbers", second=True)
            numbers = button(self._style, say(self._words, "safety.add-numbers"), Kind.SOFT)
            numbers.clicked.connect(self.numbers_wished)
            self._put(numbers)

    def _put(self, offer: Button) -> None:
        row = QVBoxLayout()
        row.setContentsMargins(SHADOW - RING, 0, SHADOW, 0)
        row.addWidget(offer, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(row)

    def _show_all(self) -> None:
        _empty(self._column)
        self._fill(Reader.PREGNANT)
        self.updateGeometry()
        self.setFocus()


class SafetyPage(QWidget):
    """The page that scrolls.

    Signals:
        numbers_wished: the person wants to note their own numbers.

    Args:
        words: the catalogue.
        style: tone, type scale and accent.
        contacts: the person's own numbers.
        pregnant: whether it has the rows of pregnancy.
        after_birth: or all of them but the baby's, for the weeks after birth.
    """

    numbers_wished = Signal()

    def __init__(
        self,
        words: Mapping[str, str],
        style: Style,
        contacts: Contacts,
        pregnant: bool,  # noqa: FBT001  - what the page is about
        *,
        after_birth: bool = False,
    ) -> None:
        super().__init__()
        self._style = style
        reader = Reader.PREGNANT if pregnant else Reader.ANYBODY
        self.text = SafetyText(
            words, style, contacts, Reader.AFTER_BIRTH if after_birth else reader
        )
        self.text.numbers_wished.connect(self.numbers_wished)
        self.text.setMaximumWidth(style.px(_WIDEST) + 2 * SHADOW)
        inside = QWidget()
        column = QVBoxLayout(inside)
        edge = margin(style)
        column.setContentsMargins(edge - SHADOW, edge, edge - SHADOW, edge)
        column.setSpacing(8)
        title = text(style, say(words, "safety.title"), Role.TITLE)
        title.setContentsMargins(SHADOW, 0, SHADOW, 0)
        column.addWidget(title)
        row = QHBoxLayout()  # a column would ask for its height in the whole width
        row.addWidget(self.text, 1)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(1)
        self.scroller = Scroller(style, inside)
        self.scroller.be_read(say(words, "safety.title"))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.scroller)
        self.setFocusProxy(self.scroller)
        self.setPalette(style.palette())

    def focus_first(self) -> None:
        """Give the focus to the text, so that arrow and page keys scroll it."""
        self.scroller.setFocus()


class _Passage(Card):
    """A card that says what to do, and when; what cannot wait has a bar at its side."""

    def __init__(
        self, words: Mapping[str, str], style: Style, passage: Passage, icon: Icon
    ) -> None:
        super().__init__(style)
        self._weight = passage.weight
        tones = style.tokens
        urgent = passage.weight is not Weight.ADVICE
        ink = tones.coral if urgent else tones.mark
        column = QVBoxLayout(self)
        column.setContentsMargins(*self.margins(CARD_PADDING))
        column.setSpacing(style.px(10))
        role = Role.CARD_TITLE if urgent else Role.SECTION
        head = Headline(style, _whole(passage), icon, ink, role)
        head.setTextInteractionFlags(MARKED & ~MARKED.TextSelectableByKeyboard)
        column.addWidget(head)
        if passage.number:
            column.addWidget(Telephone(words, style, passage.number))
        lists = Columns(style.px(_COLUMN), style.px(20), min(2, len(passage.groups)))
        for group in passage.groups:
            if group.signs:
                lists.addWidget(Signs(style, group))
        column.addLayout(lists)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface, and the bar of what cannot wait."""
        super().paintEvent(event)
        if self._weight is Weight.ADVICE:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        tones = self._style.tokens
        wide = 3.0 if self._weight is Weight.EMERGENCY else 1.5
        painter.setPen(QPen(colour(tones.coral), wide))
        inset = wide / 2
        radius = CARD_RADIUS - inset
        painter.drawRoundedRect(face.adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()


def _whole(passage: Passage) -> str:
    """Return what to do; with it the sentence that is all there is to say."""
    first = passage.groups[0]
    return passage.call if first.signs else f"{passage.call} {first.more}"


def _empty(column: QVBoxLayout) -> None:
    """Take everything out of a layout, and let it go."""
    while item := column.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner := item.layout(), QVBoxLayout):
            _empty(inner)
