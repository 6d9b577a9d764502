"""Six skins: lit, away from the light, outline, blush, lips, and what the eyes are drawn with.

In the light an outline is darker than the skin, in the dark it is lighter than a dark one: it is
what makes a bare foot stand out from the floor.
"""

from coach.domain.likeness import Skin
from coach.domain.reminder import Tone
from coach.ui.figure.tones.shade import Shade, ramp

_NAMES = ("skin", "skin_shade", "skin_rim", "blush", "lip", "eye")


def _ramp(*shades: Shade) -> dict[str, Shade]:
    return ramp(_NAMES, *shades)


SKINS: dict[Tone, dict[Skin, dict[str, Shade]]] = {
    Tone.LIGHT: {
        Skin.PORCELAIN: _ramp("#F6D3BF", "#E2AA92", "#83412F", "#EE998A", "#CB6A62", "#3A2A28"),
        Skin.FAIR: _ramp("#ECB18E", "#D68F6C", "#7F3C25", "#E5806C", "#C4624F", "#3A2520"),
        Skin.OLIVE: _ramp("#D8A676", "#BC8452", "#6B3C1C", "#D07F5B", "#AC5C48", "#33211A"),
        Skin.TAN: _ramp("#C0855A", "#A0673E", "#592E16", "#BA664A", "#9A4B3C", "#2C1A14"),
        Skin.BROWN: _ramp("#935F40", "#74472D", "#3F1D0F", "#96503C", "#7C3832", "#20120D"),
        Skin.DEEP: _ramp("#6A4331", "#4E2E21", "#2A130B", "#7A3E34", "#7A3A39", "#160B08"),
    },
    Tone.DARK: {
        Skin.PORCELAIN: _ramp("#EECDB9", "#D2A48D", "#C8957C", "#DE9283", "#BC635D", "#3A2A28"),
        Skin.FAIR: _ramp("#E4AD8E", "#C98A6A", "#BE7F5E", "#D67A66", "#B4584A", "#3A2520"),
        Skin.OLIVE: _ramp("#D0A074", "#B27F54", "#B37E54", "#C37657", "#A25641", "#33211A"),
        Skin.TAN: _ramp("#BA835A", "#9A6640", "#BE8A62", "#B06349", "#924A3B", "#2C1A14"),
        Skin.BROWN: _ramp("#925F42", "#75482F", "#DCAE8A", "#95513F", "#7C3A34", "#20120D"),
        Skin.DEEP: _ramp("#6F4836", "#543327", "#C6967A", "#7C4237", "#7C3D3B", "#160B08"),
    },
    Tone.NIGHT: {
        Skin.PORCELAIN: _ramp(0.95, 0.77, 0.79, 0.82, 0.57, 0.16),
        Skin.FAIR: _ramp(0.94, 0.75, 0.78, 0.80, 0.56, 0.16),
        Skin.OLIVE: _ramp(0.87, 0.69, 0.80, 0.74, 0.52, 0.15),
        Skin.TAN: _ramp(0.79, 0.62, 0.90, 0.67, 0.47, 0.13),
        Skin.BROWN: _ramp(0.68, 0.53, 0.88, 0.60, 0.40, 0.10),
        Skin.DEEP: _ramp(0.58, 0.44, 0.86, 0.51, 0.40, 0.06),
    },
}
