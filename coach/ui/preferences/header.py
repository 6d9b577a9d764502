"""The head of the page: its name, a search, whether all is saved, and the way back."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from coach.ui.announce import announce
from coach.ui.icons import Icon, paint_icon
from coach.ui.kit.field import Field
from coach.ui.kit.parts import button, text
from coach.ui.language import say
from coach.ui.style import Style, inked
from coach.ui.theme import Role

_ICON = 18
_GAP = 8


class Told(QLabel):
    """What became of the last change, after a tick or a warning sign."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style, self._icon = style, Icon.CHECK
        self.setFont(style.font(Role.BUTTON))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(style.px(_ICON) + _GAP, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def tell(self, said: str, *, well: bool = True) -> None:
        """Say something, aloud too; ``well`` is for what went well."""
        self._icon = Icon.CHECK if well else Icon.WARN
        self.setText(said)
        tones = self._style.tokens
        self.setPalette(inked(self.palette(), tones.mark if well else tones.amber))
        if said:
            announce(self, said)

    def sizeHint(self) -> QSize:
        """Return room for one line, or for two where it is long."""
        wide = self.fontMetrics().horizontalAdvance(self.text()) + self.contentsMargins().left() + 4
        most = self._style.px(240)
        return QSize(min(wide, most), self.heightForWidth(min(wide, most)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign beside the words."""
        super().paintEvent(event)
        if self.text():
            painter = QPainter(self)
            side = self._style.px(_ICON)
            place = QRectF(0, (self.height() - side) / 2, side, side)
            ink = self._style.tokens.mark if self._icon is Icon.CHECK else self._style.tokens.amber
            paint_icon(painter, self._icon, place, ink, 2.2)
            painter.end()


class Header(QWidget):
    """The first rows of the page; in a narrow window the search has a row of its own."""

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__()
        self.title = text(style, say(words, "preferences.title"), Role.TITLE)
        self.sub = text(style, say(words, "preferences.at-once"), Role.BODY, second=True)
        self.search = Field(style, say(words, "preferences.search"), lens=True)
        self.search.line.setClearButtonEnabled(False)
        self.told = Told(style)
        self.undo = button(style, say(words, "preferences.undo"), icon=Icon.UNDO)
        self.undo.hide()
        self._names = QWidget()
        names = QVBoxLayout(self._names)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.sub)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.px(16))
        self._grid.setColumnStretch(0, 1)
        self.search.setMaximumWidth(style.px(300))
        self.set_narrow(narrow=False, tight=False)

    def allow_undo(self, *, able: bool) -> None:
        """Offer the way back only where there is one; the search stays where it is."""
        if not able and self.undo.hasFocus():
            self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.undo.setVisible(able)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads out of a search first."""
        if event.key() == Qt.Key.Key_Escape and self.search.value():
            self.search.line.clear()
        else:
            super().keyPressEvent(event)

    def set_narrow(self, *, narrow: bool, tight: bool) -> None:
        """Give the search a row of its own, and, where it is ``tight``, undo one as well."""
        grid, middle = self._grid, Qt.AlignmentFlag.AlignVCenter
        for part in (self._names, self.search, self.told, self.undo):
            grid.removeWidget(part)
        row, first = (2, 0) if tight else (0, 1)
        grid.addWidget(self._names, 0, 0, 1, 4 if tight else 1)
        grid.addWidget(self.told, row, first, middle)
        right = middle | Qt.AlignmentFlag.AlignRight
        grid.addWidget(self.undo, row, 2, 1, 2 if narrow else 1, right)
        if narrow:
            grid.addWidget(self.search, 1, 0, 1, 4)
        else:
            grid.addWidget(self.search, 0, 3, middle)
        one, other = (self.search.line, self.undo) if tight else (self.undo, self.search.line)
        self.setTabOrder(one, other)
        high = 0 if tight else self.undo.sizeHint().height()
        grid.setRowMinimumHeight(0, high)  # else all below moves when it comes
        grid.activate()
        self.updateGeometry()
