from datetime import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences
from coach.ui.setup.pages.hours import HoursPage
from tests.ui.setup.pages.kept import stored
from tests.ui.setup.samples import click, setting


def page(qtbot: QtBot, preferences: Preferences | None = None) -> HoursPage:
    made = HoursPage(setting(), preferences or Preferences())
    qtbot.addWidget(made)
    made.resize(640, 600)
    made.show()
    return made


def test_continuing_confirms_the_hours_even_where_none_was_changed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = page(qtbot)
    assert stored(tmp_path, made) == {"hours.confirmed": True}
    assert not made.preferences.hours.confirmed


def test_typed_stepped_and_drawn_times_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot)
    field = made.steppers["wake"].field
    field.setSelectedSection(field.Section.HourSection)
    QTest.keyClicks(field, "0530")
    QTest.keyClick(field, Qt.Key.Key_Return)
    click(made.steppers["bedtime"].plus)
    assert stored(tmp_path, made) == {
        "hours.wake": "05:30",
        "hours.bedtime": "22:35",
        "hours.confirmed": True,
    }
    made.band.drawn.emit(time(6, 15), time(23))
    assert made.steppers["wake"].value() == time(6, 15)
    assert stored(tmp_path, made)["hours.bedtime"] == "23:00"


def test_weekends_have_hours_of_their_own_only_where_asked_for(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = page(qtbot)
    assert not made.steppers["weekend_wake"].isVisible()
    made.weekend.click()
    assert made.steppers["weekend_wake"].isVisible()
    click(made.steppers["weekend_wake"].plus)
    assert stored(tmp_path, made) == {
        "hours.weekend": True,
        "hours.weekend_wake": "08:35",
        "hours.confirmed": True,
    }


def test_each_change_tells_what_the_day_looks_like(qtbot: QtBot) -> None:
    made = page(qtbot)
    click(made.steppers["bedtime"].plus)
    assert made.day.text() == "07:00 to 22:35, desk."
    assert made.band.accessibleName() == "Awake 07:00 to 22:35."


def test_what_is_shown_tells_nothing(qtbot: QtBot) -> None:
    made = page(qtbot)
    with qtbot.assertNotEmitted(made.changed):
        made.show_preferences(Preferences())


def test_every_time_has_its_name_for_a_screen_reader(qtbot: QtBot) -> None:
    made = page(qtbot)
    names = [stepper.field.accessibleName() for stepper in made.steppers.values()]
    assert names == [
        "I get up at",
        "I go to bed at",
        "At weekends I get up at",
        "At weekends I go to bed at",
    ]
    assert made.first() is made.steppers["wake"]
