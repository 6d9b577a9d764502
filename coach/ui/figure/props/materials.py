"""What furniture is made of, in light, dark and night: colours only things in the room have.

What a body rests on stands out at least 1.5:1 from what is around it (the ``…_edge`` of a soft
thing, a ``slab``), and a limb that works at least 3:1 from the furniture behind it. Night is one
brightness of red per colour, as in ``tones``.
"""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from coach.domain.reminder import Tone
from coach.ui.figure.tones.pictured import pictured


@dataclass(frozen=True, slots=True)
class Materials:
    """Every material by its name; ``…_shade`` lies away from the light."""

    sheet: QColor
    sheet_edge: QColor
    sheet_shade: QColor
    duvet: QColor
    duvet_shade: QColor
    duvet_lining: QColor
    pillow: QColor
    pillow_shade: QColor
    pillow_edge: QColor
    sofa: QColor
    sofa_edge: QColor
    sofa_shade: QColor
    sofa_back: QColor
    sofa_seam: QColor
    wood: QColor
    wood_light: QColor
    wood_shade: QColor
    slab: QColor
    stone: QColor
    stone_edge: QColor
    cupboard: QColor
    cupboard_shade: QColor
    brass: QColor
    lampshade: QColor
    lampshade_shade: QColor
    lamplight: QColor
    towel: QColor
    towel_shade: QColor
    towel_stripe: QColor
    dusk: QColor
    ball: QColor
    ball_shade: QColor
    ball_stripe: QColor


_LIGHT: dict[str, str] = {
    "sheet": "#B9C5E1",
    "sheet_edge": "#A2B1D4",
    "sheet_shade": "#9AA9CD",
    "duvet": "#9CBAC8",
    "duvet_shade": "#7C9FB0",
    "duvet_lining": "#F1E9DC",
    "pillow": "#DDB0AE",
    "pillow_shade": "#C48F90",
    "pillow_edge": "#C08A8C",
    "sofa": "#9CB093",
    "sofa_edge": "#8A9F82",
    "sofa_shade": "#7D9275",
    "sofa_back": "#C6D1BE",
    "sofa_seam": "#A9B8A1",
    "wood": "#BF8453",
    "wood_light": "#D7A679",
    "wood_shade": "#A06A3D",
    "slab": "#A97145",
    "stone": "#8395A0",
    "stone_edge": "#6B7D88",
    "cupboard": "#CBD8D2",
    "cupboard_shade": "#AFC0B8",
    "brass": "#E4B45C",
    "lampshade": "#FCF3DF",
    "lampshade_shade": "#E9D6AE",
    "lamplight": "#FFE3A0",
    "towel": "#F2C45A",
    "towel_shade": "#CF9A38",
    "towel_stripe": "#FFF6E2",
    "dusk": "#5C6BA6",
    "ball": "#4E7FB5",
    "ball_shade": "#3A659A",
    "ball_stripe": "#EAF1FA",
}

_DARK: dict[str, str] = {
    "sheet": "#39445C",
    "sheet_edge": "#47546F",
    "sheet_shade": "#2F394E",
    "duvet": "#2F4653",
    "duvet_shade": "#263944",
    "duvet_lining": "#6E7482",
    "pillow": "#5A404B",
    "pillow_shade": "#48323C",
    "pillow_edge": "#6E4F5B",
    "sofa": "#3E4E42",
    "sofa_edge": "#4C5E50",
    "sofa_shade": "#323F36",
    "sofa_back": "#28322B",
    "sofa_seam": "#37443C",
    "wood": "#5E432F",
    "wood_light": "#664A35",
    "wood_shade": "#4A3525",
    "slab": "#87624A",
    "stone": "#64727F",
    "stone_edge": "#778694",
    "cupboard": "#303B4A",
    "cupboard_shade": "#283240",
    "brass": "#B58E4C",
    "lampshade": "#C9B68C",
    "lampshade_shade": "#A08F6A",
    "lamplight": "#D9A85A",
    "towel": "#D9AC4C",
    "towel_shade": "#A9802F",
    "towel_stripe": "#F3E6C6",
    "dusk": "#22304F",
    "ball": "#6C93C8",
    "ball_shade": "#4E74A8",
    "ball_stripe": "#DCE7F5",
}

_NIGHT: dict[str, float] = {
    "sheet": 0.15,
    "sheet_edge": 0.43,
    "sheet_shade": 0.12,
    "duvet": 0.17,
    "duvet_shade": 0.12,
    "duvet_lining": 0.33,
    "pillow": 0.32,
    "pillow_shade": 0.24,
    "pillow_edge": 0.5,
    "sofa": 0.24,
    "sofa_edge": 0.45,
    "sofa_shade": 0.18,
    "sofa_back": 0.14,
    "sofa_seam": 0.2,
    "wood": 0.25,
    "wood_light": 0.3,
    "wood_shade": 0.19,
    "slab": 0.5,
    "stone": 0.44,
    "stone_edge": 0.32,
    "cupboard": 0.15,
    "cupboard_shade": 0.11,
    "brass": 0.42,
    "lampshade": 0.55,
    "lampshade_shade": 0.42,
    "lamplight": 0.6,
    "towel": 0.45,
    "towel_shade": 0.3,
    "towel_stripe": 0.85,
    "dusk": 0.07,
    "ball": 0.5,
    "ball_shade": 0.38,
    "ball_stripe": 0.8,
}


def materials(tone: Tone) -> Materials:
    """Return what furniture is made of in a tone."""
    match pictured(tone):
        case Tone.DARK:
            return Materials(**{name: QColor(code) for name, code in _DARK.items()})
        case Tone.NIGHT:
            return Materials(**{name: _red(level) for name, level in _NIGHT.items()})
        case _:
            return Materials(**{name: QColor(code) for name, code in _LIGHT.items()})


def _red(level: float) -> QColor:
    """Return the night red of a brightness: its green and blue stay far below the red."""
    return QColor.fromRgbF(level, 0.27 * level * level, 0.11 * level * level)
