from itertools import pairwise

import pytest
from PySide6.QtGui import QImage

from coach.domain.preferences import Mode
from coach.domain.reminder import Tone
from coach.ui.setup.pictures.sketch import Sketch
from coach.ui.setup.pictures.work import TALL, WIDE, paint_work
from tests.ui.looks import differ
from tests.ui.setup.pictures.drawn import picture, touched

pytestmark = pytest.mark.usefixtures("qapp")


def seen(mode: Mode, tone: Tone = Tone.LIGHT) -> QImage:
    def draw(sketch: Sketch) -> None:
        with sketch.moved(158, 400):
            paint_work(sketch, mode)

    return picture(draw, tone)


@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT, Tone.CONTRAST])
def test_no_two_days_look_the_same(tone: Tone) -> None:
    for one, other in pairwise([*Mode, Mode.DESK]):
        assert differ(seen(one, tone), seen(other, tone))


@pytest.mark.parametrize("mode", Mode)
def test_a_scene_keeps_to_its_size(mode: Mode) -> None:
    spots = touched(seen(mode))
    assert max(abs(x - 158) for x, _ in spots) <= WIDE / 2 + 6
    assert min(y for _, y in spots) >= 400 - TALL
