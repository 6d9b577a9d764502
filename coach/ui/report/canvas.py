"""The page on the screen, drawn by what draws it on paper."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from coach.ui.buttons import RING
from coach.ui.kit.outline import paint_ring
from coach.ui.report.marks import BAR, FAINT, INK, LINED, RULE, SECOND, Sheet
from coach.ui.report.painter import PAPER, paint
from coach.ui.style import Style
from coach.ui.theme import colour

_NARROWEST: Final = 200
"""Pixels in which a page can still be told from another."""


class Canvas(QLabel):
    """A picture of the page. Its description is all that stands on it.

    Args:
        style: at night the page is as dark as the window; it is printed black on white.
        name: what it is, for a screen reader.
    """

    def __init__(self, style: Style, name: str) -> None:
        super().__init__()
        self._style = style
        self._sheet: Sheet | None = None
        self._wide = _NARROWEST
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, sheet: Sheet, twin: str) -> None:
        """Show a page, and say what stands on it."""
        self._sheet = sheet
        self.setAccessibleDescription(twin)
        self._draw()

    def fit(self, wide: int, high: int | None = None) -> None:
        """Be so wide, in pixels, or as high as there is room for."""
        wide -= 2 * RING
        if high is not None and self._sheet:
            wide = min(wide, round((high - 2 * RING) * self._sheet.width / self._sheet.height))
        wide = max(_NARROWEST, wide)
        if wide != self._wide:
            self._wide = wide
            self._draw()

    def sizeHint(self) -> QSize:
        """Return the page, with room for the focus ring."""
        high = self._wide * self._sheet.height / self._sheet.width if self._sheet else self._wide
        return QSize(self._wide + 2 * RING, round(high) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the page is never cut."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take it away."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, and the ring round it."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(painter, QRectF(self.rect()), self._style, radius=0)
            painter.end()

    def _draw(self) -> None:
        """Draw the page once: it is painted anew with every move of the pointer over it."""
        if self._sheet is None:
            return
        size, dense = self.sizeHint(), self.devicePixelRatioF()
        picture = QPixmap(size * dense)
        picture.setDevicePixelRatio(dense)
        picture.fill(Qt.GlobalColor.transparent)
        shades = self._shades()
        box = QRectF(RING, RING, size.width() - 2 * RING, size.height() - 2 * RING)
        painter = QPainter(picture)
        painter.fillRect(box, colour(shades.get(PAPER, PAPER)))
        painter.setPen(QPen(colour(self._style.tokens.edge), 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.translate(box.topLeft())
        paint(painter, self._sheet, box.width(), shades)
        painter.end()
        self.setPixmap(picture)

    def _shades(self) -> Mapping[str, str]:
        """Return the colours of the night; any other time has those of paper."""
        if not self._style.night:
            return {}
        tones = self._style.tokens
        inks = dict.fromkeys((INK, RULE), tones.ink) | {SECOND: tones.ink2, BAR: tones.ink2}
        return inks | {FAINT: tones.line, LINED: tones.edge, PAPER: tones.surface}
