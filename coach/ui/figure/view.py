"""A widget that shows a move at the second it is told; it has no clock of its own."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.domain.likeness import Likeness
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.ui.figure.actor import Shown
from coach.ui.figure.stage import Stage

_ANYBODY = Likeness()
_SLOW = 25.0
"""Pixels a second up to which thirty pictures of it look like sixty: from one to the next nothing
goes further than the soft edge of an outline."""


class FigureView(QWidget):
    """Shows one exercise, repaints only what moved, and paints nothing while hidden.

    Give it an accessible name and description in words (``setAccessibleName``); it draws none.

    Args:
        parent: the widget it is in.
        radius: how round its corners are, in pixels. They are part of the still picture, in the
            colour of what is around (``set_around``), so that no frame needs a clip.
    """

    def __init__(self, parent: QWidget | None = None, radius: float = 20.0) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._radius = radius
        self._around: QColor | None = None
        self._move: tuple[Exercise, Body, Tone, Likeness] | None = None
        self._stage: Stage | None = None
        self._staged: tuple[QSize, float] | None = None
        self._room: QPixmap | None = None
        self._shown: Shown | None = None
        self._box = QRectF()
        self._t, self._mirrored = 0.0, False
        self._slow = False

    @property
    def slow(self) -> bool:
        """Whether, as of the last `seek`, all moves so slowly that fewer pictures will do."""
        return self._slow

    def show_move(
        self, exercise: Exercise, body: Body, tone: Tone, likeness: Likeness = _ANYBODY
    ) -> None:
        """Show an exercise from its beginning, near side trained."""
        self._move = (exercise, body, tone, likeness)
        self._t, self._mirrored = 0.0, False
        self._forget()

    def seek(self, t: float, mirrored: bool = False) -> None:  # noqa: FBT001, FBT002
        """Show the body at second ``t`` of the loop; ``mirrored`` shows the other side."""
        if (t, mirrored) == (self._t, self._mirrored):
            return
        turned = mirrored != self._mirrored
        before, passed = self._shown, t - self._t
        self._t, self._mirrored, self._shown, self._slow = t, mirrored, None, False
        stage = self._stage
        if stage is None or not self.isVisible():
            self._room = None if turned else self._room
            return
        if turned:
            self._room = None
            self.update()
            return
        self._shown = stage.at(t)
        box = stage.box(self._shown, mirrored=mirrored)
        if before is not None and passed > 0:
            self._slow = stage.gone(self._shown, before) <= _SLOW * passed
        self.update(box.united(self._box).toAlignedRect().adjusted(-1, -1, 1, 1))
        self._box = box

    def set_around(self, colour: QColor) -> None:
        """Say which colour lies around the corners; the window's own if never called."""
        self._around = colour
        self._room = None
        self.update()

    def sizeHint(self) -> QSize:
        """Return the authored shape, nine to seven."""
        return QSize(720, 560)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which a move can still be read."""
        return QSize(257, 200)

    def changeEvent(self, event: QEvent) -> None:
        """Take the window's new colours into the corners."""
        if event.type() == QEvent.Type.PaletteChange:
            self._room = None
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the room, then the action; Qt limits both to what is dirty."""
        painter = QPainter(self)
        try:
            self._paint(painter, event)
        finally:
            painter.end()  # a picture that fails must not take the window with it

    def _paint(self, painter: QPainter, event: QPaintEvent) -> None:
        stage = self._ready()
        if stage is None:
            painter.fillRect(event.rect(), self._corner_colour())
            return
        if self._room is None:
            self._room = self._rounded(stage.room(mirrored=self._mirrored))
        if self._shown is None:
            self._shown = stage.at(self._t)
            self._box = stage.box(self._shown, mirrored=self._mirrored)
        painter.drawPixmap(0, 0, self._room)
        stage.paint_action(painter, self._shown, mirrored=self._mirrored)

    def _ready(self) -> Stage | None:
        """Return the stage for the size there is now, built anew if that changed."""
        if self._move is None or self.size().isEmpty():
            return None
        wanted = (self.size(), self.devicePixelRatioF())
        if self._stage is None or self._staged != wanted:
            exercise, body, tone, likeness = self._move
            size, density = (self.width(), self.height()), self.devicePixelRatioF()
            self._stage = Stage(exercise, tone, body, size, density, likeness)
            self._staged = wanted
            self._room = self._shown = None
        return self._stage

    def _forget(self) -> None:
        self._stage = self._staged = self._room = self._shown = None
        self.update()

    def _corner_colour(self) -> QColor:
        return self._around or self.palette().color(QPalette.ColorRole.Window)

    def _rounded(self, room: QPixmap) -> QPixmap:
        """Return the room with its corners in the colour around it."""
        if not self._radius:
            return room
        rounded = QPixmap(room)
        whole = QRectF(self.rect())
        corners = QPainterPath()
        corners.addRect(whole)
        corners.addRoundedRect(whole, self._radius, self._radius)
        painter = QPainter(rounded)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(corners, self._corner_colour())
        painter.end()
        return rounded
