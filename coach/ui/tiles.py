"""The tile that stands for a habit: a soft field with its icon, on cards and in notices.

And the program's own: the figure from the tray on a field of teal.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from coach.domain.reminder import Habit, Tone
from coach.ui.icons import Icon, paint_icon
from coach.ui.theme import Tokens, colour, tokens
from coach.ui.tray_art import pictogram

SIDE = 64
"""The tile's side on a card, in pixels."""

_RADIUS = 20 / SIDE
_ICON = 28 / SIDE
_LARGE_ICON = 40 / SIDE
_PROGRAM_RADIUS = 0.22
_FIGURE = 0.56


def paint_tile(
    painter: QPainter, habit: Habit, rect: QRectF, tones: Tokens, fill: float = _ICON
) -> None:
    """Paint a habit's tile into ``rect`` (square); the icon takes ``fill`` of its side."""
    icon, ink, field = _look(habit, tones)
    radius, side = rect.width() * _RADIUS, rect.width() * fill
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(field))
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()
    middle = rect.center()
    paint_icon(painter, icon, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side), ink)


def picture(habit: Habit, size: int) -> QImage:
    """Return a habit's tile by light, with a large icon, for notices that show it small."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_tile(painter, habit, QRectF(0, 0, size, size), tokens(Tone.LIGHT), _LARGE_ICON)
    painter.end()
    return image


def program(size: int) -> QImage:
    """Return the program's own tile, for launchers and windows."""
    tones = tokens(Tone.LIGHT)
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tones.accent))
    radius = size * _PROGRAM_RADIUS
    painter.drawRoundedRect(QRectF(0, 0, size, size), radius, radius)
    inner = round(size * _FIGURE)
    corner = (size - inner) // 2
    painter.drawImage(corner, corner - inner // 16, pictogram(inner, colour(tones.on_accent)))
    painter.end()
    return image


def _look(habit: Habit, tones: Tokens) -> tuple[Icon, str, str]:
    match habit:
        case Habit.WATER:
            return Icon.GLASS, tones.water, tones.water_soft
        case Habit.STANDING:
            return Icon.STAND, tones.mark, tones.soft
        case Habit.BEDTIME:
            return Icon.MOON, tones.moon, tones.moon_soft
        case Habit.MORNING:
            return Icon.SUNRISE, tones.amber, tones.amber_soft
        case Habit.OWN:
            return Icon.BELL, tones.ink2, tones.quiet
