"""A few lines to type into."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from coach.ui.buttons import RING
from coach.ui.kit.outline import paint_outline, paint_ring, typed_into
from coach.ui.style import Style
from coach.ui.theme import Role

_LINES = 4


class TextArea(QWidget):
    """Some lines to type into, in one outline; Tab leaves them. `changed` brings each new text.

    Args:
        style: tone and type scale.
        name: what is asked for, for a screen reader.
        longest: characters that it takes.
    """

    changed = Signal(str)

    def __init__(self, style: Style, name: str, longest: int) -> None:
        super().__init__()
        self._style, self._longest = style, longest
        self.text = QPlainTextEdit(self)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(name)
        self.text.setFont(style.font(Role.BODY))
        self.text.setPalette(typed_into(self.text.palette(), style))
        self.text.textChanged.connect(self._take)
        self.text.installEventFilter(self)
        self.setFocusProxy(self.text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def value(self) -> str:
        """Return what stands in it."""
        return self.text.toPlainText()

    def show_value(self, text: str) -> None:
        """Show a text; nothing is told."""
        self.text.blockSignals(True)  # noqa: FBT003
        self.text.setPlainText(text)
        self.text.blockSignals(False)  # noqa: FBT003

    def sizeHint(self) -> QSize:
        """Return room for a few lines, and for the focus ring."""
        line = QFontMetricsF(self.text.font()).lineSpacing()
        return QSize(self._style.px(240), round(line * _LINES) + self._style.px(24) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return a field in which a word can be read."""
        return QSize(self._style.px(140), self.sizeHint().height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Leave room for the outline."""
        side = RING + 4
        self.text.setGeometry(self.rect().adjusted(side + 4, side, -side, -side))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show the ring while it has the focus, and the hover outline."""
        kinds = QEvent.Type
        if event.type() in (kinds.FocusIn, kinds.FocusOut, kinds.Enter, kinds.Leave):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint outline and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        paint_outline(painter, box, self._style, hovered=self.underMouse(), enabled=True)
        if self.text.hasFocus():
            paint_ring(painter, box, self._style)
        painter.end()

    def _take(self) -> None:
        said = self.value()
        if len(said) > self._longest:
            cursor = self.text.textCursor()
            place = min(cursor.position(), self._longest)
            self.show_value(said[: self._longest])
            cursor.setPosition(place)
            self.text.setTextCursor(cursor)
        self.changed.emit(self.value())
