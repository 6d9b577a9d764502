"""What helps, as it is seen: the figure, what to do, the time, and the answers in reach."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.domain.rescue import offers
from coach.domain.rescue_state import Page, State, Tap
from coach.motion.exercise import Exercise
from coach.ui.buttons import RING, Button, Kind
from coach.ui.figure.view import FigureView
from coach.ui.language import say
from coach.ui.player.arrangement import Box, grown
from coach.ui.player.caption import Caption
from coach.ui.rescue import answers, wording
from coach.ui.rescue.arrangement import Needs, Places, arrange
from coach.ui.rescue.breath import Breath
from coach.ui.rescue.clock import Clock
from coach.ui.rescue.cue import Cue, cue_height
from coach.ui.rescue.foot import Foot
from coach.ui.rescue.setting import Setting
from coach.ui.theme import colour

SHOWN: Final = (Page.MOVE, Page.STILL, Page.CANNOT, Page.STEADY, Page.STROKE, Page.WALK)
"""The pages that are such a scene."""


class Scene(QWidget):
    """Shows a state and a second of it; it knows no time and starts nothing.

    Signals:
        tapped: what was answered; a click on the picture says what the large button says.
        close_wished: the person wants to leave.
        painted: a frame was painted of which all is new.
    """

    tapped = Signal(str)
    close_wished = Signal()
    painted = Signal()

    def __init__(self, words: Mapping[str, str], setting: Setting) -> None:
        super().__init__()
        self._words, self._setting, self._style = words, setting, setting.style
        self._state = State()
        self._move: Exercise | None = None
        self._figure: FigureView | None = None
        self._breath: Breath | None = None
        self._down = False
        self.cue = Cue(setting.style)
        self.clock = Clock(setting.style)
        self.foot = Foot(words, setting.style)
        self.foot.close_wished.connect(self.close_wished)
        self.foot.tapped.connect(self.tapped)
        self.large = Button()
        self.others: list[Button] = []
        for part in (self.cue, self.clock, self.large, self.foot):
            part.setParent(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def picture(self) -> QWidget | None:
        """What is seen at the left: the figure, or a breath where there is nothing to do."""
        return self._figure if self._move else self._breath

    @property
    def slow(self) -> bool:
        """Whether fewer pictures a second will do."""
        return self._figure.slow if self._move and self._figure else self._breath is not None

    def show_state(self, state: State, move: Exercise | None) -> None:
        """Show a state from its beginning; without a move, somebody who breathes."""
        self._state = state
        self._show_picture(move)
        self._show_answers(state)
        self.foot.show_state(state)
        self.show_time(0.0, 0.0)
        self._arrange()

    def show_time(self, since: float, total: float) -> None:
        """Show the state ``since`` seconds after it began, ``total`` after all of it did."""
        state, words = self._state, self._words
        self.cue.show_caption(wording.caption(state, since, words))
        after = state.page in (Page.STROKE, Page.WALK)
        seconds = since if after else total
        exact = float(int(seconds)) if self._setting.reduced else seconds
        turn = wording.turn(state)
        share = min(1.0, exact / turn) if after else exact % turn / turn
        lines = wording.clock(state, total, words)
        aloud = wording.number_aloud(seconds, words)
        self.clock.show_time(share, wording.number(seconds), lines, aloud)
        if self._move and self._figure:
            t = since % self._move.length
            self._figure.seek(_still(self._move, t) if self._setting.reduced else t)
        elif self._breath and not self._setting.reduced:
            self._breath.seek(since)

    def focus_first(self) -> None:
        """Give the focus to the large button."""
        self.large.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is around the parts: dark, from the first frame on."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour(self._style.tokens.paper))
        painter.end()
        if event.rect() == self.rect():
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See whether a click begins on the picture or the words beside it."""
        self._down = self._upper().contains(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click there for the large button's answer: nobody has to aim."""
        if self._down and self._upper().contains(event.position().toPoint()):
            self.large.click()
        self._down = False

    def _upper(self) -> QRect:
        return QRect(0, 0, self.width(), self.large.geometry().bottom())

    def _show_picture(self, move: Exercise | None) -> None:
        setting, self._move = self._setting, move
        if move is None:
            if self._breath is None:
                self._breath = Breath(self._style)
                self._breath.setParent(self)
            self._breath.setAccessibleName(say(self._words, "rescue.breathing"))
        elif self._figure is None:
            self._figure = FigureView()
            self._figure.setParent(self)
        if move and self._figure:
            self._figure.show_move(move, setting.body, self._style.tone, setting.likeness)
            self._figure.setAccessibleName(say(self._words, move.title))
            self._figure.setAccessibleDescription(say(self._words, move.alt))
        for each in (self._figure, self._breath):
            if each is not None:
                each.setVisible(each is self.picture)
                each.setCursor(Qt.CursorShape.PointingHandCursor)

    def _show_answers(self, state: State) -> None:
        first, *rest = (tap for tap in offers(state) if tap is not Tap.CALL)
        for old in (self.large, *self.others):
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self.large, *self.others = (
            answers.made(tap, state, self._words, self.tapped.emit) for tap in (first, *rest)
        )
        self.large.set_kind(Kind.PRIMARY)
        before: QWidget = self.large
        for button in (self.large, *self.others):
            button.setParent(self)
            button.show()
            if button is not before:
                QWidget.setTabOrder(before, button)
            before = button
        self.foot.follow(before)

    def _arrange(self) -> None:
        if self.size().isEmpty():
            return
        size = (float(self.width()), float(self.height()))
        places = arrange(size, grown(size, self._style.scale), self._needs)
        style = replace(self._style, scale=places.scale)
        self._dress(places.scale)
        self.cue.dress(style)
        self.clock.dress(style)
        self._place(places)

    def _place(self, places: Places) -> None:
        self.cue.setGeometry(self._rect(places.cue))
        self.clock.setGeometry(self._rect(places.clock))
        self.clock.setVisible(places.clock.height > 0)
        self.large.setGeometry(self._rect(places.large, RING))
        for button, box in zip(self.others, places.answers, strict=True):
            button.setGeometry(self._rect(box, RING))
        self.foot.setGeometry(self._rect(places.foot, RING))
        for each in (self._figure, self._breath):
            if each is not None:
                each.setGeometry(self._rect(places.stage))
                each.setVisible(each is self.picture and places.stage.height > 0)

    def _needs(self, scale: float) -> Needs:
        style = replace(self._style, scale=scale)
        large, other, foot = self._dress(scale)
        state, words = self._state, self._words
        texts = tuple(wording.caption(state, since, words) for since in (0.0, 10.0, 20.0))
        clock: Caption = wording.clock(state, 600.0, words)
        return Needs(
            cue=lambda width: cue_height(style, width, texts),
            clock=self.clock.needed(style, clock),
            large=large,
            answer=other,
            answers=len(self.others),
            foot=foot,
        )

    def _dress(
        self, scale: float
    ) -> tuple[tuple[float, float], tuple[float, float], tuple[float, float]]:
        """Give all buttons a type size; return what the large, the widest and the foot need."""
        style = replace(self._style, scale=scale)
        large = answers.dress(self.large, style, answers.LARGE)
        sizes = [answers.dress(button, style, answers.ANSWER) for button in self.others]
        widest = (max((w for w, _ in sizes), default=0.0), max((h for _, h in sizes), default=0.0))
        return large, widest, self.foot.dress(style)

    def _rect(self, box: Box, around: int = 0) -> QRect:
        left = box.x
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.width() - box.right
        rect = QRect(round(left), round(box.y), round(box.width), round(box.height))
        return rect.adjusted(-around, -around, around, around)


def _still(move: Exercise, t: float) -> float:
    """Return the second of the pose that is held or moved to: a move as two stills."""
    first = move.phases[-1].to
    if move.phase_at(t)[0].to == first:
        return 0.0
    away = [phase for phase in move.phases if phase.hold] or list(move.phases)
    return away[0].start if away[0].hold else away[0].start + away[0].seconds
