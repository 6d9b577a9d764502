"""In which tone a picture is drawn: pictures know three tones, windows five."""

from typing import Final

from coach.domain.reminder import Tone

PICTURED: Final = (Tone.LIGHT, Tone.DARK, Tone.NIGHT)
"""The tones that pictures are drawn in."""


def pictured(tone: Tone) -> Tone:
    """Return the tone of the pictures that stand in windows of a tone."""
    match tone:
        case Tone.CONTRAST:
            return Tone.DARK
        case Tone.CONTRAST_LIGHT:
            return Tone.LIGHT
        case _:
            return tone
