from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
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


def on_page(qtbot: QtBot, shown: Row, width: int) -> tuple[QWidget, StepRow]:
    """Return a row on its page, which keeps it."""
    page = QWidget()
    qtbot.addWidget(page)
    made = StepRow(setting(Stage.T3), WORDS)
    made.setParent(page)
    made.show_row(shown, exercise(shown.step.exercise), 1, 3)
    made.setGeometry(0, 0, width, 300)
    page.resize(width, 300)
    page.show()
    QApplication.processEvents()
    return page, made


@pytest.mark.parametrize(
    ("width", "across", "beside"), [(900, 4, True), (560, 2, True), (420, 4, False)]
)
def test_where_it_is_narrow_numbers_and_buttons_go_below_the_picture(
    qtbot: QtBot, tmp_path: Path, width: int, across: int, beside: bool
) -> None:
    page, made = on_page(qtbot, rows(tmp_path)[1], width)
    assert page.isVisible()
    beyond = made.remove.x() + made.remove.width()
    assert beyond == across * made.up.width()
    assert (made.swap.y() == made.up.y()) == (across == 4)
    place = made.hold.mapTo(made, QPoint())
    assert (place.x() > made.portrait.geometry().right()) == beside
    assert (place.y() > made.portrait.geometry().bottom()) != beside


def test_it_can_be_as_narrow_as_it_is_with_all_below(qtbot: QtBot, tmp_path: Path) -> None:
    page, made = on_page(qtbot, rows(tmp_path)[1], 900)
    wide = made.minimumSizeHint().width()
    assert wide < 420 < page.width()
    made.resize(wide, 400)
    QApplication.processEvents()
    ends = (made.up, made.down, made.swap, made.remove, made.hold, made.reps)
    assert all(each.mapTo(made, each.rect().bottomRight()).x() < wide for each in ends)
    assert made.minimumSizeHint().width() == wide
