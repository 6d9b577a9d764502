"""The figure with the person's likeness, as a still that is drawn anew when an answer changes."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.domain.likeness import Likeness
from coach.domain.preferences import Preferences
from coach.domain.stage import belly, chosen
from coach.motion import body
from coach.motion.exercise import Exercise
from coach.ui.figure.export import render
from coach.ui.setup.page import Outlook
from coach.ui.setup.rim import RADIUS, paint_rim
from coach.ui.style import Style
from coach.ui.theme import colour

_HIGH: Final = 220


class Portrait(QWidget):
    """One moment of a move, done by whom the preferences describe.

    Args:
        style: tone, type scale and accent.
        outlook: the move, and the date that a stage may follow.
        name: what is seen, for a screen reader.
        high: its height, or as high as there is room for.
        near: how much larger than whole the figure is; of one that is nearer, the feet are cut.
    """

    def __init__(
        self, style: Style, outlook: Outlook, name: str, high: int = _HIGH, *, near: float = 1.0
    ) -> None:
        super().__init__()
        self._style, self._outlook, self._high, self._near = style, outlook, high, near
        self._move = outlook.move()
        self._likeness, self._belly = Likeness(), 0.0
        self._picture: QImage | None = None
        self._awaited = False
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def moves(self) -> bool:
        """Whether there is a move to be seen doing."""
        return self._move is not None

    @property
    def picture(self) -> QImage | None:
        """What is shown; none until it is drawn."""
        return self._picture

    def show_preferences(self, preferences: Preferences) -> None:
        """Show whom these preferences describe."""
        profile = preferences.profile
        grown = belly(chosen(profile.stage, profile.due_date, self._outlook.today))
        if (preferences.figure, grown) != (self._likeness, self._belly):
            self._likeness, self._belly = preferences.figure, grown
            self._await()

    def sizeHint(self) -> QSize:
        """Return a picture that is wider than high."""
        return QSize(round(self._high * 1.4), self._high)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Draw it in the new size."""
        self._await()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture; one that is not there yet is drawn as soon as there is time."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        face, tones = QRectF(self.rect()), self._style.tokens
        shape.addRoundedRect(face, RADIUS, RADIUS)
        painter.fillPath(shape, colour(tones.sunk))
        if self._picture is not None:
            painter.setClipPath(shape)
            painter.drawImage(QPointF(0, 0), self._picture)
            painter.setClipping(False)
        else:
            self._await()
        paint_rim(painter, face, tones)
        painter.end()

    def _await(self) -> None:
        if not self._awaited and self.moves:
            self._awaited = True
            QTimer.singleShot(0, self, self._draw)

    def _draw(self) -> None:
        self._awaited = False
        move = self._move
        if move is None or not self.isVisible():
            return
        likeness, tone = self._likeness, self._style.tone
        who = body.Body.of(body.Build(likeness.build.value), self._belly)
        size, dpr = (self.width(), round(self.height() * self._near)), self.devicePixelRatioF()
        self._picture = render(move, moment(move), tone, who, size, dpr, likeness=likeness)
        self.update()


def moment(move: Exercise) -> float:
    """Return the second of a move's loop that tells most: in its first hold, if it has one."""
    hold = next((phase for phase in move.phases if phase.hold), None)
    return hold.start + 0.3 * hold.seconds if hold else move.length * 0.3
