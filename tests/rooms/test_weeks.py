"""Weeks at a glance tell what diary and history tell, and lead back to the month."""

from datetime import date

import pytest

from coach.adapters.files import StorageFault
from coach.domain.diary import Side
from coach.rooms import weeks
from coach.rooms.ties import Ties
from coach.ui.language import catalogue
from tests.house import Indoors

WORDS = catalogue()


def ties(indoors: Indoors) -> Ties:
    indoors.open("today")
    home = indoors.doors._home
    assert home is not None
    return home._ties


def test_nights_and_drinks_of_the_week_are_told(indoors: Indoors) -> None:
    diary = indoors.notebook.diary
    diary.log(diary.now, Side.LEFT, 6)
    indoors.day.coach.deeds.drink(250)
    page = weeks.page(ties(indoors), WORDS, lambda: None)
    assert page.summary.text() == "Last 8 weeks: cramps on 1 of 1 nights logged."
    week = page.picture.columns.week
    assert week
    assert (week.first, week.cramps, week.days) == (date(2026, 3, 9), 1, 1)


def test_more_weeks_are_shown_when_wished(indoors: Indoors) -> None:
    indoors.notebook.diary.say_none(date(2025, 10, 1))
    page = weeks.page(ties(indoors), WORDS, lambda: None)
    assert not page.picture.columns.isVisibleTo(page)
    page.spans[26].click()
    assert page.summary.text() == "Last 26 weeks: cramps on 0 of 1 nights logged."


def test_weeks_that_cannot_be_read_are_told_and_nothing_changes(
    indoors: Indoors, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(indoors.faces, "tell", told.append)
    page = weeks.page(ties(indoors), WORDS, lambda: None)

    def broken(*_: object) -> None:
        raise StorageFault("no disk")

    monkeypatch.setattr(indoors.notebook.diary, "book", broken)
    page.spans[12].click()
    assert told == ["These weeks cannot be read: no disk. Nothing has changed."]
    assert page.spans[8].isChecked()


def test_back_leads_to_the_month(indoors: Indoors) -> None:
    gone: list[bool] = []
    page = weeks.page(ties(indoors), WORDS, lambda: gone.append(True))
    page.back.click()
    assert gone == [True]
