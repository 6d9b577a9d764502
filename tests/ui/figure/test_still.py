import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from coach.ui.figure.still import Still

pytestmark = pytest.mark.usefixtures("qapp")

RED = QColor("#ff0000")


def _still(left: int, dpr: float = 1.0, *, clear: bool = True, ink: QColor = RED) -> Still:
    """Return a still 80 pixels wide with a square 10 wide at ``left``."""
    pixmap = QPixmap(80, 40)
    pixmap.fill(Qt.GlobalColor.transparent if clear else Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    painter.fillRect(left, 10, 10, 10, ink)
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return Still(pixmap)


def _shown(still: Still, *, mirrored: bool, dpr: float = 1.0) -> list[int]:
    """Return the columns that are red."""
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(0)
    image.setDevicePixelRatio(dpr)
    painter = QPainter(image)
    still.paint(painter, mirrored=mirrored)
    painter.end()
    return [x for x in range(80) if image.pixelColor(x, 15) == RED]


def test_only_what_is_painted_is_kept() -> None:
    assert _still(20).picture(mirrored=False).width() == 10
    assert _still(20, clear=False).picture(mirrored=False).width() == 80


def test_the_faintest_edge_of_a_shadow_is_kept() -> None:
    assert _still(20, ink=QColor(0, 0, 0, 2)).picture(mirrored=False).width() == 10


def test_of_nothing_next_to_nothing_is_kept() -> None:
    assert _still(20, ink=QColor(0, 0, 0, 0)).picture(mirrored=False).width() == 1


@pytest.mark.parametrize("dpr", [1.0, 2.0])
def test_it_is_painted_where_it_was(dpr: float) -> None:
    assert _shown(_still(20, dpr), mirrored=False, dpr=dpr) == list(range(20, 30))


@pytest.mark.parametrize("dpr", [1.0, 2.0])
def test_its_mirror_image_lies_on_the_other_side(dpr: float) -> None:
    assert _shown(_still(20, dpr), mirrored=True, dpr=dpr) == list(range(50, 60))


def test_turning_it_twice_gives_it_back() -> None:
    still = _still(20)
    _shown(still, mirrored=True)

    assert _shown(still, mirrored=False) == list(range(20, 30))
