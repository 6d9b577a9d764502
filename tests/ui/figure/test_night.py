"""At night everything is red and dim, in every pixel of every move, whoever does it."""

from itertools import product

import pytest
from PIL import Image
from PySide6.QtGui import QPainter

from coach.domain.likeness import Build as Shape
from coach.domain.likeness import Hair, HairColour, Likeness, Outfit, Skin
from coach.domain.reminder import Tone
from coach.motion.body import Body, Build
from coach.motion.exercise import Exercise
from coach.ui.figure.stage import Stage
from tests.ui.figure.goldens import moments
from tests.ui.figure.pixels import (
    SIZE,
    colours,
    every_move,
    luminance,
    painted,
    picture,
    stages_of,
)

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


AFTER = "rescue-stroke-walk-warm"
"""By then the cramp has gone."""
RESCUE = [
    name for name, move in every_move().items() if "rescue" in move.tags and AFTER not in name
]
LIT = 1.15
"""How many times as bright as anything else the muscle is that a rescue is for."""


def _brightest(seen: Image.Image) -> float:
    return max(luminance(colour) for colour in colours(seen))


@pytest.mark.parametrize(("name", "who"), list(product(RESCUE, PEOPLE)))
def test_at_night_nothing_is_as_bright_as_the_muscle_that_cramps(name: str, who: str) -> None:
    exercise, whom = every_move()[name], PEOPLE[who]
    for staged in stages_of(exercise).values():
        shown = Stage(staged, Tone.NIGHT, Body.of(Build(whom.build), 0.5), SIZE, likeness=whom)
        t = max(staged.length * i / 20 for i in range(20) if _glows(staged, i / 20))

        def unlit(painter: QPainter, shown: Stage = shown, t: float = t) -> None:
            painter.drawPixmap(0, 0, shown.room())
            shown.paint_figure(painter, shown.at(t))

        assert _brightest(picture(shown, t)) >= LIT * _brightest(painted(unlit).convert("RGB"))


def _glows(exercise: Exercise, share: float) -> bool:
    """Whether a muscle shines as strongly now as it ever does."""
    strengths = [max(pose.glow.values()) for pose in exercise.poses.values()]
    return max(exercise.pose_at(share * exercise.length).glow.values()) >= max(strengths) - 0.06
