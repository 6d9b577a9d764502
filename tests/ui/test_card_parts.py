import pytest

from coach.domain.notice import Notice
from coach.domain.reminder import Tone
from coach.ui import words as sentences
from coach.ui.buttons import HEIGHT, HEIGHT_NIGHT, Kind
from coach.ui.card_parts import answer_buttons, answer_height, closer, title, under, words
from coach.ui.style import Style
from coach.ui.theme import TARGET, TARGET_NIGHT, Role
from tests.ui.samples import AROUND, WATER

pytestmark = pytest.mark.usefixtures("qapp")

CARD = sentences.card(Notice((WATER,)), AROUND, Tone.LIGHT)


def test_answers_say_what_the_card_offers_and_only_those_that_invite_have_a_sign() -> None:
    kinds = (Kind.PRIMARY, Kind.SECONDARY, Kind.SECONDARY)
    made = answer_buttons(CARD, kinds, Style())
    assert [button.text() for button in made] == [each.label for each in CARD.buttons]
    assert [button._icon is not None for button in made] == [True, False, False]


@pytest.mark.parametrize(("tone", "high"), [(Tone.DARK, HEIGHT), (Tone.NIGHT, HEIGHT_NIGHT)])
def test_answers_grow_with_the_type(tone: Tone, high: int) -> None:
    assert answer_height(Style(tone)) == high
    assert answer_height(Style(tone, 2.0)) == 2 * high


@pytest.mark.parametrize(("tone", "side"), [(Tone.LIGHT, TARGET), (Tone.NIGHT, TARGET_NIGHT)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_words_begin_under_what_closes_the_card(tone: Tone, side: int, scale: float) -> None:
    style = Style(tone, scale)
    place = closer(style)
    assert place.width() == place.height() == side * scale
    asked = title(CARD, 20, 20, style)
    assert under(asked, style) > max(asked.bottom, place.bottom())


def test_words_that_are_too_long_take_more_lines_in_their_own_size() -> None:
    style = Style()
    few = words(["You have sat for 45 minutes."], 0, 0, 400, style)
    many = words(["You have sat for 45 minutes."], 0, 0, 100, style)
    assert len(few.lines) == 1
    assert many.height == many.step * len(many.lines) > few.height
    assert many.face.pixelSize() == style.font(Role.HINT).pixelSize()
