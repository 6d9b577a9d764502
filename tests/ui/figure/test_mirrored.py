"""The left side's picture is the right side's in a mirror, pixel for pixel."""

import pytest
from PIL import Image, ImageChops, ImageOps

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.ui.figure.stage import Stage
from tests.ui.figure.goldens import STRONG, moments
from tests.ui.figure.pixels import SIZE, every_move, picture

pytestmark = pytest.mark.usefixtures("qapp")

DIFFERING = 0.0005
"""The share of pixels that may differ: edges are rounded to the other side."""


def _differing(one: Image.Image, other: Image.Image) -> float:
    histogram = ImageChops.difference(one, other).convert("L").histogram()
    return sum(histogram[STRONG + 1 :]) / (one.width * one.height)


@pytest.mark.parametrize("name", every_move())
def test_the_mirrored_picture_is_the_picture_in_a_mirror(name: str) -> None:
    exercise = every_move()[name]
    shown = Stage(exercise, Tone.LIGHT, Body(belly=0.5), SIZE)
    seen = moments(exercise)[1:3]
    mirrored = [picture(shown, t, mirrored=True) for t in seen]

    for t, turned in zip(seen, mirrored, strict=True):
        here = picture(shown, t)
        assert _differing(ImageOps.mirror(turned), here) <= DIFFERING
        assert _differing(turned, here) > DIFFERING
