"""In every move what is trained stands out from its surroundings, and so does what is touched."""

import statistics
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtGui import QImage

from coach.domain.reminder import Tone
from coach.motion.body import Body, Build
from coach.motion.contacts import HandMode, LegMode, Surface
from coach.motion.exercise import Exercise
from coach.motion.parts import PropKind, View
from coach.motion.surfaces import STANDS_ON, upright_of
from coach.ui.figure.stage import Stage
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.goldens import moments
from tests.ui.figure.outlines import faint
from tests.ui.figure.pixels import SIZE, colour_at, contrast, every_move, luminance, pixel
from tests.ui.figure.test_contrast import PEOPLE

pytestmark = pytest.mark.usefixtures("qapp")

TOUCHED = 1.5
"""How strongly the edge of what is touched stands out from the room."""
_BAND = [0.5 - 0.25 * i for i in range(13)]
"""Where its edge is looked for, from just outside inwards, in centimetres."""
_OUTSIDE = 3.0
_LEVEL = (Surface.SEAT, Surface.MATTRESS, Surface.CUSHION, Surface.STEP, Surface.TOP)
_UPRIGHT = (Surface.WALL, Surface.BOARD)


@pytest.mark.parametrize(
    ("name", "tone", "i"),
    [
        (name, tone, (row + column) % len(PEOPLE))
        for row, name in enumerate(every_move())
        for column, tone in enumerate(PICTURED)
    ],
)
def test_what_is_trained_stands_out_three_to_one_and_the_rest_two_to_one(
    name: str, tone: Tone, i: int
) -> None:
    exercise, whom = every_move()[name], PEOPLE[i]
    body = Body.of(Build(whom.build), 0.5)
    shown = Stage(exercise, tone, body, SIZE, likeness=whom)

    assert not faint(shown, moments(exercise)[2]), f"{whom}"


@pytest.mark.parametrize(("name", "tone"), list(product(every_move(), PICTURED)))
def test_what_is_touched_stands_out_from_the_room(name: str, tone: Tone) -> None:
    exercise = every_move()[name]
    shown = Stage(exercise, tone, Body(), SIZE)
    room = shown.room().toImage()

    for surface, points, outward in _edges(exercise):
        seen = [_strength(shown, room, point, outward) for point in points]
        assert statistics.median(seen) >= TOUCHED, f"{surface}: {seen}"


def _edges(exercise: Exercise) -> Iterator[tuple[Surface, list[complex], complex]]:
    """Yield each surface that is touched, places on its edge, and which way leads out of it."""
    for surface, at in _touched(exercise):
        if surface in _UPRIGHT and (face := upright_of(surface, exercise.props, at.real)):
            outward = 1.0 if _at_the_left(exercise, face) else -1.0
            yield surface, [complex(face, at.imag + 5 * i) for i in range(6)], outward + 0j
        elif surface in _LEVEL and exercise.view is not View.TOP:
            for left, right, top in _tops(exercise, surface):
                if abs(top - at.imag) < 1.0 and left < at.real + 20 and right > at.real - 20:
                    start, end = max(left + 3, at.real - 20), min(right - 3, at.real + 20)
                    places = [start + (end - start) * i / 6 for i in range(7)]
                    yield surface, [complex(x, top) for x in places], 1j


def _tops(exercise: Exercise, surface: Surface) -> Iterator[tuple[float, float, float]]:
    """Yield from where to where, and how high, what a surface may be lies; not a chair's back."""
    for prop in exercise.props:
        if prop.kind not in STANDS_ON[surface] or prop.turn:
            continue
        lying = prop.kind is PropKind.PILLOW
        centred = lying or prop.kind in (PropKind.CHAIR, PropKind.STOOL)
        wide = prop.width or 44.0
        left = prop.x - wide / 2 if centred else prop.x
        yield left, left + wide, prop.y + (prop.height if lying else 0.0)


def _touched(exercise: Exercise) -> list[tuple[Surface, complex]]:
    held = exercise.contacts
    found = [
        (foot.surface, foot.at)
        for foot in (held.leg_near, held.leg_far)
        if foot.mode is not LegMode.FK
    ]
    found += [(hand.surface, hand.at) for hand in (held.hand_near, held.hand_far)
              if hand.mode is HandMode.PIN]  # fmt: skip
    return [*found, (held.seat.surface, held.seat.at)] if held.seat else found


def _at_the_left(exercise: Exercise, face: float) -> bool:
    return any(p.kind is PropKind.WALL and p.flip and p.x == face for p in exercise.props)


def _strength(shown: Stage, room: QImage, edge: complex, outward: complex) -> float:
    def light(cm: float) -> float:
        x, y = pixel(shown, edge + outward * cm)
        return luminance(colour_at(room, x, y))

    outside = light(_OUTSIDE)
    return max(contrast(light(cm), outside) for cm in _BAND)
