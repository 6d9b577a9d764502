"""Which drawing belongs to which way to wear hair."""

from coach.domain.likeness import Hair
from coach.ui.figure.canvas import Part
from coach.ui.figure.hair.bob import bob
from coach.ui.figure.hair.braid import combed
from coach.ui.figure.hair.bun import bun
from coach.ui.figure.hair.covered import scarf
from coach.ui.figure.hair.curls import curls
from coach.ui.figure.hair.short import short
from coach.ui.figure.palette import Palette


def worn(palette: Palette, hair: Hair) -> Part:
    """Return what lies over a head with this hair, in the head's own coordinates."""
    match hair:
        case Hair.BUN:
            return bun(palette)
        case Hair.BOB:
            return bob(palette)
        case Hair.CURLS:
            return curls(palette)
        case Hair.BRAID:
            return combed(palette)
        case Hair.SHORT:
            return short(palette)
        case Hair.COVERED:
            return scarf(palette)
