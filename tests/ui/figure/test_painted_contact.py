"""What is painted stays where the body stands, sits, lies and leans, whoever it is.

The body is painted alone, without shadow, glow or cues, for every build, belly and stage; then its
pixels are compared with the things of the picture.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import product
from operator import attrgetter

import pytest
from PIL import Image
from PySide6.QtCore import QRectF

from coach.domain.reminder import Tone
from coach.motion.body import BUILDS, Body
from coach.motion.contacts import Contacts, LegMode, Surface
from coach.motion.exercise import Exercise
from coach.motion.frame import Frame
from coach.motion.front import solve_front
from coach.motion.front_space import Vec
from coach.motion.parts import Prop, PropKind, View
from coach.motion.rules import BEFORE
from coach.motion.surfaces import FOOTBOARD, SOFT_SINK, STANDS_ON, walls_of
from coach.ui.figure.stage import Stage
from tests.ui.figure.goldens import moments
from tests.ui.figure.pixels import SIZE, coverage, every_move, solid, stages_of, unladen

pytestmark = pytest.mark.usefixtures("qapp")

BODIES = [Body.of(build, belly) for build in BUILDS for belly in (0.0, 0.5, 1.0)]
SLACK = 1.5
"""How many pixels may lie past an edge: it is painted soft."""
AIR = 0.02
"""The share of the picture that is kept free on every side."""
_FAR = 500.0
_SHANK = 9.0
"""How far a hanging lower leg reaches around its bone, in centimetres."""
_SLOPING = 72.0
"""A thigh that points so far down (0 is straight down, 90 level) leaves the seat at the hip."""
_ROUND = 3.0
"""How far the rounded end of a seat, bed or pillow reaches in, in centimetres."""
_PAD = 5.0
"""How thick what gives is at least, in centimetres."""
_SOFT = (Surface.SEAT, Surface.MATTRESS, Surface.CUSHION)


class Way(Enum):
    """Which way it goes into an area."""

    DOWN = 3
    LEFT = 0
    RIGHT = 2


@dataclass(frozen=True)
class Area:
    """A rectangle in centimetres that nothing is painted in, past the surface it is named for."""

    name: str
    way: Way
    left: float = -_FAR
    right: float = _FAR
    bottom: float = -_FAR
    top: float = _FAR

    def entered(self, shown: Stage, body: Image.Image) -> float:
        """Return how many pixels the body reaches into the area."""
        across = QRectF(self.left, self.bottom, self.right - self.left, self.top - self.bottom)
        place = shown.shot.transform().mapRect(across)
        left, top = max(0.0, place.left()), max(0.0, place.top())
        right, bottom = min(float(SIZE[0]), place.right()), min(float(SIZE[1]), place.bottom())
        if left >= right or top >= bottom:
            return 0.0
        whole = round(left), round(top), round(right), round(bottom)
        found = body.crop(whole).getbbox()
        if found is None:
            return 0.0
        edges = {Way.DOWN: whole[1] + found[3] - top, Way.RIGHT: whole[0] + found[2] - left}
        return edges.get(self.way, right - whole[0] - found[0])


def _areas(exercise: Exercise, frame: Frame) -> Iterator[Area]:
    """Yield the areas behind everything that the body of a picture touches."""
    for wall in walls_of(exercise.props):
        if wall.left:
            yield Area("wall", Way.LEFT, right=wall.x)
        else:
            yield Area("wall", Way.RIGHT, left=wall.x)
    if exercise.view is View.TOP:
        for bed in _all(exercise, (PropKind.BED_TOP,)):
            end = bed.x + bed.width
            yield Area("board", Way.RIGHT, left=end - FOOTBOARD, right=end)
        return
    yield Area("floor", Way.DOWN, top=0.0)
    for cabinet in _all(exercise, (PropKind.DRESSER, PropKind.WORKTOP)):
        if frame.hip.real > cabinet.x - BEFORE:
            continue  # it stands behind
        end = cabinet.x + cabinet.width
        yield Area("top", Way.DOWN, left=cabinet.x, right=end, bottom=0.0, top=cabinet.y)
    for surface in _used(exercise.contacts) & set(_SOFT):
        for prop in _all(exercise, STANDS_ON[surface]):
            if surface is not Surface.CUSHION or _is_stood_on(exercise.contacts, prop):
                yield _cushion(surface, prop, frame)


def _cushion(surface: Surface, prop: Prop, frame: Frame) -> Area:
    """Return the area in what gives, from as deep as a body may sink in, beside hanging legs."""
    middle = prop.kind in (PropKind.CHAIR, PropKind.STOOL, PropKind.PILLOW)
    wide = prop.width or 48.0
    top = prop.y + prop.height if prop.kind is PropKind.PILLOW else prop.y
    left = prop.x - wide / 2 if middle else prop.x
    legs = frame.leg_near, frame.leg_far
    down = [leg for leg in legs if leg.ankle.imag < top - _PAD]
    hanging = [min(leg.knee.real, leg.ankle.real) - _SHANK for leg in down]
    hanging += [frame.hip.real for leg in down if leg.thigh < _SLOPING]
    right = min([left + wide - _ROUND, *hanging])
    sunk = top - SOFT_SINK
    return Area(str(surface), Way.DOWN, left + _ROUND, right, sunk - _PAD, sunk)


def _is_stood_on(held: Contacts, pillow: Prop) -> bool:
    """Return whether a pillow is the one, of a pile and of those at the back, that is touched."""
    places = [foot.at for foot in (held.leg_near, held.leg_far) if foot.surface == "cushion"]
    if held.seat:
        places.append(held.seat.at)
    return any(
        abs(at.real - pillow.x) < pillow.width and abs(at.imag - pillow.y - pillow.height) < 1.0
        for at in places
    )


def _used(held: Contacts) -> set[Surface]:
    feet = [foot.surface for foot in (held.leg_near, held.leg_far) if foot.mode is not LegMode.FK]
    return {*feet, *([held.seat.surface] if held.seat else [])}


def _all(exercise: Exercise, kinds: tuple[PropKind, ...]) -> list[Prop]:
    return [prop for prop in exercise.props if prop.kind in kinds]


def _ahead(exercise: Exercise, t: float, body: Body) -> Area:
    """Return what lies before the feet of a figure seen from the front: the floor comes nearer."""
    frame = solve_front(exercise, t, body)
    ends = [
        frame.lens.flat(Vec(end.x, 0.0, end.z)).imag
        for leg in (frame.leg_near, frame.leg_far)
        for end in (leg.ankle + leg.toes * 20.0, leg.ankle - leg.toes * 5.0)
    ]
    return Area("floor", Way.DOWN, top=min(ends))


@dataclass(frozen=True)
class Look:
    """What was seen of a body at one moment: how deep it was where, how much air it had."""

    whose: str
    deep: dict[str, float]
    air: float


@cache
def looks(name: str) -> list[Look]:
    """Look at a move in every stage, with every body, at its moments."""
    return [
        _look(shown, staged, body, (stage_name, t))
        for stage_name, staged in stages_of(every_move()[name]).items()
        for body in BODIES
        for shown in [Stage(staged, Tone.LIGHT, body, SIZE)]
        for t in moments(staged)[:3]
    ]


def _look(shown: Stage, exercise: Exercise, body: Body, when: tuple[str, float]) -> Look:
    t = when[1]
    covered = solid(coverage(lambda painter: shown.paint_figure(painter, unladen(shown.at(t)))))
    if exercise.view is View.FRONT:
        areas = [_ahead(exercise, t, body)]
    else:
        areas = list(_areas(exercise, shown.frame(t)))
    deep: dict[str, float] = {}
    for area in areas:
        deep[area.name] = max(deep.get(area.name, 0.0), area.entered(shown, covered))
    box = covered.getbbox()
    assert box is not None
    width, height = SIZE
    air = min(box[0] / width, box[1] / height, 1 - box[2] / width, 1 - box[3] / height)
    return Look(f"{body.build} build, belly {body.belly:g}, stage {when[0]}, {t:.1f} s", deep, air)


@pytest.mark.parametrize(
    ("name", "surface"), list(product(every_move(), ("floor", "wall", "board", "top", *_SOFT)))
)
def test_nobody_is_painted_past_what_they_touch(name: str, surface: str) -> None:
    worst = max(looks(name), key=lambda look: look.deep.get(surface, 0.0))
    depth = worst.deep.get(surface, 0.0)

    assert depth <= SLACK, f"{depth:.1f} px: {worst.whose}"


@pytest.mark.parametrize("name", every_move())
def test_there_is_air_around_everybody(name: str) -> None:
    worst = min(looks(name), key=attrgetter("air"))

    assert worst.air >= AIR, f"{worst.air:.2%}: {worst.whose}"
