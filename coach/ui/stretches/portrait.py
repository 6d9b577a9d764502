"""One still picture of a move, small, for rows and lists."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.motion.exercise import Exercise
from coach.ui.stretches.clip import Clip, Look
from coach.ui.stretches.setting import Setting
from coach.ui.theme import colour


class Portrait(QWidget):
    """A move at the moment that tells most; drawn when it is first seen.

    Args:
        setting: who is drawn.
        size: of the picture, in device-independent pixels.
    """

    def __init__(self, setting: Setting, size: QSize) -> None:
        super().__init__()
        self._setting, self._size = setting, size
        self._look: Look | None = None
        self._move: Exercise | None = None
        self._picture: QPixmap | None = None
        self._awaited = False
        self.setFixedSize(size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_move(self, move: Exercise | None, look: Look) -> None:
        """Show a move, or an empty tile; one that is shown already is not drawn again."""
        same = self._move is not None and move is not None and move.poses is self._move.poses
        if not same or look != self._look:
            self._picture = None
        self._move, self._look = move, look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture; one that is not there yet is drawn as soon as there is time."""
        if self._picture is None and self._move is not None and not self._awaited:
            self._awaited = True
            QTimer.singleShot(0, self, self._draw)
        painter = QPainter(self)
        if self._picture is None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._setting.style.tokens.sunk))
            painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        else:
            painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _draw(self) -> None:
        self._awaited = False
        if self._move is not None and self._look is not None:
            film = Clip(self._move, self._look, self._size, self.devicePixelRatioF())
            self._picture = film.still
            self.update()


def look(setting: Setting) -> Look:
    """Return how the person's own stage is drawn on a card."""
    field = QColor(setting.style.tokens.surface)
    return Look(setting.body(setting.stage), setting.style.tone, setting.likeness, field)
