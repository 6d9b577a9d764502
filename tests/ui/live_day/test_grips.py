from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.hours import day_on
from coach.domain.windows import Windows, written
from coach.ui.live_day.axis import axis
from coach.ui.live_day.grips import Grips
from coach.ui.live_day.places import places
from coach.ui.style import Style
from tests.fakes import BERLIN, chosen
from tests.ui.live_day.days import SATURDAY, TUESDAY, WORDS


class Made:
    def __init__(self, qtbot: QtBot) -> None:
        self.band = QWidget()
        self.band.resize(900, 200)
        qtbot.addWidget(self.band)
        self.grips = Grips(Style(), WORDS, self.band)
        self.chosen: list[tuple[str, object]] = []
        self.grips.chosen.connect(lambda name, value: self.chosen.append((name, value)))
        self.band.show()

    def show_day(self, windows: str = "", **hours: object) -> "Made":
        return self.show_date(TUESDAY, quiet__windows=windows, **hours)

    def show_date(self, date: date, **values: object) -> "Made":
        preferences = chosen(**values)
        day = day_on(preferences.hours, date, BERLIN)
        where = places(Style(), ("Water",), 900)
        along = axis(day, BERLIN, where.left, where.plot)
        self.grips.show_day(along, day, preferences, where)
        return self

    def names(self) -> list[str]:
        return [handle.accessibleName() for handle in self.grips.all]


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    return Made(qtbot)


def test_handles_have_names_with_their_times(made: Made) -> None:
    assert made.show_day("12:30-14:00").names() == [
        "I get up at 07:00",
        "Quiet from 12:30",
        "Quiet from 12:30 to 14:00",
        "Quiet until 14:00",
        "I go to bed at 22:30",
    ]
    assert all(handle.accessibleDescription() for handle in made.grips.all)


def test_windows_that_are_gone_take_their_handles_along(made: Made) -> None:
    made.show_day("12:30-14:00; 16:00-17:00")
    assert len(made.grips.all) == 8
    assert len(made.show_day("12:30-14:00").grips.all) == 5
    assert len(made.show_day().grips.all) == 2


def test_getting_up_and_going_to_bed_are_preferences(made: Made) -> None:
    made.show_day()
    QTest.keyClick(made.grips.wake, Qt.Key.Key_Right)
    QTest.keyClick(made.grips.bedtime, Qt.Key.Key_PageUp)
    assert made.chosen == [("hours.wake", time(7, 5)), ("hours.bedtime", time(23, 30))]


def test_a_weekend_with_hours_of_its_own_changes_those(made: Made) -> None:
    made.show_date(SATURDAY, hours__weekend=True)
    QTest.keyClick(made.grips.wake, Qt.Key.Key_Right)
    made.show_date(TUESDAY, hours__weekend=True)
    QTest.keyClick(made.grips.bedtime, Qt.Key.Key_Left)
    assert made.chosen == [("hours.weekend_wake", time(8, 35)), ("hours.bedtime", time(22, 25))]


def test_a_bedtime_may_go_past_midnight(made: Made) -> None:
    made.show_day(hours__bedtime="23:30")
    QTest.keyClick(made.grips.bedtime, Qt.Key.Key_PageUp)
    assert made.chosen == [("hours.bedtime", time(0, 30))]


def test_a_day_stays_an_hour_long_at_least(made: Made) -> None:
    made.show_day(hours__wake="12:00", hours__bedtime="14:00")
    QTest.keyClick(made.grips.wake, Qt.Key.Key_End)
    QTest.keyClick(made.grips.bedtime, Qt.Key.Key_Home)
    assert made.chosen == [("hours.wake", time(13)), ("hours.bedtime", time(13))]


@pytest.mark.parametrize(
    ("place", "expected"),
    [(1, "mon-fri 12:35-14:00"), (2, "mon-fri 12:35-14:05"), (3, "mon-fri 12:30-14:05")],
)
def test_both_edges_of_a_quiet_window_move_or_the_whole(
    made: Made, place: int, expected: str
) -> None:
    made.show_day("sat 10:00-11:00; mon-fri 12:30-14:00")
    QTest.keyClick(made.grips.all[place], Qt.Key.Key_Right)
    ((name, windows),) = made.chosen
    assert name == "quiet.windows"
    assert isinstance(windows, tuple)
    changed: Windows = windows
    assert written(changed) == f"sat 10:00-11:00; {expected}"


def test_a_quiet_window_stays_a_quarter_of_an_hour_long_at_least(made: Made) -> None:
    made.show_day("12:30-13:00")
    QTest.keyClick(made.grips.all[1], Qt.Key.Key_End)
    QTest.keyClick(made.grips.all[3], Qt.Key.Key_Home)
    told = [written(windows) for _, windows in made.chosen if isinstance(windows, tuple)]
    assert told == ["12:45-13:00", "12:30-12:45"]


def test_the_whole_of_a_narrow_window_is_left_to_its_edges(made: Made) -> None:
    begin, whole, end = made.show_day("12:30-12:50").grips.all[1:4]
    assert not whole.isVisible()
    assert begin.width() >= 24
    assert end.width() >= 24
    assert not begin.geometry().intersects(end.geometry().adjusted(13, 0, 0, 0))


def test_the_keyboard_goes_from_left_to_right(made: Made) -> None:
    made.show_day("12:30-14:00")
    made.grips.wake.setFocus()
    seen = []
    for _ in range(5):
        focused = made.band.focusWidget()
        seen.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == made.names()
    assert made.grips.last is made.grips.bedtime


def test_at_rest_nothing_is_dragged(made: Made) -> None:
    made.show_day()
    assert not made.grips.dragged
    QTest.mousePress(made.grips.wake, Qt.MouseButton.LeftButton)
    assert made.grips.dragged
