"""The movement card: how the day went, as bars and in one line, and what to do about it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.domain.movement import Doing
from coach.domain.standing import SHIFT
from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.kit.beside import Beside
from coach.ui.kit.parts import Card, button, text
from coach.ui.style import Style
from coach.ui.theme import Role
from coach.ui.today import facts
from coach.ui.today.chart import Chart, paint_bar
from coach.ui.today.letters import Letters
from coach.ui.today.offers import STRETCH
from coach.ui.today.rows import call, folded, padding
from coach.ui.today.switch import Switch
from coach.ui.today.wording import Wording

_SAMPLE = (14, 14)


class Sample(QWidget):
    """What a bar of the chart looks like."""

    def __init__(self, style: Style, doing: Doing) -> None:
        super().__init__()
        self._style, self._doing = style, doing
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a small square."""
        return QSize(self._style.px(_SAMPLE[0]) + 1, self._style.px(_SAMPLE[1]) + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_bar(painter, box, self._doing, self._style.tokens)
        painter.end()


class MovementCard(Card):
    """The movement of the day.

    `stand_wished`: a break counts from now, without a guide. `stretch_wished` brings a routine,
    `switch_wished` the standing shift and whether it is to be on.

    Args:
        style: tone, type scale and accent.
        letters: presses the buttons by letter.
    """

    stand_wished = Signal()
    stretch_wished = Signal(str)
    switch_wished = Signal(str, bool)

    def __init__(self, style: Style, letters: Letters) -> None:
        super().__init__(style)
        self._letters = letters
        self._legend: tuple[tuple[Doing, str], ...] = ()
        self.title = text(style, "", Role.SECTION)
        self.line = text(style, "", Role.BODY, second=True)
        self.legend = folded(14)
        self.chart = Chart(style)
        self.stand = button(style, "", Kind.SECONDARY, Icon.STAND)
        self.stretch = button(style, "", Kind.SECONDARY, Icon.STRETCH)
        self.stand.clicked.connect(self.stand_wished)
        self.stretch.clicked.connect(lambda: self.stretch_wished.emit(STRETCH))
        self.shift = Switch(style, SHIFT, letters)
        self.shift.turned.connect(lambda on: self.switch_wished.emit(SHIFT, on))
        self._lay_out(style)

    def tell(self, said: Wording) -> None:
        """Show the day."""
        view = said.view
        self.title.setText(said.say("movement.title"))
        self.line.setText(facts.movement_line(said))
        self.chart.tell(said)
        self._explain(facts.legend(said))
        call(self.stand, said.say("do.sit" if view.job else "do.stand"))
        self.stand.set_icon(None if view.job else Icon.STAND)
        call(self.stretch, said.say("do.stretch"))
        self._letters.give("stand", self.stand)
        self._letters.give("stretch", self.stretch)
        self.shift.tell(said)

    def _lay_out(self, style: Style) -> None:
        top = QWidget()
        row = Beside(12, style.px(120), top)
        row.addWidget(self.title)
        row.addWidget(self.legend)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        left, above, right, below = self.margins(padding(style))
        column.setContentsMargins(left - RING, above, right, below - RING)
        self.title.setContentsMargins(RING, 0, 0, 0)
        self.line.setContentsMargins(RING, 0, 0, 0)
        column.addWidget(top)
        column.addSpacing(4)
        column.addWidget(self.line)
        column.addSpacing(6)
        column.addStretch(1)
        column.addWidget(_shifted(self.chart))
        column.addSpacing(6)
        column.addStretch(1)
        column.addWidget(self.shift)
        column.addWidget(folded(0, self.stand, self.stretch))

    def _explain(self, legend: tuple[tuple[Doing, str], ...]) -> None:
        if legend == self._legend:
            return
        self._legend = legend
        layout = self.legend.layout()
        if layout is None:
            return
        while item := layout.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for doing, name in legend:
            layout.addWidget(self._entry(doing, name))

    def _entry(self, doing: Doing, name: str) -> QWidget:
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        label = text(self._style, name, Role.HINT, second=True)
        label.setWordWrap(False)
        row.addWidget(Sample(self._style, doing), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label)
        return entry


def _shifted(chart: QWidget) -> QWidget:
    """Return the chart in line with the words, which leave room for the rings of buttons."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(RING, 0, 0, 0)
    row.addWidget(chart)
    return holder
