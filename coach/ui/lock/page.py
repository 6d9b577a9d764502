"""The page that asks for the PIN before it shows what is private."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.lock import Answer, Verdict
from coach.ui.announce import announce
from coach.ui.buttons import RING
from coach.ui.icons import Icon, paint_icon
from coach.ui.kit.parts import margin, text
from coach.ui.kit.scroller import Scroller
from coach.ui.language import say
from coach.ui.lock import wording
from coach.ui.lock.ask_pane import AskPane
from coach.ui.lock.forgot_pane import ForgotPane
from coach.ui.lock.wording import Words
from coach.ui.style import Style
from coach.ui.theme import Role, colour

WIDTH = 400
"""Of what stands in the middle, in pixels of a scale of 1."""
_HEIGHT = 540
_LINES = 2
"""Of what there may be to say, for which room is kept."""
_DISC, _ICON = 72, 32


class PinPage(QWidget):
    """Asks for the PIN; it decides nothing.

    `entered` brings what was typed; `forgotten` that the PIN and what it hides are to go; `left`
    that neither; `waiting` comes each second of a pause, and whoever listens shows the verdict.
    """

    entered = Signal(str)
    forgotten = Signal()
    left = Signal()
    waiting = Signal()

    def __init__(self, style: Style, words: Words) -> None:
        super().__init__()
        self._style, self._words = style, words
        self._damaged = False
        self.setPalette(style.palette())
        self.setAutoFillBackground(True)
        self.ask = AskPane(style, words)
        self.pane = ForgotPane(style, words)
        self._title = text(style, "", Role.TITLE)
        self._why = text(style, "", second=True)
        self._sign = _Sign(style)
        self.pane.hide()  # before it is laid out, or room is kept for it until the page is shown
        self._lay_out()
        self.ask.entered.connect(self.entered)
        self.ask.waiting.connect(self.waiting)
        self.ask.forgot.clicked.connect(self._show_pane)
        self.pane.wished.connect(self.forgotten)
        self.pane.left.connect(self._back)
        self.begin()
        self.ask.message.keep(_LINES)
        self._roomy = self._height_of_all()

    def begin(self) -> None:
        """Ask from the start: nothing is typed, nothing said."""
        self._damaged = False
        self.ask.begin()
        self._hide_pane()

    def show_answer(self, answer: Answer, verdict: Verdict) -> None:
        """Say why the page is still here."""
        if answer is Answer.DAMAGED:
            self.show_damaged()
        elif verdict.wait:
            self.ask.wait(verdict, wording.refusal(self._words, answer, verdict))
        else:
            self.ask.refuse(wording.refusal(self._words, answer, verdict))

    def show_verdict(self, verdict: Verdict) -> None:
        """Let the PIN be typed, or show how long that takes still."""
        if verdict.wait:
            soon = wording.refusal(self._words, Answer.TOO_SOON, verdict)
            self.ask.wait(verdict, "" if self.ask.waits else soon)
        elif self.ask.waits:
            self.ask.go_on()

    def show_damaged(self) -> None:
        """Say that no PIN opens this, and show the way out."""
        self._damaged = True
        self.ask.rest()
        self._show_pane()
        self._head("lock.damaged")
        self._why.show()
        announce(self, self._why.text())

    def show_fault(self, said: str) -> None:
        """Say that the disk refused; nothing was looked at or removed."""
        if self._damaged:
            self._why.setText(said)
            announce(self, said)
        else:
            self._hide_pane()
            self.ask.message.warn(said)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where one types."""
        super().showEvent(event)
        (self.ask.field if self.pane.isHidden() else self.pane.back).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Count nothing while nobody looks, and forget what was typed."""
        self.ask.rest()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, or away."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.pane.isHidden():
            self.left.emit()
        else:
            self._back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture out where the words need its room."""
        super().resizeEvent(event)
        roomy = self.height() >= self._roomy
        self._sign.setVisible(roomy)
        self.ask.message.keep(_LINES if roomy else 0)

    def sizeHint(self) -> QSize:
        """Return the size at which nothing needs to scroll."""
        return QSize(self._wide(), max(self._style.px(_HEIGHT), self._roomy))

    def _height_of_all(self) -> int:
        """Return the height at which nothing scrolls, with its picture and room for a message."""
        if page := self._inside.layout():
            page.invalidate()
            page.activate()  # else it knows no height before it is shown
        return self._inside.heightForWidth(self._wide())

    def _wide(self) -> int:
        return self._style.px(WIDTH) + 4 * margin(self._style)

    def _show_pane(self) -> None:
        self._head("lock.forgot")
        self._why.hide()
        self.ask.hide()
        self.pane.show()
        self.pane.begin()

    def _back(self) -> None:
        """Go back from the way out; where it is the only one, away."""
        if self._damaged:
            self.left.emit()
        else:
            self._hide_pane()

    def _hide_pane(self) -> None:
        self._head("lock.ask")
        self._why.show()
        self.pane.hide()
        self.ask.show()
        self.ask.field.setFocus()

    def _head(self, key: str) -> None:
        self._title.setText(say(self._words, f"{key}.title"))
        self._why.setText(say(self._words, f"{key}.why"))

    def _lay_out(self) -> None:
        style = self._style
        for words in (self._title, self._why):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QWidget()
        column.setMaximumWidth(style.px(WIDTH))
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(style.px(4))
        inside.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addSpacing(style.px(8))
        inside.addWidget(self._title)
        inside.addWidget(self._why)
        inside.addSpacing(style.px(12))
        inside.addWidget(self.ask)
        inside.addWidget(self.pane)
        self._put_into_the_middle(column)

    def _put_into_the_middle(self, column: QWidget) -> None:
        page = self._inside = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(*(margin(self._style) - RING,) * 4)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroller(self._style, page))


class _Sign(QWidget):
    """A lock on a soft disc."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setFixedSize(style.px(_DISC), style.px(_DISC))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint disc and lock."""
        tones = self._style.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tones.soft))
        painter.drawEllipse(QRectF(self.rect()))
        side = self._style.px(_ICON)
        middle = QRectF(self.rect()).center()
        corner = middle - QPointF(side / 2, side / 2)
        place = QRectF(corner.x(), corner.y(), side, side)
        paint_icon(painter, Icon.LOCK, place, tones.on_soft)
        painter.end()
