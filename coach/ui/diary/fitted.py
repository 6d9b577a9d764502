"""A button whose word is a little smaller where there is too little room for it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QResizeEvent

from coach.ui.buttons import RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.kit.parts import button
from coach.ui.lettering import EASY
from coach.ui.style import Style
from coach.ui.theme import Role

_SIDE, _GAP = 12, 8
"""Room beside the word where it is narrow, and between icon and word, in pixels."""
_ICON = 19 / 15


class Fitted(Button):
    """As wide as it may be; its word shrinks by a tenth at most, which nobody sees."""

    def __init__(self, style: Style, said: str, kind: Kind, icon: Icon | None = None) -> None:
        high = button(style, said).sizeHint().height() - 2 * RING
        super().__init__(said, kind, icon=icon, height=high, style=style)
        self._dress = style

    def minimumSizeHint(self) -> QSize:
        """Return room for the word at its smallest."""
        return QSize(round(self._wide(EASY[-1])) + 2 * (RING + _SIDE), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the largest word that finds room."""
        super().resizeEvent(event)
        room = self.width() - 2 * (RING + _SIDE)
        scale = next((each for each in EASY if self._wide(each) <= room), EASY[-1])
        self.setFont(self._dress.font(Role.BUTTON, scale))

    def _wide(self, scale: float) -> float:
        """Return how wide word and icon are in a size."""
        face = self._dress.font(Role.BUTTON, scale)
        icon = round(face.pixelSize() * _ICON) + _GAP if self._icon else 0
        return QFontMetricsF(face).horizontalAdvance(self.text()) + icon
