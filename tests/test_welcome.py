"""The first minutes at work: kept page by page, refused with a reason, and a notice tried."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.files import StorageFault
from coach.domain.preferences import Preferences
from coach.domain.reminder import Answer
from coach.domain.welcome import SetupPage
from coach.home import HOME
from coach.ui.setup.pages.notice import NoticePage
from coach.ui.setup.window import SetupWindow
from coach.welcome import SETUP, TRY
from tests.house import Indoors


@pytest.fixture
def indoors(qtbot: QtBot, tmp_path: Path) -> Iterator[Indoors]:  # noqa: ARG001  - Qt must be up
    made = Indoors(tmp_path, "2026-03-10T06:30", Preferences())
    made.doors.open("setup")
    yield made
    made.close()


def setup(indoors: Indoors) -> SetupWindow:
    window = indoors.window(SETUP)
    assert isinstance(window, SetupWindow)
    return window


def test_nothing_runs_until_the_first_page_was_continued(indoors: Indoors) -> None:
    coach = indoors.day.coach
    confirmed = [coach.preferences.hours.confirmed]
    setup(indoors).skip()
    confirmed.append(coach.preferences.hours.confirmed)
    assert coach.preferences.setup.page is SetupPage.DAY
    setup(indoors).go_back()
    setup(indoors).go_on()
    confirmed.append(coach.preferences.hours.confirmed)
    assert confirmed == [False, False, True]
    assert indoors.day.coach.status().next


def test_it_goes_on_where_it_was_left(indoors: Indoors) -> None:
    for _ in range(3):
        setup(indoors).go_on()
    setup(indoors).close()
    assert indoors.window(SETUP) is None
    indoors.doors.come_forward()
    indoors.doors.open("setup")
    assert setup(indoors).page.name is SetupPage.STAGE


def test_what_the_disk_refuses_is_told_and_the_page_stays(
    indoors: Indoors, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Preferences) -> None:
        raise StorageFault("no space")

    monkeypatch.setattr(indoors.day.coach, "choose", full)
    setup(indoors).go_on()
    assert setup(indoors).page.name is SetupPage.HOURS
    assert "no space" in setup(indoors).sheet.warning.text()
    assert not indoors.day.coach.preferences.hours.confirmed


def test_a_notice_is_shown_and_its_own_button_is_believed(indoors: Indoors) -> None:
    page = setup(indoors).open_page(SetupPage.NOTICE)
    assert isinstance(page, NoticePage)
    page.test_wished.emit()
    card = indoors.cards.window(TRY)
    assert card is not None
    indoors.chain.answered.emit(TRY, Answer.DONE)
    assert page.seen.value() == "yes"
    assert indoors.cards.window(TRY) is None


def test_what_is_tried_is_nobodys_answer(indoors: Indoors) -> None:
    setup(indoors).go_on()
    before = len(indoors.day.history.entries)
    setup(indoors).open_page(SetupPage.NOTICE)
    setup(indoors).test_wished.emit()
    indoors.day.coach.deeds.answer(TRY, Answer.DONE)
    assert len(indoors.day.history.entries) == before


def test_a_notice_that_was_not_looked_at_goes_with_the_window(indoors: Indoors) -> None:
    setup(indoors).open_page(SetupPage.NOTICE)
    setup(indoors).card_wished.emit()
    assert indoors.cards.window(TRY) is not None
    setup(indoors).close()
    assert indoors.cards.window(TRY) is None


def test_the_end_says_when_the_first_notice_comes_and_leads_to_today(indoors: Indoors) -> None:
    window = setup(indoors)
    window.go_on()
    welcome = indoors.doors._first_minutes()
    assert welcome._first(indoors.day.coach.preferences) == time(7, 15)
    window.finished.emit()
    assert indoors.window(HOME) is not None


def test_what_is_chosen_elsewhere_is_seen(indoors: Indoors) -> None:
    indoors.day.coach.set("hours.wake", "05:45")
    indoors.doors.refresh()
    assert setup(indoors)._preferences.hours.wake == time(5, 45)
