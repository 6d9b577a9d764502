"""What the pages of the diary show at a moment."""

from dataclasses import dataclass
from datetime import date

from coach.domain.month import Cell, Grid, Lately
from coach.domain.preferences import Unit


@dataclass(frozen=True, slots=True)
class DiaryView:
    """The diary, looked at in one month.

    Attributes:
        grid: the month.
        chosen: the night that is looked at; it is of this month and has begun.
        add: the night that is meant by adding one.
        lately: what the last nights count up to.
        empty: nothing was ever logged.
        taken: what was advised to be taken, in the person's own words; empty where nobody said.
        unit: how drinks are told.
    """

    grid: Grid
    chosen: date
    add: date
    lately: Lately
    empty: bool = False
    taken: str = ""
    unit: Unit = Unit.ML

    @property
    def cell(self) -> Cell:
        """The night that is looked at."""
        return self.grid.cells[self.chosen.day - 1]
