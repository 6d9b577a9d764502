import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences, changed
from coach.domain.reminder import Tone
from coach.domain.welcome import SetupPage
from coach.ui.setup.panel import Panel
from coach.ui.setup.portrait import Portrait
from coach.ui.style import Style
from tests.ui.looks import differ, shot
from tests.ui.setup.samples import WORDS, outlook


def panel(qtbot: QtBot, tone: Tone = Tone.LIGHT, *, figure: bool = False) -> Panel:
    made = Panel(WORDS, Style(tone), outlook(figure=figure))
    qtbot.addWidget(made)
    made.resize(200, 360)
    made.show()
    return made


@pytest.mark.parametrize("page", SetupPage)
def test_each_picture_is_told_as_a_sentence(qtbot: QtBot, page: SetupPage) -> None:
    made = panel(qtbot)
    made.show_page(page, Preferences())
    assert made.accessibleName().endswith(".")
    assert "{" not in made.accessibleName()


def test_the_sentence_tells_what_was_answered(qtbot: QtBot) -> None:
    made = panel(qtbot)
    made.show_page(SetupPage.DAY, changed(Preferences(), "standing.mode", "job"))
    assert made.accessibleName() == "Somebody at work: On your feet."


@pytest.mark.parametrize("tone", Tone)
def test_its_corners_are_round(qtbot: QtBot, tone: Tone) -> None:
    made = panel(qtbot, tone)
    before = made.grab().toImage().pixelColor(0, 0)
    made.show_page(SetupPage.WATER, Preferences())
    assert made.grab().toImage().pixelColor(0, 0) == before


def test_the_figure_fills_it_on_its_own_page_only(qtbot: QtBot) -> None:
    made = panel(qtbot, figure=True)
    made.show_page(SetupPage.FIGURE, Preferences())
    QApplication.processEvents()
    (figure,) = made.findChildren(Portrait)
    assert figure.isVisible()
    assert figure.size() == made.size()
    made.resize(180, 300)
    assert figure.size() == made.size()
    made.show_page(SetupPage.NOTICE, Preferences())
    assert not figure.isVisible()


def test_it_fits_any_size(qtbot: QtBot) -> None:
    made = panel(qtbot)
    made.show_page(SetupPage.HOURS, Preferences())
    narrow = shot(made)
    made.resize(360, 300)
    assert differ(narrow, shot(made))
