"""Pictures of the front view for its tests: a body alone on nothing, on a plain camera."""

from functools import cache

from PIL import Image
from PySide6.QtGui import QImage, QPainter

from coach.domain.likeness import Likeness
from coach.domain.reminder import Tone
from coach.motion.body import Body, Build
from coach.ui.figure.camera import Shot, fit
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.front.actor import FrontActor, FrontShown
from coach.ui.figure.palette import LIKENESS, palette
from tests.motion.front_samples import NAMES, ways
from tests.ui.figure.pixels import pillow

SIZE = (450, 350)
MOVES = NAMES


@cache
def actor(
    name: str, belly: float = 0.5, likeness: Likeness = LIKENESS, tone: Tone = Tone.LIGHT
) -> FrontActor:
    exercise = ways()[name]
    body = Body.of(Build(likeness.build), belly)
    return FrontActor(exercise, body, palette(tone, exercise.outfit, likeness), likeness)


def at(shown_by: FrontActor, name: str, share: float) -> FrontShown:
    return shown_by.at(ways()[name].length * share)


def shot(name: str, shown: FrontShown) -> Shot:
    return fit(ways()[name].camera, shown.box(), SIZE)


def alone(
    shown: FrontShown, view: Shot, *, mirrored: bool = False, glow: bool = False
) -> Image.Image:
    """Return the body alone, on nothing."""
    image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    canvas = Canvas(painter, view.mirrored() if mirrored else view.transform())
    shown.paint(canvas, glow=glow)
    canvas.close()
    painter.end()
    return pillow(image)


def solid(picture: Image.Image, over: int = 127) -> Image.Image:
    """Return where the body is, white on black."""
    return picture.getchannel("A").point([255 * (level > over) for level in range(256)])
