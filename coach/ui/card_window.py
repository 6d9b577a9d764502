"""One of our own cards as a window, which never takes the keyboard."""

from dataclasses import replace

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QBitmap, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from coach.domain.reminder import Card
from coach.ui import words
from coach.ui.buttons import RING, Button, Kind
from coach.ui.card_layout import Text, laid_out
from coach.ui.compositor import composited
from coach.ui.icons import Icon
from coach.ui.style import Style
from coach.ui.theme import CARD_RADIUS, Role, colour, paint_surface
from coach.ui.tiles import paint_tile

GUARD_MS = 700
"""How long the buttons are dead, in milliseconds."""

MARGIN = 16
"""Around the visible card, for its shadow; also its distance from the screen's edge."""

_FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.NoDropShadowWindowHint
)
_ATTRIBUTES = (
    Qt.WidgetAttribute.WA_ShowWithoutActivating,
    Qt.WidgetAttribute.WA_X11DoNotAcceptFocus,
    Qt.WidgetAttribute.WA_X11NetWmWindowTypeNotification,
    Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow,
)


class CardWindow(QWidget):
    """One card, with one question or several.

    `answered` brings its id and the pressed button's key; `put_away` its id, closed without.

    Args:
        card: what is asked; it also has the tone.
        guard_ms: how long the buttons are dead, in milliseconds.
        style: type scale and accent.
    """

    answered = Signal(str, str)
    put_away = Signal(str)

    def __init__(self, card: Card, guard_ms: int = GUARD_MS, style: Style | None = None) -> None:
        super().__init__(None, _FLAGS)
        self.card = card
        self._style = replace(style or Style(), tone=card.tone)
        self._tones = self._style.tokens
        self._layout = laid_out(card, self._style)
        soft = composited()
        margin = MARGIN if soft else 0
        self.face = QRect(margin, margin, self._layout.width, self._layout.height)
        self.setFixedSize(self.face.size().grownBy(QMargins(margin, margin, margin, margin)))
        self.setWindowTitle(words.APP)
        self.setAccessibleName(f"{card.title} {card.body}")
        self._dress(soft=soft)
        self._buttons = self._answers()
        self._close = self._closer()
        self._guard = QTimer(self, singleShot=True, interval=guard_ms)
        self._guard.timeout.connect(self.wake)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The answers, as on the card."""
        return self._buttons

    @property
    def closer(self) -> Button:
        """Puts the card away without an answer."""
        return self._close

    def stand_at(self, corner: QPoint) -> None:
        """Put the visible card's bottom right corner there, in screen pixels."""
        self.move(corner - self.face.bottomRight())

    def show(self) -> None:
        """Appear, with dead buttons that wake by themselves."""
        super().show()
        self._guard.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def wake(self) -> None:
        """Let the buttons be pressed from now on."""
        for button in (*self._buttons, self._close):
            button.setEnabled(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint surface, tiles and words; the buttons paint themselves."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones = self._tones if self.face.left() else replace(self._tones, shadow=False)
        paint_surface(painter, QRectF(self.face), tones, CARD_RADIUS, lift=2)
        painter.translate(self.face.topLeft())
        for habit, place in self._layout.tiles:
            paint_tile(painter, habit, place, tones)
        for text in self._layout.texts:
            self._paint_text(painter, text)
        painter.end()

    def _paint_text(self, painter: QPainter, text: Text) -> None:
        title = text.role is Role.CARD_TITLE
        painter.setFont(text.face)
        painter.setPen(colour(self._tones.ink if title else self._tones.ink2))
        place = QRectF(text.left, text.top, self.face.width() - text.left, text.step)
        for line in text.lines:
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, line)
            place.translate(0, text.step)

    def _answers(self) -> tuple[Button, ...]:
        for (button, place), answer in zip(self._layout.answers, self.card.buttons, strict=True):
            self._lay(button, place)
            button.clicked.connect(lambda _=False, key=answer.key: self._answer(key))
        return tuple(button for button, _ in self._layout.answers)

    def _answer(self, key: str) -> None:
        self.answered.emit(self.card.id, key)

    def _closer(self) -> Button:
        place = self._layout.closer
        button = Button(kind=Kind.QUIET, icon=Icon.X, height=place.height(), style=self._style)
        button.set_name(words.CLOSE)
        self._lay(button, place)
        button.clicked.connect(lambda: self.put_away.emit(self.card.id))
        return button

    def _lay(self, button: Button, place: QRect) -> None:
        """Put a dead button on the card, out of the keyboard's reach."""
        button.setParent(self)
        around = place.translated(self.face.topLeft()).adjusted(-RING, -RING, RING, RING)
        button.setGeometry(around)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setEnabled(False)

    def _dress(self, *, soft: bool) -> None:
        """Be a quiet window: never focused, never white, not even before the first paint."""
        for attribute in _ATTRIBUTES:
            self.setAttribute(attribute)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)  # noqa: FBT003
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if soft:
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
            return
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, colour(self._tones.surface))
        self.setPalette(palette)
        self.setMask(_rounded(self.size()))


def _rounded(size: QSize) -> QBitmap:
    """Return the card's shape for screens that cannot blend."""
    shape = QBitmap(size)
    shape.fill(Qt.GlobalColor.color0)
    painter = QPainter(shape)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.color1)
    painter.drawRoundedRect(QRectF(0, 0, size.width(), size.height()), CARD_RADIUS, CARD_RADIUS)
    painter.end()
    return shape
