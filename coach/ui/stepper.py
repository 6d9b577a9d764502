"""A time of day in one outline: minus, the time, plus; typed, stepped or turned."""

from datetime import time

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QTimeEdit, QWidget

from coach.domain.reminder import Tone
from coach.ui.buttons import RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.theme import FIELD_RADIUS, TARGET, TARGET_NIGHT, Role, colour, font, tokens

STEP_S = 5 * 60
PAGE_S = 60 * 60
"""What an arrow and a page key move the time by, in seconds."""

_FORMAT = "HH:mm"
_INSET = 2
_ROOM = 96
_REPEAT_MS = 80


class TimeField(QTimeEdit):
    """The time between the two buttons. Turning past midnight is normal."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat(_FORMAT)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def stepBy(self, steps: int) -> None:
        """Move by five minutes an arrow, by an hour a page."""
        section = self.currentSection()
        page = abs(steps) > 1
        seconds = (1 if steps > 0 else -1) * PAGE_S if page else steps * STEP_S
        self.setTime(self.time().addSecs(seconds))
        self.setSelectedSection(section)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """There is always an earlier and a later."""
        flags = QAbstractSpinBox.StepEnabledFlag
        return flags.StepUpEnabled | flags.StepDownEnabled

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only what has the focus; a page that scrolls by changes nothing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class TimeStepper(QWidget):
    """A `TimeField` with a button at each end. `changed` brings each new time."""

    changed = Signal(time)

    def __init__(self, name: str, earlier: str, later: str, tone: Tone = Tone.LIGHT) -> None:
        """Make one.

        Args:
            name: what the time is, for a screen reader.
            earlier: what the minus does.
            later: what the plus does.
            tone: light, dark or night.
        """
        super().__init__()
        self._tone = tone
        self._field = TimeField()
        self._field.setParent(self)
        self._field.setAccessibleName(name)
        self._field.installEventFilter(self)
        self._field.timeChanged.connect(lambda _: self.changed.emit(self.value()))
        self._minus = self._end(Icon.MINUS, earlier, steps=-1)
        self._plus = self._end(Icon.PLUS, later, steps=1)
        self.setFocusProxy(self._field)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self._dress()

    @property
    def field(self) -> TimeField:
        """What is typed into."""
        return self._field

    @property
    def minus(self) -> Button:
        """Makes it earlier."""
        return self._minus

    @property
    def plus(self) -> Button:
        """Makes it later."""
        return self._plus

    def value(self) -> time:
        """Return the time of day, on a whole minute."""
        at = self._field.time()
        return time(at.hour(), at.minute())

    def set_value(self, at: time) -> None:
        """Show a time of day."""
        self._field.setTime(QTime(at.hour, at.minute))

    def sizeHint(self) -> QSize:
        """Return room for both buttons, the time, and the focus ring."""
        side = self._side()
        return QSize(2 * side + _ROOM + 2 * RING, side + 2 * _INSET + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a time is never cut."""
        return self.sizeHint()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Put the buttons to the ends and the time between."""
        side, wide = self._side() + 2 * RING, self.width()
        self._minus.setGeometry(_INSET, _INSET, side, side)
        self._plus.setGeometry(wide - side - _INSET, _INSET, side, side)
        end = side + _INSET
        self._field.setGeometry(end, 2 * RING, wide - 2 * end, self.height() - 4 * RING)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show the ring while the time has the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint one outline round all three, and a hairline at each side of the time."""
        tones = tokens(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        painter.setBrush(colour(tones.surface))
        painter.setPen(QPen(colour(tones.edge), 1.25))
        painter.drawRoundedRect(face.adjusted(0.6, 0.6, -0.6, -0.6), FIELD_RADIUS, FIELD_RADIUS)
        painter.setPen(QPen(colour(tones.line), 1))
        for x in (face.left() + self._side() + 2.5, face.right() - self._side() - 2.5):
            painter.drawLine(round(x), round(face.top() + 8), round(x), round(face.bottom() - 8))
        if self._field.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(tones.ink), 2))
            radius = FIELD_RADIUS + RING
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _side(self) -> int:
        return TARGET_NIGHT if self._tone is Tone.NIGHT else TARGET

    def _end(self, icon: Icon, name: str, steps: int) -> Button:
        button = Button(kind=Kind.QUIET, icon=icon, height=TARGET, scale=1.15, tone=self._tone)
        button.set_name(name)
        button.setParent(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRepeat(True)
        button.setAutoRepeatInterval(_REPEAT_MS)
        button.clicked.connect(lambda: self._field.stepBy(steps))
        return button

    def _dress(self) -> None:
        tones = tokens(self._tone)
        self._field.setFont(font(Role.BUTTON, night=self._tone is Tone.NIGHT, scale=1.1))
        palette = self._field.palette()
        palette.setColor(QPalette.ColorRole.Base, colour(tones.surface))
        palette.setColor(QPalette.ColorRole.Text, colour(tones.ink))
        palette.setColor(QPalette.ColorRole.Highlight, colour(tones.soft))
        palette.setColor(QPalette.ColorRole.HighlightedText, colour(tones.on_soft))
        self._field.setPalette(palette)
