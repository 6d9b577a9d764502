"""The large picture of a move: it moves while it is seen, until it is told to stand still."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.domain.likeness import Likeness
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.ui.buttons import RING
from coach.ui.figure.view import FigureView
from coach.ui.player.stills import Stills

FRAME_MS: Final = 50
"""While something moves; a third as often while only the breath does."""
_LATE_S: Final = 0.5
_SHAPE: Final = 7 / 9
_SHAPE_OF_TWO: Final = 0.44
"""The height of one picture, and of two beside each other, as a share of the width."""
_LEAST, _LEAST_OF_TWO = 257, 360


class Moving(QWidget):
    """Plays a move's loop; where nothing may move, it shows the two key poses.

    Args:
        reduced: show stills.
        clock: a stopwatch in seconds.
    """

    def __init__(self, *, reduced: bool, clock: Callable[[], float] = time.perf_counter) -> None:
        super().__init__()
        self.view: FigureView | Stills = Stills() if reduced else FigureView()
        self.view.setParent(self)
        self._reduced, self._clock = reduced, clock
        self._exercise: Exercise | None = None
        self._t = self._last = 0.0
        self._mirrored = self._paused = self._active = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._frame)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def running(self) -> bool:
        """Whether anything moves."""
        return self._timer.isActive()

    @property
    def paused(self) -> bool:
        """Whether it was told to stand still."""
        return self._paused

    @property
    def mirrored(self) -> bool:
        """Whether the other side is shown."""
        return self._mirrored

    @property
    def shape(self) -> float:
        """Its height as a share of its width."""
        return _SHAPE_OF_TWO if self._reduced else _SHAPE

    @property
    def least(self) -> int:
        """The width in which it still tells something, in pixels."""
        return _LEAST_OF_TWO if self._reduced else _LEAST

    def show_move(self, move: Exercise, body: Body, tone: Tone, likeness: Likeness) -> None:
        """Show a move from its beginning."""
        self._exercise, self._t = move, 0.0
        self.view.show_move(move, body, tone, likeness)
        self.view.seek(0.0, self._mirrored)

    def pause(self, *, on: bool) -> None:
        """Stand still, or move again."""
        self._paused = on
        self._arrange_time()

    def mirror(self, *, on: bool) -> None:
        """Show the other side, or the first one."""
        self._mirrored = on
        self.view.seek(self._t, on)

    def run(self, *, on: bool) -> None:
        """Say whether the window is in use; while it is not, nothing moves."""
        self._active = on
        self._arrange_time()

    def hasHeightForWidth(self) -> bool:
        """Return that the picture keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return nine to seven; where there are two pictures, they share the width."""
        return round(width * self.shape)

    def sizeHint(self) -> QSize:
        """Return a large picture."""
        return QSize(560, self.heightForWidth(560))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which a move can still be read."""
        return QSize(_LEAST, self.heightForWidth(_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the picture all of the room."""
        super().resizeEvent(event)
        self.view.setGeometry(self.rect().adjusted(RING, 0, -RING, 0))

    def showEvent(self, event: QShowEvent) -> None:
        """Move again."""
        super().showEvent(event)
        self._arrange_time()

    def hideEvent(self, event: QHideEvent) -> None:
        """Paint nothing that nobody sees."""
        super().hideEvent(event)
        self._arrange_time()

    def _arrange_time(self) -> None:
        moves = self._active and self.isVisible() and not self._paused and not self._reduced
        if moves and not self._timer.isActive():
            self._last = self._clock()
            self._timer.start(FRAME_MS)
        elif not moves:
            self._timer.stop()

    def _frame(self) -> None:
        if self._exercise is None:
            return
        now = self._clock()
        passed, self._last = min(now - self._last, _LATE_S), now
        self._t = (self._t + passed) % self._exercise.length
        self.view.seek(self._t, self._mirrored)
        held = self._exercise.phase_at(self._t)[0].hold
        self._timer.setInterval(3 * FRAME_MS if held else FRAME_MS)
