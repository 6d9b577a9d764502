"""Whole numbers in their unit, stepped and typed."""

from coach.domain.values import Declaration
from coach.ui.kit.amount import Amount
from coach.ui.preferences import wording
from coach.ui.preferences.desk import Desk


def number(desk: Desk, declaration: Declaration) -> Amount:
    """Return what a whole number is stepped and typed in, in its unit."""
    limits, words = declaration.limits, desk.words
    amount = Amount(
        desk.style,
        wording.title(words, declaration.name),
        limits["low"],
        limits["high"],
        limits["step"],
        wording.number(words, declaration.name, desk.unit),
        wording.zero(words, declaration),
    )
    amount.speak(words)
    if declaration.name.endswith("_ml"):
        amount.field.read = desk.typed_volume
    return amount


def shown(amount: Amount, value: int) -> None:
    """Show a number, unless it is shown already: what is typed beside it stays."""
    if amount.value() != value:
        amount.show_value(value)
