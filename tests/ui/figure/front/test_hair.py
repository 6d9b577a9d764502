import pytest

from coach.domain.likeness import Hair, Likeness
from coach.domain.reminder import Tone
from coach.ui.figure.front.hair import hair
from coach.ui.figure.palette import palette
from tests.ui.figure.front.scenes import actor, alone, at, shot

pytestmark = pytest.mark.usefixtures("qapp")

MOVE = "march-on-spot"


def test_every_style_of_hair_looks_different() -> None:
    seen = set()
    for style in Hair:
        shown = at(actor(MOVE, 0.0, Likeness(hair=style)), MOVE, 0.0)
        seen.add(alone(shown, shot(MOVE, shown)).tobytes())

    assert len(seen) == len(Hair)


def test_a_head_covering_shows_no_hair() -> None:
    colours = palette(Tone.LIGHT)
    covered = hair(colours, Hair.COVERED)
    brushes = {piece.brush.color().name() for piece in (*covered.behind, *covered.over)}

    assert colours.hair.name() not in brushes
    assert colours.scarf.name() in brushes
