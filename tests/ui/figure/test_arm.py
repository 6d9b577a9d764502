import pytest

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.ui.figure.arm import ArmArt
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.hands import Hands
from coach.ui.figure.palette import palette
from tests.ui.figure.pixels import MOVES, PUMPS, WALL, drawn, pixel, solid, stage

pytestmark = pytest.mark.usefixtures("qapp")

LIGHT = palette(Tone.LIGHT)


@pytest.mark.parametrize("name", MOVES)
def test_an_arm_is_in_one_piece_from_the_sleeve_to_the_fingers(name: str) -> None:
    shown = stage(name)
    frame = shown.frame(1.0)
    art = ArmArt(LIGHT, Body(belly=0.5), Hands(LIGHT, inner=False))

    def draw(canvas: Canvas) -> None:
        art.paint(canvas, frame.arm_near, frame.shoulder)

    mask = solid(drawn(shown, draw).getchannel("A"))
    middle = (frame.arm_near.elbow + frame.arm_near.wrist) / 2
    for point in (frame.shoulder, frame.arm_near.elbow, middle, frame.arm_near.wrist):
        assert mask.getpixel(pixel(shown, point)) == 255


@pytest.mark.parametrize(("name", "t"), [(WALL, 4.0), (PUMPS, 1.0)])
def test_the_sleeve_is_cloth_and_the_forearm_is_not(name: str, t: float) -> None:
    shown = stage(name)
    frame = shown.frame(t)
    art = ArmArt(LIGHT, Body(belly=0.5), Hands(LIGHT, inner=False))
    seen = drawn(shown, lambda canvas: art.paint(canvas, frame.arm_near, frame.shoulder))
    arm = frame.arm_near

    sleeve = seen.getpixel(pixel(shown, frame.shoulder + (arm.elbow - frame.shoulder) * 0.1))
    forearm = seen.getpixel(pixel(shown, arm.elbow + (arm.wrist - arm.elbow) * 0.6))
    assert isinstance(sleeve, tuple)
    assert isinstance(forearm, tuple)
    assert sleeve[1] > sleeve[0]
    assert forearm[0] > forearm[1]
