"""Words that want to stand in one line, and fold only where there is none."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget


class OneLine(QWidget):
    """A label that wraps, which is as wide as all its words where it may be.

    Args:
        label: it wraps.
        before: room at its left, in pixels.
    """

    def __init__(self, label: QLabel, before: int = 0) -> None:
        super().__init__()
        self.label = label
        self._before = before
        row = QHBoxLayout(self)
        row.setContentsMargins(before, 0, 0, 0)
        row.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return one line."""
        measure = QFontMetricsF(self.label.font())
        wide = measure.horizontalAdvance(self.label.text()) + self._before + 4
        return QSize(round(wide), round(measure.height()))
