from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.preferences.folding import folding
from coach.ui.preferences.week import Week
from tests.ui.preferences.pages import DESK


def test_its_height_follows_its_width() -> None:
    assert folding().hasHeightForWidth()


def test_what_does_not_fit_in_one_line_is_not_cut(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    week = Week(DESK, "On which days?")
    column = QVBoxLayout(box)
    column.addWidget(week)
    column.addStretch(1)
    box.resize(240, 600)
    box.show()
    assert week.sizePolicy() == folding()
    assert week.childrenRect().bottom() < week.height()
    assert all(chip.isVisible() for chip in week.chips)
