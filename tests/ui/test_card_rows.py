from dataclasses import replace

import pytest
from PySide6.QtCore import QRect

from coach.domain.notice import Notice
from coach.domain.policy import Why
from coach.domain.reminder import Card, Tone, kind
from coach.ui import words
from coach.ui.buttons import RING, Kind
from coach.ui.card_parts import WIDTH
from coach.ui.card_rows import in_rows
from coach.ui.style import Style
from tests.ui.samples import AROUND, EACH, STANDING, VITAMIN, WATER, mine

pytestmark = pytest.mark.usefixtures("qapp")

LONG = mine("call the clinic about the appointment next week, and ask them")
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


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("notice", TOGETHER)
def test_each_question_has_a_row_with_its_pictogram_and_its_answer(
    notice: Notice, tone: Tone
) -> None:
    layout = in_rows(card(notice, tone), Style(tone))
    asked = min(3, len(notice.dues))
    assert [habit for habit, _ in layout.tiles] == [kind(h) for h in notice.habits[:asked]]
    rows = [place for _, place in layout.answers]
    assert len(rows) == asked + 1
    for (_, tile), row in zip(layout.tiles, rows, strict=False):
        assert QRect(0, row.top(), WIDTH, row.height()).contains(tile.center().toPoint())
    assert len({(row.left(), row.width()) for row in rows}) == 1


def test_of_several_answers_one_alone_is_the_large_one() -> None:
    layout = in_rows(card(Notice((WATER, STANDING, VITAMIN)), Tone.LIGHT), Style())
    kinds = [button._kind for button, _ in layout.answers]
    assert kinds == [Kind.PRIMARY, Kind.SOFT, Kind.SOFT, Kind.SECONDARY]


def test_a_fact_stands_beside_an_answer_in_few_words_and_over_one_in_many() -> None:
    asked = card(Notice((WATER, STANDING)), Tone.LIGHT)
    first, *others = asked.buttons
    longer = replace(asked, buttons=(replace(first, label="Drank all of it just now"), *others))
    beside, over = in_rows(asked, Style()), in_rows(longer, Style())
    for layout, fact in ((beside, beside.texts[1]), (over, over.texts[1])):
        assert fact.lines[0].startswith("1,000 of 2,000 mL")
        assert layout.answers[0][0].text() in {first.label, "Drank all of it just now"}
    _, place = beside.answers[0]
    assert place.top() <= beside.texts[1].top < place.bottom()
    _, place = over.answers[0]
    assert over.texts[1].bottom <= place.top()
    assert over.tiles[0][1].center().y() == pytest.approx(place.center().y(), abs=1)
    usual = beside.answers[0][0].font().pixelSize()
    assert over.answers[0][0].font().pixelSize() == usual


def test_an_answer_too_long_for_a_whole_row_is_cut_and_keeps_its_whole_name() -> None:
    asked = card(Notice((WATER, STANDING)), Tone.LIGHT)
    label = "Done: call the clinic about the appointment next week, and ask them"
    layout = in_rows(
        replace(asked, buttons=(replace(asked.buttons[0], label=label), *asked.buttons[1:])),
        Style(),
    )
    button, place = layout.answers[0]
    assert button.text().endswith("…")
    assert button.accessibleName() == label
    assert button.sizeHint().width() - 2 * RING <= place.width() + 1


def test_by_day_the_reason_stands_beside_what_answers_all() -> None:
    layout = in_rows(card(Notice((WATER, STANDING), Why.CALL), Tone.LIGHT), Style())
    reason = layout.texts[-1]
    assert reason.lines == ("Waited for your call to end.",)
    assert (
        layout.answers[-1][1].top()
        < (reason.top + reason.bottom) / 2
        < layout.answers[-1][1].bottom()
    )


def test_by_night_the_rows_have_no_words_but_the_answers() -> None:
    quick = in_rows(card(Notice((WATER, STANDING)), Tone.NIGHT), Style(Tone.NIGHT))
    assert [text.lines for text in quick.texts] == [("A glass of water, and", "time to stand up?")]
    held = in_rows(card(Notice((WATER, STANDING), Why.CALL), Tone.NIGHT), Style(Tone.NIGHT))
    assert held.texts[-1].lines == ("Waited for your call to end.",)
    assert held.texts[-1].bottom < held.answers[0][1].top()
