"""A few lines in the person's own words, with how many more letters there is room for."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from coach.domain.diary import LONGEST_NOTE
from coach.ui.buttons import RING
from coach.ui.kit.outline import paint_outline, paint_ring, typed_into
from coach.ui.kit.parts import text
from coach.ui.language import told
from coach.ui.style import Style
from coach.ui.theme import Role

PAUSE_MS = 700
"""After so long without another letter what was written is kept, in milliseconds."""
_LINES, _INSIDE = 3, 10


class Note(QWidget):
    """Something to write. `written` brings it after a pause in writing, and when it is left.

    Args:
        style: tone and type scale.
        name: what it is, for a screen reader.
        words: the texts of a language.
    """

    written = Signal(str)

    def __init__(self, style: Style, name: str, words: Mapping[str, str]) -> None:
        super().__init__()
        self._style, self._words = style, words
        self._kept = ""
        self.lines = QPlainTextEdit(self)
        self.lines.setAccessibleName(name)
        self.lines.setTabChangesFocus(True)
        self.lines.setFrameShape(QFrame.Shape.NoFrame)
        self.lines.setFont(style.font(Role.BODY))
        self.lines.setPalette(typed_into(self.lines.palette(), style))
        self.lines.viewport().setAutoFillBackground(False)
        self.lines.installEventFilter(self)
        self.count = text(style, "", Role.HINT, second=True)
        self.setFocusProxy(self.lines)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(RING + _INSIDE, RING + 6, RING + _INSIDE, 0)
        column.setSpacing(8)
        column.addWidget(self.lines)
        column.addWidget(self.count)
        high = QFontMetricsF(self.lines.font()).lineSpacing() * _LINES
        self.lines.setFixedHeight(round(high) + 12)
        self.lines.textChanged.connect(self._limit)
        self._count()

    def value(self) -> str:
        """Return what is written, in one line."""
        return " ".join(self.lines.toPlainText().split())

    def show_value(self, said: str) -> None:
        """Show what is kept, but not over what was written since."""
        self._kept = said
        if said != self.value() and not self._pause.isActive():
            self.lines.blockSignals(True)  # noqa: FBT003
            self.lines.setPlainText(said)
            self.lines.blockSignals(False)  # noqa: FBT003
            self._count()

    def keep(self) -> None:
        """Tell what was written, if it is something else than what is kept."""
        written = self._pause.isActive()
        self._pause.stop()
        if written and self.value() != self._kept:
            self._kept = self.value()
            self.written.emit(self._kept)

    def sizeHint(self) -> QSize:
        """Return three lines of some width."""
        return QSize(self._style.px(420), super().sizeHint().height())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep what is written when it is left; show the ring while it has the focus."""
        if event.type() is QEvent.Type.FocusOut:
            self.keep()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the outline and the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, self.width(), self.lines.geometry().bottom() + RING + 6)
        hovered = self.lines.underMouse()
        paint_outline(painter, box, self._style, hovered=hovered, enabled=True)
        if self.lines.hasFocus():
            paint_ring(painter, box, self._style)
        painter.end()

    def _limit(self) -> None:
        """Take no more letters than there is room for, and begin to wait."""
        written = self.lines.toPlainText()
        if len(written) > LONGEST_NOTE:
            place = _letters(written, self.lines.textCursor().position())
            kept = max(0, place - (len(written) - LONGEST_NOTE))
            cut = (written[:kept] + written[place:])[:LONGEST_NOTE]
            self.lines.blockSignals(True)  # noqa: FBT003
            self.lines.setPlainText(cut)
            self.lines.blockSignals(False)  # noqa: FBT003
            cursor = self.lines.textCursor()
            cursor.setPosition(_places(cut[:kept]))
            self.lines.setTextCursor(cursor)
        self._count()
        self._pause.start()

    def _count(self) -> None:
        many = len(self.lines.toPlainText())
        said = told(self._words, "diary.edit.note-count", count=many, most=LONGEST_NOTE)
        self.count.setText(said)
        self.lines.setAccessibleDescription(said)


def _places(text: str) -> int:
    """Return how many places a text takes in Qt, where a letter such as an emoji takes two."""
    return len(text.encode("utf-16-le")) // 2


def _letters(text: str, places: int) -> int:
    """Return how many letters stand in the first places."""
    return len(text.encode("utf-16-le")[: 2 * places].decode("utf-16-le", "ignore"))
