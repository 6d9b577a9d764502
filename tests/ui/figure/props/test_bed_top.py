import pytest

from coach.domain.reminder import Tone
from coach.motion.parts import PropKind
from coach.ui.figure.props.bed_top import FRAME, HEADBOARD
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.pixels import contrast, luminance
from tests.ui.figure.props.rooms import KINDS, alone, exercise, place, same, setting

pytestmark = pytest.mark.usefixtures("qapp")

BED = KINDS[PropKind.BED_TOP]


@pytest.mark.parametrize("tone", PICTURED)
def test_the_footboard_stands_out_where_feet_press_it(tone: Tone) -> None:
    room = setting(exercise(view="top"), tone)
    picture = alone(BED, room).convert("RGB")
    end, middle = BED.x + BED.width - FRAME, BED.y + BED.height * 0.7
    inside, outside = (
        picture.getpixel(place(complex(end + by, middle))) for by in (-3.5, FRAME / 2)
    )
    assert isinstance(inside, tuple)
    assert isinstance(outside, tuple)

    assert inside != outside
    assert contrast(luminance(inside), luminance(outside)) >= 1.5


def test_there_is_more_than_the_bed() -> None:
    box = alone(BED, setting(exercise(view="top"))).getbbox()
    corner = place(complex(BED.x, BED.y + BED.height))
    low = place(complex(BED.x, BED.y))

    assert box is not None
    assert box[1] < corner[1] - 30
    assert box[3] > low[1] + 20


def test_the_lamp_beside_it_is_lit_at_night() -> None:
    day, night = (setting(exercise(view="top", night=night)) for night in (False, True))

    assert not same(alone(BED, day), alone(BED, night))


def test_the_headboard_is_the_thicker_end() -> None:
    assert HEADBOARD > FRAME
