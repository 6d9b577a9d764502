import pytest

from coach.domain.reminder import Tone
from coach.motion.parts import PropKind
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.pixels import contrast, luminance
from tests.ui.figure.props.rooms import KINDS, SEEN, alone, exercise, opaque, place, setting

pytestmark = pytest.mark.usefixtures("qapp")

WALL = KINDS[PropKind.WALL]


def test_a_wall_goes_on_beyond_the_picture() -> None:
    left, _, right, top = opaque(alone(WALL, setting(exercise())))

    assert left == pytest.approx(WALL.x, abs=0.6)
    assert (right, top) == (SEEN.right, SEEN.top)


@pytest.mark.parametrize("tone", PICTURED)
def test_the_edge_hands_press_stands_out_from_the_wall(tone: Tone) -> None:
    picture = alone(WALL, setting(exercise(), tone)).convert("RGB")
    edge, face = (picture.getpixel(place(complex(WALL.x + by, 60))) for by in (1.1, 12))
    assert isinstance(edge, tuple)
    assert isinstance(face, tuple)

    assert contrast(luminance(edge), luminance(face)) >= 1.5
