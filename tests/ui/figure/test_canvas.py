import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from coach.ui.figure.canvas import Canvas, Fill, place
from coach.ui.figure.palette import paint
from coach.ui.figure.shapes import box
from coach.ui.figure.spot import Spot

pytestmark = pytest.mark.usefixtures("qapp")

RED = QColor("#ff0000")
UPRIGHT = QTransform(1, 0, 0, -1, 50, 50)


@pytest.fixture
def image() -> QImage:
    blank = QImage(100, 100, QImage.Format.Format_RGB32)
    blank.fill(0)
    return blank


def test_a_part_is_put_at_its_origin_along_its_unit(image: QImage) -> None:
    painter = QPainter(image)
    canvas = Canvas(painter, UPRIGHT)
    canvas.put((Fill(box(0j, 20, 4), paint(RED)),), 10 + 10j, 1j)
    canvas.close()
    painter.end()

    assert image.pixelColor(58, 30) == RED
    assert image.pixelColor(70, 38) != RED


def test_the_painter_comes_back_as_it_was(image: QImage) -> None:
    painter = QPainter(image)
    before = painter.worldTransform()
    canvas = Canvas(painter, UPRIGHT)
    canvas.put((Fill(box(0j, 20, 4), paint(RED)),), 3 + 4j)
    canvas.spot(Spot(RED, 1.0), 0j, 5 + 5j, 0.5)
    canvas.close()

    assert painter.worldTransform() == before
    assert painter.opacity() == 1.0
    assert not painter.hasClipping()
    painter.end()


def test_a_veiled_part_lets_through_what_is_behind_it(image: QImage) -> None:
    painter = QPainter(image)
    canvas = Canvas(painter, UPRIGHT)
    canvas.put_veiled((Fill(box(-20 - 20j, 40, 40), paint(RED)),), 0j, 1 + 0j, 0.5)
    canvas.close()
    painter.end()

    assert image.pixelColor(50, 50).red() == pytest.approx(128, abs=2)


def test_a_spot_fades_out(image: QImage) -> None:
    painter = QPainter(image)
    canvas = Canvas(painter, UPRIGHT)
    canvas.spot(Spot(RED, 1.0), 0j, 30 + 10j)
    canvas.close()
    painter.end()
    middle, aside, beyond = (image.pixelColor(50 + x, 50).red() for x in (0, 15, 32))

    assert middle > aside > beyond == 0
    assert image.pixelColor(50, 62).red() == 0


def test_a_moved_canvas_gives_the_painter_back(image: QImage) -> None:
    painter = QPainter(image)
    canvas = Canvas(painter, UPRIGHT)
    mirrored = canvas.moved(QTransform(-1, 0, 0, 1, 0, 0))
    mirrored.fill(box(10 + 0j, 20, 4), paint(RED))
    mirrored.close()
    canvas.fill(box(10 + 20j, 20, 4), paint(RED))
    canvas.close()
    painter.end()

    assert image.pixelColor(30, 48) == RED
    assert image.pixelColor(70, 48) != RED
    assert image.pixelColor(70, 28) == RED


def test_placing_turns_the_x_axis_along_the_unit() -> None:
    assert place(5 + 6j, 1j).map(QPointF(2, 0)) == QPointF(5, 8)
