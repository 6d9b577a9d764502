"""Whether notices reach the person: one is shown, and they say whether they saw it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coach.domain.preferences import Preferences
from coach.domain.welcome import SetupPage
from coach.ui.announce import announce
from coach.ui.buttons import RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.kit.choice import Choice
from coach.ui.kit.parts import SHADOW, button, text
from coach.ui.safety.headline import Headline
from coach.ui.setup.page import Page, Setting
from coach.ui.theme import Role


class NoticePage(Page):
    """Shows a notice when asked to.

    Signals:
        test_wished: a notice is to be shown.
        card_wished: or one as the coach's own card.
    """

    test_wished = Signal()
    card_wished = Signal()

    def __init__(self, setting: Setting, preferences: Preferences) -> None:
        super().__init__(SetupPage.NOTICE, setting, preferences)
        self.show_one = button(self.dress, self.say("show"), Kind.SOFT, Icon.BELL)
        self.show_one.clicked.connect(self._test)
        self.put(_left(self.show_one), SHADOW - RING)
        self.put(text(self.dress, self.say("where"), second=True))
        self._ask = QWidget()
        column = QVBoxLayout(self._ask)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(4)
        column.addWidget(text(self.dress, self.say("seen"), Role.SECTION))
        answers = [("yes", self.say("yes")), ("no", self.say("no"))]
        self.seen = Choice(self.dress, self.say("seen"), answers)
        self.seen.chosen.connect(self._take)
        column.addWidget(self.seen)
        self.put(self._ask)
        tones = self.dress.tokens
        self.good = Headline(self.dress, self.say("good"), Icon.CHECK, tones.mark, Role.BODY)
        self.put(self.good)
        self._help = QWidget()
        self._fill_help(QVBoxLayout(self._help))
        self.put(self._help)
        self._ask.hide()
        self._show_answer("")

    def first(self) -> QWidget:
        """Return the button that shows one."""
        return self.show_one

    def show_seen(self) -> None:
        """Take it that the notice was seen: its own button was pressed."""
        self._ask.show()
        self.seen.show_value("yes")
        self._show_answer("yes")
        announce(self, self.say("good"))

    def remedies(self) -> tuple[str, ...]:
        """Return what is said to try, as it is shown."""
        return tuple(label.text() for label in self._help.findChildren(QLabel))

    def _test(self) -> None:
        self.test_wished.emit()
        self._ask.show()
        self.show_one.setText(self.say("again"))
        self.show_one.updateGeometry()

    def _take(self, value: str) -> None:
        self._show_answer(value)
        if value == "yes":
            announce(self, self.say("good"))
        else:
            announce(self, self.say("try"))

    def _show_answer(self, value: str) -> None:
        self.good.setVisible(value == "yes")
        self._help.setVisible(value == "no")

    def _fill_help(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for remedy in (self.say("quiet"), *self.outlook.remedies, self.say("try")):
            column.addWidget(text(self.dress, remedy))
        self.card = button(self.dress, self.say("card"), Kind.SECONDARY, Icon.EYE)
        self.card.clicked.connect(self.card_wished)
        column.addWidget(_left(self.card))


def _left(made: Button) -> QWidget:
    """Return a row with a button no wider than its words."""
    row = QWidget()
    inside = QVBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
    return row
