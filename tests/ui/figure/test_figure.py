import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from coach.domain.likeness import Hair, Likeness
from coach.domain.reminder import Tone
from coach.motion.body import Body, Build
from coach.ui.figure.figure import bounds
from coach.ui.figure.stage import Stage
from tests.ui.figure.pixels import MOVES, PUMPS, SIZE, WALL, figure_alone, move, solid

pytestmark = pytest.mark.usefixtures("qapp")


def _stage(name: str, build: Build, belly: float, hair: Hair = Hair.BUN) -> Stage:
    body = Body.of(build, belly)
    return Stage(move(name), Tone.LIGHT, body, SIZE, likeness=Likeness(hair=hair))


@pytest.mark.parametrize("name", MOVES)
@settings(max_examples=40, deadline=None)
@given(
    share=st.floats(0, 1),
    belly=st.floats(0, 1),
    build=st.sampled_from(Build),
    hair=st.sampled_from(Hair),
)
def test_the_body_never_leaves_its_bounds(
    name: str, share: float, belly: float, build: Build, hair: Hair
) -> None:
    shown = _stage(name, build, belly, hair)
    frame = shown.frame(move(name).length * share)
    box, view, scale = bounds(frame), shown.shot.view, shown.shot.scale
    covered = solid(figure_alone(shown, frame)).getbbox()

    assert covered is not None
    assert covered[0] >= (box.left - view.left) * scale - 1
    assert covered[1] >= (view.top - box.top) * scale - 1
    assert covered[2] <= (box.right - view.left) * scale + 1
    assert covered[3] <= (view.top - box.bottom) * scale + 1


@pytest.mark.parametrize("name", MOVES)
@pytest.mark.parametrize("build", Build)
def test_the_body_is_in_one_piece(name: str, build: Build) -> None:
    shown = _stage(name, build, 0.5)
    mask = solid(figure_alone(shown, shown.frame(1.0)))
    left, top, right, bottom = mask.getbbox() or (0, 0, *SIZE)

    assert all(mask.crop((left, y, right, y + 1)).getbbox() for y in range(top, bottom))
    assert all(mask.crop((x, top, x + 1, bottom)).getbbox() for x in range(left, right))


@pytest.mark.parametrize("belly", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("build", Build)
def test_no_build_sinks_into_floor_wall_or_seat(build: Build, belly: float) -> None:
    for name in MOVES:
        shown = _stage(name, build, belly)
        for t in (1.0, 4.0) if name == WALL else (1.0,):
            mask = solid(figure_alone(shown, shown.frame(t)))
            box, place = mask.getbbox(), shown.shot.transform()
            assert box is not None
            assert box[3] <= place.map(QPointF(0, 0)).y() + 1.5
            if name == WALL:
                wall = next(prop.x for prop in move(WALL).props if prop.kind == "wall")
                assert box[2] <= place.map(QPointF(wall, 0)).x() + 1.5
            if name == PUMPS:
                seat = place.mapRect(QRectF(-30, 30, 44, 13)).toRect().adjusted(0, 1, 0, 0)
                under = (seat.left(), seat.top(), seat.right(), seat.bottom())
                assert mask.crop(under).getbbox() is None


@pytest.mark.parametrize("hair", Hair)
def test_every_way_to_wear_hair_takes_part_in_the_move(hair: Hair) -> None:
    shown = _stage(WALL, Build.EVEN, 0.0, hair)
    first, later = (figure_alone(shown, shown.frame(t)) for t in (0.0, 4.0))

    assert first.tobytes() != later.tobytes()
