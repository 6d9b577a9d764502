"""Where everything stands on a card: one question with its answers, or several, a row each.

With larger type the whole card grows, and with more words it grows higher: no word is made small
or cut as long as there is another way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QRectF

from coach.domain.reminder import Card
from coach.ui.buttons import Button, Kind
from coach.ui.card_parts import (
    FOOT_NIGHT,
    GAP,
    PAD,
    WIDTH,
    Layout,
    Text,
    answer_buttons,
    answer_height,
    answer_width,
    closer,
    title,
    under,
    words,
)
from coach.ui.card_rows import in_rows
from coach.ui.lettering import EASY, SCALES
from coach.ui.style import Style
from coach.ui.tiles import SIDE

__all__ = ["HEIGHT_AT_NIGHT", "HEIGHT_DAY", "PAD", "WIDTH", "Layout", "Text", "laid_out"]

HEIGHT_DAY = 196
HEIGHT_AT_NIGHT = 228
"""A card with one question in few words, in pixels at a type scale of 1."""

_TEXT_LEFT = PAD + SIDE + 16


def laid_out(card: Card, style: Style | None = None) -> Layout:
    """Return where a card's parts stand, and its answers as buttons without a parent.

    ``style`` brings accent and type scale; the tone is the card's own.
    """
    dress = replace(style or Style(), tone=card.tone)
    return _alone(card, dress) if len(card.habits) == 1 else in_rows(card, dress)


def _alone(card: Card, style: Style) -> Layout:
    """One question: pictogram, title, a few lines, the answers beside one another at the foot."""
    px, night = style.px, style.night
    top, left = px(PAD + 4 if night else PAD), px(_TEXT_LEFT)
    question = title(card, left, top, style)
    room = px(WIDTH) - left - px(PAD)
    body = words(card.body.splitlines(), left, under(question, style), room, style)
    rows, pitch = _shared(card, style), answer_height(style) + px(GAP)
    below = len(rows) * pitch - px(GAP) + px(FOOT_NIGHT if night else PAD)
    usual = px(HEIGHT_AT_NIGHT if night else HEIGHT_DAY)
    height = max(usual, round(body.bottom) + px(GAP) + below)
    tile = (card.habit, QRectF(px(PAD), top, px(SIDE), px(SIDE)))
    answers = tuple(_places(rows, height - below, style))
    return Layout(px(WIDTH), height, (tile,), (question, body), answers, closer(style))


def _shared(card: Card, style: Style) -> list[Sequence[Button]]:
    """Return the answers in one row; else the one that invites above the others; else apart."""
    count, gap = len(card.buttons), style.px(GAP)
    kinds = [Kind.PRIMARY, *[Kind.SECONDARY] * (count - 1)]
    room = style.px(WIDTH) - 2 * style.px(PAD)
    for ends in ((count,), (1, count), tuple(range(1, count + 1))):
        for scale in EASY if len(ends) < count else SCALES:
            every = answer_buttons(card, kinds, style, scale)
            rows: list[Sequence[Button]] = [
                every[i:j] for i, j in zip((0, *ends), ends, strict=False)
            ]
            if all(sum(map(answer_width, row)) + gap * (len(row) - 1) <= room for row in rows):
                return rows
    return rows


def _places(
    rows: Sequence[Sequence[Button]], top: int, style: Style
) -> Iterator[tuple[Button, QRect]]:
    """Share each row's width among its answers."""
    pad, gap, high = style.px(PAD), style.px(GAP), answer_height(style)
    for row in rows:
        natural = [answer_width(button) for button in row]
        spare = style.px(WIDTH) - 2 * pad - gap * (len(row) - 1) - sum(natural)
        left = pad
        for button, width in zip(row, natural, strict=True):
            wide = width + round(spare * width / sum(natural))
            yield button, QRect(left, top, wide, high)
            left += wide + gap
        top += high + gap
