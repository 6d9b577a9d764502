"""The first card: what is next and why, what can be done about it, and a still picture of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import (
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.reminder import Habit
from coach.ui.buttons import RING, Button, Kind
from coach.ui.kit.parts import SHADOW, button, text
from coach.ui.style import Style, inked
from coach.ui.theme import STAGE_RADIUS, Role, paint_surface
from coach.ui.today.facts import fullness
from coach.ui.today.letters import Letters
from coach.ui.today.offers import Offer, offers
from coach.ui.today.rows import folded
from coach.ui.today.scene import Scene
from coach.ui.today.setting import Setting
from coach.ui.today.sign import ink_of
from coach.ui.today.view import State
from coach.ui.today.wording import Wording

if TYPE_CHECKING:
    from coach.motion.exercise import Exercise

_TALL = 264
_PADDING = 32
_PICTURE = 0.40
_WIDEST = 460
_NARROWEST = 560
"""A card narrower than this, at the usual type, has room for words only."""


class HeroCard(QWidget):
    """What is next. `wished` brings the offer that was taken.

    Args:
        style: tone, type scale and accent.
        setting: who is drawn, and which moves there are.
        letters: presses the buttons by letter.
    """

    wished = Signal(object)

    def __init__(self, style: Style, setting: Setting, letters: Letters) -> None:
        super().__init__()
        self._style, self._setting, self._letters = style, setting, letters
        self._offers: tuple[Offer, ...] = ()
        self._scene = Scene()
        self._plain = True
        self._moves: dict[str, Exercise | None] = {}
        self._picture: QPixmap | None = None
        self._awaited = False
        self.kicker = text(style, "", Role.BUTTON)
        self.headline = text(style, "", Role.TITLE)
        self.why = text(style, "", Role.BODY, second=True)
        self.buttons: tuple[Button, ...] = ()
        self._row = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for label, below in ((self.kicker, 8), (self.headline, 8), (self.why, 20)):
            label.setContentsMargins(RING, 0, 0, 0)
            self._column.addWidget(label)
            self._column.addSpacing(below)
        self._column.addStretch(1)
        self._column.addWidget(self._row)
        self.setMinimumHeight(style.px(_TALL) if style.scale <= 1 else 0)
        self._lay_out()

    @property
    def pictured(self) -> bool:
        """Whether its picture is drawn already."""
        return self._picture is not None

    def tell(self, said: Wording) -> None:
        """Say what is next; buttons that would be the same are left alone."""
        night = self._style.night
        hero, tones = said.view.hero, self._style.tokens
        self.kicker.setText(said.kicker())
        self.kicker.setVisible(bool(self.kicker.text()))
        habit = hero.due.kind if hero.due else Habit.STANDING
        ink = tones.coral if hero.state is State.ASKED else ink_of(habit, tones)
        self.kicker.setPalette(inked(self.kicker.palette(), ink))
        self.headline.setText(said.headline(night=night))
        self.why.setText(said.why(night=night))
        self.why.setVisible(bool(self.why.text()))
        self._offer(offers(said, self._setting.later_min))
        self._draw(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words the room that the picture does not take."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, and the picture into it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = self._face()
        paint_surface(painter, face, self._style.tokens, STAGE_RADIUS + 4, lift=1.4)
        size = self._picture_size()
        if not size.isEmpty():
            line = 0 if self._style.tokens.shadow else self._style.tokens.card_line
            inner = face.adjusted(line, line, -line, -line)
            clip = QPainterPath()
            clip.addRoundedRect(inner, STAGE_RADIUS + 4 - line, STAGE_RADIUS + 4 - line)
            painter.setClipPath(clip)
            left = round(face.right()) - size.width()
            if (picture := self._drawn(size)) is not None:
                painter.drawPixmap(left, round(face.top()), picture)
        painter.end()

    def _face(self) -> QRectF:
        return QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def _picture_size(self) -> QSize:
        """Return the room of the picture; empty where there is no picture, or no room."""
        face = self._face()
        if self._scene.empty or self._style.night or face.width() < self._style.px(_NARROWEST):
            return QSize()
        wide = min(_WIDEST, face.width() * _PICTURE)
        return QSize(round(wide), round(face.height()))

    def _drawn(self, size: QSize) -> QPixmap | None:
        """Return the picture; one that is not there yet is drawn as soon as there is time."""
        kept = self._picture
        if kept is not None and kept.deviceIndependentSize().toSize() == size:
            return kept
        if not self._awaited:
            self._awaited = True
            QTimer.singleShot(0, self, self._paint_picture)
        return None

    def _paint_picture(self) -> None:
        self._awaited = False
        size, scene = self._picture_size(), self._scene
        if size.isEmpty():
            return
        from coach.ui.today.picture import painted  # noqa: PLC0415  - the figure, after the words

        dpr, style = self.devicePixelRatioF(), self._style
        self._picture = painted(
            scene, self._move(scene.routine), self._setting, style, size, dpr, plain=self._plain
        )
        self.update()

    def _move(self, routine: str) -> "Exercise | None":
        """Return the move of a routine; each is looked up once."""
        if routine and routine not in self._moves:
            self._moves = {routine: self._setting.moves(routine)}
        return self._moves.get(routine)

    def _draw(self, said: Wording) -> None:
        hero = said.view.hero
        habit = hero.due.kind if hero.due else None
        level = fullness(said) if habit is Habit.WATER else 0.0
        scene = Scene(habit, hero.state is State.PAUSED, hero.routine, level)
        if scene != self._scene or self._plain is not said.view.discreet:
            self._scene, self._plain, self._picture = scene, said.view.discreet, None
            self._lay_out()
            self.update()

    def _lay_out(self) -> None:
        padding = self._style.px(_PADDING) if not self._style.night else 24
        edge = SHADOW + min(padding, 40)
        picture = self._picture_size()
        beside = 0 if picture.isEmpty() else round(picture.width() * 0.86)
        self._column.setContentsMargins(edge - RING, edge - 4, edge + beside, edge - RING)

    def _offer(self, wanted: tuple[Offer, ...]) -> None:
        if wanted == self._offers:
            return
        focused = any(each.hasFocus() for each in self.buttons)
        self._offers = wanted
        self.buttons = tuple(self._button(offer) for offer in wanted)
        row = folded(8, *self.buttons)
        self._column.replaceWidget(self._row, row)
        self._row.deleteLater()
        self._row = row
        row.setVisible(bool(self.buttons))
        self._lay_out()
        if focused and self.buttons:
            self.buttons[0].setFocus()

    def _button(self, offer: Offer) -> Button:
        made = button(self._style, offer.said, offer.kind, offer.icon)
        made.clicked.connect(lambda: self.wished.emit(offer))
        if offer.kind is Kind.PRIMARY:
            made.keep_ring()
        self._letters.give(offer.letter, made)
        return made
