"""Four outfits, each with clothes for the day and pyjamas, and a scarf for who covers their hair.

A row is a garment: its cloth, away from the light, in the light, and its outline.
"""

from coach.domain.likeness import Outfit
from coach.domain.reminder import Tone
from coach.ui.figure.tones.shade import Shade, ramp

_TEE = ("top", "top_shade", "top_light", "top_rim")
_LEGS = ("legs", "legs_shade", "legs_light", "legs_rim")
_SHOE = ("shoe", "shoe_shade", "shoe_trim", "shoe_rim", "sole")
_SCARF = ("scarf", "scarf_shade", "scarf_light", "scarf_rim")
_SOCKS = ("sock", "sock_shade", "sock_rim")

Clothes = dict[str, Shade]


def _tee(*shades: Shade) -> Clothes:
    return ramp(_TEE, *shades)


def _legs(*shades: Shade) -> Clothes:
    return ramp(_LEGS, *shades)


def _shoe(*shades: Shade) -> Clothes:
    return ramp(_SHOE, *shades)


def _scarf(*shades: Shade) -> Clothes:
    return ramp(_SCARF, *shades)


_LIGHT: dict[Outfit, Clothes] = {
    Outfit.TEAL: _tee("#3F9C99", "#2F8382", "#5AB4AF", "#1F605F")
    | _legs("#35426F", "#28335A", "#43528A", "#28335A")
    | _shoe("#F0795B", "#D35F43", "#FBFAF7", "#7E321F", "#FBFAF7")
    | _scarf("#6374AC", "#4F5F96", "#8392C3", "#2E3A69"),
    Outfit.PLUM: _tee("#97507F", "#7C3F68", "#B06E98", "#5A2A4B")
    | _legs("#3F4257", "#313446", "#53576F", "#2B2E3F")
    | _shoe("#8DB39B", "#6F977E", "#FBFAF7", "#35563F", "#FBFAF7")
    | _scarf("#C98AA0", "#AE6F86", "#DCA9BA", "#713851"),
    Outfit.CLAY: _tee("#C4664A", "#A65239", "#D8846A", "#6E2F1C")
    | _legs("#424D3F", "#333C31", "#55614F", "#2B332A")
    | _shoe("#4E8C93", "#3B737A", "#FBFAF7", "#1F4348", "#FBFAF7")
    | _scarf("#DDBB86", "#C39D66", "#EBD2A9", "#70501F"),
    Outfit.SLATE: _tee("#647A9A", "#4E6382", "#8095B3", "#32435C")
    | _legs("#2E323D", "#22252E", "#414654", "#22252E")
    | _shoe("#DFA845", "#BF8A2E", "#FBFAF7", "#6B4A10", "#FBFAF7")
    | _scarf("#9FB0C2", "#8295A9", "#BACAD8", "#3C4C5F"),
}
_LIGHT_PYJAMAS: dict[Outfit, Clothes] = {
    Outfit.TEAL: _tee("#B58BC9", "#9A6FB0", "#C9A5DA", "#8A5FA1")
    | _legs("#7160A0", "#5C4C88", "#8575B2", "#3D3166"),
    Outfit.PLUM: _tee("#D59AA6", "#BC7D8B", "#E6B5BE", "#84485A")
    | _legs("#925770", "#79455C", "#A96E87", "#532B3F"),
    Outfit.CLAY: _tee("#A3B58C", "#869A6F", "#BACAA5", "#56683F")
    | _legs("#687957", "#536344", "#7E906C", "#38462B"),
    Outfit.SLATE: _tee("#A9B4C8", "#8D99B0", "#C0C9D9", "#57647B")
    | _legs("#616D86", "#4E5A71", "#78849C", "#262D40"),
}
_DARK: dict[Outfit, Clothes] = {
    Outfit.TEAL: _tee("#419B98", "#338180", "#58B1AC", "#6BC0BA")
    | _legs("#6F81C2", "#5768A6", "#8494D0", "#B4C0EE")
    | _shoe("#F0805F", "#CF6547", "#E3E4E8", "#F0805F", "#DFE2E6")
    | _scarf("#7D8DC6", "#6575AE", "#98A6D6", "#B4C0EE"),
    Outfit.PLUM: _tee("#A75F8E", "#8A4C74", "#BD7DA6", "#CF93BB")
    | _legs("#787B9C", "#616483", "#8E91B0", "#BCBFDC")
    | _shoe("#8FB79E", "#729A82", "#E3E4E8", "#8FB79E", "#DFE2E6")
    | _scarf("#C58CA1", "#A87187", "#D8A8B9", "#DDB3C3"),
    Outfit.CLAY: _tee("#CB6F54", "#AC5A42", "#DC8D74", "#E8A58F")
    | _legs("#7F8F75", "#687760", "#95A48B", "#BECBB3")
    | _shoe("#5A9CA4", "#46828A", "#E3E4E8", "#7FBCC3", "#DFE2E6")
    | _scarf("#CFAF7D", "#B29263", "#E0C69B", "#E3CBA2"),
    Outfit.SLATE: _tee("#7189AB", "#5B7292", "#8BA1BF", "#A9BCD6")
    | _legs("#7E8596", "#676E80", "#949BAB", "#C2C8D4")
    | _shoe("#DDA94C", "#BC8A36", "#E3E4E8", "#DDA94C", "#DFE2E6")
    | _scarf("#98A9BC", "#7C8DA1", "#B2C1D1", "#BECBD9"),
}
_DARK_PYJAMAS: dict[Outfit, Clothes] = {
    Outfit.TEAL: _tee("#B58BC9", "#9A6FB0", "#C9A5DA", "#9A6FB0")
    | _legs("#8F80BE", "#7667A6", "#A294CE", "#A294CE"),
    Outfit.PLUM: _tee("#CF94A2", "#B47987", "#DFADB8", "#B47987")
    | _legs("#A8708A", "#8E5B73", "#BC889F", "#DAB4C5"),
    Outfit.CLAY: _tee("#9DB086", "#82966C", "#B3C49E", "#82966C")
    | _legs("#859770", "#6E8059", "#9AAA88", "#BFCCAE"),
    Outfit.SLATE: _tee("#A3AFC5", "#8893AA", "#B9C3D5", "#8893AA")
    | _legs("#8590A8", "#6E7991", "#9AA4BA", "#BFC8DA"),
}
_NIGHT: dict[Outfit, Clothes] = {
    Outfit.TEAL: _tee(0.50, 0.40, 0.59, 0.78)
    | _legs(0.66, 0.52, 0.74, 1.0)
    | _shoe(0.80, 0.62, 0.92, 0.84, 0.90)
    | _scarf(0.50, 0.40, 0.62, 0.74),
    Outfit.PLUM: _tee(0.49, 0.39, 0.58, 0.94)
    | _legs(0.60, 0.47, 0.68, 1.0)
    | _shoe(0.84, 0.66, 0.92, 0.86, 0.90)
    | _scarf(0.66, 0.53, 0.78, 0.80),
    Outfit.CLAY: _tee(0.57, 0.45, 0.65, 0.84)
    | _legs(0.61, 0.48, 0.69, 1.0)
    | _shoe(0.74, 0.58, 0.92, 0.84, 0.90)
    | _scarf(0.82, 0.66, 0.92, 0.60),
    Outfit.SLATE: _tee(0.49, 0.39, 0.58, 0.86)
    | _legs(0.61, 0.48, 0.69, 1.0)
    | _shoe(0.86, 0.68, 0.92, 0.88, 0.90)
    | _scarf(0.74, 0.59, 0.86, 0.58),
}


def _wardrobe(
    day: dict[Outfit, Clothes], night: dict[Outfit, Clothes], socks: Clothes
) -> dict[Outfit, dict[str, Clothes]]:
    return {
        each: {"day": day[each] | socks, "night": day[each] | socks | night[each]}
        for each in Outfit
    }


OUTFITS: dict[Tone, dict[Outfit, dict[str, Clothes]]] = {
    Tone.LIGHT: _wardrobe(_LIGHT, _LIGHT_PYJAMAS, ramp(_SOCKS, "#F8F2E9", "#DCD2C6", "#6B5E57")),
    Tone.DARK: _wardrobe(_DARK, _DARK_PYJAMAS, ramp(_SOCKS, "#B6BAC6", "#959BAA", "#D9DDE6")),
    Tone.NIGHT: _wardrobe(_NIGHT, _NIGHT, ramp(_SOCKS, 0.82, 0.64, 0.90)),
}
"""At night nobody can tell pyjamas from what is worn by day."""
