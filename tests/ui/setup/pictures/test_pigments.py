import pytest

from coach.domain.reminder import Tone
from coach.ui.setup.pictures.pigments import NAMES, pigments
from coach.ui.theme import tokens


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_has_every_colour(tone: Tone) -> None:
    assert all(pigments(tone)[name].isValid() for name in NAMES)


def test_night_has_no_blue_and_nothing_bright() -> None:
    for name in NAMES:
        shade = pigments(Tone.NIGHT)[name]
        assert shade.blueF() <= 0.11
        assert shade.greenF() <= 0.27
        assert shade.redF() <= 0.85


@pytest.mark.parametrize("tone", [Tone.CONTRAST, Tone.CONTRAST_LIGHT])
def test_high_contrast_has_two_colours_only(tone: Tone) -> None:
    two = pigments(tone)
    assert {two[name].name() for name in NAMES} == {tokens(tone).surface.lower()}
    assert two.outline == tokens(tone).ink


@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.DARK, Tone.NIGHT])
def test_elsewhere_things_have_no_outline(tone: Tone) -> None:
    assert pigments(tone).outline == ""
