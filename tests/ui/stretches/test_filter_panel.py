from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.stage import Stage
from coach.motion.about import Place
from coach.ui.kit.chip import Chip
from coach.ui.stretches.filter_panel import FilterPanel
from coach.ui.stretches.filters import Wanted, at_hand
from coach.ui.stretches.setting import Setting
from tests.ui.stretches.kept import moves, setting

THINGS = at_hand(moves())


def panel(qtbot: QtBot, who: Setting | None = None) -> tuple[FilterPanel, list[Wanted]]:
    made = FilterPanel(who or setting(Stage.T3), THINGS)
    qtbot.addWidget(made)
    made.resize(280, 700)
    made.show()
    told: list[Wanted] = []
    made.changed.connect(lambda: told.append(made.wanted()))
    return made, told


def test_at_first_their_own_stage_is_chosen_and_all_they_have(qtbot: QtBot) -> None:
    made, _ = panel(qtbot)
    assert made.wanted() == Wanted(Stage.T3, have=frozenset(THINGS))
    assert made.stages[Stage.T3].text() == "Now: third trimester"
    assert made.narrowed() == 0


def test_who_has_no_wall_or_sits_begins_without(qtbot: QtBot) -> None:
    made, _ = panel(qtbot, setting(wall=False, seated=True))
    assert "wall" not in made.wanted().have
    assert made.wanted().seated
    assert made.narrowed() == 0
    assert made.widest().have == frozenset(THINGS)
    assert not made.widest().seated


def test_who_has_no_chair_or_towel_begins_without(qtbot: QtBot) -> None:
    made, _ = panel(qtbot, replace(setting(), chair=False, towel=False))
    assert made.wanted().have == frozenset(THINGS) - {"chair", "towel"}
    assert made.narrowed() == 0


def test_each_choice_is_told_once(qtbot: QtBot) -> None:
    made, told = panel(qtbot)
    QTest.mouseClick(made.stages[Stage.T1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(made.places[Place.DESK], Qt.MouseButton.LeftButton)
    QTest.mouseClick(made.minutes[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(made.things["sofa"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(made.seated, Qt.MouseButton.LeftButton)
    assert len(told) == 5
    assert told[-1] == Wanted(
        Stage.T1, Place.DESK, frozenset(THINGS) - {"sofa"}, minutes=1, seated=True
    )
    assert made.narrowed() == 5


def test_of_a_group_exactly_one_is_chosen(qtbot: QtBot) -> None:
    made, _ = panel(qtbot)
    for chips in (made.stages, made.places, made.minutes):
        for chip in chips.values():
            chip.click()
            chip.click()
            assert sum(each.isChecked() for each in chips.values()) == 1


def test_all_is_chosen_at_once(qtbot: QtBot) -> None:
    made, told = panel(qtbot)
    wanted = Wanted(Stage.NONE, Place.BED, frozenset({"bed"}), minutes=2, seated=True)
    made.choose(wanted)
    assert told == [wanted]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_chooses(qtbot: QtBot, key: Qt.Key) -> None:
    made, told = panel(qtbot)
    QTest.keyClick(made.places[Place.HOME], key)
    assert told[-1].place is Place.HOME


def test_where_it_is_narrow_a_chip_gives_up_room_but_no_word(qtbot: QtBot) -> None:
    made = FilterPanel(setting(Stage.T3), THINGS)
    page = QWidget()
    qtbot.addWidget(page)
    made.setParent(page)
    widest = max(made.findChildren(Chip), key=lambda chip: chip.sizeHint().width())
    assert made.minimumSizeHint().width() == widest.minimumSizeHint().width()
    made.resize(made.minimumSizeHint().width(), 900)
    page.show()
    QApplication.processEvents()
    assert widest.width() == widest.minimumSizeHint().width() < widest.sizeHint().width()
