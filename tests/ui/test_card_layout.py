from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetricsF

from coach.domain.notice import Notice
from coach.domain.policy import Why
from coach.domain.reminder import Card, Tone, kind
from coach.ui import words
from coach.ui.buttons import Kind
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
@pytest.mark.parametrize("notice", TOGETHER)
def test_each_question_has_a_row_with_its_pictogram_and_its_answer(
    notice: Notice, tone: Tone
) -> None:
    layout = laid_out(card(notice, tone))
    asked = min(3, len(notice.dues))
    assert [habit for habit, _ in layout.tiles] == [kind(h) for h in notice.habits[:asked]]
    rows = [place for _, place in layout.answers]
    assert len(rows) == asked + 1
    for (_, tile), row in zip(layout.tiles, rows, strict=False):
        assert QRect(0, row.top(), WIDTH, row.height()).contains(tile.center().toPoint())
    assert len({(row.left(), row.width()) for row in rows}) == 1


def test_of_several_answers_one_alone_is_the_large_one() -> None:
    layout = laid_out(card(Notice((WATER, STANDING, VITAMIN)), Tone.LIGHT))
    kinds = [button._kind for button, _ in layout.answers]
    assert kinds == [Kind.PRIMARY, Kind.SOFT, Kind.SOFT, Kind.SECONDARY]


def test_a_cut_answer_keeps_its_whole_name() -> None:
    layout = laid_out(card(Notice((WATER, LONG)), Tone.LIGHT))
    button = layout.answers[1][0]
    assert button.text().endswith("…")
    assert button.accessibleName().startswith("Done: call the clinic")


def test_by_day_the_reason_stands_beside_what_answers_all() -> None:
    layout = laid_out(card(Notice((WATER, STANDING), Why.CALL), Tone.LIGHT))
    reason = layout.texts[-1]
    assert reason.lines == ("Waited for your call to end.",)
    assert layout.answers[-1][1].top() < spot(reason).center().y() < layout.answers[-1][1].bottom()


def test_by_night_the_rows_have_no_words_but_the_answers() -> None:
    quick = laid_out(card(Notice((WATER, STANDING)), Tone.NIGHT))
    assert [text.lines for text in quick.texts] == [("A glass of water, and", "time to stand up?")]
    held = laid_out(card(Notice((WATER, STANDING), Why.CALL), Tone.NIGHT))
    assert held.texts[-1].lines == ("Waited for your call to end.",)
    assert spot(held.texts[-1]).bottom() < held.answers[0][1].top()


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
