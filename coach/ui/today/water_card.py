"""The water card: how much, by when, when next, and one press to log a drink."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.domain.preferences import Unit
from coach.domain.reminder import Habit
from coach.ui.announce import announce
from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.kit.amount import Amount
from coach.ui.kit.chip import Chip
from coach.ui.kit.parts import Card, button, text
from coach.ui.phrases import FLUID_OUNCE_ML
from coach.ui.style import Style, inked
from coach.ui.theme import Role
from coach.ui.today import facts
from coach.ui.today.glass import Glass
from coach.ui.today.letters import Letters
from coach.ui.today.rows import call, folded, padding
from coach.ui.today.wording import Wording

_LEAST_ML, _MOST_ML, _STEP_ML = 50, 1000, 50
_LEAST_OZ, _MOST_OZ = 1, 34


class WaterCard(Card):
    """The drinks of the day.

    `drink_wished` brings millilitres, `undo_wished` takes the last drink back.

    Args:
        style: tone, type scale and accent.
        letters: presses the buttons by letter.
        reduced: nothing moves.
    """

    drink_wished = Signal(int)
    undo_wished = Signal()

    def __init__(self, style: Style, letters: Letters, *, reduced: bool = False) -> None:
        super().__init__(style)
        self._letters = letters
        self._said: Wording | None = None
        self.title = text(style, "", Role.SECTION)
        self.number = text(style, "", Role.TITLE)
        self.goal = text(style, "", Role.BODY, second=True)
        self.next = text(style, "", Role.BUTTON)
        self.next.setPalette(inked(self.next.palette(), style.tokens.water))
        self.glass = Glass(style, still=reduced)
        self.chips = tuple(_chip(style) for _ in range(3))
        self.drink = button(style, "", Kind.PRIMARY, Icon.GLASS)
        self.undo = button(style, "", Kind.SECONDARY, Icon.UNDO)
        self.amount: Amount | None = None
        self.add = button(style, "", Kind.SOFT)
        self._other = QWidget()
        self._connect()
        self._lay_out(style)

    def tell(self, said: Wording) -> None:
        """Say how much was drunk."""
        before, self._said = self._said, said
        drinks = said.view.drinks
        self.title.setText(said.say("water.title"))
        self.number.setText(said.volume(drinks.drunk))
        self.goal.setText(facts.water_goal(said))
        self.next.setText(facts.water_next(said))
        night = self._style.night
        self.goal.setVisible(not night or drinks.limit)
        self.next.setVisible(bool(self.next.text()) and not night)
        self._pills.setVisible(not night)
        self.glass.setVisible(not drinks.limit and not night)
        self.glass.tell(facts.fullness(said), facts.glass(said))
        call(self.drink, said.told("do.drank", amount=said.volume(drinks.serving)))
        call(self.undo, said.say("do.undo"))
        self.drink.set_kind(Kind.SECONDARY if _asked(said) else Kind.PRIMARY)
        self.undo.setVisible(drinks.drunk > 0)
        if before is not None and drinks.drunk > before.view.drinks.drunk:
            announce(self, facts.drunk(said, drinks.drunk - before.view.drinks.drunk))
        if before is None or before.view.unit is not said.view.unit:
            self._name_chips(said)
            self._set_amount(said)
        self._letters.give("drink", self.drink)
        self._letters.give("undo", self.undo)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what can be pressed or typed into, in the order in which it is read."""
        other = () if self.amount is None else (self.amount, self.add)
        return (*self.chips, *other, self.drink, self.undo)

    def close_other(self) -> None:
        """Put the other amount away."""
        self._other.hide()
        self.chips[2].setChecked(False)

    def _connect(self) -> None:
        self.drink.clicked.connect(self._drink_serving)
        self.undo.clicked.connect(self.undo_wished)
        self.chips[0].clicked.connect(lambda: self._drink_chip(0))
        self.chips[1].clicked.connect(lambda: self._drink_chip(1))
        self.chips[2].setCheckable(True)
        self.chips[2].toggled.connect(self._ask_other)

    def _lay_out(self, style: Style) -> None:
        facts_column = QVBoxLayout()
        facts_column.setSpacing(0)
        for label, below in ((self.title, 8), (self.number, 0), (self.goal, 6), (self.next, 4)):
            label.setContentsMargins(RING, 0, 0, 0)
            facts_column.addWidget(label)
            facts_column.addSpacing(below)
        facts_column.addStretch(1)
        self._pills = folded(0, *self.chips)
        facts_column.addWidget(self._pills)
        upper = QHBoxLayout()
        upper.setSpacing(12)
        upper.addLayout(facts_column, 1)
        upper.addWidget(self.glass, 0, Qt.AlignmentFlag.AlignTop)
        self._row = folded(0, self.drink, self.undo)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        left, top, right, bottom = self.margins(padding(style))
        column.setContentsMargins(left - RING, top, right, bottom - RING)
        column.addLayout(upper, 1)
        column.addWidget(self._other)
        column.addSpacing(8)
        column.addWidget(self._row)
        self._other.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _name_chips(self, said: Wording) -> None:
        for chip, amount in zip(self.chips, facts.chips(said.view.unit), strict=False):
            chip.setText(said.volume(amount))
            what = said.told("do.drank", amount=said.volume(amount))
            chip.setAccessibleName(what)
            self._letters.give("first" if chip is self.chips[0] else "second", chip, what)
        self.chips[2].setText(said.say("do.other"))
        self.chips[2].setAccessibleName(said.say("do.amount"))
        self._letters.give("other", self.chips[2], said.say("do.amount"))
        for chip in self.chips:
            chip.updateGeometry()

    def _set_amount(self, said: Wording) -> None:
        """Make the field of another amount, in the person's own unit."""
        ounces = said.view.unit is Unit.FL_OZ
        low, high, step = (_LEAST_OZ, _MOST_OZ, 1) if ounces else (_LEAST_ML, _MOST_ML, _STEP_ML)
        unit = "water.floz" if ounces else "water.ml"
        name = said.say("do.amount")
        self.amount = Amount(
            self._style, name, low, high, step, said=lambda n: said.told(unit, amount=f"{n:,}")
        )
        self.amount.speak(said.words)
        self.amount.show_value(12 if ounces else 300)
        self.add = button(self._style, said.say("do.add"), Kind.SOFT, Icon.PLUS)
        self.add.clicked.connect(self._drink_other)
        fresh = folded(0, self.amount, self.add)
        fresh.hide()
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(self._other, fresh)
        self._other.deleteLater()
        self._other = fresh

    def _ask_other(self, asked: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._other.setVisible(asked)
        if asked and self.amount is not None:
            self.amount.setFocus()

    def _drink_serving(self) -> None:
        if self._said is not None:
            self.drink_wished.emit(self._said.view.drinks.serving)

    def _drink_chip(self, place: int) -> None:
        if self._said is not None:
            self.drink_wished.emit(facts.chips(self._said.view.unit)[place])

    def _drink_other(self) -> None:
        if self._said is None or self.amount is None:
            return
        amount = self.amount.value()
        if self._said.view.unit is Unit.FL_OZ:
            amount = round(amount * FLUID_OUNCE_ML)
        self.close_other()
        self.drink_wished.emit(amount)


def _chip(style: Style) -> Chip:
    chip = Chip(style, "")
    chip.setCheckable(False)
    return chip


def _asked(said: Wording) -> bool:
    """Whether the first card has the same large button."""
    due = said.view.hero.due
    return due is not None and due.kind is Habit.WATER
