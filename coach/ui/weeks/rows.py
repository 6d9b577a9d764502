"""The rows of the picture: one measure each, on a scale of its own. Needs no Qt."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from coach.domain.preferences import Unit
from coach.domain.weeks import Weeks
from coach.ui.phrases import FLUID_OUNCE_ML

_TOPS: Final = (5, 10, 15, 20, 30, 40, 50, 60, 80, 100, 120, 150, 180, 240, 300, 400, 500, 600)
_STEP: Final = 500
"""Above those, the ends of scales are whole multiples of this."""


class Measure(StrEnum):
    """What is counted in a row, in the order in which rows stand."""

    NIGHTS = "nights"
    ROUTINES = "routines"
    DRINKS = "drinks"
    UP = "up"


BARS: Final = (Measure.ROUTINES, Measure.DRINKS, Measure.UP)
"""What is drawn as one bar for each week."""


@dataclass(frozen=True, slots=True)
class Row:
    """One measure, week by week.

    Attributes:
        measure: what is counted.
        values: one for each week; none where nothing is told.
        top: the upper end of the scale; its lower one is 0.
    """

    measure: Measure
    values: tuple[int | None, ...]
    top: int


def rows(found: Weeks, unit: Unit = Unit.ML) -> tuple[Row, ...]:
    """Return the rows that are drawn as bars."""
    each = {
        Measure.ROUTINES: [week.routines if week.days else None for week in found.weeks],
        Measure.DRINKS: [_volume(week.drunk.value, unit) for week in found.weeks],
        Measure.UP: [week.up.value for week in found.weeks],
    }
    return tuple(Row(m, tuple(each[m]), top(each[m])) for m in BARS)


def top(values: list[int | None]) -> int:
    """Return a round number that none of the values goes beyond."""
    most = max((value for value in values if value is not None), default=0)
    return next((at for at in _TOPS if at >= most), -(-most // _STEP) * _STEP)


def _volume(amount: int | None, unit: Unit) -> int | None:
    if amount is None or unit is Unit.ML:
        return amount
    return round(amount / FLUID_OUNCE_ML)
