"""The way out for whoever forgot their PIN: what it costs, and that it is meant."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import button, text
from coach.ui.language import say
from coach.ui.lock.wording import Words
from coach.ui.style import Style
from coach.ui.theme import Role


class ForgotPane(QWidget):
    """Says what goes with the PIN. `wished` once it is confirmed; `left` if all is to stay.

    Nothing here can be taken back, so that what is safe has the focus. ``headed``: with a heading
    of its own.
    """

    wished = Signal()
    left = Signal()

    def __init__(self, style: Style, words: Words, *, headed: bool = False) -> None:
        super().__init__()
        self.back = button(style, say(words, "lock.forgot.back"), Kind.PRIMARY)
        self.remove = button(style, say(words, "lock.forgot.do"), Kind.SECONDARY, icon=Icon.TRASH)
        self.back.clicked.connect(self.left)
        self.remove.clicked.connect(self.wished)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(style.px(8))
        if headed:
            page.addWidget(text(style, say(words, "lock.forgot.title"), Role.SECTION))
        for key, second in (("why", False), ("stays", True)):
            line = text(style, say(words, f"lock.forgot.{key}"), second=second)
            line.setContentsMargins(0 if headed else RING, 0, RING, 0)
            page.addWidget(line)
        page.addSpacing(style.px(4))
        answers = Flow(0)
        answers.addWidget(self.back)
        answers.addWidget(self.remove)
        page.addLayout(answers)
        said = " ".join(say(words, f"lock.forgot.{key}") for key in ("why", "stays"))
        self.remove.setAccessibleDescription(said)

    def begin(self) -> None:
        """Put the focus on what changes nothing."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Return the width of its widest answer."""
        widest = max(each.sizeHint().width() for each in (self.back, self.remove))
        return QSize(widest, super().minimumSizeHint().height())
