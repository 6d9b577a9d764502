"""A switch of today: a hot day, exercise, a standing shift."""

from PySide6.QtCore import Signal

from coach.domain.standing import SHIFT
from coach.domain.water import EXTRA_ML
from coach.ui.kit.chip import Chip
from coach.ui.style import Style
from coach.ui.today.letters import Letters
from coach.ui.today.wording import Wording


class Switch(Chip):
    """One switch; `turned` brings whether the person wants it on.

    Args:
        style: tone and type scale.
        name: which, as the orders know it.
        letters: presses it by letter.
    """

    turned = Signal(bool)

    def __init__(self, style: Style, name: str, letters: Letters) -> None:
        super().__init__(style, "")
        self._name, self._letters = name, letters
        self.clicked.connect(self.turned)

    def tell(self, said: Wording) -> None:
        """Show whether it is on, where it has a meaning."""
        view = said.view
        what = said.say(f"movement.{self._name}")
        if self.text() != what:
            self.setText(what)
            self.updateGeometry()
        self.setChecked(self._name in view.switches)
        self.setVisible(
            view.set_up and (view.job if self._name == SHIFT else not view.drinks.limit)
        )
        full = what
        if self._name in EXTRA_ML:
            amount = said.volume(EXTRA_ML[self._name])
            full = said.told("movement.extra", what=what, amount=amount)
        self.setAccessibleName(full)
        self._letters.give(self._name, self, full)
