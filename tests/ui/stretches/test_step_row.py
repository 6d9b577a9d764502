from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.stage import Stage
from coach.ui.stretches.editing import Editing, Row
from coach.ui.stretches.step_row import StepRow
from tests.ui.stretches.kept import REFUSALS, WORDS, exercise, library, setting


def rows(folder: Path, name: str = "bedtime") -> tuple[Row, ...]:
    return Editing(library(folder), name, Stage.T3, REFUSALS).rows()


def row(qtbot: QtBot, shown: Row, place: int = 1, count: int = 3) -> StepRow:
    made = StepRow(setting(Stage.T3), WORDS)
    qtbot.addWidget(made)
    made.resize(900, 140)
    made.show_row(shown, exercise(shown.step.exercise), place, count)
    made.show()
    return made


def test_it_shows_name_length_hold_and_times(qtbot: QtBot, tmp_path: Path) -> None:
    pumps, wall, *_ = rows(tmp_path)
    made = row(qtbot, pumps)
    assert made.name.text() == "2. Ankle pumps"
    assert made.facts.text() == "30 s"
    assert made.hold.isHidden() or not made.hold.isVisible()
    assert made.reps.accessibleName() == "Times: 15 times"
    held = row(qtbot, wall)
    assert held.hold.accessibleName() == "Hold: 20 seconds"
    assert held.facts.text() == "52 s · each side"
    assert held.accessibleName().startswith("2. Upper calf wall stretch")


def test_the_first_cannot_go_up_nor_the_last_down_nor_the_only_one_away(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shown = rows(tmp_path)[0]
    first, last, only = (row(qtbot, shown, *at) for at in ((0, 3), (2, 3), (0, 1)))
    assert (first.up.isEnabled(), first.down.isEnabled()) == (False, True)
    assert (last.up.isEnabled(), last.down.isEnabled()) == (True, False)
    assert not only.remove.isEnabled()


def test_its_buttons_wish(qtbot: QtBot, tmp_path: Path) -> None:
    made = row(qtbot, rows(tmp_path)[1])
    told: list[object] = []
    made.moved.connect(told.append)
    made.swapped.connect(lambda: told.append("swap"))
    made.removed.connect(lambda: told.append("remove"))
    made.held.connect(lambda seconds: told.append(("held", seconds)))
    made.repeated.connect(lambda times: told.append(("times", times)))
    for button in (made.up, made.down, made.swap, made.remove, made.hold.plus, made.reps.plus):
        button.click()
    assert told == [-1, 1, "swap", "remove", ("held", 25), ("times", 2)]


@pytest.mark.parametrize("part", ["hold", "reps", "up", "swap", "remove"])
def test_alt_and_an_arrow_move_it_from_wherever_the_focus_is(
    qtbot: QtBot, tmp_path: Path, part: str
) -> None:
    made = row(qtbot, rows(tmp_path)[1])
    told: list[int] = []
    made.moved.connect(told.append)
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(getattr(made, part), Qt.Key.Key_Up, alt)
    QTest.keyClick(getattr(made, part), Qt.Key.Key_Down, alt)
    assert told == [-1, 1]
    with qtbot.waitSignal(made.removed):
        QTest.keyClick(getattr(made, part), Qt.Key.Key_Delete)


def test_every_button_says_what_it_does_and_to_which(qtbot: QtBot, tmp_path: Path) -> None:
    made = row(qtbot, rows(tmp_path)[0])
    names = [b.accessibleName() for b in (made.up, made.down, made.swap, made.remove)]
    assert names == [
        "Move up: Ankle pumps",
        "Move down: Ankle pumps",
        "Swap: Ankle pumps",
        "Remove: Ankle pumps",
    ]


def test_what_is_left_out_or_stands_in_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    shown = rows(tmp_path)[0]
    made = row(qtbot, Row(shown.step, None, 0.0))
    assert made.facts.text() == "Left out at this stage"
    other = row(qtbot, Row(shown.step, exercise("ankle-circles"), 50.0))
    assert other.facts.text() == "50 s · At this stage: Ankle circles"
    assert not other.reps.isVisible()
