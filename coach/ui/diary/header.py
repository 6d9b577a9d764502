"""The top of the month: which one it is, how to turn to others, and what can be done."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from coach.domain.month import Month
from coach.ui.announce import announce
from coach.ui.buttons import Button, Kind
from coach.ui.diary import wording
from coach.ui.diary.one_line import OneLine
from coach.ui.diary.view import DiaryView
from coach.ui.icons import Icon, paint_icon
from coach.ui.kit.beside import Beside
from coach.ui.kit.parts import button, text
from coach.ui.language import say
from coach.ui.style import Style
from coach.ui.theme import Role
from coach.ui.today.rows import folded

_ICON = 18
_APART = 8


class MonthTitle(QLabel):
    """The name of a month, in room for the longest, so that nothing moves when it is turned."""

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__()
        self.setFont(style.font(Role.TITLE))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._names = [wording.month(words, Month(2000, each)) for each in range(1, 13)]

    def sizeHint(self) -> QSize:
        """Return one line of the longest name."""
        measure = QFontMetricsF(self.font())
        wide = max(map(measure.horizontalAdvance, (*self._names, self.text())))
        return QSize(round(wide) + 12, round(measure.height()))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word."""
        measure = QFontMetricsF(self.font())
        wide = max(map(measure.horizontalAdvance, self.text().split()), default=0.0)
        return QSize(round(wide) + 4, round(measure.height()))


class Hint(OneLine):
    """A few words after a sign."""

    def __init__(self, style: Style, icon: Icon, said: str) -> None:
        super().__init__(text(style, said, Role.HINT, second=True), style.px(_ICON) + _APART)
        self._style, self._icon = style, icon

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign before the first line."""
        painter = QPainter(self)
        side = self._style.px(_ICON)
        line = QFontMetricsF(self.label.font()).height()
        said = self.label.heightForWidth(self.label.width())
        first = (self.height() - said) / 2 + line / 2
        place = QRectF(0, first - side / 2, side, side)
        paint_icon(painter, self._icon, place, self._style.tokens.ink2)
        painter.end()


class Header(QWidget):
    """The month with an arrow at each side, and the buttons; below one another where narrow.

    `turned` brings -1 or 1. `report_wished`, `weeks_wished` and `add_wished` bring nothing.

    Args:
        words: the texts of a language.
        style: tone and type scale.
    """

    turned = Signal(int)
    report_wished = Signal()
    weeks_wished = Signal()
    add_wished = Signal()

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__()
        self._words = words
        self.title = MonthTitle(words, style)
        self.back = _arrow(style, Icon.LEFT, say(words, "diary.before"))
        self.on = _arrow(style, Icon.RIGHT, say(words, "diary.after"))
        self.here = Hint(style, Icon.LOCK, say(words, "diary.only-here"))
        self.weeks = button(style, say(words, "diary.weeks"), Kind.SECONDARY)
        self.report = button(style, say(words, "diary.report"), Kind.SECONDARY, Icon.BOOK)
        self.add = button(style, say(words, "diary.add"), Kind.PRIMARY)
        self.back.clicked.connect(lambda: self.turned.emit(-1))
        self.on.clicked.connect(lambda: self.turned.emit(1))
        for part, wish in (
            (self.weeks, self.weeks_wished),
            (self.report, self.report_wished),
            (self.add, self.add_wished),
        ):
            part.clicked.connect(wish)
        self._lay_out()

    def tell(self, view: DiaryView) -> None:
        """Show which month it is."""
        name = wording.month(self._words, view.grid.month)
        if view.empty:
            name = say(self._words, "diary.title")
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter
        side = left if view.empty else middle
        self.title.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if name != self.title.text():
            if self.title.text():
                announce(self.title, name)
            self.title.setText(name)
        self.back.setEnabled(view.grid.can_go_back)
        self.on.setEnabled(view.grid.can_go_on)

    def _lay_out(self) -> None:
        turn = QWidget()
        row = QHBoxLayout(turn)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self.back, self.title, self.on):
            row.addWidget(part)
        turn.setMinimumHeight(turn.sizeHint().height())
        self.here.setMinimumHeight(turn.sizeHint().height())
        left = folded(_APART, turn, self.here)
        right = folded(2, self.weeks, self.report, self.add)
        layout = left.layout()
        wide = layout.sizeHint().width() if layout else 0
        both = Beside(12, wide, self, above=6)
        both.addWidget(left)
        both.addWidget(right)


def _arrow(style: Style, icon: Icon, name: str) -> Button:
    made = button(style, "", Kind.SECONDARY, icon)
    made.set_name(name)
    made.setFixedSize(made.sizeHint())
    return made
