"""The last days, in step with the store."""

from datetime import UTC, datetime, timedelta

import pytest

from coach.domain.history import FOREVER, LONGER, Entry, What
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
    past.write(Entry(NOW, What.SHOWN, "water"))
    late = Entry(NOW + REMEMBERED + timedelta(hours=1), What.OPENED)
    past.write(late)
    assert past.history.entries == (pause, late)
    assert len(store.entries) == 3


def test_of_own_reminders_more_is_remembered() -> None:
    past = Past(MemoryHistory(), NOW)
    own = Entry(NOW, What.SHOWN, "own:vitamin", turn="2026-03-10T09:00")
    past.write(own)
    late = Entry(NOW + REMEMBERED + LONGER, What.OPENED)
    past.write(late)
    assert past.history.entries == (own, late)
    past.write(later := Entry(late.at + timedelta(minutes=1), What.CLOSED))
    assert past.history.entries == (late, later)


def test_a_clock_that_is_set_moves_what_is_remembered_and_not_what_is_kept() -> None:
    store = MemoryHistory()
    past = Past(store, NOW)
    first = Entry(NOW, What.OPENED)
    past.write(first)
    past.write(Entry(NOW - timedelta(hours=2), What.CLOCK_SET, until=NOW))
    assert past.history.entries[0].at == NOW - timedelta(hours=2)
    assert store.entries[0] == first
    assert Past(store, NOW - timedelta(hours=2)).history == past.history


def test_a_restart_remembers_what_the_store_does() -> None:
    store = MemoryHistory()
    Past(store, NOW).write(Entry(NOW, What.OPENED))
    assert Past(store, NOW).history.entries == (Entry(NOW, What.OPENED),)


def test_what_was_changed_in_the_store_is_read_again() -> None:
    store = MemoryHistory()
    past = Past(store, NOW)
    past.write(Entry(NOW, What.OPENED))
    store.entries.append(Entry(NOW, What.SHOWN, "water"))
    before = past.reload(NOW, opened=True)
    assert before.entries == (Entry(NOW, What.OPENED),)
    assert past.history.entries == tuple(store.entries)
    assert len(store.entries) == 2


@pytest.mark.parametrize("opened", [True, False])
def test_a_running_coach_is_told_to_a_history_that_does_not_know_it(opened: bool) -> None:
    store = MemoryHistory()
    past = Past(store, NOW)
    past.write(Entry(NOW - timedelta(hours=1), What.OPENED))
    store.entries[:] = [Entry(NOW - timedelta(hours=2), What.OPENED)]
    past.reload(NOW, opened=opened)
    assert (past.history.entries[-1] == Entry(NOW, What.OPENED)) is opened
    assert past.history.entries == tuple(store.entries)
