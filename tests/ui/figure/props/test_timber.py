import pytest

from coach.motion.parts import PropKind
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.props.timber import knob, post, slab
from tests.ui.figure.props.rooms import KINDS, brush, exercise, opaque, setting

pytestmark = pytest.mark.usefixtures("qapp")

ROOM = setting(exercise(KINDS[PropKind.DRESSER]))


def test_a_post_grows_thinner() -> None:
    bounds = post(40j, 0j, (4.0, 2.0)).boundingRect()

    assert bounds.width() == pytest.approx(4.0, abs=0.2)
    assert bounds.height() == pytest.approx(40, abs=0.2)


def test_a_slab_and_its_knob_are_where_they_are_told_to_be() -> None:
    def board(canvas: Canvas) -> None:
        slab(canvas, ROOM, 10 + 60j, 40, 4)

    def brass(canvas: Canvas) -> None:
        knob(canvas, ROOM, 30 + 40j)

    assert opaque(brush(board)) == pytest.approx((10, 60, 50, 64), abs=0.6)
    left, bottom, right, top = opaque(brush(brass))
    assert 28 < left < right < 32
    assert 37 < bottom < top < 42
