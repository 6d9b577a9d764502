"""The edge of every picture of the first minutes."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from coach.ui.colours import Tokens
from coach.ui.theme import STAGE_RADIUS, colour

RADIUS: Final = STAGE_RADIUS + 2
"""Of its corners, in pixels."""


def paint_rim(painter: QPainter, face: QRectF, tones: Tokens) -> None:
    """Paint the line round a picture that no shadow sets off from the page."""
    if not tones.shadow:
        inset = tones.card_line / 2
        painter.setPen(QPen(colour(tones.line), tones.card_line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(face.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
