"""The picture beside a page: a room with round corners, anchored to its floor."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.domain.preferences import Preferences
from coach.domain.welcome import SetupPage
from coach.ui.language import say, told
from coach.ui.setup.page import Outlook
from coach.ui.setup.pictures import room
from coach.ui.setup.pictures.pigments import pigments
from coach.ui.setup.pictures.scenes import paint_scene
from coach.ui.setup.pictures.sketch import Sketch
from coach.ui.setup.rim import RADIUS, paint_rim
from coach.ui.style import Style

if TYPE_CHECKING:  # the figure is loaded when its page comes
    from coach.ui.setup.portrait import Portrait


class Panel(QWidget):
    """Shows the picture of a page, and in it what was answered.

    Args:
        words: the catalogue.
        style: tone, type scale and accent.
        outlook: whose figure is shown, doing what.
    """

    def __init__(self, words: Mapping[str, str], style: Style, outlook: Outlook) -> None:
        super().__init__()
        self._words, self._style, self._outlook = words, style, outlook
        self._page, self._preferences = SetupPage.HOURS, Preferences()
        self._portrait: Portrait | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, page: SetupPage, preferences: Preferences) -> None:
        """Show a page's picture with these answers."""
        self._page, self._preferences = page, preferences
        mode = say(self._words, f"setup.day.{preferences.standing.mode.value}")
        self.setAccessibleName(told(self._words, f"setup.picture.{page.value}", mode=mode))
        figure = page is SetupPage.FIGURE
        if figure and self._portrait is None:
            self._portrait = self._drawn()
        if self._portrait is not None:
            self._portrait.show_preferences(preferences)
            self._portrait.setVisible(figure and self._portrait.moves)
        self.update()

    def _drawn(self) -> "Portrait":
        from coach.ui.setup.portrait import Portrait  # noqa: PLC0415  - as above

        made = Portrait(self._style, self._outlook, self.accessibleName())
        made.setParent(self)
        made.setGeometry(self.rect())
        return made

    def sizeHint(self) -> QSize:
        """Return a picture as the rooms are drawn."""
        return QSize(round(room.WIDE), round(room.TALL))

    def minimumSizeHint(self) -> QSize:
        """Return that it can be as small as there is room for."""
        return QSize(0, 0)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Let the figure fill it."""
        if self._portrait is not None:
            self._portrait.setGeometry(self.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the room, as large as it fits, its floor at the foot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(face, RADIUS, RADIUS)
        painter.save()
        painter.setClipPath(shape)
        scale = min(self.width() / room.WIDE, self.height() / room.TALL)
        painter.translate((self.width() - room.WIDE * scale) / 2, self.height() - room.TALL * scale)
        painter.scale(scale, scale)
        paint_scene(Sketch(painter, pigments(self._style.tone)), self._page, self._preferences)
        painter.restore()
        paint_rim(painter, face, self._style.tokens)
        painter.end()
