from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetricsF

from coach.domain.notice import Notice
from coach.domain.policy import Why
from coach.domain.reminder import Card, Tone
from coach.ui import words
from coach.ui.buttons import RING, Kind
from coach.ui.card_layout import HEIGHT_AT_NIGHT, HEIGHT_DAY, PAD, WIDTH, Layout, Text, laid_out
from coach.ui.style import Style
from coach.ui.theme import TARGET, TARGET_NIGHT
from tests.ui.samples import AROUND, EACH, STANDING, VITAMIN, WATER, mine

pytestmark = pytest.mark.usefixtures("qapp")

LONG = mine("call the clinic about the appointment next week, and ask them")
ALONE = [Notice((due,), Why.DND) for due in (*EACH, LONG)]
TOGETHER = [
    Notice((WATER, STANDING)),
    Notice((STANDING, VITAMIN), Why.CALL),
    Notice((WATER, LONG), Why.DND),
    Notice((WATER, STANDING, LONG)),
    Notice((LONG, *EACH), Why.CALL),
]


def card(notice: Notice, tone: Tone) -> Card:
    late = replace(AROUND, now=AROUND.bedtime)
    return words.card(notice, late, tone)


def spot(text: Text) -> QRectF:
    """Return the room that lines take."""
    measure = QFontMetricsF(text.face)
    wide = max((measure.horizontalAdvance(line) for line in text.lines), default=0)
    return QRectF(text.left, text.top, wide, text.step * len(text.lines))


def places(layout: Layout) -> list[QRectF]:
    """Return where pictograms, words and answers are."""
    answers = [QRectF(place) for _, place in layout.answers]
    texts = [spot(text) for text in layout.texts if text.lines]
    return [*(place for _, place in layout.tiles), *texts, *answers]


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("notice", [*ALONE, *TOGETHER])
def test_everything_has_a_place_of_its_own_within_the_card(notice: Notice, tone: Tone) -> None:
    layout = laid_out(card(notice, tone))
    inside = QRectF(PAD, 0, WIDTH - 2 * PAD, layout.height - PAD).adjusted(0, 0, 0.5, 0)
    spots = places(layout)
    for i, place in enumerate(spots):
        assert inside.contains(place)
        assert not any(place.intersects(other) for other in spots[i + 1 :])


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("notice", [*ALONE, *TOGETHER])
def test_nothing_stands_under_what_closes(notice: Notice, tone: Tone, scale: float) -> None:
    layout = laid_out(card(notice, tone), Style(scale=scale))
    assert QRect(0, 0, layout.width, layout.height).contains(layout.closer)
    assert layout.closer.height() >= Style(tone).target * scale
    for place in places(layout):
        assert not place.intersects(QRectF(layout.closer))


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("notice", [*ALONE, *TOGETHER])
def test_answers_are_large_enough_and_apart(notice: Notice, tone: Tone) -> None:
    layout = laid_out(card(notice, tone))
    least = TARGET_NIGHT if tone is Tone.NIGHT else TARGET
    for button, place in layout.answers:
        assert min(place.width(), place.height()) >= least
        word = QFontMetricsF(button.font()).horizontalAdvance(button.text())
        assert word <= place.width() - 24
    for (_, one), (_, other) in pairwise(layout.answers):
        assert max(other.left() - one.right(), other.top() - one.bottom()) >= 12


@pytest.mark.parametrize("tone", Tone)
def test_one_question_has_the_size_it_always_has(tone: Tone) -> None:
    usual = HEIGHT_AT_NIGHT if tone is Tone.NIGHT else HEIGHT_DAY
    for due in EACH:
        assert laid_out(card(Notice((due,)), tone)).height == usual


@pytest.mark.parametrize("tone", Tone)
def test_one_question_has_its_answers_side_by_side_and_one_that_invites(tone: Tone) -> None:
    layout = laid_out(card(Notice((WATER,)), tone))
    assert len({place.top() for _, place in layout.answers}) == 1
    assert layout.answers[0][1].left() == PAD
    assert abs(layout.answers[-1][1].right() + 1 - (WIDTH - PAD)) <= 2
    kinds = [button._kind for button, _ in layout.answers]
    assert kinds == [Kind.PRIMARY, Kind.SECONDARY, Kind.SECONDARY]


@pytest.mark.parametrize("tone", Tone)
def test_with_more_words_a_card_grows_higher_and_no_word_is_made_small(tone: Tone) -> None:
    asked = card(Notice((WATER,)), tone)
    wordy = replace(
        asked,
        title=f"{asked.title} {asked.title}",
        body="\n".join(f"{line} {line}" for line in asked.body.splitlines()),
    )
    plain, long = laid_out(asked), laid_out(wordy)
    assert long.height > plain.height
    for few, many in zip(plain.texts, long.texts, strict=True):
        assert many.face.pixelSize() == few.face.pixelSize()
        assert len(many.lines) > len(few.lines)
    assert " ".join(long.texts[1].lines).split() == wordy.body.split()


@pytest.mark.parametrize("tone", Tone)
def test_answers_in_long_words_stand_in_rows_before_they_are_made_small(tone: Tone) -> None:
    asked = card(Notice((WATER,)), tone)
    buttons = tuple(replace(each, label=f"{each.label} {each.label}") for each in asked.buttons)
    layout = laid_out(replace(asked, buttons=buttons))
    usual = laid_out(asked).answers[0][0].font().pixelSize()
    places = [place for _, place in layout.answers]
    assert places[0].top() < places[1].top() == places[2].top()
    assert places[0].width() == WIDTH - 2 * PAD
    for button, place in layout.answers:
        assert button.font().pixelSize() >= 0.9 * usual
        assert button.sizeHint().width() - 2 * RING <= place.width()


@pytest.mark.parametrize("scale", [1.25, 2.0])
@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("notice", [*ALONE, *TOGETHER])
def test_with_larger_type_the_whole_card_grows(notice: Notice, tone: Tone, scale: float) -> None:
    layout = laid_out(card(notice, tone), Style(scale=scale))
    pad = round(PAD * scale)
    inside = QRectF(pad, 0, layout.width - 2 * pad, layout.height - pad).adjusted(0, 0, 1, 1)
    spots = places(layout)
    for i, place in enumerate(spots):
        assert inside.contains(place)
        assert not any(place.intersects(other) for other in spots[i + 1 :])
    assert layout.width == round(WIDTH * scale)
    usual = laid_out(card(notice, tone))
    for (large, _), (small, _) in zip(layout.answers, usual.answers, strict=True):
        assert large.font().pixelSize() >= small.font().pixelSize() * scale * 0.8
