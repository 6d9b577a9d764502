"""The still picture: clear at its left, and something to see at its right."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from coach.domain.reminder import Habit, Tone
from coach.ui.style import Style
from coach.ui.today.picture import painted
from coach.ui.today.scene import Scene
from coach.ui.today.setting import Setting
from tests.ui.today.days import move

SIZE = QSize(300, 200)
pytestmark = pytest.mark.usefixtures("qapp")


def image(scene: Scene, *, plain: bool = True, belly: float = 0.0) -> QImage:
    setting = Setting(belly=belly)
    drawn = move(scene.routine) if scene.routine else None
    return painted(scene, drawn, setting, Style(Tone.LIGHT), SIZE, 1.0, plain=plain).toImage()


def seen(picture: QImage, x: int) -> int:
    return sum(picture.pixelColor(x, y).alpha() > 8 for y in range(picture.height()))


SCENES = [
    Scene(Habit.STANDING, routine="desk-break"),
    Scene(Habit.WATER, level=0.5),
    Scene(Habit.BEDTIME),
    Scene(paused=True),
]


@pytest.mark.parametrize("scene", SCENES, ids=["move", "water", "bedtime", "paused"])
def test_a_picture_comes_out_of_the_card(scene: Scene) -> None:
    picture = image(scene)
    assert seen(picture, 0) == 0
    assert seen(picture, 200) > 50


def test_nothing_to_draw_is_nothing() -> None:
    assert seen(image(Scene()), 150) == 0


def test_a_body_that_tells_nothing_is_the_same_in_every_stage() -> None:
    scene = SCENES[0]
    assert image(scene, belly=1.0) == image(scene, belly=0.0)
    assert image(scene, belly=1.0, plain=False) != image(scene, belly=0.0)


def test_more_water_is_more_blue() -> None:
    low = image(Scene(Habit.WATER, level=0.1)).pixelColor(150, 110)
    full = image(Scene(Habit.WATER, level=0.9)).pixelColor(150, 110)
    assert QColor(full).lightness() < QColor(low).lightness()
