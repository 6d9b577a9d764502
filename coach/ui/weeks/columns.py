"""The columns themselves: a week each, through all rows; one of them is being looked at.

To a screen reader it is a slider whose name tells the week it stands at; keys, clicks and the wheel
move it as they move any other.
"""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSlider, QToolTip, QWidget

from coach.domain.weeks import Week, Weeks
from coach.ui.announce import announce
from coach.ui.style import Style
from coach.ui.weeks.painting import Painting, face
from coach.ui.weeks.places import Places
from coach.ui.weeks.rows import Row, rows
from coach.ui.weeks.wording import Wording

_MONTH = 4
"""Weeks that a page key goes."""


class Columns(QSlider):
    """All rows, without their names; `valueChanged` brings the week that is looked at.

    Args:
        style: tone and type scale.
        parent: on which it lies.
    """

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._style = style
        self._found = Weeks(())
        self._rows: tuple[Row, ...] = ()
        self._said: Wording | None = None
        self._places: Places | None = None
        self._ring = False
        self.setPageStep(_MONTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.valueChanged.connect(self._turn)

    @property
    def week(self) -> Week | None:
        """The week that is looked at."""
        return self._found.weeks[self.value()] if self._found.weeks else None

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is drawn as bars."""
        return self._rows

    def tell(self, found: Weeks, said: Wording) -> None:
        """Show weeks, and look at the last of them; where they are the same, stay."""
        same = [week.first for week in found.weeks] == [week.first for week in self._found.weeks]
        self._found, self._said = found, said
        self._rows = rows(found, said.unit)
        with QSignalBlocker(self):
            self.setRange(0, max(0, len(found.weeks) - 1))
            if not same:
                self.setValue(self.maximum())
        self._name()
        self.update()

    def put(self, places: Places) -> None:
        """Stand at these places."""
        self._places = places
        self.update()

    def scale_width(self) -> float:
        """Return the width of the figures at the scales."""
        measure = QFontMetricsF(face(self._style))
        ends = [f"{row.top:,}" for row in self._rows]
        return max((measure.horizontalAdvance(end) for end in ends), default=0.0)

    def line(self) -> float:
        """Return the height of a line of figures."""
        return QFontMetricsF(face(self._style, bold=True)).height()

    def event(self, event: QEvent) -> bool:
        """Tell of the week below the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.told_at(event.pos().x()), self)
            return True
        return super().event(event)

    def told_at(self, x: float) -> str:
        """Return what is told of the week at a place."""
        if self._places is None or self._said is None or not self._found.weeks:
            return ""
        return self._said.sentence(self._found.weeks[self._places.at(x)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at the week that is pressed."""
        self._look_at(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on from week to week while it is pressed."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay where it is."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to those who did not come by mouse."""
        self._ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the column that is looked at, then all rows and the dates."""
        places, said = self._places, self._said
        if places is None or said is None or not self._found.weeks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.hasFocus() and self._ring
        made = Painting(self._style, self._found, self._rows, said, places, self.value(), ring)
        made.paint(painter)
        painter.end()

    def _look_at(self, event: QMouseEvent) -> None:
        left = Qt.MouseButton.LeftButton in (event.button(), event.buttons())
        x = event.position().x()
        if self._places is not None and left and x >= self._places.left:
            self._ring = False
            self.setValue(self._places.at(x))
            self.update()

    def _turn(self) -> None:
        self._name()
        announce(self, self.accessibleName())
        self.update()

    def _name(self) -> None:
        if self.week is not None and self._said is not None:
            self.setAccessibleName(self._said.sentence(self.week))
            self.setAccessibleDescription(self._said.say("how"))
