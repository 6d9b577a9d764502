"""What tests of furniture stand on: rooms with one thing in them."""

from collections.abc import Callable
from dataclasses import replace

from PIL import Image, ImageChops
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.motion.parts import Camera, Mood, Prop, PropKind, View
from coach.ui.figure.camera import Box, Shot
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import palette
from coach.ui.figure.props.materials import materials
from coach.ui.figure.props.place import paint
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.stage import Stage
from tests.ui.figure.pixels import PUMPS, WALL, colour_at, contrast, luminance, move, painted

SIZE = (450, 350)
SEEN = Box(-112.5, -20.0, 112.5, 155.0)
SHOT = Shot(2.0, SEEN)


def exercise(*props: Prop, name: str = WALL, night: bool = False, view: str = "side") -> Exercise:
    """Return a move whose room holds only these things."""
    return replace(
        move(WALL),
        id=name,
        props=props,
        cues=(),
        time=Mood.NIGHT if night else Mood.DAY,
        view=View(view),
        camera=Camera(0, 67.5, 225),
    )


def setting(doing: Exercise, tone: Tone = Tone.LIGHT) -> Setting:
    """Return the room of a move."""
    return Setting(palette(tone), materials(tone), doing, SEEN)


def alone(prop: Prop, room: Setting) -> Image.Image:
    """Return a thing on nothing."""

    def draw(canvas: Canvas) -> None:
        paint(canvas, room, prop)

    return brush(draw)


def brush(draw: Callable[[Canvas], None]) -> Image.Image:
    """Return what a function draws in the view all rooms here are seen in, on nothing."""

    def on(painter: QPainter) -> None:
        canvas = Canvas(painter, SHOT.transform())
        draw(canvas)
        canvas.close()

    return painted(on, SIZE)


def place(point: complex) -> tuple[int, int]:
    """Return the pixel a point of the world falls on."""
    at = SHOT.transform().map(QPointF(point.real, point.imag))
    return round(at.x()), round(at.y())


def opaque(picture: Image.Image) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of what is solidly painted, in centimetres."""
    alpha = picture.getchannel("A").point([255 if value > 250 else 0 for value in range(256)])
    bounds = alpha.getbbox()
    assert bounds is not None
    left, top, right, bottom = bounds
    return (left / 2 + SEEN.left, SEEN.top - bottom / 2, right / 2 + SEEN.left, SEEN.top - top / 2)


def same(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures are equal in every pixel."""
    return ImageChops.difference(one, other).getbbox(alpha_only=False) is None


def top_contrast(prop: Prop, tone: Tone, across: float, view: str = "side") -> float:
    """Return how strongly a thing's top, at ``across``, stands out from the room above it."""
    room = Stage(exercise(prop, view=view), tone, Body(), SIZE)
    picture = room.room().toImage()
    strip = [_seen(room, picture, complex(across, prop.y - 0.3 - i * 0.4)) for i in range(5)]
    above = _seen(room, picture, complex(across, prop.y + 7))
    return max(contrast(each, above) for each in strip)


def _seen(room: Stage, picture: QImage, point: complex) -> float:
    at = room.shot.transform().map(QPointF(point.real, point.imag))
    return luminance(colour_at(picture, round(at.x()), round(at.y())))


def seated(*props: Prop) -> Exercise:
    """Return the seated move with only these things around it."""
    return replace(move(PUMPS), props=props, cues=())


KINDS = {
    PropKind.WALL: Prop(PropKind.WALL, x=60),
    PropKind.CHAIR: Prop(PropKind.CHAIR, x=0, y=45),
    PropKind.STOOL: Prop(PropKind.STOOL, x=0, y=45),
    PropKind.SOFA: Prop(PropKind.SOFA, x=-95, y=44, width=190),
    PropKind.BED: Prop(PropKind.BED, x=-90, y=50, width=190),
    PropKind.BED_TOP: Prop(PropKind.BED_TOP, x=-100, y=10, width=200, height=100),
    PropKind.PILLOW: Prop(PropKind.PILLOW, x=0, y=20, width=44, height=20),
    PropKind.DRESSER: Prop(PropKind.DRESSER, x=10, y=86, width=60),
    PropKind.WORKTOP: Prop(PropKind.WORKTOP, x=10, y=88, width=90),
    PropKind.STEP: Prop(PropKind.STEP, x=-20, y=14, width=50),
    PropKind.LAMP: Prop(PropKind.LAMP, x=-40),
    PropKind.RUG: Prop(PropKind.RUG, x=0, width=120),
    PropKind.PLANT: Prop(PropKind.PLANT, x=-60),
    PropKind.WINDOW: Prop(PropKind.WINDOW, x=-40, y=80, width=46, height=50),
    PropKind.FRAME: Prop(PropKind.FRAME, x=-40, y=100, width=34, height=44),
}
"""One of every kind that stands still."""
