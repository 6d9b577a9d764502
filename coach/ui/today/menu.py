"""A menu in the window's own colours, with room enough to be hit."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from coach.ui.buttons import RING
from coach.ui.style import Style
from coach.ui.theme import FIELD_RADIUS, Role


class Menu(QMenu):
    """A few choices; `chosen` brings the value of the one that was taken.

    Args:
        style: tone, type scale and accent.
        parent: whose menu it is.
    """

    chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        tones, face = style.tokens, style.font(Role.BODY)
        self.setFont(face)
        self.setPalette(style.palette())
        room = max(8, (style.target - face.pixelSize()) // 2 - 2)
        self.setStyleSheet(
            f"QMenu {{ background: {tones.surface}; color: {tones.ink};"
            f" border: {tones.outline}px solid {tones.edge}; padding: 6px; }}"
            f"QMenu::item {{ padding: {room}px 20px; border-radius: {FIELD_RADIUS - 2}px;"
            " border: 2px solid transparent; }"
            f"QMenu::item:selected {{ background: {tones.soft}; color: {tones.on_soft};"
            f" border-color: {tones.ink}; }}"
        )

    def add(self, said: str, value: str) -> None:
        """Add a choice at the end."""
        self.addAction(said).triggered.connect(lambda: self.chosen.emit(value))

    def open_below(self, button: QWidget) -> None:
        """Come up below a button."""
        corner = button.rect().bottomLeft() + QPoint(RING, 0)
        self.popup(button.mapToGlobal(corner))
