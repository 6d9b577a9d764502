import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.live_day.now import NowLine
from coach.ui.live_day.places import Places, places
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.ui.looks import contrast, shot


def where() -> Places:
    return places(Style(), ("Water", "Breaks"), 600)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(600, 300)
    qtbot.addWidget(made)
    made.show()
    return made


def line(page: QWidget, tone: Tone = Tone.LIGHT) -> NowLine:
    made = NowLine(Style(tone), "Now", page)
    made.resize(600, 300)
    return made


def coral(made: NowLine, x: int, y: int, tone: Tone = Tone.LIGHT) -> bool:
    return shot(made).pixelColor(x, y).name().upper() == tokens(tone).coral


@pytest.mark.parametrize("tone", Tone)
def test_it_runs_from_its_word_to_the_axis(page: QWidget, tone: Tone) -> None:
    made = line(page, tone)
    made.stand(300, where(), low=False)
    for y in (where().times + 4, where().below + 8, where().foot):
        assert coral(made, 299, y, tone)
    assert contrast(tokens(tone).coral, tokens(tone).surface) >= 4.5


def test_the_word_goes_below_where_there_are_words_above(page: QWidget) -> None:
    made = line(page)
    made.stand(300, where(), low=True)
    assert not coral(made, 284, 4)
    assert coral(made, 284, where().height - 10)


@pytest.mark.parametrize("x", [0.0, 300.0, 600.0])
def test_the_word_never_leaves_the_band(page: QWidget, x: float) -> None:
    made = line(page)
    made.stand(x, where(), low=False)
    pill = made.pill(x, 20)
    assert pill.left() >= 0
    assert pill.right() <= 600


def test_nothing_of_it_can_be_pressed(page: QWidget) -> None:
    assert line(page).testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
