from dataclasses import fields

import pytest

from coach.domain.reminder import Tone
from coach.ui.colours import Tokens, tokens
from tests.ui.looks import contrast


def test_each_tone_has_colours_of_its_own() -> None:
    assert len({tokens(tone) for tone in Tone}) == len(Tone)


@pytest.mark.parametrize("tone", Tone)
def test_every_colour_is_written_in_full(tone: Tone) -> None:
    for field in fields(Tokens):
        value = getattr(tokens(tone), field.name)
        if isinstance(value, str):
            assert len(value) == 7
            assert int(value[1:], 16) >= 0


@pytest.mark.parametrize("tone", Tone)
def test_what_has_no_colour_of_its_own_never_stands_on_a_line_of_contrast(tone: Tone) -> None:
    tones = tokens(tone)
    assert contrast(tones.ink2, tones.quiet) >= 4.5
    assert tones.strong is (tone in {Tone.CONTRAST, Tone.CONTRAST_LIGHT})


@pytest.mark.parametrize("tone", [Tone.CONTRAST, Tone.CONTRAST_LIGHT])
def test_high_contrast_is_black_and_white(tone: Tone) -> None:
    tones = tokens(tone)
    assert {tones.paper, tones.surface, tones.sunk, tones.ink, tones.edge} == {"#000000", "#FFFFFF"}
    assert not tones.shadow
