from datetime import time

from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences, changed
from coach.ui.setup.page import Setting
from coach.ui.setup.pages.done import DonePage
from coach.ui.style import Style
from tests.ui.setup.samples import WORDS, outlook


def page(qtbot: QtBot, first: time | None = time(7, 15), *, confirmed: bool = True) -> DonePage:
    chosen = changed(Preferences(), "hours.confirmed", confirmed)
    made = DonePage(Setting(WORDS, Style(), outlook(first=first)), chosen)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_when_the_first_notice_comes(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert made.why() == "Ready. The first one comes at 07:15."
    assert made.day.text() == "07:00 to 22:30, desk."
    assert made.band.isVisible()


def test_where_nothing_more_comes_today_it_says_so(qtbot: QtBot) -> None:
    made = page(qtbot, None)
    assert made.why() == "Ready. Nothing more comes today."


def test_without_hours_nothing_runs_and_it_says_what_is_left(qtbot: QtBot) -> None:
    made = page(qtbot, confirmed=False)
    assert (made.title(), made.why()) == (
        "One thing is left",
        "Nothing runs yet. Set your hours.",
    )
    assert not made.band.isVisible()


def test_hours_that_are_set_elsewhere_meanwhile_count(qtbot: QtBot) -> None:
    made = page(qtbot, confirmed=False)
    made.show_preferences(changed(Preferences(), "hours.confirmed", value=True))
    assert made.runs
    assert made.band.isVisible()
