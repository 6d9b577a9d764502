"""Reduced motion: the two key poses of a move side by side; the one that is on has a frame."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.domain.likeness import Likeness
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.ui.figure.view import FigureView
from coach.ui.theme import colour, tokens

_FRAME: Final = 8
_RADIUS: Final = 12
"""Room for the frame around a picture, and a corner that the frame passes outside of."""
_GAP: Final = 4
_ANYBODY: Final = Likeness()


class Stills(QWidget):
    """Takes the place of a moving figure and is told the same; nothing in it moves."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = Tone.LIGHT
        self._move: Exercise | None = None
        self._on = 0
        self._mirrored: bool | None = None
        self._views = (FigureView(radius=_RADIUS), FigureView(radius=_RADIUS))
        for view in self._views:
            view.setParent(self)

    @property
    def slow(self) -> bool:
        """As in `FigureView`; nothing moves here."""
        return True

    def show_move(
        self, exercise: Exercise, body: Body, tone: Tone, likeness: Likeness = _ANYBODY
    ) -> None:
        """Show a move: where it starts and where it leads."""
        self._move, self._tone, self._mirrored = exercise, tone, None
        for view in self._views:
            view.show_move(exercise, body, tone, likeness)
        self.update()

    def seek(self, t: float, mirrored: bool = False) -> None:  # noqa: FBT001, FBT002 - FigureView's
        """Frame the pose that is held or moved to at second ``t`` of the move."""
        if self._move is None:
            return
        first = self._move.phases[-1].to
        away = next((p for p in self._move.phases if p.to != first), self._move.phases[0])
        if mirrored is not self._mirrored:
            self._mirrored = mirrored
            for view, key in zip(self._views, (0.0, away.start + away.seconds), strict=True):
                view.seek(key, mirrored)
        on = int(self._move.phase_at(t)[0].to != first)
        if on != self._on:
            self._on = on
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each picture its half."""
        super().resizeEvent(event)
        half = (self.width() - _GAP) // 2
        for place, view in enumerate(self._views):
            inner = half - 2 * _FRAME
            left = place * (half + _GAP) + _FRAME
            view.setGeometry(left, _FRAME, inner, self.height() - 2 * _FRAME)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame around the pose that is on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(tokens(self._tone).mark), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        grow = _FRAME - 1.5
        frame = QRectF(self._views[self._on].geometry()).adjusted(-grow, -grow, grow, grow)
        painter.drawRoundedRect(frame, _RADIUS + grow, _RADIUS + grow)
        painter.end()
