"""Stores that forget answer like those that keep."""

from datetime import UTC, date, datetime, timedelta

from coach.domain.diary import Cramp, Night, When
from coach.domain.history import FOREVER, Entry, What
from coach.domain.situation import Situation
from coach.engine.diary import Said
from coach.engine.memory import MemoryDiary, MemoryHistory, MemoryPreferences, NoSenses
from tests.fakes import chosen

START = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)


def test_recent_entries_and_an_older_pause() -> None:
    store = MemoryHistory()
    pause = Entry(START - timedelta(days=9), What.PAUSED, until=FOREVER)
    late = Entry(START, What.OPENED)
    for entry in (pause, Entry(START - timedelta(days=8), What.SHOWN, "water"), late):
        store.write(entry)
    assert store.recent(START - timedelta(days=1)).entries == (pause, late)


def test_a_drink_that_was_undone_is_not_told_again() -> None:
    store = MemoryHistory()
    for what in (What.DRANK, What.UNDONE):
        store.write(Entry(START, what, "water", amount=200, turn="2026-03-10"))
    assert store.recent(START).drunk("2026-03-10") == 0
    assert len(store.entries) == 2


def test_a_choice_is_read_back() -> None:
    store = MemoryPreferences(chosen())
    store.write(chosen(water__target_ml=2000))
    assert store.read().water.target_ml == 2000


def test_nothing_is_known_without_senses() -> None:
    assert NoSenses().situation() == Situation()
    assert set(NoSenses().sources().values()) == {"none"}
    NoSenses().watch_idle(timedelta(minutes=3))


NIGHT = date(2026, 3, 9)
CRAMP = Cramp("one", START - timedelta(hours=5), 60, When(NIGHT))


def test_a_diary_tells_only_of_the_nights_that_are_asked_for() -> None:
    store = MemoryDiary([CRAMP], [Night(When(NIGHT), note="warm")])
    assert store.book(NIGHT, NIGHT).told(NIGHT).cramps == (CRAMP,)
    assert store.book(NIGHT + timedelta(days=1), NIGHT + timedelta(days=9)).cramps == ()
    assert store.cramp("one") == CRAMP


def test_a_cramp_says_that_its_night_was_not_without() -> None:
    store = MemoryDiary((), [Night(When(NIGHT), none=True)])
    store.keep(CRAMP)
    assert store.book(NIGHT, NIGHT).nights == ()


def test_what_was_taken_out_of_a_diary_is_put_back() -> None:
    store = MemoryDiary([CRAMP])
    removed = store.remove("one")
    assert store.cramp("one") is None
    store.put_back(removed)
    assert store.cramp("one") == CRAMP
    assert store.remove("nobody").cramps == ()


def test_words_of_a_diary_are_kept() -> None:
    store = MemoryDiary()
    assert store.said(Said.NAME) == ""
    store.say(Said.NAME, "Ida")
    assert store.said(Said.NAME) == "Ida"
