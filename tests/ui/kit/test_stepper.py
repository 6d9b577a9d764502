import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from coach.ui.kit.stepper import LESS, MORE, Stepper
from coach.ui.style import Style
from tests.ui.kit.dressed import STYLES
from tests.ui.looks import shot


def stepper(qtbot: QtBot, style: Style | None = None) -> tuple[Stepper, QSpinBox]:
    inside = QSpinBox()
    made = Stepper(style or Style(), "Moves", inside, (LESS, MORE))
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made, inside


def test_its_ends_step_what_stands_between(qtbot: QtBot) -> None:
    made, inside = stepper(qtbot)
    QTest.mouseClick(made.plus, Qt.MouseButton.LeftButton)
    QTest.mouseClick(made.plus, Qt.MouseButton.LeftButton)
    QTest.mouseClick(made.minus, Qt.MouseButton.LeftButton)
    assert inside.value() == 1


def test_its_ends_are_never_in_the_way_of_the_keyboard(qtbot: QtBot) -> None:
    made, inside = stepper(qtbot)
    assert made.minus.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert made.plus.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert made.focusProxy() is inside


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_nothing_overlaps(qtbot: QtBot, style: Style) -> None:
    made, inside = stepper(qtbot, style)
    assert made.minus.geometry().right() <= inside.geometry().left()
    assert inside.geometry().right() <= made.plus.geometry().left()
    assert made.rect().contains(inside.geometry())


def test_without_a_catalogue_its_ends_still_have_names(qtbot: QtBot) -> None:
    made, _ = stepper(qtbot)
    assert made.minus.toolTip() == "Less: Moves"
    made.speak({LESS: "Weniger"})
    assert (made.minus.toolTip(), made.plus.toolTip()) == ("Weniger: Moves", "More: Moves")


def test_one_that_waits_looks_different(qtbot: QtBot) -> None:
    made, _ = stepper(qtbot)
    before = shot(made)
    made.setEnabled(False)
    assert shot(made) != before
