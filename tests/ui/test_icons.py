import itertools

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coach.ui.icons import GRID, LINE, Icon, outline, paint_icon
from tests.ui.looks import drawn, inked


@pytest.mark.parametrize("icon", Icon)
def test_an_icon_keeps_a_margin_and_fills_its_grid(icon: Icon) -> None:
    box = outline(icon).boundingRect()
    margin = 2 - LINE / 2
    assert box.left() >= margin
    assert box.top() >= margin
    assert box.right() <= GRID - margin
    assert box.bottom() <= GRID - margin
    assert max(box.width(), box.height()) >= GRID / 3


def test_no_two_icons_look_alike() -> None:
    for one, other in itertools.combinations(Icon, 2):
        assert outline(one) != outline(other)


@pytest.mark.parametrize("icon", Icon)
@pytest.mark.parametrize("size", [18, 20, 24, 28, 32])
def test_an_icon_stays_within_its_place(icon: Icon, size: int) -> None:
    image = drawn(48)
    painter = QPainter(image)
    paint_icon(painter, icon, QRectF(8, 8, size, size), "#FF0000")
    painter.end()
    spots = inked(image)
    assert spots
    assert all(8 <= x < 8 + size and 8 <= y < 8 + size for x, y in spots)


def test_an_icon_takes_the_colour_it_is_given() -> None:
    image = drawn(24)
    painter = QPainter(image)
    paint_icon(painter, "pause", QRectF(0, 0, 24, 24), "#12AB34", width=4)
    painter.end()
    assert image.pixelColor(9, 12).name() == "#12ab34"


def test_the_painter_is_left_as_it_was() -> None:
    painter = QPainter(image := drawn(24))
    before = (painter.pen(), painter.brush(), painter.transform())
    paint_icon(painter, Icon.MOON, QRectF(0, 0, 24, 24), "#000000")
    assert (painter.pen(), painter.brush(), painter.transform()) == before
    painter.end()
    assert inked(image)


def test_an_unknown_icon_is_refused() -> None:
    painter = QPainter(image := drawn(24))
    with pytest.raises(ValueError, match="unicorn"):
        paint_icon(painter, "unicorn", QRectF(0, 0, 24, 24), "#000000")
    painter.end()
    assert not inked(image)
