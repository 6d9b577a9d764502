"""What cards are laid out from: measures, words in their faces, answers, the button that closes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont

from coach.domain.reminder import Answer, Card, Habit
from coach.ui.buttons import HEIGHT, HEIGHT_NIGHT, RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.lettering import fitting, flowed, titled
from coach.ui.style import Style
from coach.ui.theme import TARGET, TARGET_NIGHT, Role

WIDTH = 440
PAD = 20
FOOT_NIGHT = 24
GAP = 12
"""Of every card, in pixels at a type scale of 1, as all that follows."""

_UNDER_TITLE = 2
_CLOSER_RIGHT, _CLOSER_TOP = 8, 4
"""How far the button that closes is from the edges by day; at night it fills the corner."""
_APART = 4
"""How far a title stays away from it."""

_ICONS = {Answer.DONE: Icon.CHECK, Answer.FULL: Icon.PLAY, Answer.START: Icon.PLAY}


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of one face, from ``left`` and ``top`` down, ``step`` apart."""

    role: Role
    face: QFont
    lines: tuple[str, ...]
    left: float
    top: float
    step: float

    @property
    def height(self) -> float:
        """How high they are together."""
        return self.step * len(self.lines)

    @property
    def bottom(self) -> float:
        """Where they end."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Layout:
    """A card's parts; places are in pixels from its visible top left corner.

    Attributes:
        width: of the visible card.
        height: of the visible card.
        tiles: pictograms.
        texts: the words.
        answers: the answers in the order of the card's, and where their faces are.
        closer: where the face of the button is that closes the card.
    """

    width: int
    height: int
    tiles: tuple[tuple[Habit, QRectF], ...]
    texts: tuple[Text, ...]
    answers: tuple[tuple[Button, QRect], ...]
    closer: QRect


def answer_buttons(
    card: Card, kinds: Sequence[Kind], style: Style, scale: float = 1.0
) -> tuple[Button, ...]:
    """Return the answers as buttons without a parent; ``scale`` makes their words smaller."""
    return tuple(
        Button(
            answer.label,
            look,
            icon=None if look is Kind.SECONDARY else _ICONS.get(answer.answer),
            height=answer_height(style),
            scale=scale,
            style=style,
        )
        for answer, look in zip(card.buttons, kinds, strict=True)
    )


def answer_height(style: Style) -> int:
    """Return the height of an answer's face."""
    return style.px(HEIGHT_NIGHT if style.night else HEIGHT)


def answer_width(button: Button) -> int:
    """Return how wide an answer's face has to be."""
    return button.sizeHint().width() - 2 * RING


def title(card: Card, left: float, top: float, style: Style) -> Text:
    """Return a card's question, which stays clear of the button that closes."""
    room = closer(style).left() - style.px(_APART) - left
    face, lines = titled(card.title, room, style)
    step = style.line_height(Role.CARD_TITLE)
    return Text(Role.CARD_TITLE, face, tuple(lines), left, top, step)


def words(lines: Sequence[str], left: float, top: float, room: float, style: Style) -> Text:
    """Return the second text, each line on as many as it needs in a room so wide."""
    face = fitting(Role.HINT, [word for line in lines for word in line.split()], room, style)
    flow = tuple(part for line in lines for part in flowed(line, face, room))
    return Text(Role.HINT, face, flow, left, top, style.line_height(Role.HINT))


def under(above: Text, style: Style) -> float:
    """Return where words under a title begin: under the button that closes, too."""
    return max(above.bottom + style.px(_UNDER_TITLE), float(closer(style).bottom() + 1))


def closer(style: Style) -> QRect:
    """Return where the face of the button is that closes a card."""
    px = style.px
    if style.night:
        return QRect(px(WIDTH) - px(TARGET_NIGHT), 0, px(TARGET_NIGHT), px(TARGET_NIGHT))
    left = px(WIDTH) - px(_CLOSER_RIGHT) - px(TARGET)
    return QRect(left, px(_CLOSER_TOP), px(TARGET), px(TARGET))
