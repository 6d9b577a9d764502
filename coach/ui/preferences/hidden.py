"""Names that were put away, and the way to have them all back."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import button, text
from coach.ui.language import say, told
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.folding import folding


class Hidden(QWidget):
    """How many are away, and a button. `chosen` brings what is left, which is none.

    Args:
        desk: words and dress.
        title: what they are, for a screen reader.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self._words, self._title = desk.words, title
        self.count = text(desk.style, "")
        self.count.setWordWrap(False)
        self.bring = button(desk.style, say(desk.words, "preferences.bring-back"))
        self.bring.clicked.connect(lambda: self.chosen.emit(()))
        both = Flow(8, self)
        both.addWidget(self.count)
        both.addWidget(self.bring)
        self.count.setMinimumHeight(self.bring.sizeHint().height())
        self.count.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(folding())

    def sizeHint(self) -> QSize:
        """Return both in one line."""
        hints = [part.sizeHint() for part in (self.count, self.bring) if not part.isHidden()]
        return QSize(sum(hint.width() for hint in hints) + 8, max(h.height() for h in hints))

    def show_value(self, names: Sequence[str]) -> None:
        """Show how many there are."""
        key = {0: "none", 1: "one"}.get(len(names), "many")
        self.count.setText(told(self._words, f"preferences.tips.{key}", count=len(names)))
        self.bring.setAccessibleName(f"{self.bring.text()}: {self.count.text()}")
        self.bring.setVisible(bool(names))
        self.setAccessibleName(self.count.text())
        if names:
            self.setFocusProxy(self.bring)
        else:
            self.setFocusProxy(None)  # type: ignore[arg-type]  # Tab would stay with what is hidden
