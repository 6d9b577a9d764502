"""The plain parts that pages are put together from: texts, buttons, fields, pages that scroll."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from coach.ui.buttons import HEIGHT, HEIGHT_NIGHT, RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.stretches.things import paint_lens
from coach.ui.style import Style, inked
from coach.ui.theme import (
    FIELD_RADIUS,
    TARGET,
    WINDOW_MARGIN,
    WINDOW_MARGIN_NIGHT,
    Role,
    colour,
    paint_surface,
)

SHADOW = 12
"""Room around a card's face for its shadow, in pixels."""
_LINES = 2.1
_BAR = 10


def text(style: Style, said: str, role: Role = Role.BODY, *, second: bool = False) -> QLabel:
    """Return words that wrap; ``second`` in the colour of second text."""
    label = QLabel(said)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(style.font(role))
    tones = style.tokens
    label.setPalette(inked(label.palette(), tones.ink2 if second else tones.ink))
    return label


def button(
    style: Style, said: str, kind: Kind = Kind.SECONDARY, icon: Icon | None = None
) -> Button:
    """Return a button as high as its type asks for."""
    line = QFontMetricsF(style.font(Role.BUTTON)).height()
    height = max(HEIGHT_NIGHT if style.night else HEIGHT, round(line * _LINES))
    return Button(said, kind, icon=icon, height=height, scale=style.scale, tone=style.tone)


def margin(style: Style) -> int:
    """Return the room around a page, in pixels."""
    return WINDOW_MARGIN_NIGHT if style.night else WINDOW_MARGIN


def top_row(style: Style, back: Button, *ends: Button) -> QHBoxLayout:
    """Return the first row of a page: the way back at the left, other buttons at the right."""
    row = QHBoxLayout()
    row.setContentsMargins(margin(style) - 20, 0, margin(style) - RING, 0)
    row.addWidget(back)
    row.addStretch(1)
    for end in ends:
        row.addWidget(end)
    return row


class Card(QWidget):
    """A raised surface; lay out inside `margins`."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    def margins(self, padding: int) -> tuple[int, int, int, int]:
        """Return the margins of a layout inside the face, for `setContentsMargins`."""
        edge = SHADOW + padding
        return (edge, edge, edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_surface(painter, face, self._style.tokens)
        painter.end()


class Field(QWidget):
    """A line to type into, in one outline. `changed` brings each new text, `entered` a final one.

    Args:
        style: tone and type scale.
        name: what is asked for, for a screen reader and, while it is empty, in the field.
        lens: with a magnifying glass.
    """

    changed = Signal(str)
    entered = Signal(str)

    def __init__(self, style: Style, name: str, *, lens: bool = False) -> None:
        super().__init__()
        self._style, self._lens = style, lens
        self.line = QLineEdit(self)
        self.line.setFrame(False)
        self.line.setMaxLength(80)
        self.line.setPlaceholderText(name if not lens else name.split(maxsplit=1)[0])
        self.line.setAccessibleName(name)
        self.line.setFont(style.font(Role.BODY if lens else Role.BUTTON))
        self.line.setPalette(_field_palette(self.line.palette(), style))
        self.line.textChanged.connect(self.changed)
        self.line.editingFinished.connect(lambda: self.entered.emit(self.line.text()))
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a field as high as a button, with room for the focus ring."""
        height = max(TARGET, round(QFontMetricsF(self.line.font()).height() * 1.9))
        return QSize(self._style.px(240), height + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return a field in which a word can be read."""
        return QSize(self._style.px(140), self.sizeHint().height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Leave room for outline and glass."""
        left = self._icon().right() + 6 if self._lens else RING + 14.0
        width = round(self.width() - left - RING - 10)
        self.line.setGeometry(round(left), RING + 3, width, self.height() - 2 * RING - 6)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show the ring while it has the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint outline, glass and focus ring."""
        tones = self._style.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        painter.setBrush(colour(tones.surface))
        painter.setPen(QPen(colour(tones.edge), 1.25))
        painter.drawRoundedRect(face.adjusted(0.6, 0.6, -0.6, -0.6), FIELD_RADIUS, FIELD_RADIUS)
        if self._lens:
            paint_lens(painter, self._icon(), tones.ink2)
        if self.line.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(tones.ink), 2))
            radius = FIELD_RADIUS + RING
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _icon(self) -> QRectF:
        side = self._style.px(20)
        return QRectF(RING + 12, (self.height() - side) / 2, side, side)


class Scroller(QScrollArea):
    """A page that scrolls up and down, with a bar in the window's own colours."""

    scrolled = Signal()

    def __init__(self, style: Style, inside: QWidget) -> None:
        super().__init__()
        tones = style.tokens
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setStyleSheet(  # not the area: its page would lose the palette
            f"QScrollBar:vertical {{ background: transparent; width: {_BAR}px; margin: 0; }}"
            f"QScrollBar::handle:vertical {{ background: {tones.edge}; border-radius: 3px;"
            " min-height: 44px; margin: 2px; }"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        )
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that other parts may be in sight."""
        super().resizeEvent(event)
        self.scrolled.emit()


def _field_palette(palette: QPalette, style: Style) -> QPalette:
    tones = style.tokens
    for role, token in (
        (QPalette.ColorRole.Base, tones.surface),
        (QPalette.ColorRole.Text, tones.ink),
        (QPalette.ColorRole.PlaceholderText, tones.ink2),
        (QPalette.ColorRole.Highlight, tones.soft),
        (QPalette.ColorRole.HighlightedText, tones.on_soft),
    ):
        palette.setColor(role, colour(token))
    return palette
