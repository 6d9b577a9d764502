from dataclasses import replace

from coach.domain.likeness import HairColour, Likeness
from coach.domain.reminder import Tone
from coach.ui.figure.hair.coat import deep, mass, strands
from coach.ui.figure.palette import palette
from tests.ui.figure.pixels import luminance

SQUARE = (0j, 4 + 0j, 4 + 4j, 4j)
DARK_HAIR = palette(Tone.LIGHT)
LIGHT_HAIR = palette(Tone.LIGHT, likeness=Likeness(hair_colour=HairColour.BLOND))


def test_dark_hair_needs_no_outline() -> None:
    assert len(mass(DARK_HAIR, SQUARE)) == 1


def test_light_hair_has_one_behind_all_its_areas() -> None:
    behind, other, *before = mass(LIGHT_HAIR, SQUARE, SQUARE)

    assert {each.brush.color().name() for each in (behind, other)} == {LIGHT_HAIR.hair_rim.name()}
    assert {each.brush.color().name() for each in before} == {LIGHT_HAIR.hair.name()}


def test_strands_are_lighter_than_the_hair_and_its_depth_is_darker() -> None:
    hair, dark = LIGHT_HAIR.hair, deep(LIGHT_HAIR)
    lit = strands(LIGHT_HAIR, [(0j, 1 + 1j, 2 + 1j)]).brush.color()

    lights = [luminance((c.red(), c.green(), c.blue())) for c in (dark, hair, lit)]
    assert lights == sorted(lights)
    assert deep(replace(LIGHT_HAIR, hair=LIGHT_HAIR.shadow)) == LIGHT_HAIR.shadow
