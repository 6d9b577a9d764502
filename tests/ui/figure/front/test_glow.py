from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from coach.ui.figure.front.actor import FrontShown
from tests.ui.figure.front.scenes import actor, alone, at, shot

pytestmark = pytest.mark.usefixtures("qapp")

MOVE = "march-on-spot"


def lit(shown: FrontShown, **glow: float) -> Image.Image:
    frame = replace(shown.frame, glow=glow)
    return alone(replace(shown, frame=frame), shot(MOVE, shown), glow=True)


@pytest.mark.parametrize("muscle", ["calf", "soleus", "shin", "quad", "hamstring", "glute", "foot"])
@pytest.mark.parametrize(("side", "left"), [("near", True), ("far", False)])
def test_each_muscle_glows_on_its_own_side(muscle: str, side: str, left: bool) -> None:
    shown = at(actor(MOVE), MOVE, 0.0)
    change = ImageChops.difference(lit(shown), lit(shown, **{f"{muscle}_{side}": 1.0}))
    box = change.convert("RGB").point([255 * (level > 40) for level in range(256)] * 3).getbbox()

    assert box is not None
    middle = (box[0] + box[2]) / 2
    assert (middle < 225) is left


def test_a_calf_glows_at_both_edges_of_its_shank() -> None:
    shown = at(actor(MOVE), MOVE, 0.0)
    frame, view = shown.frame, shot(MOVE, shown)
    leg = frame.leg_far
    place = frame.lens.flat(leg.knee + (leg.ankle - leg.knee) * 0.33)
    y = round((view.view.top - place.imag) * view.scale)
    x = (place.real - view.view.left) * view.scale
    off, on = (lit(shown, calf_far=share).convert("L") for share in (0.0, 1.0))
    change = ImageChops.difference(off, on)
    row = [change.crop((c, y, c + 1, y + 1)).tobytes()[0] for c in _columns(x, view.scale)]

    assert min(row[0], row[2]) > row[1] + 20


def _columns(x: float, scale: float) -> list[int]:
    """Return the columns at the left edge, in the middle and at the right edge of a shank."""
    return [round(x + across * scale) for across in (-4.2, 0.0, 4.2)]
