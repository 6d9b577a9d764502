"""What a move's page tells in small: length and equipment, numbered lines, what to take care of."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from coach.domain.stage import Stage
from coach.ui.icons import Icon, paint_icon
from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import text
from coach.ui.language import say
from coach.ui.stretches import wording
from coach.ui.stretches.moves import Move
from coach.ui.style import Style, inked
from coach.ui.theme import CARD_RADIUS, Role, colour
from coach.ui.things import paint_thing

_ICON: Final = 22 / 15
_PAD: Final = 16
_ABOVE: Final = 12


class Fact(QWidget):
    """A small icon with its word: how long, or a piece of equipment.

    Args:
        style: tone and type scale.
        said: the word.
        thing: the equipment; ``""`` for a clock.
    """

    def __init__(self, style: Style, said: str, thing: str = "") -> None:
        super().__init__()
        self._style, self._said, self._thing = style, said, thing
        self.setFont(style.font(Role.HINT if style.night else Role.BODY))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(said)

    def sizeHint(self) -> QSize:
        """Return icon and word with room to the next."""
        metrics = QFontMetricsF(self.font())
        wide = self._icon() + 6 + metrics.horizontalAdvance(self._said) + 18
        return QSize(round(wide), round(max(metrics.height(), self._icon()) + 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both."""
        ink, side = self._style.tokens.ink2, self._icon()
        painter = QPainter(self)
        icon = QRectF(0, (self.height() - side) / 2, side, side)
        if self._thing:
            paint_thing(painter, self._thing, icon, ink)
        else:
            paint_icon(painter, Icon.CLOCK, icon, ink)
        painter.setPen(colour(ink))
        painter.setFont(self.font())
        place = QRectF(self.rect()).adjusted(side + 6, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._said)
        painter.end()

    def _icon(self) -> float:
        return round(self.font().pixelSize() * _ICON)


class Facts(QWidget):
    """How long a move takes and what it needs, in a row that can go on in the next line."""

    def __init__(self, style: Style, move: Move) -> None:
        super().__init__()
        row = Flow(0, self)
        row.addWidget(Fact(style, wording.short(move.seconds)))
        for thing in move.equipment:
            row.addWidget(Fact(style, wording.thing(thing), thing))
        self.setAccessibleName(f"{wording.spoken(move.seconds)}, {wording.needs(move.equipment)}")


class Numbered(QWidget):
    """Lines one after the other, each with its number."""

    def __init__(self, style: Style, lines: Sequence[str]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(lines):
            number = text(style, str(row + 1), Role.BUTTON)
            number.setPalette(inked(number.palette(), style.tokens.mark))
            number.setFont(style.font(Role.BODY if style.night else Role.BUTTON))
            grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text(style, line), row, 1)


class Caution(QWidget):
    """What to take care of, on a field of its own with a shield."""

    def __init__(self, style: Style, head: str, said: str) -> None:
        super().__init__()
        self._style = style
        page = QHBoxLayout(self)
        page.setContentsMargins(_PAD, _ABOVE + 12, _PAD, 12)
        self._left = QLabel()
        self._left.setFixedWidth(style.px(24))
        page.addWidget(self._left)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        title = text(style, head, Role.BUTTON)
        title.setPalette(inked(title.palette(), style.tokens.amber))
        lines.addWidget(title)
        lines.addWidget(text(style, said))
        page.addLayout(lines, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint field and shield."""
        tones = self._style.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tones.amber_soft))
        painter.drawRoundedRect(self._face(), CARD_RADIUS, CARD_RADIUS)
        side = self._style.px(24)
        place = QRectF(self._left.x() - 2, _ABOVE + 11, side, side)
        paint_icon(painter, Icon.SHIELD, place, tones.amber)
        painter.end()

    def _face(self) -> QRectF:
        return QRectF(self.rect()).adjusted(self.contentsMargins().left(), _ABOVE, 0, 0)


def sections(style: Style, words: Mapping[str, str], move: Move, own: Stage) -> Iterator[QWidget]:
    """Yield what a move's page tells below its buttons: each head, and what stands under it.

    Args:
        style: tone and type scale.
        words: the texts of the language.
        move: the move, in the stage it is shown for.
        own: the person's own stage.
    """
    if move.done.steps:
        yield _head(style, wording.HOW)
        yield Numbered(style, [say(words, step) for step in move.done.steps])
        yield text(style, wording.dose(move.done), Role.BODY, second=True)
    if stop := move.done.texts.get("stop"):
        yield Caution(style, wording.CARE, say(words, stop))
    yield _head(style, wording.BY_STAGE)
    for stage in Stage:
        at = Move(move.whole, stage, move.name)
        line = text(style, wording.stage_line(at, own), second=not at.suits)
        if stage is own:
            line.setFont(style.font(Role.BUTTON))
        yield line
    yield _head(style, wording.SOURCE)
    yield text(style, wording.sources(move.done.about.source), Role.HINT, second=True)
    yield text(style, wording.NOT_REVIEWED, Role.HINT, second=True)


def _head(style: Style, said: str) -> QLabel:
    head = text(style, said, Role.SECTION)
    head.setContentsMargins(0, 14, 0, 0)
    return head
