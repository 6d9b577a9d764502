from dataclasses import replace

import pytest
from PIL import ImageStat

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.frame import Frame
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.glow import PULSE, Glow, TrunkGlow
from coach.ui.figure.palette import palette
from tests.ui.figure.pixels import WALL, drawn, stage

pytestmark = pytest.mark.usefixtures("qapp")

SHOWN = stage(WALL)
FRAME = SHOWN.frame(4.0)
MUSCLES = ("calf", "soleus", "shin", "hamstring", "quad", "glute", "foot")


def _light(frame: Frame, side: str = "near") -> float:
    """Return how much light there is in the picture."""
    glow = Glow(palette(Tone.LIGHT), Body())

    def draw(canvas: Canvas) -> None:
        glow.paint(canvas, frame.leg_near, frame, side)

    return ImageStat.Stat(drawn(SHOWN, draw).getchannel("A")).sum[0]


@pytest.mark.parametrize("muscle", MUSCLES)
def test_every_muscle_can_glow(muscle: str) -> None:
    assert _light(replace(FRAME, glow={f"{muscle}_near": 1.0})) > 0


def test_a_leg_glows_only_for_its_own_side() -> None:
    assert _light(replace(FRAME, glow={"calf_near": 1.0}), "far") == 0


def test_a_muscle_at_rest_is_dark() -> None:
    assert _light(replace(FRAME, glow={"calf_near": 0.0})) == 0


def test_the_pulse_changes_the_light_by_less_than_a_tenth() -> None:
    glowing = replace(FRAME, glow={"calf_near": 1.0})
    low, high = (_light(replace(glowing, pulse=pulse)) for pulse in (-1.0, 1.0))

    assert PULSE <= 0.1
    assert high * (1 - PULSE) == pytest.approx(low, rel=0.02)


def _trunk_light(frame: Frame) -> float:
    glow = TrunkGlow(palette(Tone.LIGHT), Body())
    seen = drawn(SHOWN, lambda canvas: glow.paint(canvas, frame))
    return ImageStat.Stat(seen.getchannel("A")).sum[0]


@pytest.mark.parametrize("side", ["near", "far"])
@pytest.mark.parametrize("muscle", ["hip", "back", "tummy"])
def test_every_muscle_of_the_trunk_can_glow(muscle: str, side: str) -> None:
    assert _trunk_light(replace(FRAME, glow={f"{muscle}_{side}": 1.0})) > 0


def test_a_trunk_at_rest_is_dark() -> None:
    assert _trunk_light(replace(FRAME, glow={"back_near": 0.0, "calf_near": 1.0})) == 0
