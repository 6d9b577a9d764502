from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF

from coach.domain.reminder import Tone
from coach.motion.body import Body, Build
from coach.motion.frame import Spine, Station
from coach.motion.geometry import turned
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import palette
from coach.ui.figure.stage import Stage
from coach.ui.figure.torso import TorsoArt
from tests.ui.figure.pixels import MOVES, PUMPS, WALL, drawn, pixel, solid, stage

pytestmark = pytest.mark.usefixtures("qapp")


def _box(
    shown: Stage, belly: float, t: float = 0.0, build: Build = Build.EVEN
) -> tuple[int, int, int, int]:
    art = TorsoArt(palette(Tone.LIGHT), Body(belly=belly, build=build))

    def draw(canvas: Canvas) -> None:
        art.paint(canvas, shown.frame(t))

    box = solid(drawn(shown, draw).getchannel("A")).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize("name", MOVES)
def test_a_belly_makes_the_trunk_deeper_not_taller(name: str) -> None:
    flat, round_ = (_box(stage(name, belly=belly), belly) for belly in (0.0, 1.0))

    assert round_[2] - round_[0] > flat[2] - flat[0] + 15
    assert round_[3] - round_[1] == pytest.approx(flat[3] - flat[1], rel=0.06)


def test_the_trunk_breathes() -> None:
    shown = stage(WALL, belly=0.0)
    frames = [shown.frame(t) for t in (4.0, 5.0)]
    art = TorsoArt(palette(Tone.LIGHT), Body())
    pictures = {
        drawn(shown, lambda canvas, frame=frame: art.paint(canvas, frame)).tobytes()  # type: ignore[misc]
        for frame in frames
    }

    assert len(pictures) == 2


@pytest.mark.parametrize("name", MOVES)
def test_the_cloth_around_the_hip_covers_it(name: str) -> None:
    shown = stage(name)
    frame = shown.frame(1.0)
    pieces = TorsoArt(palette(Tone.LIGHT), Body(belly=0.5)).seat(frame)(0.0)

    assert any(piece.contains(QPointF(frame.hip.real, frame.hip.imag)) for piece in pieces)


def test_a_broad_trunk_is_broader() -> None:
    shown = stage(PUMPS, belly=0.0)
    even, broad = (_box(shown, 0.0, build=build) for build in (Build.EVEN, Build.BROAD))

    assert broad[2] - broad[0] > even[2] - even[0] + 8


def test_the_seam_below_the_waist_turns_with_the_pelvis() -> None:
    shown = stage(PUMPS, belly=0.0)
    art, frame = TorsoArt(palette(Tone.LIGHT), Body()), shown.frame(0.0)
    low = -0.98 - 7.4j
    for degrees in (0.0, 15.0):
        stations = (_turned(station, degrees) for station in frame.spine.stations)
        tucked = replace(frame, spine=Spine(tuple(stations)))
        seen = drawn(shown, lambda canvas, frame=tucked: art.paint(canvas, frame))  # type: ignore[misc]
        seam = tucked.hip + tucked.spine.at(0.0).normal * low
        assert solid(seen.getchannel("A"), 60).getpixel(pixel(shown, seam)) == 255


def _turned(station: Station, degrees: float) -> Station:
    return Station(station.point, turned(station.normal, degrees), station.lean)
