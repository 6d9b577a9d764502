"""A night is painted so that all of it is read, in any dress and in the least room."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from coach.ui.diary.night_face import NightFace
from coach.ui.style import Style
from tests.ui.diary.told import CRAMP_NIGHT, GAP, view
from tests.ui.kit.dressed import STYLES
from tests.ui.looks import differ, drawn

pytestmark = pytest.mark.usefixtures("qapp")


def painted(face: NightFace, wide: float = 0.0) -> QImage:
    image = drawn(110)
    painter = QPainter(image)
    face.paint(painter, QRectF(4, 4, 100, 100), view(CRAMP_NIGHT).cell, "2", wide)
    painter.end()
    return image


@pytest.mark.parametrize("style", STYLES)
def test_beside_the_figure_of_the_day_the_moon_has_room(style: Style) -> None:
    face = NightFace(style)
    face.fit(64)
    figure = QFontMetricsF(face.day).horizontalAdvance("30")
    assert 64 - 2 * 0.11 * 64 - figure >= 12


def test_the_figure_is_as_large_as_there_is_room() -> None:
    face = NightFace(Style(scale=2.0))
    face.fit(50)
    small = face.day.pixelSize()
    face.fit(200)
    assert face.day.pixelSize() > small


@pytest.mark.parametrize("style", STYLES)
def test_what_is_chosen_has_another_outline(style: Style) -> None:
    face = NightFace(style)
    assert differ(painted(face), painted(face, 4.0))


def test_larger_type_needs_more_room() -> None:
    assert NightFace(Style(scale=2.0)).least() > 1.6 * NightFace(Style()).least()


def test_a_gap_has_neither_bar_nor_tick() -> None:
    image = drawn(110)
    painter = QPainter(image)
    NightFace(Style()).paint(painter, QRectF(4, 4, 100, 100), view(GAP).cell, "")
    painter.end()
    hues = {image.pixelColor(x, 60).hue() for x in range(8, 100) if image.pixelColor(x, 60).alpha()}
    assert not any(150 < hue < 190 for hue in hues)  # the green of a tick
