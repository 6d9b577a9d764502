"""What the engine wishes becomes cards, windows and words in the tray."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.files import Places, StorageFault
from coach.adapters.library import Library
from coach.domain.history import What
from coach.domain.preferences import Preferences, changed
from coach.domain.reminder import Card, Habit, Tone
from coach.faces import PLAYER, Faces
from coach.motion.routine import Routine, Step
from coach.ui.player.window import Player
from coach.ui.stretches.moves import alone
from coach.ui.style import Style
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

    def __init__(
        self, start: str, preferences: Preferences | None = None, places: Places | None = None
    ) -> None:
        self.day = Day(start, preferences)
        self.tray = Tray()
        self.tray.furnish(200)
        self.chain = FakeChain()
        self.faces = Faces(
            self.tray,
            self.chain,  # type: ignore[arg-type]
            lambda: self.day.coach,
            self.tray,
            places,
        )

    @property
    def player(self) -> Player:
        window = self.faces.windows.open(PLAYER)
        assert isinstance(window, Player)
        return window


@pytest.fixture
def morning(qtbot: QtBot) -> Iterator[Desk]:  # noqa: ARG001  - Qt must be up
    desk = Desk("2026-03-10T06:30")
    yield desk
    desk.faces.close()


@pytest.fixture
def evening(qtbot: QtBot) -> Iterator[Desk]:  # noqa: ARG001  - as above
    desk = Desk("2026-03-10T21:00", chosen(profile__stage="t2"))
    yield desk
    desk.faces.close()


def test_a_due_becomes_a_card_in_words(morning: Desk) -> None:
    morning.day.until("2026-03-10T07:20")
    (notice,) = morning.day.presenter.notices.values()
    morning.faces.show(notice)
    (card,) = morning.chain.cards
    assert (card.id, card.habit, card.tone) == (notice.id, Habit.WATER, Tone.LIGHT)
    assert "0 of 1,600 mL so far" in card.body
    morning.faces.withdraw(notice.id)
    assert morning.chain.withdrawn == [notice.id]


def test_in_the_evening_cards_are_red_on_black(evening: Desk) -> None:
    evening.day.until("2026-03-10T22:05")
    (notice,) = evening.day.presenter.notices.values()
    evening.faces.show(notice)
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
    morning.day.coach.deeds.pause("30m")
    morning.faces.refresh()
    states.append(morning.tray.state)
    assert states == [TrayState.NORMAL, TrayState.DUE, TrayState.PAUSED]
    assert "07:50" in morning.tray.icon.toolTip()


def test_a_routine_opens_once_and_counts_as_busy(evening: Desk) -> None:
    assert not evening.faces.stretching()
    evening.faces.play("bedtime")
    first = evening.player
    evening.faces.play("bedtime-short")
    assert evening.player is first
    assert evening.faces.stretching()
    first.close()
    assert not evening.faces.stretching()


def test_a_routine_left_paused_or_over_holds_no_reminder_back(evening: Desk) -> None:
    evening.faces.play("bedtime-short")
    evening.player.pause()
    assert not evening.faces.stretching()
    evening.player.resume()
    assert evening.faces.stretching()
    for _ in range(20):
        evening.player.skip()
    assert evening.player.isVisible()
    assert not evening.faces.stretching()


def test_the_last_page_of_a_routine_gives_way_to_the_next_one(evening: Desk) -> None:
    evening.faces.play("bedtime-short")
    first = evening.player
    for _ in range(20):
        first.skip()
    assert first.farewell.isVisible()
    evening.faces.play("bedtime")
    assert evening.player is not first
    assert evening.player.running


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


def test_a_choice_that_the_disk_refuses_changes_nothing_and_says_why(
    morning: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Preferences) -> None:
        raise StorageFault("no space")

    later = changed(morning.day.coach.preferences, "hours.wake", "06:00")
    assert morning.faces.choose(later) == ""
    assert morning.day.coach.preferences == later
    monkeypatch.setattr(morning.day.coach, "choose", full)
    assert morning.faces.choose(Preferences()) == "no space"
    assert morning.day.coach.preferences == later


def test_windows_are_dressed_for_the_time_of_day_and_for_the_eyes(
    morning: Desk, evening: Desk
) -> None:
    assert morning.faces.style().tone is Tone.NIGHT
    morning.day.until("2026-03-10T07:20")
    assert morning.faces.style() == Style()
    assert evening.faces.style().tone is Tone.NIGHT
    morning.day.coach.set("appearance.text_percent", 150)
    morning.day.coach.set("appearance.contrast", "more")
    assert morning.faces.style() == Style(Tone.CONTRAST_LIGHT, 1.5)
    assert morning.faces.person().style == morning.faces.style()


def test_full_screen_is_remembered(evening: Desk) -> None:
    evening.faces.play("bedtime-short")
    evening.player.whereabouts.toggle()
    assert evening.day.coach.preferences.stretch.full_screen
    evening.player.close()
    evening.faces.play("bedtime-short")
    assert evening.player.isFullScreen()
    evening.player.whereabouts.toggle()
    assert not evening.day.coach.preferences.stretch.full_screen


def test_a_broken_file_of_ones_own_is_told_once_and_everything_else_plays(
    qtbot: QtBot,  # noqa: ARG001  - Qt must be up
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    places = Places(tmp_path, tmp_path)
    places.routines.mkdir(parents=True)
    (places.routines / "my-evening.toml").write_text('format = "routine/1"\nid = \n')
    desk = Desk("2026-03-10T21:00", places=places)
    told: list[str] = []
    monkeypatch.setattr(desk.faces, "tell", told.append)

    desk.faces.play("bedtime-short")
    desk.player.close()
    desk.faces.play("bedtime-short")

    (said,) = told
    assert "my-evening.toml:2" in said
    assert desk.player.isVisible()
    desk.faces.close()


def test_a_move_played_alone_is_told_by_its_own_name_and_settles_nothing(evening: Desk) -> None:
    evening.faces.play_chosen(alone(Library().exercise("ankle-pumps")))
    evening.player.step_done.emit("ankle-pumps/1/ankle-pumps/both")
    evening.player.finished.emit()
    assert [e.note for e in evening.day.entries(What.ROUTINE_DONE)] == ["ankle-pumps"]
    assert not list(evening.day.entries(What.ACCEPTED))


def test_a_routine_played_from_the_stretches_counts_as_one(evening: Desk) -> None:
    evening.faces.play_chosen(Library().routine("bedtime-short"))
    assert evening.day.guide.played == ["bedtime-short"]
    assert [e.note for e in evening.day.entries(What.ACCEPTED)] == ["bedtime-short"]


def test_what_stands_still_gives_way_to_what_was_chosen_and_what_runs_does_not(
    evening: Desk,
) -> None:
    pumps = alone(Library().exercise("ankle-pumps"))
    evening.faces.play("bedtime-short")
    running = evening.player
    evening.faces.play_chosen(pumps)
    assert evening.player is running
    running.pause()
    evening.faces.play_chosen(pumps)
    assert evening.player is not running
    assert [e.note.split("/")[0] for e in evening.day.entries(What.ROUTINE_LEFT)] == [
        "bedtime-short"
    ]


def test_a_move_that_is_not_for_the_stage_is_told_not_played(
    evening: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(evening.faces, "tell", told.append)
    step = Step("no-such-move")
    evening.faces.play_chosen(Routine("no-such-move", "x", 5.0, 4.0, (step,), {}))
    assert evening.faces.windows.open(PLAYER) is None
    assert "no-such-move" in told[0]
