"""The page tells of the nights that have begun, and of what was said in the diary."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from coach.domain.diary import DayTold, Side
from coach.domain.preferences import Preferences
from coach.domain.welcome import Contacts
from coach.engine.diary import Around, Diary, Said
from coach.engine.memory import MemoryDiary
from coach.reported import Source
from tests.fakes import BERLIN, chosen

MORNING = "2027-03-22T08:00"
EVENING = "2027-03-22T21:00"
NIGHT = date(2027, 3, 21)


def at(wall: str) -> datetime:
    return datetime.fromisoformat(wall).replace(tzinfo=BERLIN).astimezone(UTC)


def source(now: str, preferences: Preferences | None = None) -> Source:
    names: Callable[[], str] = iter(f"c{n}" for n in range(99)).__next__
    around = Around(lambda: at(now), lambda: BERLIN, lambda: preferences or Preferences(), names)
    days = {NIGHT: DayTold(stretched=True)}
    return Source(Diary(MemoryDiary(), around), lambda _first, _last: days, Contacts("1", "2"))


@pytest.mark.parametrize("now", [MORNING, EVENING])
def test_a_night_that_has_only_begun_is_no_gap_yet(now: str) -> None:
    assert source(now).last == NIGHT


def test_tonight_is_told_as_soon_as_something_of_it_is_logged() -> None:
    told = source("2027-03-23T02:00")
    assert told.last == NIGHT
    told.diary.begin(at("2027-03-23T01:50"))
    assert told.last == date(2027, 3, 22)


def test_the_page_has_the_persons_words_and_numbers() -> None:
    told = source(MORNING, chosen(profile__due_date="2027-06-07"))
    told.diary.log(at("2027-03-22T03:12"), Side.LEFT, 6)
    for what in Said:
        told.diary.say(what, f"my {what}")
    content = told.content()
    assert (content.name, content.questions) == ("my name", "my questions")
    assert content.report.taken_as == "my taken"
    assert content.report.weeks == 28
    assert content.contacts == Contacts("1", "2")
    assert content.report.bars[-1].stretched
    assert content.report.cramps == 1


@pytest.mark.parametrize(("stage", "pregnant"), [("t3", True), ("after", True), ("none", False)])
def test_whom_to_call_follows_the_stage(stage: str, *, pregnant: bool) -> None:
    assert source(MORNING, chosen(profile__stage=stage)).content().pregnant is pregnant


def test_the_table_has_the_nights_of_the_page() -> None:
    told = source(MORNING)
    told.diary.log(at("2027-03-22T03:12"), Side.LEFT, 6)
    told.diary.log(at("2027-01-01T03:12"), Side.LEFT, 6)
    lines = told.table(told.report(28)).decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("2027-03-21,cramp,2027-03-22,03:12:00")
