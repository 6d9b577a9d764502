import pytest

from coach.domain.likeness import Hair
from coach.domain.reminder import Tone
from coach.ui.figure.hair.style import worn
from coach.ui.figure.palette import palette

BOX = (-14.8, -14.0, 11.2, 16.0)
"""Left, bottom, right, top that no hair leaves: what the figure's bounds count with."""


@pytest.mark.parametrize("hair", Hair)
def test_no_hair_leaves_the_room_a_head_has(hair: Hair) -> None:
    for piece in worn(palette(Tone.LIGHT), hair):
        box = piece.path.boundingRect()
        assert box.left() >= BOX[0]
        assert box.top() >= BOX[1]
        assert box.right() <= BOX[2]
        assert box.bottom() <= BOX[3]


def test_each_way_to_wear_hair_is_another_drawing() -> None:
    pieces = [worn(palette(Tone.LIGHT), hair) for hair in Hair]

    assert len({tuple(piece.path.boundingRect().getRect() for piece in p) for p in pieces}) == 6
