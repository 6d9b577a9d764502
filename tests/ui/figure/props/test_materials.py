"""Furniture never swallows the body: a limb at work stands out from all it may lie before."""

from dataclasses import fields
from itertools import product

import pytest
from PySide6.QtGui import QColor

from coach.domain.reminder import Tone
from coach.ui.figure.palette import palette
from coach.ui.figure.props.materials import Materials, materials
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.pixels import contrast, luminance

BEHIND = ("sheet", "sofa_back", "pillow", "duvet", "wood_light", "cupboard")


def _light(colour: QColor) -> float:
    return luminance((colour.red(), colour.green(), colour.blue()))


@pytest.mark.parametrize(
    ("tone", "name", "outfit"), list(product(PICTURED, BEHIND, ("day", "night")))
)
def test_a_limb_stands_out_three_to_one_from_furniture(tone: Tone, name: str, outfit: str) -> None:
    shades = palette(tone, outfit)
    behind = _light(getattr(materials(tone), name))

    for own, rim in ((shades.legs, shades.legs_rim), (shades.skin, shades.skin_rim)):
        assert max(contrast(_light(own), behind), contrast(_light(rim), behind)) >= 2.9


@pytest.mark.parametrize("tone", PICTURED)
def test_the_seat_of_a_sofa_stands_out_from_its_back(tone: Tone) -> None:
    stuff = materials(tone)

    assert contrast(_light(stuff.sofa_edge), _light(stuff.sofa_back)) >= 1.5


def test_night_is_red() -> None:
    stuff = materials(Tone.NIGHT)
    for field in fields(Materials):
        colour: QColor = getattr(stuff, field.name)
        assert colour.green() <= 0.5 * colour.red() + 1
        assert colour.blue() <= 0.25 * colour.red() + 1


@pytest.mark.parametrize("tone", PICTURED)
def test_what_lies_in_shade_is_darker(tone: Tone) -> None:
    stuff = materials(tone)
    for name in ("sheet", "duvet", "pillow", "sofa", "wood", "cupboard", "towel", "lampshade"):
        assert _light(getattr(stuff, f"{name}_shade")) < _light(getattr(stuff, name))
