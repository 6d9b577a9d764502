from dataclasses import replace
from itertools import pairwise

import pytest
from PIL import ImageChops

from coach.domain.likeness import Hair
from coach.domain.reminder import Tone
from coach.motion.body import Build
from coach.motion.frame import Face
from coach.motion.rig import BREATH, breath_at
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.head import HeadArt, Mood, watched
from coach.ui.figure.palette import palette
from tests.ui.figure.pixels import MOVES, WALL, drawn, move, stage

pytestmark = pytest.mark.usefixtures("qapp")

SHOWN = stage(WALL)
ART = HeadArt(palette(Tone.LIGHT))
AHEAD, DOWN = 200 + 100j, 60 - 200j
MIDDLE = 20 + 80j


def _seen(face: Face, exhale: float = 0.0, target: complex = AHEAD, shut: float = 0.0) -> bytes:
    def draw(canvas: Canvas) -> None:
        ART.paint(canvas, MIDDLE, 0.0, Mood(face, exhale, shut, target))

    return drawn(SHOWN, draw).tobytes()


def test_each_face_looks_different() -> None:
    assert len({_seen(face) for face in Face}) == len(Face)


def test_open_eyes_turn_to_what_works() -> None:
    assert _seen(Face.OPEN, target=DOWN) != _seen(Face.OPEN, target=AHEAD)


def test_closed_eyes_look_at_nothing() -> None:
    assert _seen(Face.CALM, target=DOWN) == _seen(Face.CALM, target=AHEAD)


def test_breathing_out_opens_the_mouth_little_by_little() -> None:
    shown = [
        drawn(SHOWN, lambda c, e=e: ART.paint(c, MIDDLE, 0.0, Mood(Face.CALM, e, 0.0, AHEAD)))  # type: ignore[misc]
        for e in (0.0, 0.5, 1.0)
    ]
    changed = [ImageChops.difference(shown[0], each).getbbox() for each in shown[1:]]

    assert changed[0] is not None
    assert changed[1] is not None
    assert changed[1][2] - changed[1][0] >= changed[0][2] - changed[0][0]
    assert changed[1][2] - changed[1][0] <= 15


def test_a_blink_closes_the_eyes_little_by_little() -> None:
    assert len({_seen(Face.OPEN, shut=shut) for shut in (0.0, 0.4, 0.8)}) == 3
    assert _seen(Face.OPEN, shut=0.8) == _seen(Face.OPEN, shut=1.0)


@pytest.mark.parametrize("name", MOVES)
def test_each_breath_has_one_short_blink_and_the_loop_begins_with_open_eyes(name: str) -> None:
    shown, length = stage(name), move(name).length
    times = [length * i / 600 for i in range(600)]
    falling = [breath_at(move(name), t) > breath_at(move(name), t + 0.01) for t in times]
    shut = [
        Mood.of(shown.frame(t), 1.0 if out else 0.0).shut
        for t, out in zip(times, falling, strict=True)
    ]
    begun = [now > 0 and before == 0 for before, now in pairwise(shut)]

    assert shut[0] == 0.0
    assert max(shut) == 1.0
    assert sum(begun) == max(1, round(length / BREATH))
    assert sum(each > 0.6 for each in shut) / 600 * length < 0.3 * sum(begun)


def test_eyes_turn_to_the_limb_that_works() -> None:
    frame = stage(WALL).frame(4.0)

    assert watched(replace(frame, glow={"calf_near": 0.4})) == frame.leg_near.ankle
    assert watched(replace(frame, glow={"calf_far": 0.4})) == frame.leg_far.ankle
    assert watched(replace(frame, glow={"calf_far": 0.4, "calf_near": 0.4})) == frame.leg_near.ankle
    assert watched(replace(frame, glow={})) == frame.leg_near.ankle


def test_no_two_builds_and_no_two_ways_to_wear_hair_look_alike() -> None:
    mood = Mood(Face.OPEN, 0.0, 0.0, AHEAD)
    arts = [HeadArt(palette(Tone.LIGHT), build, hair) for build in Build for hair in Hair]
    heads = {
        drawn(SHOWN, lambda canvas, art=art: art.paint(canvas, MIDDLE, 0.0, mood)).tobytes()  # type: ignore[misc]
        for art in arts
    }

    assert len(heads) == len(Build) * len(Hair)
