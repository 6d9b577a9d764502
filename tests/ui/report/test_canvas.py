"""The page on the screen is the page on paper, and is heard as what stands on it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.language import catalogue
from coach.ui.report.canvas import Canvas
from coach.ui.report.layout import lay_out
from coach.ui.report.paper import A4
from coach.ui.style import Style
from tests.reports import usual
from tests.ui.looks import has, shot


def canvas(qtbot: QtBot, tone: Tone = Tone.LIGHT) -> Canvas:
    made = Canvas(Style(tone), "The page")
    qtbot.addWidget(made)
    made.tell(lay_out(usual(), catalogue(), A4), "all its words")
    made.fit(400)
    made.resize(made.sizeHint())
    return made


def test_it_is_as_wide_as_it_may_be_or_as_high(qtbot: QtBot) -> None:
    made = canvas(qtbot)
    assert made.sizeHint().width() == 400
    made.fit(400, 300)
    assert made.sizeHint().height() <= 301
    ratio = (made.sizeHint().height() - 8) / (made.sizeHint().width() - 8)
    assert ratio == pytest.approx(842 / 595, rel=0.01)


def test_it_is_a_picture_whose_description_is_its_text(qtbot: QtBot) -> None:
    made = canvas(qtbot)
    heard = QAccessible.queryAccessibleInterface(made)
    assert heard.role() == QAccessible.Role.Graphic
    assert heard.text(QAccessible.Text.Name) == "The page"
    assert heard.text(QAccessible.Text.Description) == "all its words"
    assert made.focusPolicy() is Qt.FocusPolicy.TabFocus


def test_paper_is_white_by_day_and_dark_at_night(qtbot: QtBot) -> None:
    assert has(shot(canvas(qtbot)), "#ffffff")
    night = shot(canvas(qtbot, Tone.NIGHT))
    assert not has(night, "#ffffff")
    assert has(night, Style(Tone.NIGHT).tokens.surface)
