import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.ui.figure.figure import bounds
from tests.ui.figure.pixels import MOVES, SIZE, figure_alone, move, solid, stage

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("name", MOVES)
@settings(max_examples=12, deadline=None)
@given(share=st.floats(0, 1), belly=st.floats(0, 1))
def test_the_body_never_leaves_its_bounds(name: str, share: float, belly: float) -> None:
    shown = stage(name, belly=belly)
    frame = shown.frame(move(name).length * share)
    box, view, scale = bounds(frame), shown.shot.view, shown.shot.scale
    covered = solid(figure_alone(shown, frame)).getbbox()

    assert covered is not None
    assert covered[0] >= (box.left - view.left) * scale - 1
    assert covered[1] >= (view.top - box.top) * scale - 1
    assert covered[2] <= (box.right - view.left) * scale + 1
    assert covered[3] <= (view.top - box.bottom) * scale + 1


@pytest.mark.parametrize("name", MOVES)
def test_the_body_is_in_one_piece(name: str) -> None:
    shown = stage(name)
    mask = solid(figure_alone(shown, shown.frame(1.0)))
    left, top, right, bottom = mask.getbbox() or (0, 0, *SIZE)

    assert all(mask.crop((left, y, right, y + 1)).getbbox() for y in range(top, bottom))
    assert all(mask.crop((x, top, x + 1, bottom)).getbbox() for x in range(left, right))
