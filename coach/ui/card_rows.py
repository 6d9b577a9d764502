"""Cards with several questions: a row each, so that each is answered by itself.

A row has the question's pictogram, its fact and its own answer; the last row has what answers all.
At night the rows are only pictogram and answer: few words, and as much to hit as there is room for.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from coach.domain.reminder import Card, kind
from coach.ui.buttons import Button, Kind
from coach.ui.card_parts import (
    FOOT_NIGHT,
    GAP,
    PAD,
    WIDTH,
    Layout,
    answer_buttons,
    answer_height,
    answer_width,
    closer,
    title,
    under,
    words,
)
from coach.ui.lettering import EASY
from coach.ui.style import Style
from coach.ui.tiles import SIDE

_TILE = 48
_MOST = 176
"""The widest that the answers beside a row's words may grow, in pixels at a type scale of 1."""
_OVER_ANSWER = 4


def in_rows(card: Card, style: Style) -> Layout:
    """Return where the parts of a card stand that asks for several habits."""
    buttons = () if style.night else _eased(card, style.px(_MOST), style)
    return _beside(card, buttons, style) if buttons else _over(card, style)


def _beside(card: Card, buttons: Sequence[Button], style: Style) -> Layout:
    """Put each fact beside its answer."""
    px, high = style.px, answer_height(style)
    pad, gap, side = px(PAD), px(GAP), px(_TILE)
    wide, asked = max(map(answer_width, buttons)), len(buttons) - 1
    column, lines = px(WIDTH) - pad - wide, card.body.splitlines()
    rest = " ".join(lines[asked:])
    tiles, texts, answers = [], [title(card, pad, px(PAD - 2), style)], []
    top = round(texts[0].bottom) + gap
    for row, button in enumerate(buttons):
        left = pad + (side + gap if row < asked else 0)
        said = lines[row : row + 1] if row < asked else [rest][: bool(rest)]
        text = words(said, left, top, column - gap - left, style)
        tall = max(high, round(text.height))
        texts.append(replace(text, top=top + (tall - text.height) / 2))
        middle = top + (tall - high) // 2
        if row < asked:
            tiles.append((kind(card.habits[row]), QRectF(pad, middle, side, side)))
        answers.append((button, QRect(column, middle, wide, high)))
        top += tall + gap
    height = top - gap + pad
    shown = tuple(text for text in texts if text.lines)
    return Layout(px(WIDTH), height, tuple(tiles), shown, tuple(answers), closer(style))


def _over(card: Card, style: Style) -> Layout:
    """Give each answer the whole row; by day its fact stands over it, at night there is none."""
    px, high, night = style.px, answer_height(style), style.night
    pad, gap, side = px(PAD), px(GAP), px(SIDE if night else _TILE)
    left = pad + side + gap
    wide, asked = px(WIDTH) - pad - left, len(card.buttons) - 1
    tiles, texts, answers = [], [title(card, pad, pad, style)], []
    lines, top = card.body.splitlines(), round(texts[0].bottom) + gap
    if rest := lines[asked:]:
        texts.append(words(rest, pad, under(texts[0], style), px(WIDTH) - 2 * pad, style))
        top = round(texts[-1].bottom) + gap
    for row, button in enumerate(_eased(card, wide, style) or _cut(card, wide, style)):
        if row < asked and not night:
            texts.append(words(lines[row : row + 1], left, top, wide, style))
            top = round(texts[-1].bottom) + px(_OVER_ANSWER)
        if row < asked:
            tiles.append((kind(card.habits[row]), QRectF(pad, top, side, side)))
        answers.append((button, QRect(left, top, wide, high)))
        top += high + gap
    height = top - gap + (px(FOOT_NIGHT) if night else pad)
    return Layout(px(WIDTH), height, tuple(tiles), tuple(texts), tuple(answers), closer(style))


def _eased(card: Card, most: int, style: Style) -> tuple[Button, ...]:
    """Return the answers, a little smaller if they would be wider than this; none if much."""
    for scale in EASY:
        buttons = answer_buttons(card, _kinds(card), style, scale)
        if all(answer_width(button) <= most for button in buttons):
            return buttons
    return ()


def _cut(card: Card, most: int, style: Style) -> tuple[Button, ...]:
    """Return the answers where words are longer than a whole row, which are cut.

    The row's pictogram and fact still tell what is answered, and the whole words are in the name.
    """
    buttons = answer_buttons(card, _kinds(card), style, EASY[-1])
    for button in buttons:
        if (over := answer_width(button) - most) > 0:
            said, measure = button.text(), QFontMetricsF(button.font())
            room = measure.horizontalAdvance(said) - over
            button.setText(measure.elidedText(said, Qt.TextElideMode.ElideRight, room))
            button.set_name(said)
    return buttons


def _kinds(card: Card) -> list[Kind]:
    """Invite to the first; the other questions' answers stand out from what answers all."""
    return [Kind.PRIMARY, *[Kind.SOFT] * (len(card.buttons) - 2), Kind.SECONDARY]
