import pytest

from coach.domain.reminder import Tone
from coach.ui.figure.palette import palette
from coach.ui.figure.props.materials import materials
from coach.ui.figure.tones.pictured import PICTURED, pictured


@pytest.mark.parametrize("tone", PICTURED)
def test_pictures_have_three_tones_of_their_own(tone: Tone) -> None:
    assert pictured(tone) is tone


@pytest.mark.parametrize(
    ("tone", "usual"), [(Tone.CONTRAST, Tone.DARK), (Tone.CONTRAST_LIGHT, Tone.LIGHT)]
)
def test_high_contrast_shows_the_usual_pictures(tone: Tone, usual: Tone) -> None:
    assert pictured(tone) is usual
    assert palette(tone) == palette(usual)
    assert materials(tone) == materials(usual)
