import pytest

from coach.ui.figure.canvas import Canvas
from coach.ui.figure.cues import CueArt
from coach.ui.figure.stage import Stage
from tests.ui.figure.pixels import PUMPS, WALL, drawn, move, stage

pytestmark = pytest.mark.usefixtures("qapp")


def _strength(shown: Stage, name: str, t: float) -> int:
    """Return how strongly the strongest pixel of the cues is drawn, 0 to 255."""
    cues = CueArt(shown._palette, move(name))

    def draw(canvas: Canvas) -> None:
        cues.paint(canvas, shown.at(t))

    histogram = drawn(shown, draw).getchannel("A").histogram()
    return max(strength for strength, count in enumerate(histogram) if count)


def test_an_arrow_comes_with_its_movement_stays_in_the_hold_and_goes() -> None:
    shown = stage(WALL)

    assert _strength(shown, WALL, 0.0) == 0
    assert _strength(shown, WALL, 1.5) > 200
    assert _strength(shown, WALL, 4.0) > 200
    assert _strength(shown, WALL, 7.0) == 0


def test_an_arrow_does_not_jump_at_the_end_of_a_phase() -> None:
    shown = stage(WALL)

    assert abs(_strength(shown, WALL, 1.99) - _strength(shown, WALL, 2.01)) < 10
    assert _strength(shown, WALL, 5.99) < 20


def test_an_arc_follows_the_ankle_both_ways() -> None:
    shown = stage(PUMPS)

    assert _strength(shown, PUMPS, 0.5) > 150
    assert _strength(shown, PUMPS, 1.5) > 150
    assert _strength(shown, PUMPS, 1.0) < 20


def test_the_box_of_the_cues_holds_them() -> None:
    shown = stage(WALL)
    box = CueArt(shown._palette, move(WALL)).box(shown.at(3.0))

    assert box.left < -11 < box.right
    assert box.bottom < 7 - 4.4
    assert box.top > 25
