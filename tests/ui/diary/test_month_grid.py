"""The month is gone through with keys; Tab stops once; what has not begun is not reached."""

from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.diary import Book
from coach.domain.month import grid, month_of
from coach.ui.diary.month_grid import MonthGrid
from coach.ui.pseudo import pseudo
from coach.ui.style import Style
from tests.ui.diary.told import CRAMP_NIGHT, TONIGHT, WORDS, opened, view
from tests.ui.kit.dressed import STYLES


def held() -> QWidget:
    """Return what has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


class Month:
    """A grid that shows what it wishes, as its page does."""

    def __init__(self, qtbot: QtBot, night: date = CRAMP_NIGHT, begins: int = 0) -> None:
        self.grid = MonthGrid(WORDS, Style(), begins)
        self.wishes: list[date] = []
        self.begins = begins
        self.look_at(night)
        self.wishes.clear()
        self.grid.wished.connect(self.look_at)
        opened(qtbot, self.grid)
        cell = self.grid.chosen_cell
        assert cell is not None
        cell.setFocus()

    def look_at(self, night: date) -> None:
        self.wishes.append(night)
        made = grid(month_of(night), Book(), {}, TONIGHT, self.begins)
        self.grid.tell(view(night, grid=made))

    def press(self, *keys: Qt.Key) -> date:
        for key in keys:
            QTest.keyClick(held(), key)
        return self.wishes[-1]


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Left, date(2027, 3, 14)),
        (Qt.Key.Key_Right, date(2027, 3, 16)),
        (Qt.Key.Key_Up, date(2027, 3, 8)),
        (Qt.Key.Key_Down, date(2027, 3, 22)),
        (Qt.Key.Key_End, date(2027, 3, 21)),
        (Qt.Key.Key_PageUp, date(2027, 2, 15)),
    ],
)
def test_a_key_leads_to_a_night(qtbot: QtBot, key: Qt.Key, day: date) -> None:
    assert Month(qtbot).press(key) == day


def test_home_leads_to_the_first_day_of_the_week_where_the_person_lives(qtbot: QtBot) -> None:
    assert Month(qtbot, date(2027, 3, 18)).press(Qt.Key.Key_Home) == date(2027, 3, 15)
    assert Month(qtbot, date(2027, 3, 18), begins=6).press(Qt.Key.Key_Home) == date(2027, 3, 14)


def test_keys_go_on_into_other_months_and_the_focus_goes_along(qtbot: QtBot) -> None:
    month = Month(qtbot, date(2027, 3, 1))
    assert month.press(Qt.Key.Key_Left, Qt.Key.Key_Left) == date(2027, 2, 27)
    cell = QApplication.focusWidget()
    assert cell is month.grid.chosen_cell


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown])
def test_no_key_leads_to_a_night_to_come(qtbot: QtBot, key: Qt.Key) -> None:
    month = Month(qtbot, TONIGHT)
    QTest.keyClick(held(), key)
    assert month.wishes == []


def test_the_end_of_this_week_is_tonight(qtbot: QtBot) -> None:
    month = Month(qtbot, TONIGHT, begins=5)
    QTest.keyClick(held(), Qt.Key.Key_End)
    assert month.wishes == []
    assert Month(qtbot, date(2027, 2, 25)).press(Qt.Key.Key_PageDown) == TONIGHT


def test_tab_stops_at_the_chosen_night_alone(qtbot: QtBot) -> None:
    month = Month(qtbot)
    stops = [c for c in month.grid.cells if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [month.grid.chosen_cell]
    month.press(Qt.Key.Key_Left)
    stops = [c for c in month.grid.cells if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [month.grid.chosen_cell]


def test_a_press_chooses_and_enter_opens(qtbot: QtBot) -> None:
    month = Month(qtbot)
    with qtbot.waitSignal(month.grid.pressed):
        QTest.mouseClick(month.grid.cells[4], Qt.MouseButton.LeftButton)
    assert month.wishes[-1] == date(2027, 3, 5)
    with qtbot.waitSignal(month.grid.opened):
        QTest.keyClick(month.grid.cells[4], Qt.Key.Key_Return)


def test_only_the_nights_of_the_month_are_there(qtbot: QtBot) -> None:
    month = Month(qtbot, date(2027, 2, 10))
    assert sum(cell.isVisible() for cell in month.grid.cells) == 28
    assert month.grid.accessibleName() == "Nights of February 2027"


def test_no_night_lies_on_another(qtbot: QtBot) -> None:
    month = Month(qtbot)
    boxes = [cell.geometry() for cell in month.grid.cells]
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    assert all(month.grid.rect().contains(box) for box in boxes)


def test_the_first_day_stands_below_its_name(qtbot: QtBot) -> None:
    for begins in (0, 6):
        month = Month(qtbot, begins=begins)
        first = month.grid.cells[0].geometry().center().x()
        above = next(
            d for d in month.grid.days if d.geometry().left() <= first <= d.geometry().right()
        )
        assert above.accessibleName() == "Monday"


@pytest.mark.parametrize("style", STYLES)
def test_every_night_can_be_hit_at_the_least_size(qtbot: QtBot, style: Style) -> None:
    grid = MonthGrid(WORDS, style)
    qtbot.addWidget(grid)
    grid.tell(view())
    grid.resize(grid.minimumSizeHint())
    grid.show()
    least = min(min(c.width(), c.height()) for c in grid.cells)
    assert least >= (64 if style.night else 44)


def test_names_of_days_are_shortened_where_they_find_no_room(qtbot: QtBot) -> None:
    grid = MonthGrid(pseudo(WORDS), Style(scale=2.0))
    qtbot.addWidget(grid)
    grid.tell(view())
    grid.resize(QSize(400, 700))
    grid.show()
    assert {len(label.text()) for label in grid.days} == {1}
    grid.resize(QSize(1600, 700))
    assert all(len(label.text()) > 3 for label in grid.days)


def test_a_month_that_touches_six_weeks_takes_no_more_room_than_one_of_five(qtbot: QtBot) -> None:
    six, five = Month(qtbot, date(2026, 11, 15)), Month(qtbot, date(2027, 1, 15))
    assert six.grid.sizeHint() == five.grid.sizeHint()
    assert six.grid.minimumSizeHint().height() > five.grid.minimumSizeHint().height()
