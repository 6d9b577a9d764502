"""Words of a page that only says something: one large line, others beneath it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coach.ui.buttons import RING
from coach.ui.style import Style, inked
from coach.ui.theme import Role


class Lines(QWidget):
    """A large line and smaller ones, from top to bottom, in the middle of the height."""

    def __init__(
        self, style: Style, large: str, others: Sequence[str] = (), head: Role = Role.CUE
    ) -> None:
        super().__init__()
        self._labels: list[tuple[QLabel, Role]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(RING, 0, RING, 0)
        self._column.addStretch(1)
        for place, said in enumerate(filter(None, (large, *others))):
            label = QLabel(said)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._column.addWidget(label)
            self._labels.append((label, Role.BODY if place else head))
        self._column.addStretch(2)
        self.dress(style)

    def dress(self, style: Style) -> None:
        """Change the type size."""
        tones = style.tokens
        for label, role in self._labels:
            label.setFont(style.font(role))
            ink = tones.ink if role is not Role.BODY else tones.ink2
            label.setPalette(inked(self.palette(), ink))
        self._column.setSpacing(style.px(14))

    def tall(self, width: int) -> int:
        """Return the height that it takes in a width, before it has that width."""
        labels = [label for label, _ in self._labels]
        gaps = (len(labels) + 1) * self._column.spacing()
        return gaps + sum(label.heightForWidth(width - 2 * RING) for label in labels)

    def aloud(self) -> str:
        """Return all of it for a voice."""
        return " ".join(label.text() for label, _ in self._labels)
