"""At night everything is red and dim, in every pixel of every move, whoever does it."""

from itertools import product

import pytest

from coach.domain.likeness import Build as Shape
from coach.domain.likeness import Hair, HairColour, Likeness, Outfit, Skin
from coach.domain.reminder import Tone
from coach.motion.body import Body, Build
from coach.ui.figure.stage import Stage
from tests.ui.figure.goldens import moments
from tests.ui.figure.pixels import SIZE, colours, every_move, luminance, picture

pytestmark = pytest.mark.usefixtures("qapp")

LIGHTEST = Likeness(Skin.PORCELAIN, Hair.CURLS, HairColour.BLOND, Shape.STRAIGHT, Outfit.CLAY)
DARKEST = Likeness(Skin.DEEP, Hair.COVERED, HairColour.BLACK, Shape.BROAD, Outfit.SLATE)
PEOPLE = {"usual": Likeness(), "lightest": LIGHTEST, "darkest": DARKEST}
BRIGHTEST = 0.02
"""How bright a whole picture may be on average: luminance, 0 to 1."""
_ROUNDING = 1


@pytest.mark.parametrize(("name", "who"), list(product(every_move(), PEOPLE)))
def test_night_is_red_and_dim(name: str, who: str) -> None:
    exercise, whom = every_move()[name], PEOPLE[who]
    body = Body.of(Build(whom.build), 0.5)
    shown = Stage(exercise, Tone.NIGHT, body, SIZE, likeness=whom)

    for t in moments(exercise)[1:3]:
        seen = colours(picture(shown, t))
        light = sum(count * luminance(colour) for colour, count in seen.items())
        assert all(green <= 0.5 * red + _ROUNDING for red, green, _ in seen)
        assert all(blue <= 0.25 * red + _ROUNDING for red, _, blue in seen)
        assert light / (SIZE[0] * SIZE[1]) <= BRIGHTEST
