"""The top of a night's page names it, and leads to its neighbours that have begun."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from coach.domain.month import EARLIEST
from coach.ui.diary.night_head import NightHead
from coach.ui.style import Style
from tests.ui.diary.told import CRAMP_NIGHT, GAP, NONE, TONIGHT, WORDS, opened, view
from tests.ui.kit.dressed import STYLES


def head(qtbot: QtBot, night: date = CRAMP_NIGHT, style: Style | None = None) -> NightHead:
    made = NightHead(WORDS, style or Style())
    made.tell(view(night))
    opened(qtbot, made)
    return made


@pytest.mark.parametrize("style", STYLES)
def test_it_names_the_night_and_what_is_known_of_it(qtbot: QtBot, style: Style) -> None:
    made = head(qtbot, style=style)
    assert made.title.text() == "Mon 15 March"
    assert made.summary.text() == "One cramp, at 03:12"
    assert made.auto.text() == "Routines done 4 · Drinks 1,700 mL · On your feet 3 h 26 min"


def test_only_a_gap_is_asked_about(qtbot: QtBot) -> None:
    assert [head(qtbot, night).asked.isVisible() for night in (GAP, NONE, CRAMP_NIGHT)] == [
        True,
        False,
        False,
    ]


def test_it_leads_to_nights_that_have_begun(qtbot: QtBot) -> None:
    made = head(qtbot)
    for button, by in ((made.earlier, -1), (made.later, 1)):
        with qtbot.waitSignal(made.turned) as turned:
            button.click()
        assert turned.args == [by]
    assert not head(qtbot, TONIGHT).later.isEnabled()
    assert not head(qtbot, EARLIEST).earlier.isEnabled()


def test_of_a_day_that_nothing_is_known_of_nothing_is_said(qtbot: QtBot) -> None:
    made = head(qtbot)
    made.tell(view(days={}))
    assert not made.auto.isVisible()
