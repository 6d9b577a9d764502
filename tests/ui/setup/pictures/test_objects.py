from collections.abc import Callable
from functools import partial

import pytest

from coach.domain.reminder import Tone
from coach.ui.setup.pictures import objects
from coach.ui.setup.pictures.pigments import pigments
from coach.ui.setup.pictures.sketch import Sketch
from tests.ui.looks import differ
from tests.ui.setup.pictures.drawn import picture, touched

pytestmark = pytest.mark.usefixtures("qapp")

Draw = Callable[[Sketch], None]
THINGS: dict[str, Callable[[Sketch, bool], None]] = {
    "wall": lambda sketch, there: objects.paint_wall_piece(sketch, 60, 500, there=there),
    "chair": lambda sketch, there: objects.paint_chair(sketch, 150, 400, there=there),
    "towel": lambda sketch, there: objects.paint_towel(sketch, 150, 200, there=there),
}
OTHERS: dict[str, Draw] = {
    "calendar": lambda sketch: objects.paint_calendar(sketch, 158, 104),
    "screen": lambda sketch: objects.paint_screen(sketch, 158, 400),
    "buoy": lambda sketch: objects.paint_buoy(sketch, 158, 200),
    "telephone": lambda sketch: objects.paint_telephone(sketch, 100, 400),
    "note": lambda sketch: objects.paint_note(sketch, 158, 118),
    "mat": lambda sketch: objects.paint_mat(sketch, 120, 500),
    "desk": lambda sketch: objects.paint_desk(sketch, 402),
    "prints": objects.paint_prints,
}


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT, Tone.CONTRAST])
def test_what_is_not_at_hand_leaves_only_its_outline(thing: str, tone: Tone) -> None:
    there = picture(lambda sketch: THINGS[thing](sketch, True), tone)
    gone = picture(lambda sketch: THINGS[thing](sketch, False), tone)
    assert 0 < len(touched(gone)) < len(touched(there))


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.CONTRAST_LIGHT])
def test_everything_is_seen_and_stays_inside_the_picture(name: str, tone: Tone) -> None:
    spots = touched(picture(OTHERS[name], tone))
    assert len(spots) > 200
    assert all(0 < x < 314 and 0 < y < 594 for x, y in spots)


def test_the_carafe_shows_how_much_there_is_in_it() -> None:
    water = pigments(Tone.LIGHT)["water"]
    tops = []
    for amount in (500, 1600, 2300, 4000):
        image = picture(partial(objects.paint_carafe, x=150, y=400, amount=amount))
        tops.append(min(y for y in range(200, 400) if image.pixelColor(165, y) == water))
    assert tops == sorted(tops, reverse=True)
    assert len(set(tops)) == len(tops)


def test_no_day_of_the_calendar_is_marked() -> None:
    image = picture(OTHERS["calendar"])
    day = image.copy(102, 162, 15, 15)
    for row in range(4):
        for column in range(5):
            assert not differ(day, image.copy(102 + 24 * column, 162 + 27 * row, 15, 15), 2)
