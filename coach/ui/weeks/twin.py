"""The same weeks in words, the latest first: nothing is told by the picture alone."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.weeks import Weeks
from coach.ui.kit.parts import text
from coach.ui.style import Style
from coach.ui.theme import Role
from coach.ui.weeks.wording import Wording


class Line(QWidget):
    """One week: its days, and below them all that is told of it."""

    def __init__(self, style: Style, span: str, facts: str) -> None:
        super().__init__()
        self.setAccessibleName(f"{span}. {facts}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(text(style, span, Role.BUTTON))
        column.addWidget(text(style, facts, second=True))


class Twin(QWidget):
    """A line of words for each week.

    Args:
        style: tone and type scale.
    """

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.lines: list[Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    def tell(self, found: Weeks, said: Wording) -> None:
        """Tell of all weeks."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        weeks = reversed(found.weeks)
        self.lines = [Line(self._style, said.span(week), said.facts(week)) for week in weeks]
        for line in self.lines:
            self._column.addWidget(line)
