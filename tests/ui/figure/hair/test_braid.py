import pytest
from PIL import Image

from coach.domain.reminder import Tone
from coach.motion.body import Build
from coach.ui.figure.hair.braid import Tail
from coach.ui.figure.palette import palette
from coach.ui.figure.stage import Stage
from tests.ui.figure.pixels import MOVES, drawn, move, pixel, solid, stage

pytestmark = pytest.mark.usefixtures("qapp")


def _tail(shown: Stage, t: float, build: Build = Build.EVEN) -> Image.Image:
    tail, frame = Tail(palette(Tone.LIGHT), build), shown.frame(t)
    return solid(drawn(shown, lambda canvas: tail.paint(canvas, frame)).getchannel("A"))


@pytest.mark.parametrize("name", MOVES)
def test_the_tail_lies_on_the_back_at_every_moment(name: str) -> None:
    shown = stage(name)
    for i in range(5):
        t = move(name).length * i / 5
        station = shown.frame(t).spine.at(36.0)
        mask = _tail(shown, t)
        assert mask.getpixel(pixel(shown, station.point - station.normal * 8.0)) == 255
        assert mask.getpixel(pixel(shown, station.point)) == 0


def test_a_broader_back_carries_it_further_out() -> None:
    shown = stage(MOVES[0])
    even, broad = (_tail(shown, 0.0, build).getbbox() for build in (Build.EVEN, Build.BROAD))

    assert even is not None
    assert broad is not None
    assert broad[0] < even[0]


def test_the_tail_has_no_gap() -> None:
    shown = stage(MOVES[1])
    mask = _tail(shown, 0.0)
    left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)

    assert bottom - top > 80
    assert all(mask.crop((left, y, right, y + 1)).getbbox() for y in range(top, bottom))
