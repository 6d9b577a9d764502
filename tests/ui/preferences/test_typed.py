from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.preferences import declared
from coach.ui.kit.field import Field
from coach.ui.kit.time_field import TimeStepper
from coach.ui.preferences.amounts import number
from coach.ui.preferences.typed import is_typed
from tests.ui.preferences.pages import DESK


def parts(kind: str) -> QWidget:
    match kind:
        case "text":
            return Field(DESK.style, "Name")
        case "time":
            stepper = TimeStepper(DESK.style, "I get up at")
            stepper.show_value(time(7))
            return stepper
        case _:
            return number(DESK, declared("water.taper_min"))


@pytest.mark.parametrize("kind", ["text", "time", "number"])
def test_it_is_typed_from_the_first_key_until_it_is_chosen(qtbot: QtBot, kind: str) -> None:
    made = parts(kind)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    line = made.findChildren(QLineEdit)[0]
    made.setFocus()
    assert not is_typed(line)
    QTest.keyClicks(made.focusWidget(), "1")
    assert is_typed(line)
    if kind != "text":
        QTest.keyClick(made.focusWidget(), Qt.Key.Key_Return)
        assert kind == "number" or not is_typed(line)


def test_what_has_no_focus_is_not_typed(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.setText("21")
    line.setModified(True)
    assert not is_typed(line)
