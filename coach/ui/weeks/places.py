"""Where the parts of the picture lie, at any width and any size of type."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from coach.ui.style import Style
from coach.ui.weeks.rows import Measure

CELL: Final = 11.0
CELL_GAP: Final = 3.0
_NIGHTS: Final = 7
_BARS: Final = 50
_BETWEEN: Final = 18
_AXIS_GAP: Final = 6
_OVER: Final = 8
"""Room above the first row, for the rim of a column."""
_BESIDE: Final = 720
"""From this width on, at the usual type, the names of rows stand beside them, not above."""
_GUTTER: Final = 176
_FULLEST: Final = 26.0
_SHARE: Final = 0.62


@dataclass(frozen=True, slots=True)
class Places:
    """The places for one width.

    Attributes:
        titles: of the names of the rows.
        plots: of the rows themselves, figures above the bars included.
        left: where the first week begins.
        right: where the last one ends.
        count: how many weeks there are.
        line: the height of a line of figures.
        axis: where the dates begin.
        height: of everything.
    """

    titles: tuple[QRectF, ...]
    plots: tuple[QRectF, ...]
    left: float
    right: float
    count: int
    line: float
    axis: float
    height: float

    @property
    def step(self) -> float:
        """How wide a week is."""
        return (self.right - self.left) / max(1, self.count)

    def column(self, index: int) -> QRectF:
        """Return the whole column of a week, with its date."""
        top = self.plots[0].top() - _OVER / 2
        return QRectF(self.left + self.step * index, top, self.step, self.height - top)

    def at(self, x: float) -> int:
        """Return the week at a place."""
        return min(self.count - 1, max(0, int((x - self.left) // self.step)))

    def cell(self, week: int, night: int) -> QRectF:
        """Return the place of one night of a week; they are stacked, the first one lowest."""
        wide = min(_FULLEST, self.step * _SHARE)
        left = self.column(week).center().x() - wide / 2
        bottom = self.plots[0].bottom() - 2 - night * (CELL + CELL_GAP)
        return QRectF(left, bottom - CELL, wide, CELL)

    def bar(self, row: int, week: int, share: float) -> QRectF:
        """Return a bar of a row, ``share`` of its scale high."""
        plot = self.plots[row]
        wide = min(_FULLEST, self.step * _SHARE)
        tall = (plot.height() - self.line) * share
        left = self.column(week).center().x() - wide / 2
        return QRectF(left, plot.bottom() - tall, wide, tall)


def places(
    style: Style, width: int, count: int, *, heights: tuple[int, ...], line: float, scale: float
) -> Places:
    """Return the places in a width.

    Args:
        style: type scale.
        width: of everything, in pixels.
        count: how many weeks.
        heights: what the names of rows need in the room that they get.
        line: the height of a line of figures.
        scale: the width of the figures of the scales.
    """
    beside = is_beside(style, width)
    indent = style.px(_GUTTER) if beside else 0
    titles: list[QRectF] = []
    plots: list[QRectF] = []
    y = float(_OVER)
    for measure, tall in zip(Measure, heights, strict=True):
        cells = _NIGHTS * (CELL + CELL_GAP) + 4
        plot = line + (cells if measure is Measure.NIGHTS else _BARS)
        if not beside:
            titles.append(QRectF(0, y, width, tall))
            y += tall + 4
        else:
            titles.append(QRectF(0, y, indent - 16, max(tall, plot)))
        whole = max(tall, plot) if beside else plot
        plots.append(QRectF(indent, y + whole - plot, width - indent, plot))
        y += whole + _BETWEEN
    axis = y - _BETWEEN + _AXIS_GAP
    return Places(
        tuple(titles),
        tuple(plots),
        indent + scale + 14,
        width,
        count,
        line,
        axis,
        axis + line + 6,
    )


def is_beside(style: Style, width: int) -> bool:
    """Whether the names of rows stand beside them."""
    return width >= style.px(_BESIDE)


def name_width(style: Style, width: int) -> int:
    """Return how much room the name of a row gets."""
    return style.px(_GUTTER) - 16 if is_beside(style, width) else width
