"""What was done today: the last few entries, and all of them on a wish."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.domain.done import Deed, Done
from coach.domain.reminder import Habit
from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.kit.parts import Card, button, text
from coach.ui.style import Style
from coach.ui.theme import Role
from coach.ui.today.letters import Letters
from coach.ui.today.rows import call, clock_time, padding
from coach.ui.today.sign import Sign, ink_of, sign_of
from coach.ui.today.wording import Wording

_INSET = 20 + RING
"""Room at the left of a quiet button's word: it stands in line with the others."""
FEW = 4
"""Entries that are shown at first."""
_HABITS = {Deed.DRANK: Habit.WATER, Deed.BREAK: Habit.STANDING, Deed.OWN: Habit.OWN}


class DoneCard(Card):
    """The entries of today, the latest first.

    Args:
        style: tone and type scale.
        letters: presses the button by letter.
    """

    def __init__(self, style: Style, letters: Letters) -> None:
        super().__init__(style)
        self._letters = letters
        self._said: Wording | None = None
        self._told: tuple[tuple[Done, str], ...] | None = None
        self.everything = False
        self.title = text(style, "", Role.SECTION)
        self.nothing = text(style, "", Role.BODY, second=True)
        self.all = button(style, "", Kind.QUIET)
        self.all.clicked.connect(self._turn)
        self.rows: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(style.px(6))
        left, top, right, bottom = self.margins(padding(style))
        column = QVBoxLayout(self)
        column.setContentsMargins(left - _INSET, top, right, bottom - 12)
        column.setSpacing(0)
        for label in (self.title, self.nothing):
            label.setContentsMargins(_INSET, 0, 0, 0)
        self._list.setContentsMargins(_INSET, 0, 0, 0)
        column.addWidget(self.title)
        column.addSpacing(10)
        column.addWidget(self.nothing)
        column.addLayout(self._list)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 4, 0, 0)
        foot.addWidget(self.all)
        foot.addStretch(1)
        column.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def tell(self, said: Wording) -> None:
        """Show what was done."""
        self._said = said
        done = said.view.done
        self.title.setText(said.say("done.title"))
        self.nothing.setText(said.say("done.none"))
        self.nothing.setVisible(not done)
        self.all.setVisible(len(done) > FEW)
        call(self.all, said.say("do.fewer" if self.everything else "do.all"))
        self._letters.give("all", self.all)
        shown = done if self.everything else done[-FEW:]
        told = tuple((each, said.deed(each)) for each in reversed(shown))
        if told != self._told:
            self._told = told
            self._fill(said, told)

    def _fill(self, said: Wording, told: tuple[tuple[Done, str], ...]) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(said, each, words) for each, words in told]
        for row in self.rows:
            self._list.addWidget(row)

    def _row(self, said: Wording, each: Done, words: str) -> QWidget:
        style, tones = self._style, self._style.tokens
        habit = _HABITS.get(each.deed, Habit.STANDING)
        stretched = each.deed is Deed.STRETCH
        icon = Icon.STRETCH if stretched else sign_of(habit, job=said.view.job)
        time = clock_time(style, said.clock(each.at), QFont.Weight.DemiBold)
        made = QWidget()
        made.setAccessibleName(said.told("later.one", time=time.text(), what=words))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(style.px(10))
        top = Qt.AlignmentFlag.AlignTop
        sign = Sign(style, icon, ink_of(habit, tones), 20)
        time.setMinimumHeight(sign.sizeHint().height())  # in line with the words, which fill it
        row.addWidget(sign, 0, top)
        row.addWidget(time, 0, top)
        row.addWidget(text(style, words, Role.BODY, second=True), 1)
        return made

    def _turn(self) -> None:
        """Show all of them, or few again."""
        self.everything = not self.everything
        if self._said is not None:
            self.tell(self._said)
