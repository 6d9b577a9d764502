"""A line that says what is wrong or done, with an icon before it, aloud too."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from coach.ui.announce import announce
from coach.ui.buttons import RING
from coach.ui.icons import Icon, paint_icon
from coach.ui.style import Style, inked
from coach.ui.theme import Role

_ICON = 20
_GAP = 8


class Message(QLabel):
    """Says one thing at a time. Empty, it takes no room, unless it is to `keep` some."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._icon: Icon | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(style.font(Role.BODY))
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setContentsMargins(RING + style.px(_ICON) + _GAP, 0, RING, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._kept = 0
        self.clear()

    def keep(self, lines: int) -> None:
        """Keep room for so many lines, also while there is nothing to say."""
        self._kept = lines
        self.setMinimumHeight(lines * self.fontMetrics().height())
        self.setVisible(bool(self.text() or lines))

    def warn(self, said: str) -> None:
        """Say what is wrong."""
        self._tell(said, Icon.WARN, self._style.tokens.amber, said)

    def wait(self, said: str, aloud: str = "") -> None:
        """Say what is waited for; a screen reader hears only ``aloud``."""
        self._tell(said, Icon.CLOCK, self._style.tokens.ink, aloud)

    def confirm(self, said: str) -> None:
        """Say what was done."""
        self._tell(said, Icon.CHECK, self._style.tokens.mark, said)

    def clear(self) -> None:
        """Say nothing."""
        self._tell("", None, self._style.tokens.ink, "")

    def _tell(self, said: str, icon: Icon | None, ink: str, aloud: str) -> None:
        self._icon, self._ink = icon, ink
        self.setPalette(inked(self.palette(), ink))
        self.setText(said)
        self.setVisible(bool(said or self._kept))
        self.update()
        if aloud:
            announce(self, aloud)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon beside the first line."""
        super().paintEvent(event)
        if self._icon is None:
            return
        painter = QPainter(self)
        side = self._style.px(_ICON)
        top = (QFontMetricsF(self.font()).height() - side) / 2
        paint_icon(painter, self._icon, QRectF(RING, top, side, side), self._ink)
        painter.end()
