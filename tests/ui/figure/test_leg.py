from dataclasses import replace

import pytest
from PIL import Image

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.frame import Leg
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.feet import Feet
from coach.ui.figure.leg import LegArt
from coach.ui.figure.palette import palette
from tests.ui.figure.pixels import PUMPS, WALL, drawn, pixel, solid, stage

pytestmark = pytest.mark.usefixtures("qapp")

LIGHT = palette(Tone.LIGHT)


def _seen(leg: Leg, hip: complex, name: str, wear: str = "bare") -> Image.Image:
    art = LegArt(LIGHT, Body(), Feet(LIGHT, wear, inner=False))

    def draw(canvas: Canvas) -> None:
        art.paint(canvas, leg, hip, lambda _: [])

    return drawn(stage(name), draw)


def test_a_leg_reaches_from_the_hip_to_the_toes_without_a_gap() -> None:
    frame = stage(WALL).frame(4.0)
    mask = solid(_seen(frame.leg_near, frame.hip, WALL, "shoe").getchannel("A"))
    left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)

    assert bottom - top > 300
    assert all(mask.crop((left, y, right, y + 1)).getbbox() for y in range(top, bottom))


def test_trousers_leave_the_ankle_free() -> None:
    frame = stage(PUMPS).frame(0.0)
    shown = stage(PUMPS)
    picture = _seen(frame.leg_near, frame.hip, PUMPS)
    seen = picture.getpixel(pixel(shown, frame.leg_near.ankle - 1.5))
    skin = LIGHT.skin

    assert seen == pytest.approx((skin.red(), skin.green(), skin.blue(), 255), abs=2)


def test_a_bent_knee_has_a_rounded_hollow() -> None:
    frame = stage(PUMPS).frame(0.0)
    bent = _seen(frame.leg_near, frame.hip, PUMPS)
    stiff = _seen(replace(frame.leg_near, knee_flexion=0.0), frame.hip, PUMPS)

    assert sum(solid(bent.getchannel("A")).histogram()[255:]) > sum(
        solid(stiff.getchannel("A")).histogram()[255:]
    )


def test_knees_bent_alike_share_their_folds() -> None:
    frame = stage(PUMPS).frame(0.0)
    art = LegArt(LIGHT, Body(), Feet(LIGHT, "bare", inner=False))

    again = replace(frame.leg_near, knee_flexion=frame.leg_near.knee_flexion + 0.1)
    assert art._folds_at(frame.leg_near) is art._folds_at(again)
