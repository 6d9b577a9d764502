from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.parts import Mood, Prop, PropKind
from coach.ui.figure.props import chair_box
from coach.ui.figure.stage import Stage
from tests.ui.figure.pixels import PUMPS, WALL, move, stage

pytestmark = pytest.mark.usefixtures("qapp")

DRAWN = (
    Prop(PropKind.WALL, x=80),
    Prop(PropKind.CHAIR, x=0, y=45),
    Prop(PropKind.RUG, x=0, width=120),
    Prop(PropKind.PLANT, x=-60),
    Prop(PropKind.WINDOW, x=-40, y=80, width=46, height=60),
    Prop(PropKind.FRAME, x=-40, y=100, width=34, height=44),
)


def _room(*props: Prop, name: str = WALL, tone: Tone = Tone.LIGHT, night: bool = False) -> QImage:
    exercise = replace(move(WALL), id=name, props=props, time=Mood.NIGHT if night else Mood.DAY)
    return Stage(exercise, tone, Body(), (360, 280)).room().toImage()


@pytest.mark.parametrize("prop", DRAWN, ids=lambda prop: prop.kind)
def test_what_stands_in_a_room_is_seen(prop: Prop) -> None:
    assert _room(prop) != _room()


@pytest.mark.parametrize("prop", [DRAWN[3], DRAWN[5]], ids=lambda prop: prop.kind)
def test_decoration_differs_from_exercise_to_exercise(prop: Prop) -> None:
    names = [f"move-{i}" for i in range(6)]
    looks = {bytes(_room(prop, name=name).copy(60, 40, 120, 220).constBits()) for name in names}

    assert len(looks) > 1


def test_at_night_there_is_another_sky_in_the_window() -> None:
    assert _room(DRAWN[4], night=True) != _room(DRAWN[4])


def test_a_larger_plant_is_larger() -> None:
    small, large = (_room(replace(DRAWN[3], size=size)) for size in (0.6, 1.4))

    assert small != large


def test_a_chair_is_seen_whole_in_every_window() -> None:
    box = chair_box(next(prop for prop in move(PUMPS).props if prop.kind is PropKind.CHAIR))

    for size in ((900, 700), (300, 700), (900, 300)):
        view = stage(PUMPS, size=size).shot.view
        assert view.left < box.left
        assert box.right < view.right
