import colorsys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from coach.domain.reminder import Tone
from coach.ui.accent import accented, contrast
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.ui import looks

BRIGHTNESS = st.integers(0, 255)
COLOURS = st.builds("#{:02x}{:02x}{:02x}".format, BRIGHTNESS, BRIGHTNESS, BRIGHTNESS)


@given(accent=COLOURS, tone=st.sampled_from([Tone.LIGHT, Tone.DARK]))
def test_with_any_accent_every_word_can_be_read(accent: str, tone: Tone) -> None:
    tones = accented(tokens(tone), accent)
    for ground in (tones.paper, tones.surface, tones.sunk):
        assert looks.contrast(tones.accent, ground) >= 4.5
        assert looks.contrast(tones.mark, ground) >= 4.5
    assert looks.contrast(tones.on_accent, tones.accent) >= 4.5
    assert looks.contrast(tones.on_soft, tones.soft) >= 4.5
    assert looks.contrast(tones.ink, tones.soft) >= 4.5
    assert looks.contrast(tones.mark, tones.soft) >= 3


@given(accent=COLOURS)
def test_night_and_high_contrast_keep_their_own(accent: str) -> None:
    for tone in (Tone.NIGHT, Tone.CONTRAST, Tone.CONTRAST_LIGHT):
        assert Style(tone, accent=accent).tokens == tokens(tone)


@pytest.mark.parametrize("accent", ["#3584E4", "#E66100", "#9141AC", "#F6D32D"])
@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.DARK])
def test_the_hue_is_kept(accent: str, tone: Tone) -> None:
    def hue(colour: str) -> float:
        shade = QColor(colour)
        return colorsys.rgb_to_hls(shade.redF(), shade.greenF(), shade.blueF())[0]

    moved = Style(tone, accent=accent).tokens.accent
    assert hue(moved) == pytest.approx(hue(accent), abs=0.02)


@pytest.mark.parametrize("accent", ["", "red", "#12", "#GGGGGG"])
def test_what_is_no_colour_changes_nothing(accent: str) -> None:
    assert accented(tokens(Tone.LIGHT), accent) is tokens(Tone.LIGHT)


def test_a_colour_that_holds_already_stays_as_it_is() -> None:
    assert accented(tokens(Tone.LIGHT), "#1F6E6B").accent == "#1F6E6B"


@given(COLOURS, COLOURS)
def test_contrast_is_measured_as_everybody_does(one: str, other: str) -> None:
    assert contrast(one, other) == pytest.approx(looks.contrast(one, other), abs=0.01)
