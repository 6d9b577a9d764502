"""One row a figure: what was measured, what it should be, and whether it is."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A measured figure beside its target; without a target it is only told."""

    what: str
    measured: float
    unit: str
    target: float | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        """ "ok", "missed", or nothing where there is no target."""
        if self.target is None:
            return ""
        return "ok" if self.measured <= self.target else "MISSED"

    def line(self) -> str:
        """Return the row as text of fixed columns."""
        target = "" if self.target is None else f"≤ {self.target:g} {self.unit}"
        figure = f"{self.measured:.3g} {self.unit}"
        return f"{self.what:<44} {figure:>14} {target:>14}  {self.verdict:<6} {self.note}".rstrip()


def show(title: str, rows: Iterable[Row]) -> int:
    """Print the rows under their title; return how many missed their target."""
    print(f"\n{title}")
    missed = 0
    for row in rows:
        print("  " + row.line(), flush=True)
        missed += row.verdict == "MISSED"
    return missed
