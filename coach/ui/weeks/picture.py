"""The picture: the names of the rows, and their columns beside or below them."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coach.domain.preferences import Unit
from coach.domain.weeks import Weeks
from coach.ui.kit.parts import text
from coach.ui.style import Style
from coach.ui.theme import Role
from coach.ui.weeks.columns import Columns
from coach.ui.weeks.places import Places, name_width, places
from coach.ui.weeks.rows import Measure
from coach.ui.weeks.wording import Wording


class Name(QWidget):
    """What a row counts, and of what.

    Args:
        style: tone and type scale.
        name: what is counted.
        of: of what, or in which unit.
    """

    def __init__(self, style: Style, name: str, of: str) -> None:
        super().__init__()
        self.name = text(style, name, Role.BUTTON)
        self.of = text(style, of, Role.HINT, second=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.of)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class Picture(QWidget):
    """Four rows over the same weeks.

    Args:
        words: the catalogue.
        style: tone and type scale.
        unit: how volumes are told.
    """

    def __init__(self, words: Mapping[str, str], style: Style, unit: Unit) -> None:
        super().__init__()
        self._style = style
        said = Wording(words, unit)
        self.columns = Columns(style, self)
        self.names = tuple(
            Name(style, said.say(f"rows.{each}"), said.say(_of(each, unit))) for each in Measure
        )
        for name in self.names:
            name.setParent(self.columns)
        self._count = 1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def tell(self, found: Weeks, said: Wording) -> None:
        """Show weeks."""
        self._count = len(found.weeks)
        self.columns.tell(found, said)
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        """Return that names fold where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows and the dates."""
        return round(self._places(width).height)

    def sizeHint(self) -> QSize:
        """Return a comfortable width."""
        width = self._style.px(720)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a width in which the weeks can still be told apart."""
        return QSize(280, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything into its place."""
        super().resizeEvent(event)
        self._place()

    def _places(self, width: int) -> Places:
        room = name_width(self._style, width)
        heights = tuple(name.heightForWidth(room) for name in self.names)
        line, scale = self.columns.line(), self.columns.scale_width()
        return places(self._style, width, self._count, heights=heights, line=line, scale=scale)

    def _place(self) -> None:
        found = self._places(self.width())
        for name, place in zip(self.names, found.titles, strict=True):
            tall = name.heightForWidth(round(place.width()))
            top = place.top() + (place.height() - tall) / 2
            name.setGeometry(QRect(0, round(top), round(place.width()), tall))
        self.columns.setGeometry(0, 0, self.width(), round(found.height))
        self.columns.put(found)


def _of(measure: Measure, unit: Unit) -> str:
    ounces = measure is Measure.DRINKS and unit is Unit.FL_OZ
    return f"rows.{measure}-of-floz" if ounces else f"rows.{measure}-of"
