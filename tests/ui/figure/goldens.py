"""The pictures the figure is compared with, and how much it may differ from them.

Each is a sheet of many cells, so that a person can look at a whole move at once: above from its
start to its end without a belly, below the same late in a pregnancy.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path

from PIL import Image, ImageChops

from coach.domain.likeness import Build as Shape
from coach.domain.likeness import Hair, HairColour, Likeness, Outfit, Skin
from coach.domain.reminder import Tone
from coach.motion.body import Body, Build
from coach.motion.exercise import Exercise
from coach.ui.figure.export import Look, render, renders
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.pixels import PUMPS, WALL, every_move, move, pillow

FOLDER = Path(__file__).resolve().parents[2] / "goldens"
CELL, PORTRAIT = (224, 174), (120, 150)
"""How large a cell is, of a move and of the sheet of people."""
LATE = 0.8
STRONG = 24
"""By how much of 255 a pixel must differ to count."""
_STEP = 8
"""Colours are rounded to such steps before they are kept and compared: it halves the files, and a
small change everywhere still shows in the mean."""
_PEOPLE_DO = (WALL, PUMPS, "march-on-spot")


@dataclass(frozen=True)
class Golden:
    """A sheet: what is on it, in which tone, and how it is painted."""

    name: str
    tone: Tone
    paint: Callable[[Tone], Image.Image]

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.name}-{self.tone}.png"

    def painted(self) -> Image.Image:
        """Return the sheet as it is painted now."""
        rounded = [min(255, (value + _STEP // 2) // _STEP * _STEP) for value in range(256)]
        return self.paint(self.tone).point(rounded * 3)

    def kept(self) -> Image.Image:
        """Return the sheet as it was when somebody last looked at it and found it good."""
        with Image.open(self.path) as picture:
            return picture.convert("RGB")

    def keep(self, sheet: Image.Image) -> None:
        """Write the sheet, as an indexed picture where it has few enough colours for that."""
        counted = sheet.getcolors(256)
        indexed = sheet.quantize(len(counted), dither=Image.Dither.NONE) if counted else sheet
        exact = difference(indexed.convert("RGB"), sheet).mean == 0
        (indexed if exact else sheet).save(self.path, optimize=True)


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
    """Yield all golden sheets there should be."""
    for name, exercise in every_move().items():
        for tone in PICTURED:
            yield Golden(name, tone, partial(moments_of, exercise))
    for tone in (Tone.LIGHT, Tone.NIGHT):
        yield Golden("likeness", tone, people)


def moments(exercise: Exercise) -> tuple[float, float, float, float]:
    """Return the seconds that are looked at: start, on the way, hold, on the way back.

    Where nothing is held: start, to one side, to the other, on the way back.
    """
    holds = [phase for phase in exercise.phases if phase.hold]
    if not holds:
        return 0.0, exercise.length * 0.25, exercise.length * 0.75, exercise.length * 0.875
    first, end = holds[0], holds[-1].start + holds[-1].seconds
    middle = first.start + first.seconds / 2
    return 0.0, first.start * 0.6, middle, (end + exercise.length) / 2


def moments_of(exercise: Exercise, tone: Tone) -> Image.Image:
    """Paint a move's sheet: its moments in its first stage, and in its last with a big belly."""
    late = [stage for stage in exercise.about.stages if stage != "after"][-1]
    cells = [
        pillow(picture)
        for staged, belly in ((exercise.for_stage("none"), 0.0), (exercise.for_stage(late), LATE))
        for picture in renders(staged, moments(staged), Look(tone, Body(belly=belly)), CELL)
    ]
    return _tiled(cells, 4)


def people(tone: Tone) -> Image.Image:
    """Paint people who among them have every skin, hair, build and outfit, in three moves."""
    cells = []
    for row, column in product(range(2), range(6)):
        exercise = move(_PEOPLE_DO[(row + column) % 3])
        whom = Likeness(
            tuple(Skin)[column],
            tuple(Hair)[(column + 3 * row) % 6],
            tuple(HairColour)[(column + 2 * row) % 6],
            tuple(Shape)[(column + row) % 3],
            tuple(Outfit)[(column + 2 * row) % 4],
        )
        body, t = Body.of(Build(whom.build), column % 2 * 0.6), moments(exercise)[1]
        cells.append(pillow(render(exercise, t, tone, body, PORTRAIT, likeness=whom)))
    return _tiled(cells, 6)


def difference(one: Image.Image, other: Image.Image) -> Difference:
    """Return how two pictures of one size differ."""
    red, green, blue = ImageChops.difference(one, other).split()
    strongest = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    pixels = one.width * one.height
    total = sum(value * count for value, count in enumerate(strongest))
    return Difference(sum(strongest[STRONG + 1 :]) / pixels, total / pixels)


def _tiled(cells: list[Image.Image], columns: int) -> Image.Image:
    width, height = cells[0].size
    sheet = Image.new("RGB", (width * columns, height * (len(cells) // columns)))
    for i, cell in enumerate(cells):
        sheet.paste(cell.convert("RGB"), (width * (i % columns), height * (i // columns)))
    return sheet
