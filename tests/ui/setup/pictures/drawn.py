"""Draws a picture of the first minutes, for the tests of each."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QImage, QPainter

from coach.domain.reminder import Tone
from coach.ui.setup.pictures.pigments import pigments
from coach.ui.setup.pictures.room import TALL, WIDE
from coach.ui.setup.pictures.sketch import Sketch

FIELD = QColor("#010203")


def picture(draw: Callable[[Sketch], object], tone: Tone = Tone.LIGHT) -> QImage:
    """Return what is drawn, on a field of a colour that nothing has."""
    image = QImage(round(WIDE), round(TALL), QImage.Format.Format_RGB32)
    image.fill(FIELD)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(Sketch(painter, pigments(tone)))
    painter.end()
    return image


def touched(image: QImage) -> list[tuple[int, int]]:
    """Return every second pixel, both ways, that something was drawn on."""
    return [
        (x, y)
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
        if image.pixelColor(x, y) != FIELD
    ]


def shades(image: QImage) -> set[str]:
    """Return the colours of every second pixel, both ways."""
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }
