"""A full disk is told once, and the day goes on."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.adapters.files import Places, StorageFault
from coach.adapters.guarded import GuardedHistory
from coach.adapters.history import HistoryFile
from coach.domain.history import Entry, History, What

NOW = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
ENTRY = Entry(NOW, What.OPENED)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[HistoryFile]:
    kept = HistoryFile(Places(tmp_path, tmp_path), lambda: NOW)
    yield kept
    kept.close()


def test_what_the_disk_takes_is_kept(file: HistoryFile) -> None:
    told: list[str] = []
    guarded = GuardedHistory(file, told.append)
    guarded.write(ENTRY)
    assert guarded.recent(NOW).entries == (ENTRY,)
    assert told == []


def test_a_refusal_is_told_once_until_it_works_again(
    file: HistoryFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    guarded = GuardedHistory(file, told.append)

    def full(_: Entry) -> None:
        raise StorageFault("no space")

    with monkeypatch.context() as patch:
        patch.setattr(file, "write", full)
        guarded.write(ENTRY)
        guarded.write(ENTRY)
    assert told == ["no space"]
    guarded.write(ENTRY)
    assert guarded.recent(NOW).entries == (ENTRY,)


def test_a_history_that_cannot_be_read_counts_as_empty(
    file: HistoryFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def broken(_: datetime) -> History:
        raise StorageFault("cannot read")

    monkeypatch.setattr(file, "recent", broken)
    assert GuardedHistory(file, told.append).recent(NOW) == History()
    assert told == ["cannot read"]
