"""Which picture stands beside which question; it shows what is answered so far."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from coach.domain.preferences import Preferences
from coach.domain.water import TARGETS_ML
from coach.domain.welcome import SetupPage
from coach.ui.setup.pictures import objects, room
from coach.ui.setup.pictures.sketch import Sketch
from coach.ui.setup.pictures.work import paint_work

Scene = Callable[[Sketch, Preferences], None]

_ON_CABINET: Final = 419.0
_ON_FLOOR: Final = room.FLOOR + 52


def paint_scene(sketch: Sketch, page: SetupPage, preferences: Preferences) -> None:
    """Draw the room of a page, `room.WIDE` by `room.TALL`, with what was answered."""
    room.paint_room(sketch)
    _SCENES[page](sketch, preferences)


def _hours(sketch: Sketch, preferences: Preferences) -> None:
    room.paint_window(sketch)
    room.paint_cabinet(sketch)
    room.paint_clock(sketch, 96, 389, preferences.hours.wake)
    room.paint_glass(sketch, 215, _ON_CABINET + 2, 0.6)


def _day(sketch: Sketch, preferences: Preferences) -> None:
    objects.paint_prints(sketch)
    with sketch.moved(158, _ON_FLOOR, 1.14):
        paint_work(sketch, preferences.standing.mode)


def _water(sketch: Sketch, preferences: Preferences) -> None:
    water = preferences.water
    room.paint_cabinet(sketch)
    objects.paint_carafe(sketch, 112, _ON_CABINET, water.target_ml or TARGETS_ML[False])
    room.paint_glass(sketch, 232, _ON_CABINET, 0.86, 0.75 + water.serving_ml / 500)


def _stage(sketch: Sketch, _preferences: Preferences) -> None:
    objects.paint_calendar(sketch, 158, 104)
    room.paint_cabinet(sketch)
    room.paint_plant(sketch, 96, _ON_CABINET, 0.95)
    room.paint_lamp(sketch, 222, _ON_CABINET)


def _things(sketch: Sketch, preferences: Preferences) -> None:
    stretch = preferences.stretch
    objects.paint_wall_piece(sketch, 0, room.FLOOR, there=stretch.wall)
    objects.paint_towel(sketch, 230, 176, there=stretch.towel)
    room.paint_fall(sketch, 216, _ON_FLOOR + 4, 130)
    objects.paint_chair(sketch, 218, _ON_FLOOR + 4, there=stretch.chair)


def _notice(sketch: Sketch, _preferences: Preferences) -> None:
    room.paint_fall(sketch, 158, 556, 300)
    objects.paint_desk(sketch, 402)
    with sketch.moved(158, 402, 1.04):
        objects.paint_screen(sketch, 0, 0)


def _safety(sketch: Sketch, _preferences: Preferences) -> None:
    objects.paint_buoy(sketch, 158, 196)
    room.paint_cabinet(sketch)
    room.paint_lamp(sketch, 226, _ON_CABINET)
    room.paint_plant(sketch, 92, _ON_CABINET, 0.62)


def _numbers(sketch: Sketch, _preferences: Preferences) -> None:
    objects.paint_note(sketch, 158, 118)
    room.paint_cabinet(sketch)
    objects.paint_telephone(sketch, 96, _ON_CABINET)
    room.paint_glass(sketch, 226, _ON_CABINET, 0.6)


def _done(sketch: Sketch, _preferences: Preferences) -> None:
    room.paint_day(sketch, 0.8)
    room.paint_fall(sketch, 190, _ON_FLOOR + 3, 220)
    room.paint_plant(sketch, 62, _ON_FLOOR, 1.15)
    objects.paint_mat(sketch, 160, _ON_FLOOR + 2)


def _plain(sketch: Sketch, _preferences: Preferences) -> None:
    room.paint_window(sketch)
    room.paint_cabinet(sketch)


_SCENES: Final[Mapping[SetupPage, Scene]] = MappingProxyType(
    {
        SetupPage.HOURS: _hours,
        SetupPage.DAY: _day,
        SetupPage.WATER: _water,
        SetupPage.STAGE: _stage,
        SetupPage.THINGS: _things,
        SetupPage.FIGURE: _plain,
        SetupPage.NOTICE: _notice,
        SetupPage.SAFETY: _safety,
        SetupPage.NUMBERS: _numbers,
        SetupPage.DONE: _done,
    }
)
