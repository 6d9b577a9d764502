from dataclasses import replace

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QTransform

from coach.ui.figure.canvas import Canvas
from coach.ui.figure.layer import STALE, Layer, Marks
from coach.ui.figure.shapes import ellipse
from tests.ui.figure.pixels import pillow

pytestmark = pytest.mark.usefixtures("qapp")

SCALE = 4.0
DISC = Marks((30 + 20j, 40 + 20j), "disc", 12.0)


class _Part:
    """A disc that counts how often it was painted."""

    def __init__(self) -> None:
        self.painted = 0

    def __call__(self, canvas: Canvas) -> None:
        self.painted += 1
        canvas.fill(ellipse(35 + 20j, 10.3), QBrush(QColor("teal")))


def _moved(pixels: float) -> Marks:
    return replace(DISC, points=[point + pixels / SCALE for point in DISC.points])


def _shown(layer: Layer, marks: Marks, part: _Part, left: float = 0.0) -> Image.Image:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("bisque"))
    painter = QPainter(image)
    canvas = Canvas(painter, QTransform(SCALE, 0, 0, -SCALE, left, 180.0))
    layer.paint(canvas, marks, part)
    canvas.close()
    painter.end()
    return pillow(image)


@pytest.fixture
def part() -> _Part:
    return _Part()


@pytest.fixture
def kept(part: _Part) -> Layer:
    """A layer that has seen the disc stand still, and kept it."""
    layer = Layer()
    for _ in range(3):
        _shown(layer, DISC, part)
    part.painted = 0
    return layer


def test_what_stands_still_is_painted_once_more_and_then_never(part: _Part) -> None:
    layer = Layer()
    for _ in range(9):
        _shown(layer, DISC, part)
    assert part.painted == 2


def test_a_kept_part_looks_as_one_painted_straight_away(kept: Layer, part: _Part) -> None:
    fresh = _shown(Layer(), DISC, _Part())
    again = _shown(kept, DISC, part)
    assert part.painted == 0
    apart = ImageChops.difference(fresh, again).convert("L").histogram()
    assert not any(apart[3:])


def test_a_part_that_has_gone_too_far_is_painted_afresh(kept: Layer, part: _Part) -> None:
    _shown(kept, _moved(STALE * 0.9), part)
    assert part.painted == 0
    _shown(kept, _moved(STALE * 1.1), part)
    assert part.painted == 1


def test_a_slow_part_never_strays_from_its_place(kept: Layer, part: _Part) -> None:
    for i in range(1, 60):
        _shown(kept, _moved(0.04 * i), part)
    assert 59 * 0.04 / STALE - 1 <= part.painted <= 59 * 0.04 / (STALE - 0.04) + 1


def test_a_part_that_moves_on_is_painted_straight_away(kept: Layer, part: _Part) -> None:
    for i in range(1, 9):
        _shown(kept, _moved(2.0 * i), part)
    assert part.painted == 8


@pytest.mark.parametrize(
    "other",
    [replace(DISC, state="square"), replace(DISC, signs=(0.2j,), state="signed")],
    ids=["state", "signs"],
)
def test_a_part_in_another_state_is_painted_afresh(kept: Layer, part: _Part, other: Marks) -> None:
    _shown(kept, other, part)
    assert part.painted == 1


def test_a_sign_that_changes_counts_like_a_point_that_moves() -> None:
    signed = replace(DISC, signs=(1 + 0j,))
    assert signed.gone(replace(signed, signs=(1 + 0.3j,))) == pytest.approx(0.3)


def test_on_another_canvas_nothing_old_is_laid_down(kept: Layer, part: _Part) -> None:
    _shown(kept, DISC, part, left=40.0)
    assert part.painted == 1
