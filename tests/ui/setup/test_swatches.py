import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.setup.swatches import Swatches
from coach.ui.style import Style
from tests.ui.looks import differ, has, shot
from tests.ui.setup.samples import click, press

ANSWERS = [
    ("fair", "Fair", QColor("#ecb18e")),
    ("tan", "Tan", QColor("#c0855a")),
    ("deep", "Deep", QColor("#6a4331")),
]


def swatches(qtbot: QtBot, tone: Tone = Tone.LIGHT) -> Swatches:
    made = Swatches(Style(tone), "Skin", ANSWERS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_colour_that_is_pressed_is_chosen_and_has_its_word(qtbot: QtBot) -> None:
    made = swatches(qtbot)
    with qtbot.waitSignal(made.chosen) as chosen:
        click(made.swatches[2])
    assert chosen.args == ["deep"]
    assert (made.value(), made.said()) == ("deep", "Deep")


def test_showing_and_choosing_the_same_again_tell_nothing(qtbot: QtBot) -> None:
    made = swatches(qtbot)
    with qtbot.assertNotEmitted(made.chosen):
        made.show_value("tan")
        click(made.swatches[1])
    assert made.value() == "tan"


def test_arrows_go_round_and_tab_stops_once(qtbot: QtBot) -> None:
    made = swatches(qtbot)
    press(made.swatches[0], Qt.Key.Key_Left)
    assert made.value() == "deep"
    press(made.swatches[2], Qt.Key.Key_Down)
    assert made.value() == "fair"
    stops = [s for s in made.swatches if s.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [made.swatches[0]]


@pytest.mark.parametrize("tone", Tone)
def test_the_chosen_colour_has_a_tick(qtbot: QtBot, tone: Tone) -> None:
    made = swatches(qtbot, tone)
    first = made.swatches[0]
    with_tick = shot(first)
    made.show_value("tan")
    middle = (first.width() // 2 - 8, first.height() // 2 - 8, 16, 16)
    assert has(with_tick, "#ecb18e")
    assert differ(with_tick.copy(*middle), shot(first).copy(*middle))


def test_every_colour_has_its_name_and_can_be_hit(qtbot: QtBot) -> None:
    made = swatches(qtbot)
    assert [s.accessibleName() for s in made.swatches] == ["Fair", "Tan", "Deep"]
    assert all(min(s.sizeHint().toTuple()) >= 44 for s in made.swatches)


def test_at_night_a_tick_is_no_brighter_than_other_words(qtbot: QtBot) -> None:
    made = swatches(qtbot, Tone.NIGHT)
    made.show_value("deep")
    assert not has(shot(made.swatches[2]), "#ffffff")
