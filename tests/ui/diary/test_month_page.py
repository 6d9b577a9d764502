"""The month with its night beside it, or below; an empty diary is one line and one action."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.diary import Book
from coach.ui.diary.month_page import NARROW, MonthPage
from coach.ui.diary.view import DiaryView
from coach.ui.style import Style
from tests.ui.diary.told import MANY, WORDS, opened, view

WIDE, SMALL = QSize(1024, 776), QSize(648, 560)


def page(qtbot: QtBot, size: QSize = WIDE, shown: DiaryView | None = None) -> MonthPage:
    made = MonthPage(WORDS, Style(), 0)
    made.tell(shown or view())
    opened(qtbot, made, size)
    QApplication.processEvents()
    return made


def test_where_there_is_room_the_night_stands_beside_the_month(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert made.panel.x() > made.grid.geometry().right()
    assert made.scroller.verticalScrollBar().maximum() == 0


def test_where_there_is_none_it_stands_below(qtbot: QtBot) -> None:
    made = page(qtbot, SMALL)
    assert made.panel.y() > made.grid.geometry().bottom()
    assert made.scroller.horizontalScrollBar().maximum() == 0
    made.resize(NARROW + 10, 776)
    QApplication.processEvents()
    assert made.panel.y() < made.grid.geometry().bottom()


def test_a_press_brings_the_night_into_sight_as_far_as_its_cell_stays(qtbot: QtBot) -> None:
    made = page(qtbot, SMALL)
    bar = made.scroller.verticalScrollBar()
    QTest.mouseClick(made.grid.cells[14], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.value() > 0)
    cell = made.grid.chosen_cell
    assert cell is not None
    assert not cell.visibleRegion().isEmpty()
    assert not made.panel.visibleRegion().isEmpty()


def test_an_empty_diary_is_one_line_and_one_action(qtbot: QtBot) -> None:
    made = page(qtbot, shown=view(told=Book(), empty=True))
    assert made.nothing.isVisible()
    for part in (made.grid, made.panel, made.legend, made.strip, made.header.add):
        assert not part.isVisible()
    made.focus_first()
    assert QApplication.focusWidget() is made.nothing.add
    made.tell(view())
    assert made.grid.isVisible()
    assert not made.nothing.isVisible()


def test_it_begins_at_the_night_that_is_looked_at(qtbot: QtBot) -> None:
    made = page(qtbot, shown=view(MANY))
    made.focus_first()
    assert QApplication.focusWidget() is made.grid.cells[10]


def test_what_is_wished_is_said(qtbot: QtBot) -> None:
    made = page(qtbot)
    with qtbot.waitSignal(made.turned) as turned:
        made.header.back.click()
    assert turned.args == [-1]
    with qtbot.waitSignal(made.night_wished):
        made.grid.cells[3].click()


@pytest.mark.parametrize("size", [WIDE, SMALL])
def test_the_legend_stands_right_below_the_month(qtbot: QtBot, size: QSize) -> None:
    made = page(qtbot, size)
    assert made.legend.isVisible()
    assert 0 < made.legend.y() - made.grid.geometry().bottom() < 30
    assert made.strip.y() > made.legend.y()
