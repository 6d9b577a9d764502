"""How closely a page is set, so that all of it stands on one."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Fit:
    """One way to set the page.

    Attributes:
        gap: between sections, in points.
        row: from one counted thing to the next, in points.
        chart: how high pain 10 is, in points.
        bars: what is counted has bars, in two columns; else it stands in running text.
        apart: sentences stand in groups, a line each; else they run on.
        most: lines that a list may take, and a label; the rest is counted.
    """

    gap: float
    row: float
    chart: float
    bars: bool = True
    apart: bool = True
    most: int = 1000


FITS: Final = (
    Fit(22, 19.5, 96),
    Fit(19, 18, 92),
    Fit(16, 16.5, 88),
    Fit(15, 16, 84),
    Fit(13, 16, 70),
    Fit(12, 16, 64, apart=False),
    Fit(10, 15.5, 54, apart=False),
    Fit(14, 16, 76, bars=False),
    Fit(12, 16, 66, bars=False, apart=False),
    Fit(9, 16, 56, bars=False, apart=False),
    Fit(7, 16, 44, bars=False, apart=False, most=3),
    Fit(6, 16, 40, bars=False, apart=False, most=2),
    Fit(6, 16, 36, bars=False, apart=False, most=1),
)
"""Tried in turn, until everything is on the page; what cannot be is cut short in the last one."""
