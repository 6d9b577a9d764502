"""The colours of the figure and its room in light, dark and night (see ``tones``).

Night is a scale of deep reds with a brightness of its own for every colour, because a filter over
the light colours makes the linen brighter than the person. In all three tones a limb that works
stands out at least 3:1 from what is around it and every other part of the body 2:1, where needed
by a thin rim.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from PySide6.QtGui import QBrush, QColor

from coach.domain.reminder import Tone
from coach.ui.figure.tones import DARK, EMBERS, LIGHT, NIGHT, OUTFITS


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour by its name; ``…_shade`` lies away from the light, ``…_rim`` on the outline."""

    tone: Tone
    room: QColor
    blob: QColor
    floor: QColor
    floor_line: QColor
    trim: QColor
    wall: QColor
    wall_edge: QColor
    rug: QColor
    rug_line: QColor
    wood: QColor
    wood_shade: QColor
    cushion: QColor
    cushion_shade: QColor
    linen: QColor
    linen_shade: QColor
    sky: QColor
    sun: QColor
    hill: QColor
    hill_shade: QColor
    plant: QColor
    plant_shade: QColor
    pot: QColor
    pot_shade: QColor
    skin: QColor
    skin_shade: QColor
    skin_rim: QColor
    blush: QColor
    lip: QColor
    eye: QColor
    white: QColor
    hair: QColor
    hair_light: QColor
    hair_rim: QColor
    top: QColor
    top_shade: QColor
    top_light: QColor
    top_rim: QColor
    legs: QColor
    legs_shade: QColor
    legs_light: QColor
    legs_rim: QColor
    shoe: QColor
    shoe_shade: QColor
    shoe_trim: QColor
    shoe_rim: QColor
    sole: QColor
    glow: QColor
    glow_core: QColor
    fibre: QColor
    cue: QColor
    shadow: QColor
    light: QColor

    @property
    def dark(self) -> bool:
        """Whether it is night behind the windows."""
        return self.tone is not Tone.LIGHT


def palette(tone: Tone, outfit: str = "day") -> Palette:
    """Return the colours of a tone, dressed for ``"day"`` or ``"night"``."""
    match tone:
        case Tone.LIGHT:
            names: Mapping[str, str] = LIGHT | OUTFITS[Tone.LIGHT].get(outfit, {})
        case Tone.DARK:
            names = LIGHT | DARK | OUTFITS[Tone.DARK].get(outfit, {})
        case Tone.NIGHT:
            reds = {name: _red(level) for name, level in NIGHT.items()}
            embers = {name: QColor(code) for name, code in EMBERS.items()}
            return Palette(tone, **reds | embers)
    return Palette(tone, **{name: QColor(code) for name, code in names.items()})


def far(near: Palette) -> Palette:
    """Return the colours of the side of the body that is turned away: a little in shadow."""
    depth = 0.18 if near.tone is Tone.NIGHT else 0.26
    skin = mix(near.skin, near.skin_shade, 0.55)
    colours = [f.name for f in fields(near) if f.name != "tone"]
    deep = {name: mix(getattr(near, name), near.shadow, depth) for name in colours}
    deep |= {
        "skin": mix(skin, near.shadow, 0.10),
        "skin_shade": mix(near.skin_shade, near.shadow, 0.16),
        "skin_rim": mix(near.skin_rim, near.shadow, 0.08),
        "legs_rim": mix(near.legs_rim, near.shadow, 0.1),
        "shoe_rim": near.shoe_rim,
        "glow": near.glow,
        "glow_core": near.glow_core,
        "fibre": near.fibre,
        "shadow": near.shadow,
    }
    return Palette(near.tone, **deep)


def mix(a: QColor, b: QColor, share: float) -> QColor:
    """Return the colour ``share`` of the way from ``a`` to ``b``."""
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def paint(colour: QColor, alpha: float = 1.0) -> QBrush:
    """Return a brush of one colour."""
    veiled = QColor(colour)
    veiled.setAlphaF(alpha)
    return QBrush(veiled)


def _red(level: float) -> QColor:
    """Return the night red of a brightness: its green and blue stay far below the red."""
    return QColor.fromRgbF(level, 0.27 * level * level, 0.11 * level * level)
