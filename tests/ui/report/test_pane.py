"""The preview shows the whole page, the page in full width, or its words."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.ui.language import catalogue
from coach.ui.report.layout import lay_out
from coach.ui.report.pane import Pane, View
from coach.ui.report.paper import A4
from coach.ui.style import Style
from tests.reports import usual


@pytest.fixture
def made(qtbot: QtBot) -> Iterator[Pane]:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = Pane(Style(), catalogue())
    made.setParent(holder)
    made.tell(lay_out(usual(), catalogue(), A4), "all its words\n")
    made.resize(500, 600)
    holder.show()
    yield made
    holder.close()


def test_the_whole_page_is_as_high_as_there_is_room(made: Pane) -> None:
    made.set_room(500)
    assert made.canvas.sizeHint().height() < 500
    made.set_room(None)
    assert made.canvas.sizeHint().width() == 500


def test_in_full_width_it_is_as_wide_as_there_is_room(qtbot: QtBot, made: Pane) -> None:
    made.set_room(500)
    with qtbot.waitSignal(made.turned):
        made.view.chips[1].click()
    assert made.canvas.sizeHint().width() == 500


def test_its_words_can_be_read_and_marked(made: Pane) -> None:
    made.show_view(View.TEXT)
    assert made.said.isVisible()
    assert not made.canvas.isVisible()
    assert made.said.text() == "all its words"
