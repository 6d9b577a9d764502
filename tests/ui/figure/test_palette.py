from dataclasses import fields
from itertools import product

import pytest
from PySide6.QtGui import QColor

from coach.domain.reminder import Tone
from coach.ui.figure.palette import Palette, far, mix, paint, palette
from tests.ui.figure.pixels import luminance

OUTFITS = ("day", "night")


def _colours(shown: Palette) -> dict[str, QColor]:
    named = {field.name: getattr(shown, field.name) for field in fields(shown)}
    return {name: value for name, value in named.items() if isinstance(value, QColor)}


def _lightness(colour: QColor) -> float:
    return luminance((colour.red(), colour.green(), colour.blue()))


@pytest.mark.parametrize(("tone", "outfit"), list(product(Tone, OUTFITS)))
def test_every_tone_and_outfit_names_every_colour(tone: Tone, outfit: str) -> None:
    assert all(colour.isValid() for colour in _colours(palette(tone, outfit)).values())


@pytest.mark.parametrize("side", [palette(Tone.NIGHT), far(palette(Tone.NIGHT))])
def test_night_is_red(side: Palette) -> None:
    for name, colour in _colours(side).items():
        assert colour.green() <= 0.5 * colour.red(), name
        assert colour.blue() <= 0.25 * colour.red(), name


@pytest.mark.parametrize("tone", Tone)
def test_the_far_side_lies_in_shadow(tone: Tone) -> None:
    near = palette(tone)
    away = far(near)

    for name in ("skin", "top", "legs", "shoe"):
        assert _lightness(getattr(away, name)) < _lightness(getattr(near, name)), name


def test_at_night_the_body_is_brighter_than_the_furniture() -> None:
    shown = palette(Tone.NIGHT)
    body = (shown.skin, shown.top, shown.legs, shown.shoe)
    furniture = (shown.wood, shown.cushion, shown.linen, shown.wall, shown.wall_edge, shown.plant)

    assert min(map(_lightness, body)) > 1.5 * max(map(_lightness, furniture))


def test_it_is_night_outside_unless_the_tone_is_light() -> None:
    assert [palette(tone).dark for tone in Tone] == [False, True, True]


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
