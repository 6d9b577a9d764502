import pytest

from coach.domain.reminder import Tone
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.neck import NeckArt
from coach.ui.figure.palette import palette
from tests.ui.figure.pixels import MOVES, drawn, move, pixel, solid, stage

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("name", MOVES)
def test_the_neck_joins_trunk_and_head_at_every_moment(name: str) -> None:
    shown = stage(name)
    art = NeckArt(palette(Tone.LIGHT))
    for i in range(5):
        frame = shown.frame(move(name).length * i / 5)

        def draw(canvas: Canvas) -> None:
            art.paint(canvas, frame)  # noqa: B023 - drawn at once

        mask = solid(drawn(shown, draw).getchannel("A"))
        for share in (0.0, 0.3, 0.6):
            point = frame.neck + (frame.head - frame.neck) * share - 0.5j
            assert mask.getpixel(pixel(shown, point)) == 255
