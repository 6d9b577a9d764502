"""Six colours of hair: the hair, its strands in the light, its outline."""

from coach.domain.likeness import HairColour
from coach.domain.reminder import Tone
from coach.ui.figure.tones.shade import Shade, ramp

_NAMES = ("hair", "hair_light", "hair_rim")


def _ramp(*shades: Shade) -> dict[str, Shade]:
    return ramp(_NAMES, *shades)


HAIRS: dict[Tone, dict[HairColour, dict[str, Shade]]] = {
    Tone.LIGHT: {
        HairColour.BLACK: _ramp("#25222A", "#4A4652", "#25222A"),
        HairColour.BROWN: _ramp("#3E2B34", "#65485A", "#3E2B34"),
        HairColour.AUBURN: _ramp("#73352A", "#9E5842", "#481A12"),
        HairColour.BLOND: _ramp("#D3A65E", "#EBCB8E", "#76521F"),
        HairColour.GREY: _ramp("#A3A2AB", "#CBCAD2", "#4C4B57"),
        HairColour.RED: _ramp("#BA5830", "#DE8A56", "#662910"),
    },
    Tone.DARK: {
        HairColour.BLACK: _ramp("#38353E", "#5F5B67", "#88838F"),
        HairColour.BROWN: _ramp("#6A453E", "#926557", "#A0715F"),
        HairColour.AUBURN: _ramp("#8A4634", "#B26A52", "#B97059"),
        HairColour.BLOND: _ramp("#CBA05F", "#E4C68A", "#D9B377"),
        HairColour.GREY: _ramp("#A4A4AE", "#CACAD2", "#BDBDC7"),
        HairColour.RED: _ramp("#B85A33", "#DC8B5A", "#CC7248"),
    },
    Tone.NIGHT: {
        HairColour.BLACK: _ramp(0.24, 0.42, 0.62),
        HairColour.BROWN: _ramp(0.36, 0.54, 0.64),
        HairColour.AUBURN: _ramp(0.42, 0.60, 0.68),
        HairColour.BLOND: _ramp(0.72, 0.86, 0.56),
        HairColour.GREY: _ramp(0.66, 0.84, 0.54),
        HairColour.RED: _ramp(0.50, 0.68, 0.72),
    },
}
