import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.ui.setup.tiles import Answer, Tiles
from coach.ui.style import Style
from tests.ui.setup.samples import click, press

ANSWERS = [Answer(each, each.upper()) for each in ("one", "two", "three")]


def tiles(qtbot: QtBot, *, several: bool = False) -> Tiles:
    made = Tiles(Style(), "How many?", ANSWERS, 3, several=several)
    qtbot.addWidget(made)
    made.resize(600, 120)
    made.show()
    return made


def test_one_answer_takes_the_place_of_another(qtbot: QtBot) -> None:
    made = tiles(qtbot)
    for value in ("one", "three"):
        with qtbot.waitSignal(made.chosen) as chosen:
            click(made.tile(value))
        assert chosen.args == [value]
        assert made.values() == (value,)


def test_the_same_answer_again_is_no_news(qtbot: QtBot) -> None:
    made = tiles(qtbot)
    made.show_values("two")
    with qtbot.assertNotEmitted(made.chosen):
        click(made.tile("two"))
    assert made.values() == ("two",)


def test_where_there_may_be_several_each_is_taken_and_given_up(qtbot: QtBot) -> None:
    made = tiles(qtbot, several=True)
    click(made.tile("three"))
    click(made.tile("one"))
    assert made.values() == ("one", "three")
    with qtbot.waitSignal(made.chosen) as chosen:
        click(made.tile("three"))
    assert chosen.args == ["three"]
    assert made.values() == ("one",)


def test_showing_tells_nothing(qtbot: QtBot) -> None:
    made = tiles(qtbot)
    with qtbot.assertNotEmitted(made.chosen):
        made.show_values("two")
        made.show_values()
    assert made.values() == ()


def test_arrows_choose_and_tab_stops_once(qtbot: QtBot) -> None:
    made = tiles(qtbot)
    made.show_values("two")
    made.focus_first()
    press(made.tile("two"), Qt.Key.Key_Right)
    assert made.values() == ("three",)
    press(made.tile("three"), Qt.Key.Key_Right)
    assert made.values() == ("one",)
    stops = [t for t in made.tiles if t.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [made.tile("one")]


def test_space_takes_the_answer_that_has_the_focus(qtbot: QtBot) -> None:
    made = tiles(qtbot, several=True)
    QTest.keyClick(made.tile("two"), Qt.Key.Key_Space)
    assert made.values() == ("two",)


@pytest.mark.parametrize(
    ("several", "role"),
    [(False, QAccessible.Role.RadioButton), (True, QAccessible.Role.CheckBox)],
)
def test_a_screen_reader_hears_whether_more_than_one_can_be_chosen(
    qtbot: QtBot, several: bool, role: QAccessible.Role
) -> None:
    made = tiles(qtbot, several=several)
    assert QAccessible.queryAccessibleInterface(made.tiles[0]).role() is role
