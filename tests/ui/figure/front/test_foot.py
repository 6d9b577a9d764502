from collections.abc import Callable

import pytest

from coach.domain.reminder import Tone
from coach.motion.front_space import AHEAD, RIGHT, UP, Lens
from coach.ui.figure.canvas import Part
from coach.ui.figure.front.foot import Foot, View, bare, sneaker, sock
from coach.ui.figure.palette import Palette, palette

pytestmark = pytest.mark.usefixtures("qapp")

COLOURS = palette(Tone.LIGHT)
LENS = Lens(10.0)


def standing(side: float = 1.0) -> View:
    return View(side, AHEAD, UP, LENS, 1.0)


def extent(part: Part) -> tuple[float, float, float, float]:
    boxes = [piece.path.boundingRect() for piece in part]
    return (
        min(box.left() for box in boxes),
        min(box.top() for box in boxes),
        max(box.right() for box in boxes),
        max(box.bottom() for box in boxes),
    )


@pytest.mark.parametrize("draw", [bare, sock, sneaker])
def test_a_standing_foot_stands_on_its_sole(draw: Callable[[Palette, View], Foot]) -> None:
    foot = draw(COLOURS, standing())
    ground = LENS.flat(AHEAD * 20.8 - UP * 7.2).imag
    left, bottom, right, _ = extent((*foot.under, *foot.over))

    assert bottom >= ground - 0.4
    assert 7 < right - left < 13


def test_the_sole_shows_only_under_lifted_toes() -> None:
    lifted = View(1.0, AHEAD.swung(RIGHT, -60), UP.swung(RIGHT, -60), LENS, 1.0)

    assert standing().under < 0 < lifted.under
    assert len(bare(COLOURS, lifted).over) != len(bare(COLOURS, standing()).over)


def test_left_and_right_feet_are_mirror_images() -> None:
    left = extent(bare(COLOURS, standing(-1.0)).under)
    right = extent(bare(COLOURS, standing(1.0)).under)

    assert left[0] == pytest.approx(-right[2], abs=0.01)
    assert left[1] == pytest.approx(right[1], abs=0.01)


def test_a_nearer_foot_is_larger() -> None:
    near = extent(bare(COLOURS, View(1.0, AHEAD, UP, LENS, 1.2)).under)
    far = extent(bare(COLOURS, standing()).under)

    assert near[2] - near[0] == pytest.approx(1.2 * (far[2] - far[0]), rel=0.05)
