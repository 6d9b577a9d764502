"""The colours of the figure and its room in light, dark and night (see ``tones``).

Night is a scale of deep reds with a brightness of its own for every colour, because a filter over
the light colours makes the linen brighter than the person. In all three tones a limb that works
stands out at least 3:1 from what is around it and every other part of the body 2:1, where needed
by a thin rim.
"""

from dataclasses import dataclass, fields

from PySide6.QtGui import QBrush, QColor

from coach.domain.likeness import Likeness
from coach.domain.reminder import Tone
from coach.ui.figure.tones.hairs import HAIRS
from coach.ui.figure.tones.outfits import OUTFITS
from coach.ui.figure.tones.pictured import pictured
from coach.ui.figure.tones.room import ROOM
from coach.ui.figure.tones.shade import Shade
from coach.ui.figure.tones.skins import SKINS

LIKENESS = Likeness()
"""Whom the figure looks like unless somebody chooses."""


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
    scarf: QColor
    scarf_shade: QColor
    scarf_light: QColor
    scarf_rim: QColor
    shoe: QColor
    shoe_shade: QColor
    shoe_trim: QColor
    shoe_rim: QColor
    sole: QColor
    sock: QColor
    sock_shade: QColor
    sock_rim: QColor
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


def palette(tone: Tone, outfit: str = "day", likeness: Likeness = LIKENESS) -> Palette:
    """Return the colours of a tone, dressed for ``"day"`` or ``"night"``, and of a person."""
    tone = pictured(tone)
    shades = (
        ROOM[tone]
        | SKINS[tone][likeness.skin]
        | HAIRS[tone][likeness.hair_colour]
        | OUTFITS[tone][likeness.outfit][outfit]
    )
    return Palette(tone, **{name: _colour(shade) for name, shade in shades.items()})


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
        "sock_rim": near.sock_rim,
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


def _colour(shade: Shade) -> QColor:
    """Return a colour; a night red's green and blue stay far below its red."""
    if isinstance(shade, str):
        return QColor(shade)
    return QColor.fromRgbF(shade, 0.27 * shade * shade, 0.11 * shade * shade)
