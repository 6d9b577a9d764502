"""The last days, in step with the store."""

from datetime import UTC, datetime, timedelta

from coach.domain.history import FOREVER, Entry, What
from coach.engine.memory import MemoryHistory
from coach.engine.past import REMEMBERED, Past

NOW = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)


def test_what_is_written_is_kept_and_remembered() -> None:
    store = MemoryHistory()
    past = Past(store, NOW)
    past.write(Entry(NOW, What.OPENED))
    assert past.history.entries == tuple(store.entries) == (Entry(NOW, What.OPENED),)


def test_old_entries_are_forgotten_but_not_a_pause() -> None:
    store = MemoryHistory()
    past = Past(store, NOW)
    pause = Entry(NOW, What.PAUSED, until=FOREVER)
    past.write(pause)
    past.write(Entry(NOW, What.OPENED))
    late = Entry(NOW + REMEMBERED + timedelta(hours=1), What.OPENED)
    past.write(late)
    assert past.history.entries == (pause, late)
    assert len(store.entries) == 3


def test_a_restart_remembers_what_the_store_does() -> None:
    store = MemoryHistory()
    Past(store, NOW).write(Entry(NOW, What.OPENED))
    assert Past(store, NOW).history.entries == (Entry(NOW, What.OPENED),)
