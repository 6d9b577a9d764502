"""Our own small card: a question in the corner of the screen, where no notification server is.

It never takes the keyboard: keys that were meant for something else do nothing here. Its buttons
are dead for the first moments, so that a click already on its way answers nothing either.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBitmap,
    QCursor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QWidget

from coach.domain.reminder import Answer, Card, Habit, Tone
from coach.ui import words
from coach.ui.buttons import HEIGHT, HEIGHT_NIGHT, RING, Button, Kind
from coach.ui.compositor import composited
from coach.ui.icons import Icon
from coach.ui.theme import (
    CARD_RADIUS,
    TARGET,
    Role,
    colour,
    font,
    line_height,
    paint_surface,
    tokens,
)
from coach.ui.tiles import SIDE, paint_tile
from coach.ui.windows import room

GUARD_MS = 700
"""How long the buttons are dead, in milliseconds."""

WIDTH = 440
HEIGHT_DAY = 196
HEIGHT_AT_NIGHT = 228
"""The visible card, in pixels."""

_MARGIN = 16
"""Around the visible card, for its shadow; also its distance from the screen's edge."""
_PAD = 20
_GAP = 12
_TEXT_LEFT = _PAD + SIDE + 16
_BETWEEN = 12
_SCALES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
"""Tried in turn where words do not fit, as in a system face wider than ours."""

_ICONS = {Answer.DRANK: Icon.CHECK, Answer.LONG: Icon.PLAY, Answer.START: Icon.PLAY}

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


class CardFace(QObject):
    """Shows cards in windows of their own, one of a habit, the newest on top. It cannot fail.

    `answered` brings a card's id and the answer. `failed` belongs to the same protocol as the
    other ways to show a card, and never comes.
    """

    answered = Signal(str, object)
    failed = Signal(str)

    def __init__(self, guard_ms: int = GUARD_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guard_ms = guard_ms
        self._windows: dict[Habit, CardWindow] = {}

    def show(self, card: Card) -> None:
        """Show a card, in place of an older one of the same habit."""
        self._let_go(card.habit)
        window = CardWindow(card, self._guard_ms)
        window.answered.connect(self._take)
        window.put_away.connect(self._forget)
        self._windows[card.habit] = window
        self._stack()
        window.show()

    def withdraw(self, card_id: str) -> None:
        """Take a card back; one that is not here is no error."""
        for habit, window in tuple(self._windows.items()):
            if window.card.id == card_id:
                self._let_go(habit)
                self._stack()

    def window(self, card_id: str) -> "CardWindow | None":
        """Return the window of a card, while it is open."""
        return next((w for w in self._windows.values() if w.card.id == card_id), None)

    def _take(self, card_id: str, answer: Answer) -> None:
        self.withdraw(card_id)
        self.answered.emit(card_id, answer)

    def _forget(self, card_id: str) -> None:
        self.withdraw(card_id)

    def _let_go(self, habit: Habit) -> None:
        if window := self._windows.pop(habit, None):
            window.hide()
            window.deleteLater()

    def _stack(self) -> None:
        """Stand in the bottom right corner of the screen in use, one above the other."""
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        corner = room(screen).bottomRight() - QPoint(_MARGIN, _MARGIN)
        for window in self._windows.values():
            window.stand_at(corner)
            corner -= QPoint(0, window.face.height() + _BETWEEN)


class CardWindow(QWidget):
    """One card. `answered` brings its id and the answer; `put_away` its id, closed without."""

    answered = Signal(str, object)
    put_away = Signal(str)

    def __init__(self, card: Card, guard_ms: int = GUARD_MS) -> None:
        super().__init__(None, _FLAGS)
        self.card = card
        self._tones = tokens(card.tone)
        self._night = card.tone is Tone.NIGHT
        soft = composited()
        height = HEIGHT_AT_NIGHT if self._night else HEIGHT_DAY
        margin = _MARGIN if soft else 0
        self.face = QRect(margin, margin, WIDTH, height)
        self.setFixedSize(WIDTH + 2 * margin, height + 2 * margin)
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
        """Paint surface, tile and words; the buttons paint themselves."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones = self._tones if self.face.left() else replace(self._tones, shadow=False)
        paint_surface(painter, QRectF(self.face), tones, CARD_RADIUS, lift=2)
        painter.translate(self.face.topLeft())
        top = _PAD + 4 if self._night else _PAD
        paint_tile(painter, self.card.habit, QRectF(_PAD, top, SIDE, SIDE), tones)
        self._paint_words(painter, top)
        painter.end()

    def _paint_words(self, painter: QPainter, top: float) -> None:
        """Paint the question and, below it, why now."""
        room = WIDTH - _TEXT_LEFT - _PAD
        top = self._paint_lines(
            painter, Role.CARD_TITLE, [self.card.title], QRectF(_TEXT_LEFT, top, room - _PAD, 0)
        )
        lines = self.card.body.splitlines()
        self._paint_lines(painter, Role.HINT, lines, QRectF(_TEXT_LEFT, top + 2, room, 0))

    def _paint_lines(
        self, painter: QPainter, role: Role, lines: Sequence[str], place: QRectF
    ) -> float:
        """Paint lines one under the other from the top of ``place``; return where they end."""
        painter.setFont(fitting(role, lines, place.width(), night=self._night))
        painter.setPen(colour(self._tones.ink if role is Role.CARD_TITLE else self._tones.ink2))
        step = line_height(role, night=self._night)
        place.setHeight(step)
        for line in lines:
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, line)
            place.translate(0, step)
        return place.top()

    def _answers(self) -> tuple[Button, ...]:
        """Make the answers, the inviting one first, and share the card's width among them."""
        for scale in _SCALES:
            buttons = tuple(self._answer(i, scale) for i in range(len(self.card.buttons)))
            natural = [b.sizeHint().width() - 2 * RING for b in buttons]
            spare = WIDTH - 2 * _PAD - _GAP * (len(buttons) - 1) - sum(natural)
            if spare >= 0:
                break
        left = self.face.left() + _PAD
        for button, width in zip(buttons, natural, strict=True):
            wide = width + round(spare * width / sum(natural))
            height = button.sizeHint().height()
            foot = self.face.bottom() + 1 - (24 if self._night else _PAD) + RING
            self._lay(button)
            button.setGeometry(left - RING, foot - height, wide + 2 * RING, height)
            left += wide + _GAP
        return buttons

    def _answer(self, place: int, scale: float) -> Button:
        answer = self.card.buttons[place]
        button = Button(
            answer.label,
            Kind.PRIMARY if place == 0 else Kind.SECONDARY,
            icon=_ICONS.get(answer.answer) if place == 0 else None,
            height=HEIGHT_NIGHT if self._night else HEIGHT,
            scale=scale,
            tone=self.card.tone,
        )
        button.clicked.connect(lambda: self.answered.emit(self.card.id, answer.answer))
        return button

    def _closer(self) -> Button:
        button = Button(kind=Kind.QUIET, icon=Icon.X, height=TARGET, tone=self.card.tone)
        button.set_name(words.CLOSE)
        self._lay(button)
        side = button.sizeHint()
        right = self.face.right() + 1 - 8 + RING
        button.setGeometry(right - side.width(), self.face.top() + 4 - RING, *side.toTuple())
        button.clicked.connect(lambda: self.put_away.emit(self.card.id))
        return button

    def _lay(self, button: Button) -> None:
        """Put a dead button on the card, out of the keyboard's reach."""
        button.setParent(self)
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


def fitting(role: Role, lines: Sequence[str], room: float, *, night: bool) -> QFont:
    """Return the role's font, smaller if a line would not fit, as with a wider system face."""
    for scale in _SCALES:
        face = font(role, night=night, scale=scale)
        measure = QFontMetricsF(face)
        if all(measure.horizontalAdvance(line) <= room for line in lines):
            break
    return face


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
