from itertools import product

import pytest

from coach.domain.likeness import Outfit
from coach.domain.reminder import Tone
from coach.ui.figure.tones.outfits import OUTFITS
from coach.ui.figure.tones.pictured import PICTURED


@pytest.mark.parametrize("tone", PICTURED)
def test_every_outfit_is_there_for_day_and_night(tone: Tone) -> None:
    assert set(OUTFITS[tone]) == set(Outfit)
    assert all(set(times) == {"day", "night"} for times in OUTFITS[tone].values())


def test_every_outfit_names_the_same_clothes() -> None:
    names = {
        frozenset(OUTFITS[tone][outfit][time])
        for tone, outfit, time in product(PICTURED, Outfit, ("day", "night"))
    }

    assert len(names) == 1


@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.DARK])
@pytest.mark.parametrize("outfit", Outfit)
def test_pyjamas_are_other_clothes(tone: Tone, outfit: Outfit) -> None:
    day, night = (OUTFITS[tone][outfit][time] for time in ("day", "night"))

    changed = {name.split("_")[0] for name in day if day[name] != night[name]}
    assert changed == {"top", "legs"}
