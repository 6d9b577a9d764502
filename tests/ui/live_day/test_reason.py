from pytestqt.qtbot import QtBot

from coach.ui.live_day.reason import Reason
from coach.ui.style import Style
from tests.ui.looks import has, shot


def test_it_says_how_to_find_out_until_there_is_a_reason(qtbot: QtBot) -> None:
    style = Style()
    made = Reason(style, "Point at the day.")
    qtbot.addWidget(made)
    assert made.text() == made.accessibleName() == "Point at the day."
    assert not has(shot(made), style.tokens.ink)
    made.say("Quiet until 14:00.")
    assert made.text() == made.accessibleName() == "Quiet until 14:00."
    assert has(shot(made), style.tokens.ink)
    made.say("")
    assert made.text() == "Point at the day."


def test_it_keeps_room_for_lines_to_come(qtbot: QtBot) -> None:
    made = Reason(Style(), "Short.")
    qtbot.addWidget(made)
    made.keep(1)
    one = made.minimumHeight()
    made.keep(2)
    assert made.minimumHeight() > one * 1.8
