"""Questions asked of what happened."""

from datetime import UTC, datetime, timedelta

from coach.domain.history import FOREVER, Entry, History, What
from coach.domain.reminder import Habit

START = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)


def entry(minute: int, what: What, habit: Habit | None = None, amount: int = 0) -> Entry:
    return Entry(START + timedelta(minutes=minute), what, habit, amount=amount)


def test_drinks_are_summed_from_a_start_up_to_an_end() -> None:
    history = History(tuple(entry(i, What.DRANK, Habit.WATER, 100) for i in range(5)))
    assert history.drunk(START, START + timedelta(minutes=4)) == 400


def test_the_latest_word_on_pausing_counts() -> None:
    pause = Entry(START, What.PAUSED, until=START + timedelta(hours=1))
    paused = History((pause,))
    assert paused.paused_until(START) == START + timedelta(hours=1)
    assert paused.paused_until(START + timedelta(hours=1)) is None
    assert paused.free_from(START) == START + timedelta(hours=1)
    assert paused.free_from(START + timedelta(hours=2)) == START + timedelta(hours=2)
    resumed = paused.plus(entry(10, What.RESUMED))
    assert resumed.paused_until(START + timedelta(minutes=11)) is None
    assert resumed.pause_end() == START + timedelta(minutes=10)


def test_an_old_pause_is_remembered_however_old() -> None:
    pause = Entry(START, What.PAUSED, until=FOREVER)
    history = History((pause, entry(10, What.OPENED), entry(9000, What.OPENED)))
    kept = history.remembered(START + timedelta(days=2))
    assert kept.entries == (pause, entry(9000, What.OPENED))


def test_newest_finds_the_latest_that_is_wanted() -> None:
    history = History((entry(0, What.SHOWN), entry(1, What.OPENED), entry(2, What.SHOWN)))
    assert history.newest(lambda e: e.what is What.SHOWN) == entry(2, What.SHOWN)
    assert history.newest(lambda e: e.what is What.DRANK) is None
