"""One goes from week to week by arrow, page and end keys, or by pointing; each is told whole."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.ui.style import Style
from coach.ui.weeks.columns import Columns
from coach.ui.weeks.picture import Picture
from tests.ui.weeks.samples import EMPTY, FOUR, FULL, GAPS, NOW, WORDS, said


@pytest.fixture
def picture(qtbot: QtBot) -> Picture:
    made = Picture(WORDS, Style(), said().unit)
    qtbot.addWidget(made)
    made.tell(FOUR, said())
    made.resize(912, made.heightForWidth(912))
    made.show()
    return made


@pytest.fixture
def columns(picture: Picture) -> Columns:
    return picture.columns


def test_it_begins_at_the_week_that_goes_on(columns: Columns) -> None:
    assert columns.week == NOW
    assert columns.accessibleName() == said().sentence(NOW)


@pytest.mark.parametrize(
    ("keys", "week"),
    [
        ((Qt.Key.Key_Left,), 2),
        ((Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right), 2),
        ((Qt.Key.Key_Home,), 0),
        ((Qt.Key.Key_Home, Qt.Key.Key_End), 3),
        ((Qt.Key.Key_PageDown,), 0),
        ((Qt.Key.Key_Right,), 3),
    ],
)
def test_keys_go_from_week_to_week(columns: Columns, keys: tuple[Qt.Key, ...], week: int) -> None:
    for key in keys:
        QTest.keyClick(columns, key)
    assert columns.week == FOUR.weeks[week]
    assert columns.accessibleName() == said().sentence(FOUR.weeks[week])


def test_a_click_looks_at_the_week_below_it(columns: Columns) -> None:
    first = QPoint(round(columns.width() * 0.36), 100)
    QTest.mouseClick(columns, Qt.MouseButton.LeftButton, pos=first)
    assert columns.week == FULL
    assert columns.told_at(first.x()) == said().sentence(FULL)


def test_the_same_weeks_told_again_stay_where_one_looks(columns: Columns) -> None:
    QTest.keyClick(columns, Qt.Key.Key_Home)
    QTest.keyClick(columns, Qt.Key.Key_Right)
    columns.tell(FOUR, said())
    assert columns.week == GAPS
    columns.tell(EMPTY, said())
    assert columns.value() == len(EMPTY.weeks) - 1


def test_it_is_painted_at_every_size(picture: Picture) -> None:
    for width in (300, 600, 912):
        picture.resize(width, picture.heightForWidth(width))
        assert not picture.columns.grab().isNull()
