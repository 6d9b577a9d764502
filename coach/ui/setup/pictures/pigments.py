"""The colours of the rooms beside the questions, tone by tone, as the figure's own room has them.

In high contrast there are only two: what a thing is made of, and its outline.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QColor

from coach.domain.reminder import Tone
from coach.ui.colours import tokens

Levels = Mapping[str, str | float]

_LIGHT: Final[Levels] = MappingProxyType(
    {
        "wall": "#EFE7DD",
        "blob": "#E2EBE9",
        "trim": "#FDFBF7",
        "floor": "#E8DCCC",
        "floor_line": "#D9C9B5",
        "fall": "#CFC4B8",
        "wood": "#C78F60",
        "wood_shade": "#B9804F",
        "wood_deep": "#AC7445",
        "brass": "#E3B062",
        "frame": "#FDFBF7",
        "frame_shade": "#E4E1E2",
        "sky": "#BFE0EA",
        "cloud": "#EAF5F8",
        "sun": "#E9B872",
        "hill": "#74A58A",
        "hill_shade": "#578A70",
        "dusk": "#2D3663",
        "dusk_hill": "#3F5C62",
        "dusk_hill_shade": "#304A55",
        "moon": "#FFF0CC",
        "coral": "#F07A5C",
        "coral_shade": "#D9603F",
        "face": "#FDFBF7",
        "ink": "#2B2F3A",
        "glass": "#E7F2F6",
        "glass_line": "#266582",
        "water": "#8CC4DC",
        "water_light": "#A9D4E6",
        "teal": "#1F6E6B",
        "teal_shade": "#17504E",
        "teal_soft": "#CFE2DF",
        "skin": "#E8B896",
        "hair": "#5A3B2E",
        "legs": "#3F4A63",
        "plant": "#6FA287",
        "plant_shade": "#538569",
        "pot": "#D98C6A",
        "pot_shade": "#C0724F",
        "lamp": "#F6DFA8",
        "paper": "#FFFFFF",
        "paper_line": "#B9B2A8",
        "screen": "#2F3A4D",
        "metal": "#8F97A3",
        "metal_shade": "#717987",
        "brick": "#E3CDB8",
        "brick_line": "#C6A88C",
    }
)
_DARK: Final[Levels] = MappingProxyType(
    {
        "wall": "#1D2430",
        "blob": "#252F3D",
        "trim": "#3A4556",
        "floor": "#2A313E",
        "floor_line": "#3A4352",
        "fall": "#1B212B",
        "wood": "#7A583E",
        "wood_shade": "#684A33",
        "wood_deep": "#8A664A",
        "brass": "#C79A52",
        "frame": "#A3A9B6",
        "frame_shade": "#7C8393",
        "sky": "#5F8FA3",
        "cloud": "#86AEBD",
        "sun": "#E3B062",
        "hill": "#3F6656",
        "hill_shade": "#335447",
        "dusk": "#131A33",
        "dusk_hill": "#24404A",
        "dusk_hill_shade": "#1B3039",
        "moon": "#F3E4BC",
        "coral": "#D9694C",
        "coral_shade": "#B55238",
        "face": "#E8EAF0",
        "ink": "#171C26",
        "glass": "#33465A",
        "glass_line": "#86C3DF",
        "water": "#4C93B3",
        "water_light": "#5EA6C6",
        "teal": "#4FA9A2",
        "teal_shade": "#3B827D",
        "teal_soft": "#213F40",
        "skin": "#C99A78",
        "hair": "#3A2A24",
        "legs": "#56627E",
        "plant": "#4D7A64",
        "plant_shade": "#3B6250",
        "pot": "#A4664B",
        "pot_shade": "#865039",
        "lamp": "#E9C87E",
        "paper": "#D5D8E0",
        "paper_line": "#8A91A0",
        "screen": "#0E131C",
        "metal": "#7D8697",
        "metal_shade": "#646D7E",
        "brick": "#4A4550",
        "brick_line": "#6A6371",
    }
)
_NIGHT: Final[Levels] = MappingProxyType(
    {
        "wall": 0.09,
        "blob": 0.13,
        "trim": 0.22,
        "floor": 0.15,
        "floor_line": 0.22,
        "fall": 0.07,
        "wood": 0.42,
        "wood_shade": 0.35,
        "wood_deep": 0.5,
        "brass": 0.62,
        "frame": 0.46,
        "frame_shade": 0.33,
        "sky": 0.21,
        "cloud": 0.29,
        "sun": 0.74,
        "hill": 0.29,
        "hill_shade": 0.23,
        "dusk": 0.06,
        "dusk_hill": 0.14,
        "dusk_hill_shade": 0.1,
        "moon": 0.8,
        "coral": 0.72,
        "coral_shade": 0.56,
        "face": 0.5,
        "ink": 0.05,
        "glass": 0.2,
        "glass_line": 0.74,
        "water": 0.48,
        "water_light": 0.56,
        "teal": 0.55,
        "teal_shade": 0.42,
        "teal_soft": 0.24,
        "skin": 0.7,
        "hair": 0.3,
        "legs": 0.47,
        "plant": 0.36,
        "plant_shade": 0.28,
        "pot": 0.46,
        "pot_shade": 0.36,
        "lamp": 0.78,
        "paper": 0.56,
        "paper_line": 0.3,
        "screen": 0.3,
        "metal": 0.5,
        "metal_shade": 0.4,
        "brick": 0.34,
        "brick_line": 0.52,
    }
)
"""Levels of one red, from 0 to 1."""

NAMES: Final = tuple(_LIGHT)
_LEVELS: Final[Mapping[Tone, Levels]] = MappingProxyType(
    {Tone.LIGHT: _LIGHT, Tone.DARK: _DARK, Tone.NIGHT: _NIGHT}
)


@dataclass(frozen=True, slots=True)
class Pigments:
    """The colours of one tone by name; `outline` is empty where things have none."""

    colours: Mapping[str, QColor] = field(repr=False)
    outline: str = ""

    def __getitem__(self, name: str) -> QColor:
        """Return a colour."""
        return self.colours[name]


def pigments(tone: Tone) -> Pigments:
    """Return the colours of a tone."""
    if levels := _LEVELS.get(tone):
        return Pigments({name: _colour(level) for name, level in levels.items()})
    two = tokens(tone)
    return Pigments(dict.fromkeys(NAMES, QColor(two.surface)), two.ink)


def _colour(level: str | float) -> QColor:
    """Return a colour; a night red's green and blue stay far below its red."""
    if isinstance(level, str):
        return QColor(level)
    return QColor.fromRgbF(level, 0.27 * level * level, 0.11 * level * level)
