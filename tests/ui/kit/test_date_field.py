from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.ui.kit.date_field import DateField
from coach.ui.style import Style
from tests.ui.kit.dressed import undo_taken

DAY = date(2026, 11, 3)


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def field(qtbot: QtBot, day: date | None = None) -> tuple[DateField, list[date | None]]:
    made = DateField(Style(), "Due date")
    made.show_value(day)
    qtbot.addWidget(made)
    chosen: list[date | None] = []
    made.chosen.connect(chosen.append)
    return made, chosen


def type_in(made: DateField, text: str) -> None:
    made.line.selectAll()
    QTest.keyClick(made.line, Qt.Key.Key_Delete)
    QTest.keyClicks(made.line, text)
    QTest.keyClick(made.line, Qt.Key.Key_Return)


def test_what_is_only_shown_is_not_told(qtbot: QtBot) -> None:
    made, chosen = field(qtbot, DAY)
    assert made.value() == DAY
    assert made.line.text() == "3 Nov 2026"
    made.show_value(None)
    assert made.line.text() == ""
    assert not chosen


@pytest.mark.parametrize(
    "typed", ["3 Nov 2026", "3 November 2026", "2026-11-03", "3.11.2026", "03/11/2026"]
)
def test_a_day_is_understood_however_it_is_written(qtbot: QtBot, typed: str) -> None:
    made, chosen = field(qtbot)
    type_in(made, typed)
    assert chosen == [DAY]
    assert made.line.text() == "3 Nov 2026"


def test_an_empty_field_is_no_day(qtbot: QtBot) -> None:
    made, chosen = field(qtbot, DAY)
    type_in(made, "")
    assert made.value() is None
    assert chosen == [None]


def test_what_is_no_day_stays_as_typed_and_is_refused(qtbot: QtBot) -> None:
    made, chosen = field(qtbot, DAY)
    refused: list[str] = []
    made.refused.connect(refused.append)
    type_in(made, "soon")
    assert made.line.text() == "soon"
    assert refused == ["soon"]
    assert made.value() == DAY
    assert not chosen


@pytest.mark.parametrize(
    ("key", "after"),
    [
        (Qt.Key.Key_Up, date(2026, 11, 4)),
        (Qt.Key.Key_Down, date(2026, 11, 2)),
        (Qt.Key.Key_PageUp, date(2026, 12, 3)),
        (Qt.Key.Key_PageDown, date(2026, 10, 3)),
    ],
)
def test_keys_move_it_by_a_day_and_a_month(qtbot: QtBot, key: Qt.Key, after: date) -> None:
    made, chosen = field(qtbot, DAY)
    QTest.keyClick(made.line, key)
    assert chosen == [after]


def test_without_a_day_there_is_none_to_step_from(qtbot: QtBot) -> None:
    made, chosen = field(qtbot)
    QTest.keyClick(made.line, Qt.Key.Key_Up)
    assert made.value() is None
    assert not chosen


def test_a_screen_reader_hears_which_day_is_asked_for(qtbot: QtBot) -> None:
    made, _ = field(qtbot)
    made.speak({"kit.date": "Tag, Monat, Jahr"})
    assert made.line.accessibleName() == "Due date"
    assert made.line.placeholderText() == "Tag, Monat, Jahr"


def test_undoing_is_the_pages_once_nothing_is_half_typed(qtbot: QtBot) -> None:
    made, _ = field(qtbot, DAY)
    assert not undo_taken(made.line)
    QTest.keyClicks(made.line, "1")
    assert undo_taken(made.line)
    assert made.line.text() == "3 Nov 2026"
