"""One question: its words, a hint, and what answers it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coach.ui.icons import Icon, paint_icon
from coach.ui.kit.beside import Beside
from coach.ui.kit.parts import text
from coach.ui.style import Style, inked
from coach.ui.theme import Role

_LEAST = 220
_GAP = 24
"""Room that words need beside an editor, and the gap, in pixels."""
_HINT = 180
_ASIDE = 8
"""Room that a hint needs beside what stands there, and the gap, in pixels."""
_ICON = 18 / 13
"""The warning's icon, as a multiple of its words' size."""


class Row(QWidget):
    """A question in a row, with its editor at the right, or below where there is little room.

    Args:
        style: tone, type scale and accent.
        title: what is asked.
        hint: one line that helps to answer, or nothing.
        editor: what answers it.
        aside: what stands beside the hint, or below it where there is little room; Tab comes to
            it before the editor, as the eye does.
        inset: room before the words, as much as the editor leaves round itself for its focus
            ring, so that the edges of both are in one line.
    """

    def __init__(
        self,
        style: Style,
        title: str,
        hint: str,
        editor: QWidget,
        *,
        aside: QWidget | None = None,
        inset: int = 0,
    ) -> None:
        super().__init__()
        self.title = text(style, title, Role.BUTTON)
        self.hint = text(style, hint, Role.HINT, second=True)
        self.warning = _Warning(style)
        self.editor = editor
        self.title.setBuddy(editor)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(inset, 0, 0, 0)
        column.setSpacing(2)
        second = self.hint if aside is None else _beside(self.hint, aside, style.px(_HINT))
        for line in (self.title, second, self.warning):
            column.addWidget(line)
        row = Beside(_GAP, style.px(_LEAST), self)
        row.addWidget(words)
        row.addWidget(editor)
        self.set_hint(hint)
        self.set_warning("")

    def set_hint(self, hint: str) -> None:
        """Say another hint, or none."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._describe()

    def set_warning(self, warning: str) -> None:
        """Warn with an icon and words, or no longer."""
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        self._describe()

    def _describe(self) -> None:
        said = " ".join(part.text() for part in (self.warning, self.hint) if part.text())
        (self.editor.focusProxy() or self.editor).setAccessibleDescription(said)


def _beside(hint: QWidget, part: QWidget, least: int) -> QWidget:
    line = QWidget()
    both = Beside(_ASIDE, least, line)
    both.addWidget(hint)
    both.addWidget(part)
    return line


class _Warning(QLabel):
    """Words after a warning sign."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(style.font(Role.HINT))
        self.setPalette(inked(self.palette(), style.tokens.amber))
        self.setContentsMargins(self._side() + 6, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign beside the first line."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._side()
        line = self.fontMetrics().height()
        place = QRectF(0, (line - side) / 2, side, side)
        paint_icon(painter, Icon.WARN, place, self._style.tokens.amber)
        painter.end()

    def _side(self) -> int:
        return round(self.font().pixelSize() * _ICON)
