import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.setup.progress import Progress
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.ui.looks import shot
from tests.ui.setup.samples import WORDS


def progress(qtbot: QtBot, step: int, tone: Tone = Tone.LIGHT) -> Progress:
    made = Progress(WORDS, Style(tone), 9)
    qtbot.addWidget(made)
    made.resize(500, made.sizeHint().height())
    made.show()
    made.show_step(step)
    return made


def marked(image: QImage, tone: Tone) -> int:
    """Count the pixels of the first line of dashes that say "done"."""
    mark = tokens(tone).mark.lower()
    return sum(image.pixelColor(x, 4).name() == mark for x in range(image.width()))


def test_it_says_which_question_it_is(qtbot: QtBot) -> None:
    made = progress(qtbot, 2)
    assert made.said.text() == "Step 2 of 9"


@pytest.mark.parametrize("tone", Tone)
def test_a_dash_is_filled_for_each_question_reached(qtbot: QtBot, tone: Tone) -> None:
    one, four = (marked(shot(progress(qtbot, step, tone)), tone) for step in (1, 4))
    assert one > 0
    assert four == 4 * one


def test_at_the_end_no_step_is_named(qtbot: QtBot) -> None:
    made = progress(qtbot, 10)
    assert made.said.isHidden()
