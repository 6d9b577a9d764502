import pytest

from coach.domain.likeness import HairColour
from coach.domain.reminder import Tone
from coach.ui.figure.tones.hairs import HAIRS
from coach.ui.figure.tones.pictured import PICTURED


@pytest.mark.parametrize("tone", PICTURED)
def test_there_is_every_colour_in_every_tone(tone: Tone) -> None:
    assert set(HAIRS[tone]) == set(HairColour)


@pytest.mark.parametrize("tone", PICTURED)
def test_no_two_colours_of_hair_are_alike(tone: Tone) -> None:
    assert len({tuple(ramp.values()) for ramp in HAIRS[tone].values()}) == len(HairColour)
