"""The pictures the figure is compared with, and how much it may differ from them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PIL import Image, ImageChops

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.ui.figure.export import render
from tests.ui.figure.pixels import MOVES, move, pillow

FOLDER = Path(__file__).resolve().parents[2] / "goldens"
SIZE = (450, 350)
PHASES = 4
BELLIES = (0.0, 0.8)
STRONG = 24
"""By how much of 255 a pixel must differ to count."""


@dataclass(frozen=True)
class Golden:
    """One picture: a move at a share of its loop, in a tone, with a belly."""

    name: str
    phase: int
    tone: Tone
    belly: float

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.name}-{self.tone}-b{round(self.belly * 100):02}-{self.phase}.png"

    def painted(self) -> Image.Image:
        """Return the picture as it is painted now."""
        exercise = move(self.name)
        t = exercise.length * (self.phase + 0.35) / PHASES
        return pillow(render(exercise, t, self.tone, Body(belly=self.belly), SIZE)).convert("RGB")

    def kept(self) -> Image.Image:
        """Return the picture as it was when somebody last looked at it and found it good."""
        with Image.open(self.path) as picture:
            return picture.convert("RGB")


@dataclass(frozen=True)
class Difference:
    """How two pictures differ: the share of strong pixels, and the mean of all, 0 to 255."""

    share: float
    mean: float

    @property
    def seen(self) -> bool:
        """Whether it is more than another version of the drawing library makes."""
        return self.share > 0.003 or self.mean >= 0.5


def every() -> Iterator[Golden]:
    """Yield all golden pictures there should be."""
    for case in product(MOVES, range(PHASES), Tone, BELLIES):
        yield Golden(*case)


def difference(one: Image.Image, other: Image.Image) -> Difference:
    """Return how two pictures of one size differ."""
    red, green, blue = ImageChops.difference(one, other).split()
    strongest = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    pixels = one.width * one.height
    total = sum(value * count for value, count in enumerate(strongest))
    return Difference(sum(strongest[STRONG + 1 :]) / pixels, total / pixels)
