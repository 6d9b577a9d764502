"""What must be seen must stand out: read from painted pictures, in all three tones."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice, product

import pytest
from PIL import Image, ImageChops, ImageFilter

from coach.domain.likeness import Build as Shape
from coach.domain.likeness import Hair, HairColour, Likeness, Outfit, Skin
from coach.domain.reminder import Tone
from coach.motion.body import Body, Build
from coach.motion.frame import Frame
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.figure import FAR_ARM, FAR_LEG, _arm_moved, _leg_moved
from coach.ui.figure.side import SideActor
from coach.ui.figure.stage import Stage
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.pixels import (
    MOVES,
    PUMPS,
    SIZE,
    WALL,
    colour_at,
    colours,
    contrast,
    drawn,
    figure_alone,
    luminance,
    move,
    picture,
    pixel,
    solid,
    stage,
)

pytestmark = pytest.mark.usefixtures("qapp")

WORKING = {WALL: {"near leg"}, PUMPS: {"near leg", "far leg"}}
CASES = [(WALL, 0.0), (WALL, 4.0), (PUMPS, 1.0)]
_NEAR = [(x, y) for x in range(-3, 4) for y in range(-3, 4) if x * x + y * y <= 9]
_AROUND = [(x, y) for x in range(-5, 6) for y in range(-5, 6) if 9 <= x * x + y * y <= 25]

_MOST = max(map(len, (Skin, Hair, HairColour, Shape, Outfit)))
PEOPLE = [
    Likeness(*chosen)
    for chosen in islice(
        zip(cycle(Skin), cycle(Hair), cycle(HairColour), cycle(Shape), cycle(Outfit)), _MOST
    )
]
"""As few people as show every skin, every hair, every build and every outfit there is."""

Draw = Callable[[Canvas], None]


def _parts(shown: Stage, frame: Frame) -> dict[str, Draw]:
    """Return how to draw each part of the body alone."""
    assert isinstance(shown._actor, SideActor)
    body = shown._actor.figure
    leg, arm = _leg_moved(frame.leg_far, FAR_LEG), _arm_moved(frame.arm_far, FAR_ARM)

    def near_leg(canvas: Canvas) -> None:
        body._legs[0].paint(canvas, frame.leg_near, frame.hip, body._torso.seat(frame))

    def far_leg(canvas: Canvas) -> None:
        body._legs[1].paint(canvas, leg, frame.hip + FAR_LEG, lambda _: [])

    def head(canvas: Canvas) -> None:
        body._paint_head(canvas, frame, 0.0)

    return {
        "near leg": near_leg,
        "far leg": far_leg,
        "trunk": lambda canvas: body._torso.paint(canvas, frame),
        "head and neck": head,
        "near arm": lambda canvas: body._arms[0].paint(canvas, frame.arm_near, frame.shoulder),
        "far arm": lambda canvas: body._arms[1].paint(canvas, arm, frame.shoulder + FAR_ARM),
    }


@dataclass(frozen=True)
class _Look:
    """A picture's luminances, and where the body is in it."""

    light: dict[tuple[int, int], float]
    body: set[tuple[int, int]]

    def outlines(self, part: Image.Image) -> Iterator[float]:
        """Yield, along a part's outline against the room, how strongly it stands out."""
        edge = ImageChops.subtract(part, part.filter(ImageFilter.MinFilter(3)))
        inside = _places(part)
        for x, y in _places(edge):
            if (x + y) % 3 or not (5 < x < SIZE[0] - 6 and 5 < y < SIZE[1] - 6):
                continue
            room = [(x + i, y + j) for i, j in _AROUND if (x + i, y + j) not in self.body]
            if len(room) < 8:
                continue
            behind = sorted(self.light[place] for place in room)[len(room) // 2]
            own = [self.light[x + i, y + j] for i, j in _NEAR if (x + i, y + j) in inside]
            yield max(contrast(each, behind) for each in own)


def _places(mask: Image.Image) -> set[tuple[int, int]]:
    width = mask.width
    return {(i % width, i // width) for i, value in enumerate(mask.tobytes()) if value}


def _look(shown: Stage, t: float) -> _Look:
    known: dict[bytes, float] = {}
    raw = picture(shown, t).tobytes()
    light: dict[tuple[int, int], float] = {}
    for i in range(SIZE[0] * SIZE[1]):
        colour = raw[3 * i : 3 * i + 3]
        if colour not in known:
            known[colour] = luminance(tuple(colour))
        light[i % SIZE[0], i // SIZE[0]] = known[colour]
    covered = solid(figure_alone(shown, shown.frame(t)), 0).filter(ImageFilter.MaxFilter(5))
    return _Look(light, _places(covered))


def _hardly_seen(shown: Stage, name: str, t: float) -> list[str]:
    """Return the parts of the body that do not stand out as they should."""
    look = _look(shown, t)
    missed = []
    for part, draw in _parts(shown, shown.frame(t)).items():
        outline = sorted(look.outlines(solid(drawn(shown, draw).getchannel("A"), 200)))
        wanted = 3.0 if part in WORKING[name] else 2.0
        if outline and outline[len(outline) // 20] < wanted:  # a far arm may be hidden
            missed.append(part)
    return missed


@pytest.mark.parametrize(("tone", "case"), list(product(PICTURED, CASES)))
def test_the_working_leg_stands_out_three_to_one_and_the_rest_two_to_one(
    tone: Tone, case: tuple[str, float]
) -> None:
    name, t = case

    assert not _hardly_seen(stage(name, tone, belly=0.7), name, t)


@pytest.mark.parametrize("tone", PICTURED)
@pytest.mark.parametrize("i", range(len(PEOPLE)))
def test_everybody_stands_out_alike(tone: Tone, i: int) -> None:
    name, t = CASES[(i + tuple(PICTURED).index(tone)) % len(CASES)]

    assert not _hardly_seen(_stage(name, tone, PEOPLE[i], 0.3), name, t)


def _stage(name: str, tone: Tone, likeness: Likeness, belly: float) -> Stage:
    body = Body.of(Build(likeness.build), belly)
    return Stage(move(name), tone, body, SIZE, likeness=likeness)


@pytest.mark.parametrize("tone", PICTURED)
def test_the_edge_of_the_wall_stands_out(tone: Tone) -> None:
    shown = stage(WALL, tone)
    room = shown.room().toImage()
    x, y = pixel(shown, 84.5 + 1.1 + 20j)
    edge = luminance(colour_at(room, x, y))

    for aside in (-40, 12):
        assert contrast(edge, luminance(colour_at(room, x + aside, y))) >= 1.5


@pytest.mark.parametrize("tone", PICTURED)
def test_the_seat_stands_out(tone: Tone) -> None:
    shown = stage(PUMPS, tone)
    room = shown.room().toImage()
    seat, behind = (luminance(colour_at(room, *pixel(shown, 5 + height))) for height in (44j, 52j))

    assert contrast(seat, behind) >= 1.5


@pytest.mark.parametrize("belly", [0.0, 1.0])
@pytest.mark.parametrize("name", MOVES)
def test_night_is_red_and_dim_in_every_pixel(name: str, belly: float) -> None:
    shown = stage(name, Tone.NIGHT, belly)
    for t in (0.0, 1.0, 3.0):
        _check_red(picture(shown, t))


@pytest.mark.parametrize("likeness", PEOPLE, ids=lambda likeness: str(likeness.skin))
def test_night_is_red_and_dim_whoever_it_is(likeness: Likeness) -> None:
    for name in MOVES:
        _check_red(picture(_stage(name, Tone.NIGHT, likeness, 0.5), 1.0))


def _check_red(shown: Image.Image) -> None:
    seen = colours(shown)
    for red, green, blue in seen:
        assert green <= 0.5 * red + 1
        assert blue <= 0.25 * red + 1
    light = sum(count * luminance(colour) for colour, count in seen.items())
    assert light / (SIZE[0] * SIZE[1]) <= 0.02
