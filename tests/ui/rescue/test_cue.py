import math

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.player.caption import Caption
from coach.ui.rescue.cue import Cue, cue_height
from coach.ui.style import Style

STYLE = Style(Tone.NIGHT)
SAID = Caption("Leg straight. Heel away.", "Toes towards you. Breathe out.")


def made(qtbot: QtBot, width: int) -> Cue:
    cue = Cue(STYLE)
    qtbot.addWidget(cue)
    cue.resize(width, 400)
    cue.dress(STYLE)
    cue.show_caption(SAID)
    return cue


def test_no_word_stands_alone_in_the_last_line(qtbot: QtBot) -> None:
    cue = made(qtbot, 500)
    metrics = cue.main.fontMetrics()
    assert metrics.horizontalAdvance("Leg straight. Heel") < 500
    assert metrics.horizontalAdvance("Leg straight. Heel") > cue.main.width()


def test_the_second_line_is_beneath_the_first(qtbot: QtBot) -> None:
    cue = made(qtbot, 408)
    assert cue.second.y() >= cue.main.geometry().bottom()
    assert cue.second.geometry().bottom() <= cue_height(STYLE, 408, (SAID,)) + 1


def test_a_width_in_which_a_word_would_be_cut_is_no_width() -> None:
    assert cue_height(STYLE, 100, (SAID,)) == math.inf


def test_a_page_that_says_one_thing_shows_one_line(qtbot: QtBot) -> None:
    cue = made(qtbot, 408)
    cue.show_caption(Caption("Kept."))
    assert cue.second.isHidden()
    assert cue.caption == Caption("Kept.")


def test_from_right_to_left_lines_begin_at_the_right(qtbot: QtBot) -> None:
    cue = made(qtbot, 560)
    cue.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    cue.dress(STYLE)
    assert cue.main.geometry().right() == 559


def test_clicks_go_through_to_what_is_behind(qtbot: QtBot) -> None:
    assert made(qtbot, 408).testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
