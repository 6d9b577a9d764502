"""A line to type into."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from coach.ui.buttons import RING
from coach.ui.icons import Icon, paint_icon
from coach.ui.kit.outline import paint_outline, paint_ring, typed_into
from coach.ui.style import Style
from coach.ui.theme import Role

LONGEST = 80
"""Characters that a line takes at most, unless less or more is asked for."""


class Field(QWidget):
    """A line to type into, in one outline. `changed` brings each new text, `entered` a final one.

    Args:
        style: tone and type scale.
        name: what is asked for, for a screen reader and, while it is empty, in the field.
        lens: with a magnifying glass.
        icon: with another icon.
    """

    changed = Signal(str)
    entered = Signal(str)

    def __init__(
        self, style: Style, name: str, *, lens: bool = False, icon: Icon | None = None
    ) -> None:
        super().__init__()
        self._style, self._icon = style, Icon.LENS if lens else icon
        self._doubtful = False
        self.line = QLineEdit(self)
        self.line.setFrame(False)
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText(name if not lens else name.split(maxsplit=1)[0])
        self.line.setAccessibleName(name)
        self.line.setFont(style.font(Role.BODY if lens else Role.BUTTON))
        self.line.setPalette(typed_into(self.line.palette(), style))
        self.line.textChanged.connect(self.changed)
        self.line.editingFinished.connect(lambda: self.entered.emit(self.line.text()))
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def value(self) -> str:
        """Return what stands in it."""
        return self.line.text()

    def show_value(self, text: str) -> None:
        """Show a text; nothing is told."""
        self.line.blockSignals(True)  # noqa: FBT003
        self.line.setText(text)
        self.line.blockSignals(False)  # noqa: FBT003

    def show_doubt(self, *, doubtful: bool) -> None:
        """Show by a heavy outline that what stands there cannot be taken; say beside it why."""
        self._doubtful = doubtful
        self.update()

    def sizeHint(self) -> QSize:
        """Return a field as high as a button, with room for the focus ring."""
        height = max(self._style.target, round(QFontMetricsF(self.line.font()).height() * 1.9))
        return QSize(self._style.px(240), height + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return a field in which a word can be read."""
        return QSize(self._style.px(140), self.sizeHint().height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Leave room for outline and glass."""
        side = self._style.px(14)
        left = self._place().right() + 6 if self._icon else RING + side
        width = round(self.width() - left - RING - side * 0.7)
        self.line.setGeometry(round(left), RING + 3, width, self.height() - 2 * RING - 6)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show the ring while it has the focus, and the hover outline."""
        if event.type() in (
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
            QEvent.Type.Enter,
            QEvent.Type.Leave,
        ):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint outline, glass and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, hovered = QRectF(self.rect()), self.underMouse()
        tones = self._style.tokens
        edge, on = tones.amber if self._doubtful else "", self.isEnabled()
        paint_outline(painter, box, self._style, hovered=hovered, enabled=on, edge=edge)
        if self._icon:
            paint_icon(painter, self._icon, self._place(), tones.ink2)
        if self.line.hasFocus():
            paint_ring(painter, box, self._style)
        painter.end()

    def _place(self) -> QRectF:
        side = max(20, round(self.line.font().pixelSize() * 1.25))
        return QRectF(RING + 12, (self.height() - side) / 2, side, side)
