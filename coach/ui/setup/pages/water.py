"""How much is drunk in a day: presets, or to the glass; or a limit that a care team set."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.preferences import Preferences, Unit, declared
from coach.domain.water import MUCH_ML, TARGETS_ML
from coach.domain.welcome import SetupPage
from coach.ui.buttons import RING
from coach.ui.kit.amount import Amount
from coach.ui.kit.choice import Choice
from coach.ui.kit.parts import SHADOW
from coach.ui.kit.row import Row
from coach.ui.kit.toggle import Toggle
from coach.ui.language import told
from coach.ui.phrases import volume
from coach.ui.setup.page import Page, Setting

PRESETS: Final = (1600, 2000, 2300)
"""Drinks a day, in millilitres, that reference values suggest."""


class WaterPage(Page):
    """Asks for the day's drinks, one's own glass, the unit, and whether there is a limit."""

    def __init__(self, setting: Setting, preferences: Preferences) -> None:
        super().__init__(SetupPage.WATER, setting, preferences)
        self._inside = QWidget()
        self._build(self.draft().water.unit)
        self.show_draft(self.draft())

    def show_draft(self, draft: Preferences) -> None:
        """Show what is chosen."""
        water = draft.water
        self.presets.show_value(str(water.target_ml))
        self.target.show_value(water.target_ml or TARGETS_ML[False])
        self.serving.show_value(water.serving_ml)
        self.unit.show_value(water.unit.value)
        self.limit.blockSignals(True)  # noqa: FBT003
        self.limit.setChecked(water.limit_mode)
        self.limit.blockSignals(False)  # noqa: FBT003
        self._warn(draft)

    def first(self) -> QWidget:
        """Return the preset that is chosen, or the first one."""
        return self.presets

    def _build(self, unit: Unit) -> None:
        """Make the editors, for volumes in one unit."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        usual = volume(TARGETS_ML[False], unit)
        self.presets = self._presets(unit)
        hint = told(self.words, "setup.water.coach-hint", amount=usual)
        column.addWidget(self._row("target", hint, self.presets))
        self.target, row = self._amount("target_ml", "exact", unit)
        column.addWidget(row)
        self.target_row = row
        self.serving, row = self._amount("serving_ml", "serving", unit)
        column.addWidget(row)
        units = [(each.value, self.say(each.value)) for each in Unit]
        self.unit = Choice(self.dress, self.say("unit"), units)
        self.unit.chosen.connect(self._take_unit)
        column.addWidget(self._row("unit", "", self.unit))
        self.limit = Toggle(self.dress, self.say("limit"))
        self.limit.toggled.connect(self._take_limit)
        self.limit_row = self._row("limit", self.say("limit-hint"), self.limit)
        column.addWidget(self.limit_row)
        self.put(inside, SHADOW - RING)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = inside

    def _presets(self, unit: Unit) -> Choice:
        answers = [("0", self.say("coach"))]
        for amount in PRESETS:
            litres = told(self.words, "setup.water.litres", amount=f"{amount / 1000:.1f}")
            answers.append((str(amount), litres if unit is Unit.ML else volume(amount, unit)))
        presets = Choice(self.dress, self.say("target"), answers)
        presets.chosen.connect(lambda value: self._take_target(int(value)))
        return presets

    def _amount(self, name: str, key: str, unit: Unit) -> tuple[Amount, Row]:
        limits = declared(f"water.{name}").limits
        ends = (limits["low"], limits["high"], limits["step"])
        amount = Amount(self.dress, self.say(key), *ends, said=partial(volume, unit=unit))
        amount.speak(self.words)
        take = self._take_target if name == "target_ml" else partial(self.answer, f"water.{name}")
        amount.chosen.connect(take)
        return amount, self._row(key, "", amount)

    def _row(self, key: str, hint: str, editor: QWidget) -> Row:
        return Row(self.dress, self.say(key), hint, editor, inset=RING)

    def _take_target(self, amount: int) -> None:
        self.answer("water.target_ml", amount)
        self.presets.show_value(str(amount))
        self.target.show_value(amount or TARGETS_ML[False])
        self._warn(self.draft())

    def _take_unit(self, unit: str) -> None:
        self.answer("water.unit", unit)
        self._build(Unit(unit))
        self.show_draft(self.draft())
        self.unit.setFocus()

    def _take_limit(self, on: bool) -> None:  # noqa: FBT001  - a signal's argument
        self.answer("water.limit_mode", on)
        self._warn(self.draft())

    def _warn(self, draft: Preferences) -> None:
        water = draft.water
        self.limit_row.set_warning(self.say("limit-on") if water.limit_mode else "")
        much = water.target_ml > MUCH_ML and not water.limit_mode
        self.target_row.set_warning(self.say("much") if much else "")
