"""Where everything stands on a card: one question with its answers, or several, a row each.

A row has the question's pictogram, its fact and its own answer, so that each is answered by
itself; the last row has what answers all. At night the rows are only pictogram and answer: few
words, and as much to hit as there is room for. With larger type the whole card grows.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from coach.domain.reminder import Answer, Card, Habit, kind
from coach.ui.buttons import HEIGHT, HEIGHT_NIGHT, RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.lettering import SCALES, fitting, titled, wrapped
from coach.ui.style import Style
from coach.ui.theme import Role
from coach.ui.tiles import SIDE

WIDTH = 440
HEIGHT_DAY = 196
HEIGHT_AT_NIGHT = 228
"""A card with one question, in pixels at a type scale of 1, as all that follows."""

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
        width: of the visible card.
        height: of the visible card.
        tiles: pictograms.
        texts: the words.
        answers: the answers in the order of the card's, and where their faces are.
    """

    width: int
    height: int
    tiles: tuple[tuple[Habit, QRectF], ...]
    texts: tuple[Text, ...]
    answers: tuple[tuple[Button, QRect], ...]


def laid_out(card: Card, style: Style | None = None) -> Layout:
    """Return where a card's parts stand, and its answers as buttons without a parent.

    ``style`` brings accent and type scale; the tone is the card's own.
    """
    dress = replace(style or Style(), tone=card.tone)
    if len(card.habits) == 1:
        return _alone(card, dress)
    return _rows_by_night(card, dress) if dress.night else _rows(card, dress)


def _alone(card: Card, style: Style) -> Layout:
    """One question: pictogram, title, two lines, the answers beside one another at the foot."""
    px, night = style.px, style.night
    top, left, width = px(PAD + 4 if night else PAD), px(_TEXT_LEFT), px(WIDTH)
    title = _title(card, left, top, style)
    lines = card.body.splitlines()
    body = _text(Role.HINT, lines, left, title.bottom + 2, width - left - px(PAD), style)
    margin, high = px(_FOOT_NIGHT if night else PAD), _high(style)
    usual = px(HEIGHT_AT_NIGHT if night else HEIGHT_DAY)
    height = max(usual, round(body.bottom) + px(_GAP) + high + margin)
    tile = (card.habit, QRectF(px(PAD), top, px(SIDE), px(SIDE)))
    answers = _beside(card, height - margin - high, style)
    return Layout(width, height, (tile,), (title, body), answers)


def _beside(card: Card, top: int, style: Style) -> tuple[tuple[Button, QRect], ...]:
    """Share the card's width among the answers."""
    kinds = [Kind.PRIMARY, *[Kind.SECONDARY] * (len(card.buttons) - 1)]
    pad, gap = style.px(PAD), style.px(_GAP)
    for scale in SCALES:
        buttons = _buttons(card, kinds, scale, style)
        natural = [_width(button) for button in buttons]
        spare = style.px(WIDTH) - 2 * pad - gap * (len(buttons) - 1) - sum(natural)
        if spare >= 0:
            break
    left, placed = pad, list[tuple[Button, QRect]]()
    for button, width in zip(buttons, natural, strict=True):
        wide = width + round(spare * width / sum(natural))
        placed.append((button, QRect(left, top, wide, _high(style))))
        left += wide + gap
    return tuple(placed)


def _rows(card: Card, style: Style) -> Layout:
    """Several questions by day: in each row pictogram, fact and answer."""
    px, high = style.px, _high(style)
    buttons, wide = _column(card, px(_MOST_OF_A_ROW), style)
    title = _title(card, px(PAD), px(PAD - 2), style)
    pad, gap, tile = px(PAD), px(_GAP), px(_ROW_TILE)
    column, left = px(WIDTH) - pad - wide, pad + tile + gap
    lines, last = card.body.splitlines(), len(buttons) - 1
    tiles, texts, answers = [], [title], []
    top = round(title.bottom) + gap
    for row, button in enumerate(buttons):
        if row < last:
            tiles.append((kind(card.habits[row]), QRectF(pad, top, tile, tile)))
            texts.append(_beside_answer(lines[row], left, top, column - gap - left, style))
        elif rest := " ".join(lines[last:]):
            texts.append(_beside_answer(rest, pad, top, column - gap - pad, style))
        answers.append((button, QRect(column, top, wide, high)))
        top += high + gap
    return Layout(px(WIDTH), top - gap + pad, tuple(tiles), tuple(texts), tuple(answers))


def _rows_by_night(card: Card, style: Style) -> Layout:
    """Several questions by night: in each row pictogram and answer."""
    px, high = style.px, _high(style)
    pad, gap, side = px(PAD), px(_GAP), px(SIDE)
    title = _title(card, pad, pad, style)
    texts, top = [title], round(title.bottom) + gap
    asked = len(card.buttons) - 1
    if rest := card.body.splitlines()[asked:]:
        texts.append(_text(Role.HINT, rest, pad, title.bottom, px(WIDTH) - 2 * pad, style))
        top = round(texts[-1].bottom) + gap
    left = pad + side + gap
    wide = px(WIDTH) - pad - left
    buttons, _ = _column(card, wide, style)
    tiles, answers = [], []
    for row, button in enumerate(buttons):
        if row < asked:
            tiles.append((kind(card.habits[row]), QRectF(pad, top, side, side)))
        answers.append((button, QRect(left, top, wide, high)))
        top += high + gap
    height = top - gap + px(_FOOT_NIGHT)
    return Layout(px(WIDTH), height, tuple(tiles), tuple(texts), tuple(answers))


def _column(card: Card, most: int, style: Style) -> tuple[tuple[Button, ...], int]:
    """Return the answers of a column and how wide they are; longer words than fit are cut.

    The row's pictogram and fact still tell what is answered, and the whole words are in the name.
    """
    for scale in SCALES[:_LEAST_OF_A_ROW]:
        buttons = _buttons(card, _row_kinds(card), scale, style)
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


def _buttons(card: Card, kinds: list[Kind], scale: float, style: Style) -> tuple[Button, ...]:
    return tuple(
        Button(
            answer.label,
            look,
            icon=None if look is Kind.SECONDARY else _ICONS.get(answer.answer),
            height=_high(style),
            scale=scale,
            style=style,
        )
        for answer, look in zip(card.buttons, kinds, strict=True)
    )


def _high(style: Style) -> int:
    return style.px(HEIGHT_NIGHT if style.night else HEIGHT)


def _width(button: Button) -> int:
    return button.sizeHint().width() - 2 * RING


def _title(card: Card, left: float, top: float, style: Style) -> Text:
    room = style.px(WIDTH) - left - style.px(_CLOSER_NIGHT if style.night else _CLOSER)
    face, lines = titled(card.title, room, style)
    step = style.line_height(Role.CARD_TITLE)
    return Text(Role.CARD_TITLE, face, tuple(lines), left, top, step)


def _text(role: Role, lines: list[str], left: float, top: float, room: float, style: Style) -> Text:
    face = fitting(role, lines, room, style)
    return Text(role, face, tuple(lines), left, top, style.line_height(role))


def _beside_answer(text: str, left: float, top: float, room: float, style: Style) -> Text:
    """Words on one line or two, in the middle of a row's height."""
    face, step = style.font(Role.HINT), style.line_height(Role.HINT)
    lines = wrapped(text, face, room)
    middle = top + (_high(style) - step * len(lines)) / 2
    return Text(Role.HINT, face, tuple(lines), left, middle, step)
