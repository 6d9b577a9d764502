from dataclasses import fields

from coach.ui.figure.palette import Palette
from coach.ui.figure.tones import DARK, EMBERS, LIGHT, NIGHT, OUTFITS

NAMES = {field.name for field in fields(Palette)} - {"tone"}


def test_light_and_night_name_every_colour_once() -> None:
    assert set(LIGHT) == NAMES
    assert set(NIGHT) | set(EMBERS) == NAMES
    assert not set(NIGHT) & set(EMBERS)


def test_dark_and_outfits_change_colours_there_are() -> None:
    assert set(DARK) <= NAMES
    assert all(set(clothes) <= NAMES for tone in OUTFITS.values() for clothes in tone.values())


def test_a_brightness_at_night_is_a_share() -> None:
    assert all(0 <= level <= 1 for level in NIGHT.values())
