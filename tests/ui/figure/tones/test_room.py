from coach.domain.reminder import Tone
from coach.ui.figure.tones.room import ROOM


def test_every_tone_names_the_same_colours() -> None:
    assert len({frozenset(colours) for colours in ROOM.values()}) == 1


def test_a_brightness_at_night_is_a_share() -> None:
    levels = [shade for shade in ROOM[Tone.NIGHT].values() if isinstance(shade, float)]

    assert len(levels) > 20
    assert all(0 <= level <= 1 for level in levels)


def test_only_what_glows_has_a_colour_of_its_own_at_night() -> None:
    named = {name for name, shade in ROOM[Tone.NIGHT].items() if isinstance(shade, str)}

    assert named == {"glow", "glow_core"}
