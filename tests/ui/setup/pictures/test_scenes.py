from functools import partial
from itertools import combinations

import pytest

from coach.domain.preferences import Preferences, changed
from coach.domain.reminder import Tone
from coach.domain.welcome import SetupPage
from coach.ui.setup.pictures.scenes import paint_scene
from tests.ui.looks import differ
from tests.ui.setup.pictures.drawn import FIELD, picture, shades

pytestmark = pytest.mark.usefixtures("qapp")

ANSWERS = [
    (SetupPage.HOURS, "hours.wake", "06:20"),
    (SetupPage.DAY, "standing.mode", "job"),
    (SetupPage.WATER, "water.target_ml", 2600),
    (SetupPage.WATER, "water.serving_ml", 100),
    (SetupPage.THINGS, "stretch.wall", False),
    (SetupPage.THINGS, "stretch.chair", False),
    (SetupPage.THINGS, "stretch.towel", False),
]


@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.DARK, Tone.NIGHT])
@pytest.mark.parametrize("page", SetupPage)
def test_every_page_has_a_whole_picture(page: SetupPage, tone: Tone) -> None:
    image = picture(lambda sketch: paint_scene(sketch, page, Preferences()), tone)
    assert FIELD.name() not in shades(image)


def test_no_two_pages_have_the_same_picture() -> None:
    images = [
        picture(partial(paint_scene, page=page, preferences=Preferences())) for page in SetupPage
    ]
    assert all(differ(one, other) for one, other in combinations(images, 2))


@pytest.mark.parametrize(("page", "name", "value"), ANSWERS)
def test_the_picture_shows_what_was_answered(page: SetupPage, name: str, value: object) -> None:
    answered = changed(Preferences(), name, value)
    before = picture(lambda sketch: paint_scene(sketch, page, Preferences()))
    assert differ(before, picture(lambda sketch: paint_scene(sketch, page, answered)))
