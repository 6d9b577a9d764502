"""Later today: up to four small cards beside each other, or below one another where narrow."""

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.domain.reminder import Due
from coach.domain.water import EXTRA_ML
from coach.ui.buttons import RING
from coach.ui.kit.beside import Beside
from coach.ui.kit.parts import text
from coach.ui.style import Style
from coach.ui.theme import BUTTON_RADIUS, Role, colour
from coach.ui.today.letters import Letters
from coach.ui.today.rows import clock_time, folded
from coach.ui.today.sign import Sign, ink_of, sign_of
from coach.ui.today.switch import Switch
from coach.ui.today.wording import Wording

GAP = 12
_FEW = 2
"""Turns that are shown at night."""


class Turn(QWidget):
    """One turn: its sign, its time, its name.

    Args:
        style: tone and type scale.
        due: whose turn.
        said: words.
    """

    def __init__(self, style: Style, due: Due, said: Wording) -> None:
        super().__init__()
        self._style = style
        tones = style.tokens
        sign = Sign(style, sign_of(due.kind, job=said.view.job), ink_of(due.kind, tones), 24)
        time = clock_time(style, said.clock(due.at), QFont.Weight.Bold)
        name = text(style, said.name(due), Role.BODY, second=True)
        self.setAccessibleName(said.told("later.one", time=time.text(), what=name.text()))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 10, 12)
        row.setSpacing(style.px(8))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(time)
        row.addWidget(name, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(58)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a flat card: it is to be read, not pressed."""
        tones = self._style.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(tones.line), tones.card_line))
        painter.setBrush(colour(tones.surface))
        inset = tones.card_line / 2
        face = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(face, BUTTON_RADIUS, BUTTON_RADIUS)
        painter.end()


class Later(QWidget):
    """What comes after the first card's turn, and what is special about today.

    `switch_wished` brings a switch of today and whether it is to be on.

    Args:
        style: tone and type scale.
        letters: presses the switches by letter.
    """

    switch_wished = Signal(str, bool)

    def __init__(self, style: Style, letters: Letters) -> None:
        super().__init__()
        self._style = style
        self._narrow = False
        self._told: tuple[tuple[Due, str], ...] = ()
        self.turns: list[Turn] = []
        self.title = text(style, "", Role.BUTTON, second=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, RING, 0)
        self._grid.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.switches = {name: Switch(style, name, letters) for name in EXTRA_ML}
        for name, switch in self.switches.items():
            switch.turned.connect(partial(self.switch_wished.emit, name))
        self._switch_row = folded(0, *self.switches.values())
        top = QWidget()
        row = Beside(16, style.px(120), top)
        row.addWidget(self.title)
        row.addWidget(self._switch_row)
        column.addWidget(top)
        column.addLayout(self._grid)

    def tell(self, said: Wording) -> None:
        """Show what comes; hidden where nothing does."""
        dues = said.view.later[: _FEW if self._style.night else None]
        told = tuple((due, said.name(due)) for due in dues)
        for switch in self.switches.values():
            switch.tell(said)
        self._switch_row.setVisible(not self._style.night and not said.view.drinks.limit)
        self.setVisible(bool(dues) or (said.view.set_up and not self._style.night))
        self.title.setText(said.say("later.title" if dues else "later.none"))
        if told == self._told:
            return
        self._told = told
        for turn in self.turns:
            turn.hide()
            turn.deleteLater()
        self.turns = [Turn(self._style, due, said) for due in dues]
        self._place()

    def set_narrow(self, *, narrow: bool) -> None:
        """Be a list, or a row of cards."""
        if narrow is not self._narrow:
            self._narrow = narrow
            self._place()

    def _place(self) -> None:
        for i, turn in enumerate(self.turns):
            self._grid.removeWidget(turn)
            self._grid.addWidget(turn, i if self._narrow else 0, 0 if self._narrow else i)
        self._grid.setSpacing(8 if self._narrow else GAP)
        for column in range(4):
            self._grid.setColumnStretch(column, int(column < (1 if self._narrow else 4)))
