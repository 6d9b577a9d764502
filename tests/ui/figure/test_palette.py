from dataclasses import fields
from itertools import product

import pytest
from PySide6.QtGui import QColor

from coach.domain.likeness import HairColour, Likeness, Outfit, Skin
from coach.domain.reminder import Tone
from coach.ui.figure.palette import Palette, far, mix, paint, palette
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.pixels import contrast, luminance

OUTFITS = ("day", "night")
EVERYBODY = [
    Likeness(skin=skin, hair_colour=colour, outfit=outfit)
    for skin, colour, outfit in product(Skin, HairColour, Outfit)
]
WANTED = {
    "skin": 3.0, "legs": 3.0, "shoe": 3.0, "sock": 3.0, "top": 2.0, "hair": 2.0, "scarf": 2.0
}  # fmt: skip
"""What may work stands out 3:1 (a bare foot too), the rest 2:1."""
BEHIND = ("room", "blob", "floor", "trim", "rug")


def _colours(shown: Palette) -> dict[str, QColor]:
    named = {field.name: getattr(shown, field.name) for field in fields(shown)}
    return {name: value for name, value in named.items() if isinstance(value, QColor)}


def _lightness(colour: QColor) -> float:
    return luminance((colour.red(), colour.green(), colour.blue()))


@pytest.mark.parametrize(("tone", "outfit"), list(product(PICTURED, OUTFITS)))
def test_every_tone_outfit_and_likeness_names_every_colour(tone: Tone, outfit: str) -> None:
    for likeness in EVERYBODY:
        shown = _colours(palette(tone, outfit, likeness))
        assert all(colour.isValid() for colour in shown.values())


@pytest.mark.parametrize(("tone", "outfit"), list(product(PICTURED, OUTFITS)))
def test_everybody_stands_out_from_the_room(tone: Tone, outfit: str) -> None:
    for likeness in EVERYBODY:
        near = palette(tone, outfit, likeness)
        away = far(near)
        behind = [_lightness(getattr(near, name)) for name in BEHIND]
        for part, wanted in WANTED.items():
            for side in (near, away) if wanted == 3.0 else (near,):
                own = [_lightness(getattr(side, name)) for name in (part, f"{part}_rim")]
                least = min(max(contrast(each, room) for each in own) for room in behind)
                assert least >= wanted, (part, likeness)


@pytest.mark.parametrize("outfit", OUTFITS)
def test_night_is_red_for_everybody(outfit: str) -> None:
    for likeness in EVERYBODY:
        near = palette(Tone.NIGHT, outfit, likeness)
        for side in (near, far(near)):
            for name, colour in _colours(side).items():
                assert colour.green() <= 0.5 * colour.red(), name
                assert colour.blue() <= 0.25 * colour.red(), name


@pytest.mark.parametrize("tone", PICTURED)
def test_the_far_side_lies_in_shadow(tone: Tone) -> None:
    near = palette(tone)
    away = far(near)

    for name in ("skin", "top", "legs", "shoe"):
        assert _lightness(getattr(away, name)) < _lightness(getattr(near, name)), name


def test_at_night_the_body_is_brighter_than_the_furniture() -> None:
    for likeness in EVERYBODY:
        shown = palette(Tone.NIGHT, "day", likeness)
        body = (shown.skin, shown.top, shown.legs, shown.shoe, shown.sock)
        furniture = (shown.wood, shown.cushion, shown.linen, shown.wall, shown.wall_edge)

        assert min(map(_lightness, body)) > 1.5 * max(map(_lightness, furniture))


def test_it_is_night_outside_unless_the_tone_is_light() -> None:
    assert [palette(tone).dark for tone in PICTURED] == [False, True, True]


def test_a_night_outfit_changes_clothes_only() -> None:
    day, night = (_colours(palette(Tone.LIGHT, outfit)) for outfit in OUTFITS)

    assert {name.split("_")[0] for name in day if day[name] != night[name]} == {"top", "legs"}


def test_mixing_goes_all_the_way() -> None:
    black, white = QColor("#000000"), QColor("#ffffff")

    assert mix(black, white, 1.0) == white
    assert mix(black, white, 0.5).lightness() == pytest.approx(127, abs=1)


def test_a_veiled_brush_leaves_its_colour_alone() -> None:
    colour = QColor("#336699")

    assert paint(colour, 0.5).color().alphaF() == pytest.approx(0.5, abs=0.01)
    assert colour.alphaF() == 1.0


def test_a_likeness_changes_nothing_but_the_person() -> None:
    other = Likeness(skin=Skin.DEEP, hair_colour=HairColour.RED, outfit=Outfit.CLAY)
    one, two = _colours(palette(Tone.LIGHT)), _colours(palette(Tone.LIGHT, "day", other))

    changed = {name.split("_")[0] for name in one if one[name] != two[name]}
    assert changed == {"skin", "blush", "lip", "eye", "hair", "top", "legs", "shoe", "scarf"}
