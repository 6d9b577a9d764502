import pytest

from coach.domain.reminder import Tone
from coach.ui.figure.front.hands import Hands
from coach.ui.figure.palette import palette

pytestmark = pytest.mark.usefixtures("qapp")


def test_hands_are_as_long_as_hands_are() -> None:
    hands = Hands(palette(Tone.LIGHT))
    lengths = [
        max(piece.path.boundingRect().right() for piece in art.under)
        for art in (hands.hang, hands.rest, hands.grip)
    ]

    assert 15 < lengths[0] < 18
    assert 15 < lengths[1] < 18
    assert lengths[2] < 13  # fingers bent around something


def test_the_thumb_lies_at_the_upper_side() -> None:
    hands = Hands(palette(Tone.LIGHT))
    thumb = hands.rest.under[0].path.boundingRect()

    assert thumb.center().y() > 2.5
