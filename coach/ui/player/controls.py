"""The player's buttons: Stop, sound and size at the left, Back, Pause and Skip at the right."""

import math
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coach.ui.buttons import HEIGHT_NIGHT, HEIGHT_PLAYER, RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.player import captions
from coach.ui.player.wishes import Wish
from coach.ui.style import Style
from coach.ui.theme import Role

_DAY_TYPE: Final = (17 / 15, 20 / 15)
_NIGHT_TYPE: Final = (1.0, 22 / 20)
"""Type of the buttons and of the large one, as multiples of the role's own size."""
_LINES = 2.1
"""A face's least height in lines of its type."""
_WIDTHS = (136, 176, 132, 148, 220, 148)
"""Widths of the faces in a wide window, in pixels."""
_WISHES = (Wish.STOP, Wish.SOUND, Wish.COVER, Wish.BACK, Wish.PAUSE, Wish.SKIP)
_KEYS = ("Esc", "M", "F, F11", "B, ←", "Space", "N, →")
_GAP, _GAP_NARROW = 16, 10
_WIDE = 960


class Controls(QWidget):
    """A row of buttons: `wished` tells which `Wish` was pressed."""

    wished = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._running = True
        self._heard = self._full = False
        self._icons_shown = True
        self._width = 0.0
        self._style = style
        self.stop = _button(captions.STOP)
        self.sound = _button(captions.SOUND_OFF)
        self.cover = _button(captions.FULL_SCREEN)
        self.back = _button(captions.BACK)
        self.pause = _button(captions.PAUSE, Kind.PRIMARY)
        self.skip = _button(captions.SKIP)
        self.pause.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button in (self.stop, self.sound, self.cover):
            self._row.addWidget(button)
        self._row.addStretch(1)
        for button in (self.back, self.pause, self.skip):
            self._row.addWidget(button)
        for button, wish, keys in zip(self.buttons(), _WISHES, _KEYS, strict=True):
            button.setToolTip(keys)
            button.clicked.connect(partial(self.wished.emit, wish))
        self.dress(style, 0.0)

    def buttons(self) -> tuple[Button, ...]:
        """Return the buttons from left to right."""
        return (self.stop, self.sound, self.cover, self.back, self.pause, self.skip)

    def show_heard(self, *, heard: bool) -> None:
        """Say whether sound is on."""
        if heard != self._heard:
            self._heard = heard
            self.dress(self._style, self._width)

    def show_full(self, *, full: bool) -> None:
        """Offer the window while the screen is covered, and the other way round."""
        if full != self._full:
            self._full = full
            self.dress(self._style, self._width)

    def show_running(self, *, running: bool) -> None:
        """Offer Pause while it runs, Resume while it does not."""
        if running != self._running:
            self._running = running
            self.pause.setText(captions.PAUSE if running else captions.RESUME)
            if self._icons_shown:
                self.pause.set_icon(self._pause_icon())

    def dress(self, style: Style, width: float) -> tuple[float, float]:
        """Take a tone and a type size in this width, and return the size of all the faces.

        Where words and icons do not fit side by side, the icons go.
        """
        self._style, self._width = style, width
        small, large = _NIGHT_TYPE if style.night else _DAY_TYPE
        height = self._face_height(style)
        for button in self.buttons():
            button.set_style(style)
            button.setFont(style.font(Role.BUTTON, large if button is self.pause else small))
            button.setFixedHeight(height + 2 * RING)
        self._row.setSpacing((_GAP if width >= _WIDE else _GAP_NARROW) - 2 * RING)
        roomy = math.sqrt(style.scale) if width >= _WIDE else 0.0
        for icons, brief in ((True, False), (False, False), (False, True)):
            self._shorten(brief=brief)
            needed = self._set_icons(icons=icons, roomy=roomy)
            if needed <= width:
                break
        return needed, float(height)

    def _shorten(self, *, brief: bool) -> None:
        """Say less where it is narrow: a sign for the sound, and F alone for the size."""
        words = captions.SOUND_ON if self._heard else captions.SOUND_OFF
        self.sound.setText("" if brief else words)
        self.sound.setAccessibleName(words)
        self.cover.setText(captions.WINDOW if self._full else captions.FULL_SCREEN)
        self.cover.setVisible(not brief)

    def _face_height(self, style: Style) -> int:
        line = QFontMetricsF(style.font(Role.BUTTON, _DAY_TYPE[0])).height()
        return max(HEIGHT_NIGHT if style.night else HEIGHT_PLAYER, round(line * _LINES))

    def _set_icons(self, *, icons: bool, roomy: float) -> float:
        """Show icons or none, and return the width that all faces then need.

        ``roomy`` is how wide the faces are even so, as a multiple of their usual widths.
        """
        self._icons_shown = icons
        heard = Icon.SOUND if self._heard else Icon.SILENT
        shown = (Icon.X, heard, None, Icon.BACK, self._pause_icon(), Icon.NEXT)
        needed = -self._row.spacing() - 2 * RING
        for button, icon, face in zip(self.buttons(), shown, _WIDTHS, strict=True):
            button.set_icon(icon if icons or not button.text() else None)
            least = button.sizeHint().width() + self._spare(button)
            usual = round(face * roomy) if button.text() else 0
            button.setFixedWidth(max(least, usual + 2 * RING))
            if not button.isHidden():
                needed += button.width() + self._row.spacing()
        return float(needed)

    def _spare(self, button: Button) -> int:
        """Room for the longer of the two words on the large button, so that it never jumps."""
        if button is not self.pause:
            return 0
        metrics = QFontMetricsF(button.font())
        words = (captions.PAUSE, captions.RESUME)
        longest = max(metrics.horizontalAdvance(word) for word in words)
        return max(0, round(longest - metrics.horizontalAdvance(button.text())))

    def _pause_icon(self) -> Icon:
        return Icon.PAUSE if self._running else Icon.PLAY


def _button(text: str, kind: Kind = Kind.SECONDARY) -> Button:
    """Return a button; a click on it leaves the focus where it was, on the large one."""
    button = Button(text, kind, height=HEIGHT_PLAYER)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.keep_ring()
    return button
