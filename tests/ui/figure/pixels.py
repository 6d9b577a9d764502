"""What tests of the figure stand on: the shipped moves, pictures of them, ways to read those."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise, parse
from coach.motion.frame import Frame
from coach.ui.figure.actor import Shown
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.props.held import Held
from coach.ui.figure.props.materials import materials
from coach.ui.figure.side import SideShown
from coach.ui.figure.stage import Stage

WALL, PUMPS = "calf-wall-straight", "ankle-pumps"
MOVES = (WALL, PUMPS)
SIZE = (900, 700)
_EXERCISES = Path(__file__).resolve().parents[3] / "resources" / "exercises"


@cache
def move(name: str) -> Exercise:
    return parse((_EXERCISES / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def every_move() -> dict[str, Exercise]:
    """Return all that is shipped: each move, and after it each form it is done in."""
    known = {}
    for path in sorted(_EXERCISES.glob("*.toml")):
        known[path.stem] = move(path.stem)
        for name, form in known[path.stem].forms.items():
            known[f"{path.stem}-{name}"] = form
    return known


def stages_of(exercise: Exercise) -> dict[str, Exercise]:
    """Return a move as it is done in each of its stages; stages that do not differ count once."""
    found: dict[str, Exercise] = {}
    for stage_name in exercise.about.stages:
        staged = exercise.for_stage(stage_name)
        if staged not in found.values():
            found[stage_name] = staged
    return found


def stage(
    name: str, tone: Tone = Tone.LIGHT, belly: float = 0.5, size: tuple[int, int] = SIZE
) -> Stage:
    return Stage(move(name), tone, Body(belly=belly), size)


def painted(paint: Callable[[QPainter], None], size: tuple[int, int] = SIZE) -> Image.Image:
    """Return what a function paints on nothing."""
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return pillow(image)


def coverage(paint: Callable[[QPainter], None], size: tuple[int, int] = SIZE) -> Image.Image:
    """Return how much of each pixel a function's painting covers, 0 to 255."""
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    return Image.frombytes("L", size, bytes(alpha.constBits()), "raw", "L", alpha.bytesPerLine())


def drawn(
    shown: Stage, draw: Callable[[Canvas], None], size: tuple[int, int] = SIZE
) -> Image.Image:
    """Return what a function draws on a stage's canvas, on nothing."""

    def paint(painter: QPainter) -> None:
        canvas = Canvas(painter, shown.shot.transform())
        draw(canvas)
        canvas.close()

    return painted(paint, size)


def pillow(image: QImage) -> Image.Image:
    """Return the same picture for Pillow, which reads pixels a hundred times faster."""
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (image.width(), image.height()), bytes(image.constBits()))


def picture(shown: Stage, t: float, *, mirrored: bool = False) -> Image.Image:
    """Return the whole picture at second ``t``."""
    return painted(lambda painter: shown.paint(painter, t, mirrored=mirrored)).convert("RGB")


def action(shown: Stage, t: float) -> Image.Image:
    """Return what moves, on nothing."""
    return painted(lambda painter: shown.paint_action(painter, shown.at(t)))


def figure_alone(shown: Stage, frame: Frame, size: tuple[int, int] = SIZE) -> Image.Image:
    """Return how much of each pixel the body covers, 0 to 255."""
    seen = shown.at(frame.t)
    return coverage(lambda painter: shown.paint_figure(painter, seen), size)


def unladen(seen: Shown) -> Shown:
    """Return a figure without what it holds, rolls and has between its knees."""
    if not isinstance(seen, SideShown):
        return seen
    nothing = replace(seen.exercise, props=())
    return replace(seen, held=Held(nothing, materials(Tone.LIGHT)))


def solid(alpha: Image.Image, over: int = 127) -> Image.Image:
    """Return 255 where a mask is stronger than ``over``, else 0."""
    return alpha.point([255 if value > over else 0 for value in range(256)])


def colours(seen: Image.Image) -> dict[tuple[int, int, int], int]:
    """Return how many pixels have each colour."""
    found = seen.convert("RGB").getcolors(seen.width * seen.height)
    assert found is not None
    counted: dict[tuple[int, int, int], int] = {}
    for count, colour in found:
        assert isinstance(colour, tuple)
        red, green, blue = colour
        counted[int(red), int(green), int(blue)] = count
    return counted


def colour_at(seen: QImage, x: int, y: int) -> tuple[int, int, int]:
    """Return the colour of one pixel."""
    colour = seen.pixelColor(x, y)
    return colour.red(), colour.green(), colour.blue()


def pixel(shown: Stage, point: complex) -> tuple[int, int]:
    """Return the pixel a point of the world falls on."""
    place = shown.shot.transform().map(QPointF(point.real, point.imag))
    return round(place.x()), round(place.y())


def luminance(colour: tuple[int, ...]) -> float:
    """Return how bright a colour is, 0 to 1 (WCAG 2.x)."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in colour[:3])
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: float, other: float) -> float:
    """Return the contrast of two luminances, 1 to 21."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
