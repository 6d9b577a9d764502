"""What the engine wishes becomes cards, windows and words in the tray."""

from collections.abc import Iterator
from datetime import time

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.files import StorageFault
from coach.domain.history import What
from coach.domain.preferences import Preferences
from coach.domain.reminder import Card, Habit, Tone
from coach.faces import HOURS, PLAYER, Faces
from coach.ui.hours import HoursWindow
from coach.ui.player.window import Player
from coach.ui.tray import Tray
from coach.ui.tray_icon import TrayState
from tests.fakes import Day, chosen


class FakeChain:
    """Keeps the cards it was given."""

    def __init__(self) -> None:
        self.cards: list[Card] = []
        self.withdrawn: list[str] = []
        self.recalled = 0

    def show(self, card: Card) -> None:
        self.cards.append(card)

    def withdraw(self, card_id: str) -> None:
        self.withdrawn.append(card_id)

    def recall(self) -> None:
        self.recalled += 1


class Desk:
    """Faces in front of a coach in a world of its own."""

    def __init__(self, start: str, preferences: Preferences | None = None) -> None:
        self.day = Day(start, preferences)
        self.tray = Tray()
        self.tray.furnish(200)
        self.chain = FakeChain()
        self.faces = Faces(self.tray, self.chain, lambda: self.day.coach, self.tray)  # type: ignore[arg-type]

    @property
    def player(self) -> Player:
        window = self.faces.windows.open(PLAYER)
        assert isinstance(window, Player)
        return window

    @property
    def hours(self) -> HoursWindow:
        window = self.faces.windows.open(HOURS)
        assert isinstance(window, HoursWindow)
        return window


@pytest.fixture
def morning(qtbot: QtBot) -> Iterator[Desk]:  # noqa: ARG001  - Qt must be up
    desk = Desk("2026-03-10T06:30")
    yield desk
    desk.faces.close()


@pytest.fixture
def evening(qtbot: QtBot) -> Iterator[Desk]:  # noqa: ARG001  - as above
    desk = Desk("2026-03-10T21:00", chosen(body__stage="t2"))
    yield desk
    desk.faces.close()


def test_a_due_becomes_a_card_in_words(morning: Desk) -> None:
    morning.day.until("2026-03-10T07:20")
    (due,) = morning.day.presenter.open.values()
    morning.faces.show(due, None)
    (card,) = morning.chain.cards
    assert (card.id, card.habit, card.tone) == (due.id, Habit.WATER, Tone.LIGHT)
    assert "0 of 1,600 mL so far" in card.body
    morning.faces.withdraw(due.id)
    assert morning.chain.withdrawn == [due.id]


def test_in_the_evening_cards_are_red_on_black(evening: Desk) -> None:
    evening.day.until("2026-03-10T22:05")
    (due,) = evening.day.presenter.open.values()
    evening.faces.show(due, None)
    assert evening.chain.cards[0].tone is Tone.NIGHT


def test_the_tray_tells_what_is_next_what_waits_and_that_it_is_paused(morning: Desk) -> None:
    menu = morning.tray.menu
    assert menu
    morning.faces.refresh()
    states = [morning.tray.state]
    assert "07:15" in morning.tray.icon.toolTip()
    morning.day.until("2026-03-10T07:20")
    morning.faces.refresh()
    states.append(morning.tray.state)
    morning.day.coach.pause("30m")
    morning.faces.refresh()
    states.append(morning.tray.state)
    assert states == [TrayState.NORMAL, TrayState.DUE, TrayState.PAUSED]
    assert "07:50" in morning.tray.icon.toolTip()


def test_a_routine_opens_once_and_counts_as_busy(evening: Desk) -> None:
    assert not evening.faces.situation().busy
    evening.faces.play("bedtime")
    first = evening.player
    evening.faces.play("bedtime-short")
    assert evening.player is first
    assert evening.faces.situation().busy
    first.close()
    assert not evening.faces.situation().busy


def test_a_routine_left_paused_or_over_holds_no_reminder_back(evening: Desk) -> None:
    evening.faces.play("bedtime-short")
    evening.player.pause()
    assert not evening.faces.situation().busy
    evening.player.resume()
    assert evening.faces.situation().busy
    for _ in range(20):
        evening.player.skip()
    assert evening.player.isVisible()
    assert not evening.faces.situation().busy


def test_what_was_done_of_a_routine_reaches_the_history(evening: Desk) -> None:
    evening.faces.play("bedtime")
    evening.player.step_done.emit("bedtime/1/ankle-pumps/both")
    evening.player.close()
    assert [e.note for e in evening.day.entries(What.STEP_DONE)] == ["bedtime/1/ankle-pumps/both"]
    (left,) = evening.day.entries(What.ROUTINE_LEFT)
    assert left.note.startswith("bedtime/0.0")


def test_a_finished_routine_is_kept_as_finished(evening: Desk) -> None:
    evening.faces.play("bedtime-short")
    evening.player.finished.emit()
    assert [e.note for e in evening.day.entries(What.ROUTINE_DONE)] == ["bedtime-short"]


def test_a_routine_that_is_not_there_is_told_not_raised(
    evening: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(evening.faces, "tell", told.append)
    evening.faces.play("no-such-routine")
    assert len(told) == 1
    assert "no-such-routine" in told[0]
    assert not evening.faces.knows("no-such-routine")
    assert evening.faces.knows("bedtime")


def test_the_hours_window_confirms_the_hours(morning: Desk) -> None:
    morning.faces.ask_hours()
    morning.hours.chosen.emit(time(6, 0), time(21, 0))
    hours = morning.day.coach.preferences.hours
    assert (hours.wake, hours.bedtime, hours.confirmed) == (time(6, 0), time(21, 0), True)


def test_hours_that_the_disk_refuses_change_nothing_and_are_told(
    morning: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def full(_: Preferences) -> None:
        raise StorageFault("no space")

    monkeypatch.setattr(morning.faces, "tell", told.append)
    monkeypatch.setattr(morning.day.coach, "choose", full)
    morning.faces.ask_hours()
    morning.hours.chosen.emit(time(6, 0), time(21, 0))
    assert told
    assert "no space" in told[0]


def test_somebody_who_comes_looking_sees_open_cards_or_the_hours(morning: Desk) -> None:
    morning.faces.come_forward()
    assert morning.faces.windows.open(HOURS)
    morning.day.until("2026-03-10T07:20")
    morning.faces.come_forward()
    assert morning.chain.recalled == 1
