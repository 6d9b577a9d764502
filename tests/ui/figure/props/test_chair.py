import pytest

from coach.domain.reminder import Tone
from coach.motion.parts import CHAIR_BACK, Prop, PropKind
from coach.ui.figure.props.chair import chair_box
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.pixels import PUMPS, stage
from tests.ui.figure.props.rooms import KINDS, alone, exercise, opaque, same, setting, top_contrast

pytestmark = pytest.mark.usefixtures("qapp")

CHAIR, STOOL = KINDS[PropKind.CHAIR], KINDS[PropKind.STOOL]


@pytest.mark.parametrize("view", ["side", "front"])
def test_a_back_is_as_high_as_hands_that_hold_it(view: str) -> None:
    _, _, _, top = opaque(alone(CHAIR, setting(exercise(view=view))))

    assert top == pytest.approx(CHAIR.y + CHAIR_BACK, abs=1.0)


def test_a_chair_faces_the_onlooker_when_the_figure_does() -> None:
    side, front = (alone(CHAIR, setting(exercise(view=view))) for view in ("side", "front"))
    left, _, right, _ = opaque(front)

    assert not same(side, front)
    assert left == pytest.approx(-right, abs=0.6)


def test_a_stool_has_no_back() -> None:
    assert opaque(alone(STOOL, setting(exercise())))[3] == pytest.approx(STOOL.y + 0.6, abs=0.6)


@pytest.mark.parametrize("flip", [False, True])
def test_a_box_holds_its_chair(flip: bool) -> None:
    prop = Prop(PropKind.CHAIR, x=4, y=45, flip=flip)
    left, bottom, right, top = opaque(alone(prop, setting(exercise())))
    box = chair_box(prop)

    assert box.left <= left < right <= box.right
    assert box.bottom <= bottom + 2.5
    assert top <= box.top


def test_a_chair_is_seen_whole_in_every_window() -> None:
    chair = next(p for p in stage(PUMPS)._exercise.props if p.kind is PropKind.CHAIR)
    box = chair_box(chair)

    for size in ((900, 700), (300, 700), (900, 300)):
        view = stage(PUMPS, size=size).shot.view
        assert view.left < box.left
        assert box.right < view.right


@pytest.mark.parametrize("tone", PICTURED)
@pytest.mark.parametrize("prop", [CHAIR, STOOL], ids=lambda prop: prop.kind)
def test_a_seat_stands_out(prop: Prop, tone: Tone) -> None:
    assert top_contrast(prop, tone, 12.0) >= 1.5
