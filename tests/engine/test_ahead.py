"""What is next is worked out once for each moment, and anew for each other one."""

from datetime import UTC, datetime, timedelta

import pytest

from coach.domain.history import Entry, History, What
from coach.domain.reminder import Due
from coach.engine import ahead as module
from coach.engine.ahead import Ahead
from tests.fakes import BERLIN, chosen

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []

    def next_due(habit: str, *_: object) -> Due:
        said.append(habit)
        return Due(habit, NOW)

    monkeypatch.setattr(module, "next_due", next_due)
    return said


def test_the_same_moment_is_worked_out_once(asked: list[str]) -> None:
    ahead, preferences, history = Ahead(), chosen(), History()
    for habit in ("water", "standing", "water", "water"):
        ahead.next(habit, preferences, history, NOW, BERLIN)
    assert asked == ["water", "standing"]


def test_another_choice_history_moment_or_zone_is_worked_out_anew(asked: list[str]) -> None:
    ahead, preferences, history = Ahead(), chosen(), History()
    ahead.next("water", preferences, history, NOW, BERLIN)
    ahead.next("water", preferences, history.plus(Entry(NOW, What.OPENED)), NOW, BERLIN)
    ahead.next("water", preferences, history, NOW + timedelta(seconds=1), BERLIN)
    ahead.next("water", chosen(water__target_ml=1800), history, NOW, BERLIN)
    ahead.next("water", preferences, history, NOW, UTC)
    assert len(asked) == 5
