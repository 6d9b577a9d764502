"""Large answers beside each other: one of them, or as many as fit."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.safety.columns import Columns
from coach.ui.setup.tile import Draw, Tile
from coach.ui.style import Style

_LEAST = 150
_GAP = 8


@dataclass(frozen=True, slots=True)
class Answer:
    """A value, the words for it, a line about it, and its picture if it has one."""

    value: str
    said: str
    hint: str = ""
    draw: Draw | None = None


class Tiles(QWidget):
    """Answers to one question.

    Signals:
        chosen: the person chose a value, or gave it up again where there may be several.

    Args:
        style: tone, type scale and accent.
        name: what is asked, for a screen reader.
        answers: in their order.
        columns: how many stand in a row where there is room.
        several: whether more than one may be chosen.
    """

    chosen = Signal(str)

    def __init__(
        self,
        style: Style,
        name: str,
        answers: Sequence[Answer],
        columns: int,
        *,
        several: bool = False,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._several = several
        self._tiles = {a.value: Tile(style, a.said, a.hint, a.draw) for a in answers}
        grid = Columns(style.px(_LEAST), _GAP, columns, self)
        for value, tile in self._tiles.items():
            grid.addWidget(tile)
            tile.setAutoExclusive(not several)
            tile.clicked.connect(lambda _=False, value=value: self._take(value))
            tile.moved.connect(lambda step, tile=tile: self._move(tile, step))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._values: tuple[str, ...] = ()
        self.show_values()

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The answers, in their order."""
        return tuple(self._tiles.values())

    def tile(self, value: str) -> Tile:
        """Return the answer of a value."""
        return self._tiles[value]

    def values(self) -> tuple[str, ...]:
        """Return what is chosen."""
        return self._values

    def show_values(self, *values: str) -> None:
        """Show what is chosen; nothing is told."""
        self._values = tuple(value for value in self._tiles if value in values)
        for value, tile in self._tiles.items():
            tile.setAutoExclusive(False)
            tile.setChecked(value in values)
        for tile in self.tiles:
            tile.setAutoExclusive(not self._several)
        self._reach()

    def focus_first(self) -> None:
        """Give the focus to the answer that Tab reaches first."""
        self.first().setFocus()

    def first(self) -> Tile:
        """Return the answer that Tab reaches first: the one chosen, where only one can be."""
        chosen = next(iter(self._values), "")
        return self._tiles[chosen] if chosen and not self._several else self.tiles[0]

    def _take(self, value: str) -> None:
        if self._several:
            now = [v for v, tile in self._tiles.items() if tile.isChecked()]
            self.show_values(*now)
        elif self._values == (value,):
            return
        else:
            self.show_values(value)
        self.chosen.emit(value)

    def _move(self, tile: Tile, step: int) -> None:
        tiles = self.tiles
        other = tiles[(tiles.index(tile) + step) % len(tiles)]
        other.setFocus(Qt.FocusReason.TabFocusReason)
        other.click()

    def _reach(self) -> None:
        """Let Tab stop once in all where only one can be chosen."""
        reached = self.first()
        for tile in self.tiles:
            here = self._several or tile is reached
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
