"""The pages at work: what they wish is done by the coach, and what it refuses is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach.adapters.files import StorageFault
from coach.domain.history import What
from coach.domain.preferences import Preferences
from coach.faces import PLAYER
from coach.home import HOME
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.live_day.card import LiveDay
from coach.ui.preferences.page import PreferencesPage
from coach.ui.safety.page import SafetyPage
from coach.ui.stretches.moves import alone
from coach.ui.stretches.window import StretchesWindow
from coach.ui.today.page import TodayPage
from coach.welcome import SETUP
from tests.fakes import chosen
from tests.house import Indoors


class House(Indoors):
    """With a shorter way to the pages."""

    def page(self, room: Room) -> QWidget:
        self.doors.open(room.value)
        window = self.window(HOME)
        assert isinstance(window, HomeWindow)
        page = window.page(room)
        assert page is not None
        return page

    def today(self) -> TodayPage:
        page = self.page(Room.TODAY)
        assert isinstance(page, TodayPage)
        return page

    @property
    def room(self) -> Room | None:
        window = self.window(HOME)
        assert isinstance(window, HomeWindow)
        return window.room


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:  # noqa: ARG001  - Qt must be up
    made = House(tmp_path, "2026-03-10T07:05", chosen(profile__stage="t2"))
    yield made
    made.close()


def test_what_today_wishes_is_done(house: House) -> None:
    page = house.today()
    page.drink_wished.emit(250)
    page.undo_wished.emit()
    page.undo_wished.emit()  # there is none any more
    page.stand_wished.emit()
    page.pause_wished.emit("30m")
    page.resume_wished.emit()
    page.switch_wished.emit("hot", True)
    done = [entry.what for entry in house.day.history.entries][1:]
    assert done == [
        *(What.DRANK, What.UNDONE, What.DONE, What.PAUSED, What.RESUMED, What.SWITCHED),
    ]


def test_a_turn_can_be_put_off_before_it_is_asked_for_and_once_only(house: House) -> None:
    page = house.today()
    page.answer_wished.emit("water", "later")
    page.answer_wished.emit("bedtime", "start")  # makes no sense, and does nothing
    (later,) = house.day.entries(What.LATER)
    assert later.habit == "water"


def test_today_opens_routines_the_safety_page_and_the_first_minutes(house: House) -> None:
    page = house.today()
    page.stretch_wished.emit("bedtime-short")
    assert house.day.guide.played == ["bedtime-short"]
    page.help_wished.emit()
    assert house.room is Room.SAFETY
    page.hours_wished.emit()
    assert house.window(SETUP) is not None


def test_a_tip_goes_for_good_and_comes_back_when_asked(house: House) -> None:
    page = house.today()
    page.tip_dismissed.emit("no-yank")
    page.tip_dismissed.emit("shoes")
    page.tip_restored.emit("no-yank")
    assert house.day.coach.preferences.tips.dismissed == ("shoes",)
    page.tips_off.emit()
    assert not house.day.coach.preferences.tips.enabled
    page.tips_on.emit()
    assert house.day.coach.preferences.tips.enabled


def test_a_choice_counts_at_once_and_one_that_is_refused_is_told(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = house.page(Room.PREFERENCES)
    assert isinstance(page, PreferencesPage)
    page.choose("water.target_ml", 1800)
    assert house.day.coach.preferences.water.target_ml == 1800
    assert isinstance(page.live, LiveDay)
    refused: list[str] = []

    def full(_: Preferences) -> None:
        raise StorageFault("no space")

    monkeypatch.setattr(house.day.coach, "choose", full)
    monkeypatch.setattr(page, "show_refusal", refused.append)
    page.choose("water.target_ml", 2000)
    assert refused == ["no space"]
    assert house.day.coach.preferences.water.target_ml == 1800


def test_the_routines_that_a_reminder_can_open_have_their_titles(house: House) -> None:
    page = house.page(Room.PREFERENCES)
    assert isinstance(page, PreferencesPage)
    page.finish()
    assert "bedtime" in page._around.routines
    assert all(title for title in page._around.routines.values())


def test_keeping_and_lock_stand_among_the_preferences(house: House) -> None:
    page = house.page(Room.PREFERENCES)
    assert isinstance(page, PreferencesPage)
    assert {"keeping", "lock"} <= set(page.contents.titles)
    page.go_to("lock")
    assert page.contents.others["lock"].build() is False


def test_a_move_is_played_from_the_room_of_stretches(house: House) -> None:
    page = house.page(Room.STRETCHES)
    assert isinstance(page, StretchesWindow)
    assert page.browse.panel.wanted().stage == "t2"
    page.play_wished.emit(alone(house.faces.library().exercise("ankle-pumps")))
    assert house.window(PLAYER) is not None


def test_who_wants_to_note_numbers_is_led_to_them(house: House) -> None:
    page = house.page(Room.SAFETY)
    assert isinstance(page, SafetyPage)
    page.numbers_wished.emit()
    assert house.room is Room.PREFERENCES


@pytest.mark.parametrize(("stage", "baby"), [("t2", True), ("none", False), ("after", False)])
def test_the_safety_page_has_the_rows_of_the_stage(
    qtbot: QtBot,  # noqa: ARG001  - Qt must be up
    tmp_path: Path,
    stage: str,
    baby: bool,
) -> None:
    house = House(tmp_path, "2026-03-10T07:05", chosen(profile__stage=stage))
    page = house.page(Room.SAFETY)
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert ("Baby:" in said) is baby
    house.close()


def test_before_the_hours_are_set_today_asks_for_them(
    qtbot: QtBot,  # noqa: ARG001  - Qt must be up
    tmp_path: Path,
) -> None:
    house = House(tmp_path, "2026-03-10T07:05", Preferences())
    page = house.today()
    assert page._view is not None
    assert not page._view.set_up
    house.close()
