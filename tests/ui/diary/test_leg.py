"""A leg to tap on: each place is large enough, and what is chosen is seen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.diary import Muscle
from coach.ui.diary.leg import Leg
from coach.ui.style import Style
from tests.ui.diary.told import opened
from tests.ui.kit.dressed import STYLES
from tests.ui.looks import differ, point_at, shot

PLACES = (Muscle.CALF, Muscle.FOOT, Muscle.BACK_OF_THIGH, Muscle.FRONT_OF_THIGH)


def leg(qtbot: QtBot, style: Style | None = None) -> Leg:
    made = Leg(style or Style(), {each.value: each.name for each in Muscle})
    opened(qtbot, made)
    made.resize(made.sizeHint())
    return made


@pytest.mark.parametrize("muscle", PLACES)
def test_a_place_is_chosen_by_a_tap(qtbot: QtBot, muscle: Muscle) -> None:
    made = leg(qtbot)
    with qtbot.waitSignal(made.chosen) as chosen:
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.place(muscle).toPoint())
    assert chosen.args == [muscle.value]


def test_the_shin_is_none_of_the_places(qtbot: QtBot) -> None:
    made = leg(qtbot)
    with qtbot.assertNotEmitted(made.chosen):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(made.width() - 30, 120))


@pytest.mark.parametrize("style", STYLES)
def test_what_is_chosen_is_seen_and_said(qtbot: QtBot, style: Style) -> None:
    made = leg(qtbot, style)
    pictures = [shot(made)]
    for muscle in PLACES:
        made.show_value(muscle.value)
        assert made.accessibleDescription() == muscle.name
        pictures.append(shot(made))
    for i, one in enumerate(pictures):
        assert all(differ(one, other) for other in pictures[i + 1 :])


def test_what_has_no_place_on_it_is_not_painted(qtbot: QtBot) -> None:
    made = leg(qtbot)
    before = shot(made)
    made.show_value(Muscle.OTHER.value)
    assert not differ(before, shot(made))


def test_the_place_that_is_pointed_at_is_outlined(qtbot: QtBot) -> None:
    made = leg(qtbot)
    before = shot(made)
    point_at(made, made.place(Muscle.CALF).toPoint())
    assert differ(before, shot(made))


@pytest.mark.parametrize("muscle", PLACES)
def test_each_place_is_large_enough_to_tap(qtbot: QtBot, muscle: Muscle) -> None:
    box = leg(qtbot)._taps[muscle].boundingRect()
    assert min(box.width(), box.height()) >= 24
