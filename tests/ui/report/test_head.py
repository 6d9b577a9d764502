"""What stands above the page."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.ui.language import catalogue
from coach.ui.report.head import Head, Outcome
from coach.ui.style import Style


def head(qtbot: QtBot, wide: int) -> Head:
    made = Head(Style(), catalogue())
    qtbot.addWidget(made)
    made.resize(wide, made.heightForWidth(wide))
    made.show()
    QApplication.processEvents()
    return made


@pytest.mark.parametrize(("wide", "lines"), [(960, 1), (600, 1), (300, 2)])
def test_buttons_share_a_line_as_long_as_there_is_room(qtbot: QtBot, wide: int, lines: int) -> None:
    made = head(qtbot, wide)
    assert len({each.y() for each in made.buttons}) == lines
    corners = [each.mapTo(made, each.rect().bottomRight()) for each in made.buttons]
    assert all(made.rect().contains(corner) for corner in corners)


def test_an_outcome_takes_no_room_until_there_is_one(qtbot: QtBot) -> None:
    made = Outcome(Style())
    qtbot.addWidget(made)
    made.show()
    assert not made.status.isVisible()
    made.tell("Saved: diary.pdf")
    assert made.status.isVisible()
    made.tell("")
    assert not made.status.isVisible()
