import pytest
from pytestqt.qtbot import QtBot

from coach.ui.player.caption import Caption
from coach.ui.player.then import SHADOW, ThenCard, card_height
from coach.ui.style import Style

SAME = Caption("Same, left leg", "then ankle pumps")
LONG = Caption("Wall calf stretch with a very long name", "Right leg first")


@pytest.mark.usefixtures("qapp")
def test_keeps_room_for_its_longest_text() -> None:
    alone = card_height(Style(), 320, [SAME], brief=False)
    assert card_height(Style(), 320, [SAME, LONG], brief=False) > alone
    assert card_height(Style(), 320, [SAME], brief=True) < alone


@pytest.mark.usefixtures("qapp")
def test_the_height_of_the_drawn_card() -> None:
    assert card_height(Style(), 320, [SAME], brief=False) == pytest.approx(108, abs=12)


def test_is_read_as_one_sentence(qtbot: QtBot) -> None:
    card = ThenCard(Style())
    qtbot.addWidget(card)
    card.show_next(SAME)
    assert card.accessibleName() == "Then: Same, left leg then ankle pumps"


def test_text_stays_inside_its_face(qtbot: QtBot) -> None:
    style = Style(scale=1.5)
    card = ThenCard(style)
    qtbot.addWidget(card)
    height = round(card_height(style, 240, [LONG], brief=False))
    card.resize(240 + 2 * SHADOW, height + 2 * SHADOW)
    card.show_next(LONG)
    card.dress(style, brief=False)
    shot = card.grab().toImage()
    surface = style.tokens.surface.lower()
    for x in range(SHADOW + 20, SHADOW + 220):
        for y in (SHADOW + 8, SHADOW + height - 8):
            assert shot.pixelColor(x, y).name() == surface
