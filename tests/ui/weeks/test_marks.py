"""In one colour, too, a night with cramps, one without and a gap are three different things."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from coach.domain.reminder import Tone
from coach.ui.colours import Tokens
from coach.ui.theme import colour, tokens
from coach.ui.weeks.legend import SIGNS, Paint
from coach.ui.weeks.marks import paint_bar
from coach.ui.weeks.rows import BARS, Measure

pytestmark = pytest.mark.usefixtures("qapp")


def grey(paint: Paint, tone: Tone, wide: int = 24) -> bytes:
    """Return the pixels of a mark without their colour."""
    image = QImage(wide, 12, QImage.Format.Format_RGB32)
    image.fill(colour(tokens(tone).surface))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, QRectF(0, 0, wide, 12), tokens(tone))
    painter.end()
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(plain.constBits())


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("wide", [12, 24])
def test_each_mark_has_a_shape_of_its_own(tone: Tone, wide: int) -> None:
    seen = [grey(paint, tone, wide) for paint in SIGNS.values()]
    for one, other in combinations(seen, 2):
        apart = sum(abs(a - b) > 24 for a, b in zip(one, other, strict=True))
        assert apart > 24


@pytest.mark.parametrize("measure", BARS)
def test_nothing_done_is_a_line_on_the_ground_and_no_gap(measure: Measure) -> None:
    def nothing(painter: QPainter, cell: QRectF, tones: Tokens) -> None:
        paint_bar(painter, QRectF(0, cell.bottom(), 24, 0), measure, tones)

    drawn = grey(nothing, Tone.LIGHT)
    middle = drawn[12::24]
    assert middle[-1] < 160
    assert set(middle[:-3]) == {middle[0]}
