"""The button that puts another move in the place of the one that is on, and a list of all of them.

Where one press is enough there is one button, and pressed again it undoes the swap; a small one
beside it lists the rest. Nothing here stops the routine or asks twice.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from coach.ui.buttons import RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.player import captions
from coach.ui.player.swaps import Choice, Reason
from coach.ui.style import Style
from coach.ui.theme import TARGET, TARGET_NIGHT, Role, Tokens

KEY: Final = "S"
_TYPE, _TYPE_NIGHT = 1.0, 0.95
_GAP = 8
_HEIGHT = 52


class SwapBar(QWidget):
    """Offers the choices of a moment; `chosen` tells which was taken."""

    chosen = Signal(object)

    def __init__(self, style: Style, words: Mapping[str, str]) -> None:
        super().__init__()
        self._words = words
        self._style = style
        self._choices: tuple[Choice, ...] = ()
        self.quick = self._button(Button("", Kind.SECONDARY, height=_HEIGHT))
        self.more = self._button(Button("", Kind.SECONDARY, icon=Icon.SWAP, height=_HEIGHT))
        self.quick.clicked.connect(self._take_first)
        self.more.clicked.connect(self.list)
        self.more.set_name(f"{captions.MORE_SWAPS} ({KEY})")
        self.menu: QMenu | None = None
        self.dress(style)

    def dress(self, style: Style) -> None:
        """Change tone or type size."""
        self._style = style
        for button in (self.quick, self.more):
            button.set_style(style)
            button.setFont(style.font(Role.BUTTON, _TYPE_NIGHT if style.night else _TYPE))
        self._place()

    def height_needed(self) -> float:
        """Return the height of the faces."""
        least = TARGET_NIGHT if self._style.night else _HEIGHT
        return float(max(least, TARGET, self._style.px(_HEIGHT * 0.8)))

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Offer these, the first one on the button; none hides it."""
        told = [(each.reason, each.move.id) for each in choices]
        if told != [(each.reason, each.move.id) for each in self._choices]:
            self._choices = choices
            self._close_list()
            self._place()

    def press(self) -> None:
        """Do what the key does: take the only choice, or list them."""
        if len(self._choices) == 1:
            self._take_first()
        else:
            self.list()

    def list(self) -> None:
        """List all choices beside the buttons, while the routine plays on."""
        self._close_list()
        if not self._choices:
            return
        self.menu = QMenu(self)
        self.menu.setAccessibleName(captions.MORE_SWAPS)
        self.menu.setFont(self._style.font(Role.BODY))
        self.menu.setStyleSheet(_sheet(self._style.tokens, self._style.px(10)))
        for choice in self._choices:
            action = self.menu.addAction(captions.choice_name(choice, self._words))
            action.triggered.connect(lambda _=False, taken=choice: self.chosen.emit(taken))
        self.menu.setActiveAction(self.menu.actions()[0])
        corner = QPoint(self.width() - RING, RING) - QPoint(
            self.menu.sizeHint().width(), self.menu.sizeHint().height()
        )
        self.menu.popup(self.mapToGlobal(corner))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the buttons the new width."""
        super().resizeEvent(event)
        self._place()

    def _button(self, button: Button) -> Button:
        button.setParent(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.keep_ring()
        return button

    def _take_first(self) -> None:
        plain = self.quick.text() == captions.SWAP
        if len(self._choices) == 1 or not plain:
            self.chosen.emit(self._choices[0])
        else:
            self.list()

    def _close_list(self) -> None:
        if self.menu:
            self.menu.close()
            self.menu.deleteLater()
            self.menu = None

    def _place(self) -> None:
        """Show both buttons where they fit, else the one that does more."""
        self.quick.setVisible(bool(self._choices))
        self.more.setVisible(False)
        if not self._choices:
            return
        first, several = self._choices[0], len(self._choices) > 1
        icon = Icon.UNDO if first.reason is Reason.BACK else Icon.SWAP
        said, height, width = captions.quick(first), self.height(), self.width()
        small = self.more.sizeHint().width()
        left = width - several * (small + _GAP) if said != captions.SWAP else width
        for text, sign, room in (
            (said, icon if not several or left == width else None, left),
            (said, None, left),
            (captions.SWAP, Icon.SWAP, width),
            (captions.SWAP, None, width),
        ):
            self._write(text, sign)
            if self.quick.sizeHint().width() <= room:
                break
        beside = several and self.quick.text() != captions.SWAP
        used = self.width() - beside * (small + _GAP - 2 * RING)
        self.quick.setGeometry(0, 0, used, height)
        self.more.setVisible(beside)
        self.more.setGeometry(width - small, 0, small, height)

    def _write(self, text: str, icon: Icon | None) -> None:
        self.quick.setText(text)
        self.quick.set_icon(icon)
        several = len(self._choices) > 1
        lists = several and text == captions.SWAP
        name = text if lists else captions.choice_name(self._choices[0], self._words)
        self.quick.set_name(f"{name} ({KEY})" if lists or not several else name)


def _sheet(tones: Tokens, pad: int) -> str:
    return (
        f"QMenu {{ background: {tones.surface}; color: {tones.ink};"
        f" border: 1px solid {tones.edge}; padding: {pad // 2}px; }}"
        f"QMenu::item {{ padding: {pad}px {2 * pad}px; }}"
        f"QMenu::item:selected {{ background: {tones.soft}; color: {tones.on_soft}; }}"
    )
