"""What was laid out is drawn where it was laid: black and grey on white, in any size."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from coach.ui.language import catalogue
from coach.ui.report.layout import lay_out
from coach.ui.report.marks import Block, Form, Shape, Sheet
from coach.ui.report.painter import PAPER, paint
from coach.ui.report.paper import A4
from tests.reports import usual

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(sheet: Sheet, wide: int = 300) -> QImage:
    image = QImage(wide, round(wide * sheet.height / sheet.width), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter, sheet, wide)
    painter.end()
    return image


def alone(shape: Shape) -> QImage:
    form = Form(QRectF(10, 10, 80, 80), shape, "#000000")
    return drawn(Sheet(100, 100, (Block(form.place, (form,)),)), 100)


def test_the_page_has_no_colours() -> None:
    image = drawn(lay_out(usual(), catalogue(), A4), 595)
    seen = {image.pixelColor(x, y).rgb() for x in range(0, 595, 3) for y in range(0, 842, 3)}
    shades = [QColor(rgb) for rgb in seen]
    assert len(shades) > 5
    assert all(s.red() == s.green() == s.blue() for s in shades)


def test_nothing_is_drawn_at_the_edges() -> None:
    image = drawn(lay_out(usual(), catalogue(), A4), 595)
    white = QColor(PAPER).rgb()
    assert all(image.pixel(x, y) == white for x in range(595) for y in (5, 30, 812, 836))


def test_stripes_let_the_paper_through_and_stay_within_their_outline() -> None:
    striped, bar = alone(Shape.STRIPES), alone(Shape.BAR)

    def dark(image: QImage) -> int:
        return sum(image.pixelColor(x, y).lightness() < 128 for x in range(100) for y in range(100))

    assert 0 < dark(striped) < dark(bar) / 2
    outside = [
        (x, y) for x in range(100) for y in range(100) if not 9 <= x <= 90 or not 9 <= y <= 90
    ]
    assert all(striped.pixelColor(x, y).lightness() > 250 for x, y in outside)


@pytest.mark.parametrize("shape", [Shape.RING, Shape.DASHED])
def test_outlines_are_empty(shape: Shape) -> None:
    assert alone(shape).pixelColor(50, 50).lightness() > 250


def test_other_shades_are_drawn_where_they_are_asked_for() -> None:
    form = Form(QRectF(0, 0, 10, 10), Shape.RULE, "#111111")
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, Sheet(10, 10, (Block(form.place, (form,)),)), 10, {"#111111": "#aa0000"})
    painter.end()
    assert image.pixelColor(5, 5) == QColor("#aa0000")
