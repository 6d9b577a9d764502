import pytest

from coach.domain.reminder import Tone
from coach.ui.setup.pictures.people import SEATED, STANDING, Pose, paint_person
from coach.ui.setup.pictures.sketch import Sketch
from tests.ui.setup.pictures.drawn import picture, touched

pytestmark = pytest.mark.usefixtures("qapp")


def seen(pose: Pose, tone: Tone = Tone.LIGHT) -> list[tuple[int, int]]:
    def draw(sketch: Sketch) -> None:
        with sketch.moved(150, 400):
            paint_person(sketch, 0, pose)

    return touched(picture(draw, tone))


def test_who_stands_is_taller_than_who_sits() -> None:
    tops = [min(y for _, y in seen(pose)) for pose in (STANDING, SEATED)]
    assert tops[0] < tops[1]


@pytest.mark.parametrize("pose", [STANDING, SEATED])
def test_both_have_their_feet_on_the_floor(pose: Pose) -> None:
    assert max(y for _, y in seen(pose)) == pytest.approx(400, abs=3)


def test_in_high_contrast_somebody_is_still_to_be_seen() -> None:
    assert len(seen(STANDING, Tone.CONTRAST)) > 1000
