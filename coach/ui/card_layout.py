"""Where everything stands on a card: one question with its answers, or several, a row each.

A row has the question's pictogram, its fact and its own answer, so that each is answered by
itself; the last row has what answers all. At night the rows are only pictogram and answer: few
words, and as much to hit as there is room for.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from coach.domain.reminder import Answer, Card, Habit, Tone, kind
from coach.ui.buttons import HEIGHT, HEIGHT_NIGHT, RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.lettering import SCALES, fitting, titled, wrapped
from coach.ui.theme import Role, font, line_height
from coach.ui.tiles import SIDE

WIDTH = 440
HEIGHT_DAY = 196
HEIGHT_AT_NIGHT = 228
"""A card with one question, in pixels."""

PAD = 20
_FOOT_NIGHT = 24
_GAP = 12
_TEXT_LEFT = PAD + SIDE + 16
_CLOSER, _CLOSER_NIGHT = 56, 72
"""What the button that closes takes of the right end of a title."""
_ROW_TILE = 48
_MOST_OF_A_ROW = 176
"""The widest that the answers beside a row's words may grow."""
_LEAST_OF_A_ROW = 3
"""So many scales are tried for them."""

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
    def bottom(self) -> float:
        """Where they end."""
        return self.top + self.step * len(self.lines)


@dataclass(frozen=True, slots=True)
class Layout:
    """A card's parts; places are in pixels from its visible top left corner.

    Attributes:
        height: of the visible card; its width is always `WIDTH`.
        tiles: pictograms.
        texts: the words.
        answers: the answers in the order of the card's, and where their faces are.
    """

    height: int
    tiles: tuple[tuple[Habit, QRectF], ...]
    texts: tuple[Text, ...]
    answers: tuple[tuple[Button, QRect], ...]


def laid_out(card: Card) -> Layout:
    """Return where a card's parts stand, and its answers as buttons without a parent."""
    if len(card.habits) == 1:
        return _alone(card)
    return _rows_by_night(card) if card.tone is Tone.NIGHT else _rows(card)


def _alone(card: Card) -> Layout:
    """One question: pictogram, title, two lines, the answers beside one another at the foot."""
    night = card.tone is Tone.NIGHT
    top = PAD + 4 if night else PAD
    title = _title(card, _TEXT_LEFT, top)
    room = WIDTH - _TEXT_LEFT - PAD
    body = _text(Role.HINT, card.body.splitlines(), _TEXT_LEFT, title.bottom + 2, room, night=night)
    margin, high = (_FOOT_NIGHT, HEIGHT_NIGHT) if night else (PAD, HEIGHT)
    usual = HEIGHT_AT_NIGHT if night else HEIGHT_DAY
    height = max(usual, round(body.bottom) + _GAP + high + margin)
    tile = (card.habit, QRectF(PAD, top, SIDE, SIDE))
    return Layout(height, (tile,), (title, body), _beside(card, height - margin - high, high))


def _beside(card: Card, top: int, high: int) -> tuple[tuple[Button, QRect], ...]:
    """Share the card's width among the answers."""
    kinds = [Kind.PRIMARY, *[Kind.SECONDARY] * (len(card.buttons) - 1)]
    for scale in SCALES:
        buttons = _buttons(card, kinds, scale)
        natural = [_width(button) for button in buttons]
        spare = WIDTH - 2 * PAD - _GAP * (len(buttons) - 1) - sum(natural)
        if spare >= 0:
            break
    left, placed = PAD, list[tuple[Button, QRect]]()
    for button, width in zip(buttons, natural, strict=True):
        wide = width + round(spare * width / sum(natural))
        placed.append((button, QRect(left, top, wide, high)))
        left += wide + _GAP
    return tuple(placed)


def _rows(card: Card) -> Layout:
    """Several questions by day: in each row pictogram, fact and answer."""
    buttons, wide = _column(card, _MOST_OF_A_ROW)
    title = _title(card, PAD, PAD - 2)
    column = WIDTH - PAD - wide
    left = PAD + _ROW_TILE + _GAP
    lines, last = card.body.splitlines(), len(buttons) - 1
    tiles, texts, answers = [], [title], []
    top = round(title.bottom) + _GAP
    for row, button in enumerate(buttons):
        if row < last:
            tiles.append((kind(card.habits[row]), QRectF(PAD, top, _ROW_TILE, _ROW_TILE)))
            texts.append(_beside_answer(lines[row], left, top, column - _GAP - left))
        elif rest := " ".join(lines[last:]):
            texts.append(_beside_answer(rest, PAD, top, column - _GAP - PAD))
        answers.append((button, QRect(column, top, wide, HEIGHT)))
        top += HEIGHT + _GAP
    return Layout(top - _GAP + PAD, tuple(tiles), tuple(texts), tuple(answers))


def _rows_by_night(card: Card) -> Layout:
    """Several questions by night: in each row pictogram and answer."""
    title = _title(card, PAD, PAD)
    texts, top = [title], round(title.bottom) + _GAP
    asked = len(card.buttons) - 1
    if rest := card.body.splitlines()[asked:]:
        room = WIDTH - 2 * PAD
        texts.append(_text(Role.HINT, rest, PAD, title.bottom, room, night=True))
        top = round(texts[-1].bottom) + _GAP
    left = PAD + SIDE + _GAP
    wide = WIDTH - PAD - left
    buttons, _ = _column(card, wide)
    tiles, answers = [], []
    for row, button in enumerate(buttons):
        if row < asked:
            tiles.append((kind(card.habits[row]), QRectF(PAD, top, SIDE, SIDE)))
        answers.append((button, QRect(left, top, wide, HEIGHT_NIGHT)))
        top += HEIGHT_NIGHT + _GAP
    return Layout(top - _GAP + _FOOT_NIGHT, tuple(tiles), tuple(texts), tuple(answers))


def _column(card: Card, most: int) -> tuple[tuple[Button, ...], int]:
    """Return the answers of a column and how wide they are; longer words than fit are cut.

    The row's pictogram and fact still tell what is answered, and the whole words are in the name.
    """
    for scale in SCALES[:_LEAST_OF_A_ROW]:
        buttons = _buttons(card, _row_kinds(card), scale)
        if all(_width(button) <= most for button in buttons):
            break
    for button in buttons:
        if (over := _width(button) - most) > 0:
            said, measure = button.text(), QFontMetricsF(button.font())
            room = measure.horizontalAdvance(said) - over
            button.setText(measure.elidedText(said, Qt.TextElideMode.ElideRight, room))
            button.set_name(said)
    return buttons, min(most, max(_width(button) for button in buttons))


def _row_kinds(card: Card) -> list[Kind]:
    """Invite to the first; the other questions' answers stand out from what answers all."""
    return [Kind.PRIMARY, *[Kind.SOFT] * (len(card.buttons) - 2), Kind.SECONDARY]


def _buttons(card: Card, kinds: list[Kind], scale: float) -> tuple[Button, ...]:
    night = card.tone is Tone.NIGHT
    return tuple(
        Button(
            answer.label,
            look,
            icon=None if look is Kind.SECONDARY else _ICONS.get(answer.answer),
            height=HEIGHT_NIGHT if night else HEIGHT,
            scale=scale,
            tone=card.tone,
        )
        for answer, look in zip(card.buttons, kinds, strict=True)
    )


def _width(button: Button) -> int:
    return button.sizeHint().width() - 2 * RING


def _title(card: Card, left: float, top: float) -> Text:
    night = card.tone is Tone.NIGHT
    room = WIDTH - left - (_CLOSER_NIGHT if night else _CLOSER)
    face, lines = titled(card.title, room, night=night)
    step = line_height(Role.CARD_TITLE, night=night)
    return Text(Role.CARD_TITLE, face, tuple(lines), left, top, step)


def _text(
    role: Role, lines: list[str], left: float, top: float, room: float, *, night: bool
) -> Text:
    face = fitting(role, lines, room, night=night)
    return Text(role, face, tuple(lines), left, top, line_height(role, night=night))


def _beside_answer(text: str, left: float, top: float, room: float) -> Text:
    """Words on one line or two, in the middle of a row's height."""
    face, step = font(Role.HINT), line_height(Role.HINT)
    lines = wrapped(text, face, room)
    return Text(Role.HINT, face, tuple(lines), left, top + (HEIGHT - step * len(lines)) / 2, step)
