"""What the picture shows can be read without it, week by week, the latest first."""

from pytestqt.qtbot import QtBot

from coach.ui.style import Style
from coach.ui.weeks.twin import Twin
from tests.ui.weeks.samples import FOUR, said


def test_each_week_is_one_line_that_is_read_as_a_whole(qtbot: QtBot) -> None:
    made = Twin(Style())
    qtbot.addWidget(made)
    made.tell(FOUR, said())
    heard = [line.accessibleName() for line in made.lines]
    assert heard == [said().sentence(week) for week in reversed(FOUR.weeks)]
    made.tell(FOUR, said())
    assert len(made.lines) == 4
