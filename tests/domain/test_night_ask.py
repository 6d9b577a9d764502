"""The morning question: only in the morning, only of who keeps a diary, only while it is open."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coach.domain.diary import Book, Cramp, Length, Night, Side, When, book
from coach.domain.night_ask import NightAsk, is_time, looked_at, night_ask
from coach.domain.preferences import Preferences
from tests.fakes import BERLIN, chosen

TODAY = date(2026, 3, 12)
LAST = date(2026, 3, 11)
EARLIER = book([], [Night(When(date(2026, 2, 1)), none=True)])


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-12T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def cramp(night: date, **told: object) -> Cramp:
    at = datetime(night.year, night.month, night.day, 23, tzinfo=UTC)
    return Cramp("c", at, 60, When(night), **told)  # type: ignore[arg-type]


def ask(told: Book | None, at: str = "08:00", preferences: Preferences | None = None) -> object:
    return night_ask(told, preferences or chosen(), wall(at), BERLIN)


def test_a_night_that_nobody_logged_is_asked_about() -> None:
    assert ask(EARLIER) == NightAsk(LAST)


def test_a_cramp_that_can_be_finished_is_asked_about() -> None:
    assert ask(book([cramp(LAST, side=Side.LEFT, pain=6)], [])) == NightAsk(LAST, open=True)


def test_a_night_of_which_all_is_told_is_not() -> None:
    whole = cramp(LAST, side=Side.LEFT, pain=6, length=Length.TO_3, woke=True)
    assert ask(book([whole], [])) is None
    assert ask(book([], [Night(When(LAST), none=True)])) is None


def test_a_note_alone_has_not_logged_the_night() -> None:
    assert ask(book([], [Night(When(LAST), note="warm")])) == NightAsk(LAST)


def test_who_wrote_nothing_for_long_is_not_asked() -> None:
    assert ask(Book()) is None
    first, last = looked_at(chosen(), wall("08:00"), BERLIN)
    assert (first, last) == (LAST - timedelta(days=60), LAST)


@pytest.mark.parametrize(
    ("at", "asked"),
    [("03:00", False), ("06:59", False), ("07:00", True), ("14:44", True), ("14:45", False)],
)
def test_it_is_asked_from_waking_to_the_middle_of_the_day(at: str, asked: bool) -> None:
    assert (ask(EARLIER, at) is not None) is asked
    assert is_time(chosen(), wall(at), BERLIN) is asked


def test_it_is_asked_only_where_that_is_wished_and_hours_are_set() -> None:
    assert ask(EARLIER, preferences=chosen(diary__ask=False)) is None
    assert ask(EARLIER, preferences=Preferences()) is None


@pytest.mark.parametrize("at", ["07:00", "11:00", "14:44"])
def test_behind_a_pin_the_question_is_the_same_whatever_is_written(at: str) -> None:
    assert ask(None, at) == NightAsk(LAST, locked=True)


def test_behind_a_pin_it_keeps_to_the_morning_too() -> None:
    assert ask(None, "15:00") is None
