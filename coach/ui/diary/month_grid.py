"""The month as a grid of nights: seven in a row, to go through with keys or pointer."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coach.domain.month import DAY, EARLIEST, WEEK, Grid, month_of, week
from coach.ui.buttons import RING
from coach.ui.diary import wording
from coach.ui.diary.night_cell import NightCell
from coach.ui.diary.view import DiaryView
from coach.ui.kit.parts import text
from coach.ui.language import say, told
from coach.ui.style import Style
from coach.ui.theme import Role

_PLACES = 31
_TALL = 104
"""How high a night is where there is room, in pixels."""
_USUAL = 5
"""Weeks that most months touch."""
_AWAY = {
    Qt.Key.Key_Left: -DAY,
    Qt.Key.Key_Right: DAY,
    Qt.Key.Key_Up: -WEEK * DAY,
    Qt.Key.Key_Down: WEEK * DAY,
}


class MonthGrid(QWidget):
    """The nights of a month. Tab stops once, at the chosen night; keys lead to others.

    `wished` brings the night that is to be looked at, also one of another month; `opened` says
    that the chosen night is to be told more of; `pressed` that it was chosen by pointer.

    Args:
        words: the texts of a language.
        style: tone and type scale.
        begins: the day on which a week begins, as `datetime.date.weekday` counts.
    """

    wished = Signal(object)
    opened = Signal()
    pressed = Signal()

    def __init__(self, words: Mapping[str, str], style: Style, begins: int = 0) -> None:
        super().__init__()
        self._words, self._style, self._begins = words, style, begins
        self._grid: Grid | None = None
        self._chosen: date | None = None
        self.days = [self._day(day) for day in week(begins)]
        self.cells = [self._cell() for _ in range(_PLACES)]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    @property
    def chosen_cell(self) -> NightCell | None:
        """The part that shows the chosen night."""
        return self.cells[self._chosen.day - 1] if self._chosen else None

    def tell(self, view: DiaryView) -> None:
        """Show a month, and the chosen night in it; the focus goes on with the chosen one."""
        held = any(cell.hasFocus() for cell in self.cells)
        before = self._grid
        self._grid, self._chosen = view.grid, view.chosen
        title = wording.month(self._words, view.grid.month)
        self.setAccessibleName(told(self._words, "diary.cell.grid", month=title))
        shown = len(view.grid.cells)
        for part, cell in zip(self.cells, view.grid.cells, strict=False):
            times = told(self._words, "diary.cell.times", count=cell.count)
            part.show_cell(cell, wording.cell(self._words, cell), times)
        for number, part in enumerate(self.cells):
            part.setVisible(number < shown)
        self._reach(view, held=held)
        if before is None or (before.lead, before.weeks) != (view.grid.lead, view.grid.weeks):
            self.updateGeometry()
            self._lay()

    def sizeHint(self) -> QSize:
        """Return a month with room in every night; six weeks share the room of five."""
        least = self.cells[0].least().height()
        tall = max(self._style.px(_TALL), least)
        rows = max(min(self._weeks(), _USUAL) * tall, self._weeks() * least)
        return QSize(WEEK * tall, self._head() + rows)

    def minimumSizeHint(self) -> QSize:
        """Return the least in which all can be read and hit."""
        least = self.cells[0].least()
        return QSize(WEEK * least.width(), self._head() + self._weeks() * least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each night its place."""
        super().resizeEvent(event)
        self._lay()

    def _cell(self) -> NightCell:
        made = NightCell(self._style, self)
        made.clicked.connect(lambda: self._press(made))
        made.moved.connect(lambda key: self._move(made, key))
        made.opened.connect(lambda: self._open(made))
        return made

    def _day(self, day: int) -> QLabel:
        label = text(self._style, say(self._words, f"diary.short.{day}"), Role.HINT, second=True)
        label.setWordWrap(False)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        label.setAccessibleName(say(self._words, f"diary.days.{day}"))
        face = label.font()
        face.setWeight(QFont.Weight.DemiBold)
        label.setFont(face)
        label.setParent(self)
        return label

    def _reach(self, view: DiaryView, *, held: bool) -> None:
        """Let Tab stop at the chosen night alone."""
        for part, cell in zip(self.cells, view.grid.cells, strict=False):
            here = cell.date == view.chosen
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
            if here:
                part.setChecked(True)
                self.setFocusProxy(part)
                if held:
                    part.setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self, part: NightCell) -> None:
        if part.cell is not None:
            self.wished.emit(part.cell.date)
            self.pressed.emit()

    def _open(self, part: NightCell) -> None:
        if part.cell is not None:
            self.wished.emit(part.cell.date)
            self.opened.emit()

    def _move(self, part: NightCell, key: Qt.Key) -> None:
        """Wish the night that a key leads to, if it has begun."""
        if part.cell is None or self._grid is None:
            return
        to = self._led(part.cell.date, key)
        if key in (Qt.Key.Key_End, Qt.Key.Key_PageDown):
            to = min(to, self._grid.tonight)
        if EARLIEST <= to <= self._grid.tonight and to != part.cell.date:
            self.wished.emit(to)

    def _led(self, night: date, key: Qt.Key) -> date:
        """Return where a key leads: a night, a week, a month away, or an end of the week."""
        into = (night.weekday() - self._begins) % WEEK
        match key:
            case Qt.Key.Key_Home:
                return night - DAY * into
            case Qt.Key.Key_End:
                return night + DAY * (WEEK - 1 - into)
            case Qt.Key.Key_PageUp:
                return month_of(night).before.day(night.day)
            case Qt.Key.Key_PageDown:
                return month_of(night).after.day(night.day)
            case _:
                return night + _AWAY.get(key, timedelta())

    def _weeks(self) -> int:
        return self._grid.weeks if self._grid else 5

    def _head(self) -> int:
        return round(QFontMetricsF(self.days[0].font()).height()) + 6

    def _lay(self) -> None:
        """Put the names of the days above, and each night into its place."""
        if self._grid is None:
            return
        wide, head = self.width() / WEEK, self._head()
        tall = (self.height() - head) / self._weeks()
        self._shorten(round(wide) - RING)
        for i, label in enumerate(self.days):
            label.setGeometry(_between(i * wide, (i + 1) * wide, 0, head - 2))
        for i, part in enumerate(self.cells):
            row, column = divmod(self._grid.lead + i, WEEK)
            top = head + row * tall
            part.setGeometry(_between(column * wide, (column + 1) * wide, top, top + tall))

    def _shorten(self, room: int) -> None:
        """Say the names of the days by their first letters where there is no room for more."""
        whole = [say(self._words, f"diary.short.{day}") for day in week(self._begins)]
        measure = QFontMetricsF(self.days[0].font())
        fit = all(measure.horizontalAdvance(each) <= room for each in whole)
        for label, name in zip(self.days, whole, strict=True):
            label.setText(name if fit else label.accessibleName()[:1])


def _between(left: float, right: float, top: float, foot: float) -> QRect:
    return QRect(round(left), round(top), round(right) - round(left), round(foot) - round(top))
