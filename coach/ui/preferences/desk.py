"""What every editor is made with: words, dress, unit, and the routines there are. Needs no Qt."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from coach.domain.preferences import Unit
from coach.ui.phrases import FLUID_OUNCE_ML
from coach.ui.preferences.listening import NOBODY, Listening
from coach.ui.style import Style

_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")
_LITRES_UP_TO: Final = 20
"""A bare number as small as this means litres."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What editors are made with.

    Attributes:
        words: the catalogue.
        style: tone, type scale and accent.
        unit: how volumes are told.
        routines: each routine that a reminder can open, by its name, with its title.
        tell: says something about what was just done.
        listening: where keys are heard.
    """

    words: Mapping[str, str]
    style: Style
    unit: Unit = Unit.ML
    routines: Mapping[str, str] = field(default_factory=dict)
    tell: Callable[[str], None] = lambda _: None
    listening: Listening = NOBODY

    def typed_volume(self, text: str) -> int | None:
        """Return the millilitres that a typed text means: "2", "2.0 L", "68 fl oz", "1,800"."""
        plain = re.sub(r"(\d),(\d{3})\b", r"\1\2", text.casefold())
        found = _NUMBER.search(plain)
        if found is None:
            return None
        number, rest = float(found.group().replace(",", ".")), plain[found.end() :].strip()
        if rest.startswith("ml"):
            return round(number)
        if rest.startswith("l") or (number and number <= _LITRES_UP_TO and not self._ounces(rest)):
            return round(number * 1000)
        return round(number * FLUID_OUNCE_ML) if self._ounces(rest) else round(number)

    def _ounces(self, rest: str) -> bool:
        return rest.startswith(("fl", "oz")) or (not rest and self.unit is Unit.FL_OZ)
