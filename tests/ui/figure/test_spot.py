import pytest
from PySide6.QtGui import QColor

from coach.ui.figure.spot import Spot

pytestmark = pytest.mark.usefixtures("qapp")

RED = QColor("#ff0000")


def test_a_spot_fades_from_its_middle_to_nothing() -> None:
    picture = Spot(RED, 0.8).picture(20, 10).toImage()
    alphas = [picture.pixelColor(x, 10).alpha() for x in (20, 30, 39)]

    assert (picture.width(), picture.height()) == (40, 20)
    assert alphas[0] == pytest.approx(0.8 * 255, abs=16)
    assert alphas[0] > alphas[1] > alphas[2]
    assert picture.pixelColor(0, 0).alpha() == 0


def test_a_spot_fades_the_same_to_both_sides() -> None:
    picture = Spot(RED, 1.0).picture(15, 6).toImage()

    assert picture.flipped() == picture


def test_a_size_is_painted_once() -> None:
    spot = Spot(RED, 1.0)

    assert spot.picture(8, 4).cacheKey() == spot.picture(8, 4).cacheKey()


def test_a_spot_that_is_asked_for_in_every_size_keeps_few() -> None:
    spot = Spot(RED, 1.0)
    first = spot.picture(1, 1).cacheKey()
    for radius in range(2, 100):
        spot.picture(radius, 1)

    assert spot.picture(1, 1).cacheKey() != first
