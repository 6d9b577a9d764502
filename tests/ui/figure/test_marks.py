"""What was kept of a part must look as it does now: marks may not miss a movement."""

from collections.abc import Callable

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QPainter

from coach.domain.likeness import Hair, Likeness
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.ui.figure.stage import Stage
from tests.ui.figure.pixels import every_move, painted

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = (450, 350)
FRAME_S = 1 / 60
STRONG = 64
"""By how much of 255 a pixel must differ to be seen: a line half a pixel off does not."""
MOST = 0.0015
"""The share of pixels that may."""
SECONDS = 1.3
HAIRS = {"calf-wall-straight": Hair.BRAID, "ankle-pumps": Hair.COVERED}


def _action(stage: Stage, t: float) -> Callable[[QPainter], None]:
    return lambda painter: stage.paint_action(painter, stage.at(t))


def _apart(one: Image.Image, other: Image.Image) -> float:
    """Return the share of pixels that differ strongly."""
    grey = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).convert("L")
    return sum(grey.histogram()[STRONG:]) / (SIZE[0] * SIZE[1])


@pytest.mark.parametrize("name", every_move())
def test_played_picture_by_picture_a_move_looks_as_it_does_at_once(name: str) -> None:
    exercise = every_move()[name]
    likeness = Likeness(hair=HAIRS.get(name, Hair.BUN))

    def stage() -> Stage:
        return Stage(exercise, Tone.LIGHT, Body(belly=0.6), SIZE, likeness=likeness)

    played = stage()
    for i in range(round(SECONDS / FRAME_S)):
        t = exercise.length * 0.1 + i * FRAME_S
        seen = painted(_action(played, t), SIZE)
        if i % 45 == 40:
            assert _apart(seen, painted(_action(stage(), t), SIZE)) <= MOST, t
