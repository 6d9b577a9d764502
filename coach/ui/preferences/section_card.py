"""A section of the page: its name, and a card with a row for each preference."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.buttons import RING
from coach.ui.kit.parts import SHADOW, Card, text
from coach.ui.preferences.row import PreferenceRow, Rows
from coach.ui.style import Style
from coach.ui.theme import Role, colour

_PADDING, _TIGHT_PADDING = 24, 12
_TIGHT = 480
"""Below this width, times the type's scale, a card keeps less room at its sides."""
_INSIDE = 6
_ROW = 76
"""Height that a row will take, as far as is known before it is made, in pixels."""


class RowCard(Card):
    """A card with a line between its rows."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface, and a line above every row but the first."""
        super().paintEvent(event)
        rows = [row for row in self.findChildren(PreferenceRow) if not row.isHidden()]
        painter = QPainter(self)
        painter.setPen(QPen(colour(self._style.tokens.line), 1))
        for row in sorted(rows, key=lambda row: row.y())[1:]:
            y = row.y() - 0.5
            left, right = row.x() + RING, row.x() + row.width() - RING
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.end()


class SectionCard(QWidget):
    """A section; its rows are made one by one, when there is time or they are wanted.

    Args:
        style: tone and type scale.
        key: the section's key.
        title: what it is called.
        names: its preferences, in order.
        make: makes a row.
    """

    def __init__(
        self, style: Style, key: str, title: str, names: Sequence[str], make: Rows
    ) -> None:
        super().__init__()
        self.key, self.title, self.names, self._make = key, title, tuple(names), make
        self.rows: dict[str, PreferenceRow] = {}
        self._row_height = style.px(_ROW)
        self.heading = text(style, title, Role.SECTION)
        self.heading.setContentsMargins(SHADOW, style.px(8), SHADOW, 0)
        self.setAccessibleName(title)
        self._card = RowCard(style)
        self._room = QWidget()
        self._column = QVBoxLayout(self._card)
        self._tight = style.px(_TIGHT)
        self._keep_sides(_PADDING)
        self._column.setSpacing(0)
        self._column.addWidget(self._room)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.heading)
        page.addWidget(self._card)
        self._keep_room()

    @property
    def pending(self) -> tuple[str, ...]:
        """The preferences that have no row yet."""
        return tuple(name for name in self.names if name not in self.rows)

    def build(self, name: str) -> PreferenceRow:
        """Make the row of a preference, if there is none yet, and return it."""
        if name in self.rows:
            return self.rows[name]
        row = self._make(name)
        place = sum(each in self.rows for each in self.names[: self.names.index(name)])
        self._column.insertWidget(place, row)
        self.rows[name] = row
        self._keep_room()
        return row

    def rebuild(self, name: str) -> None:
        """Make the row of a preference anew, if there is one."""
        if (row := self.rows.pop(name, None)) is not None:
            self._column.removeWidget(row)
            row.hide()
            row.setParent(None)
            row.deleteLater()
            self.build(name)

    def show_only(self, names: Collection[str]) -> None:
        """Show the rows of these preferences alone; without any, nothing of the section."""
        for name, row in self.rows.items():
            row.setVisible(name in names)
        self.setVisible(any(name in names for name in self.names))
        self._card.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the rows what room there is."""
        super().resizeEvent(event)
        self._keep_sides(_TIGHT_PADDING if self.width() < self._tight else _PADDING)

    def _keep_sides(self, padding: int) -> None:
        edge, side = SHADOW + _INSIDE, SHADOW + padding - RING
        self._column.setContentsMargins(side, edge, side, edge)

    def _keep_room(self) -> None:
        """Leave room for rows to come, so that little moves when they do."""
        self._room.setFixedHeight(len(self.pending) * self._row_height)
        self._room.setVisible(bool(self.pending))


class OtherSection(QWidget):
    """A section whose content others make.

    Args:
        style: tone and type scale.
        key: the section's key.
        title: what it is called.
        make: makes what stands in it, with cards of its own.
    """

    def __init__(self, style: Style, key: str, title: str, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self.key, self.title, self._make = key, title, make
        self.content: QWidget | None = None
        self.heading = text(style, title, Role.SECTION)
        self.heading.setContentsMargins(SHADOW, style.px(8), SHADOW, 0)
        self.setAccessibleName(title)
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        self._page.addWidget(self.heading)

    def build(self) -> bool:
        """Make the content; return whether that was still to be done."""
        if self.content is not None:
            return False
        self.content = self._make()
        self._page.addWidget(self.content)
        return True
