import pytest

from coach.domain.likeness import Likeness, Skin
from coach.domain.reminder import Tone
from coach.ui.figure.palette import palette
from coach.ui.figure.tones.pictured import PICTURED
from coach.ui.figure.tones.skins import SKINS
from tests.ui.figure.pixels import contrast, luminance


@pytest.mark.parametrize("tone", PICTURED)
def test_there_is_every_skin_in_every_tone(tone: Tone) -> None:
    assert set(SKINS[tone]) == set(Skin)


@pytest.mark.parametrize("tone", PICTURED)
def test_skins_go_from_light_to_dark(tone: Tone) -> None:
    shown = [palette(tone, likeness=Likeness(skin=skin)).skin.lightness() for skin in Skin]

    assert shown == sorted(shown, reverse=True)
    assert len(set(shown)) == len(shown)


@pytest.mark.parametrize("tone", PICTURED)
@pytest.mark.parametrize("skin", Skin)
def test_eyes_and_shadows_can_be_told_from_the_skin(tone: Tone, skin: Skin) -> None:
    shown = palette(tone, likeness=Likeness(skin=skin))
    light = {
        name: luminance((colour.red(), colour.green(), colour.blue()))
        for name, colour in (
            ("skin", shown.skin),
            ("shade", shown.skin_shade),
            ("eye", shown.eye),
        )
    }

    assert contrast(light["skin"], light["eye"]) >= 2
    assert light["skin"] > light["shade"]
