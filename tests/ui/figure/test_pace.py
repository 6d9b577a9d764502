"""Every move is painted fast enough; loosely, for a busy machine: twice what is aimed for."""

import statistics
import time
from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage, QPainter

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.front import solve_front
from coach.motion.parts import View
from coach.motion.rig import solve
from coach.ui.figure.stage import Stage
from tests.ui.figure.pixels import SIZE, every_move

pytestmark = pytest.mark.usefixtures("qapp")

PAINT_MS, SOLVE_MS, SOLVE_FRONT_MS = 8.0, 0.5, 1.0
"""What painting a picture and finding where the body is may take; from the front there is more to
find."""
RATE = 60
PICTURES = 80
"""How many pictures are painted of a round, one after the other as they are seen."""


def _median_ms(act: Callable[[float], object], length: float) -> float:
    """Return what a picture takes in the second round: a move is done many times over."""
    spent = []
    for i in range(2 * PICTURES):
        t = (i % PICTURES + 0.3 * (i >= PICTURES)) / RATE
        begun = time.process_time()
        act(t % length)
        spent.append((time.process_time() - begun) * 1000)
    return statistics.median(spent[PICTURES:])


@pytest.mark.parametrize("name", every_move())
def test_painting_takes_at_most_twice_its_budget(name: str) -> None:
    exercise = every_move()[name]
    shown = Stage(exercise, Tone.LIGHT, Body(belly=0.8), SIZE)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)

    def paint(t: float) -> None:
        painter = QPainter(image)
        shown.paint(painter, t)
        painter.end()

    assert _median_ms(paint, exercise.length) <= 2 * PAINT_MS


@pytest.mark.parametrize("name", every_move())
def test_finding_where_the_body_is_takes_at_most_twice_its_budget(name: str) -> None:
    exercise, body = every_move()[name], Body(belly=0.8)
    if exercise.view is View.FRONT:
        spent = _median_ms(lambda t: solve_front(exercise, t, body), exercise.length)
        assert spent <= 2 * SOLVE_FRONT_MS
    else:
        assert _median_ms(lambda t: solve(exercise, t, body), exercise.length) <= 2 * SOLVE_MS
