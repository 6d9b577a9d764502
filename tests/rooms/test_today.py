"""What today wishes is done by the coach, once, and what makes no sense any more does nothing."""

import pytest

from coach.adapters.files import StorageFault
from coach.domain.history import What
from coach.domain.preferences import Preferences
from coach.home import HOME
from coach.rescuing import HELP
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.today.page import TodayPage
from coach.welcome import SETUP
from tests.house import Indoors


def today(indoors: Indoors) -> TodayPage:
    page = indoors.open("today")
    assert isinstance(page, TodayPage)
    return page


def room(indoors: Indoors) -> Room | None:
    window = indoors.window(HOME)
    assert isinstance(window, HomeWindow)
    return window.room


def test_what_today_wishes_is_done(indoors: Indoors) -> None:
    page = today(indoors)
    page.drink_wished.emit(250)
    page.undo_wished.emit()
    page.undo_wished.emit()  # there is none any more
    page.stand_wished.emit()
    page.pause_wished.emit("30m")
    page.resume_wished.emit()
    page.switch_wished.emit("hot", True)
    done = [entry.what for entry in indoors.day.history.entries][1:]
    assert done == [
        *(What.DRANK, What.UNDONE, What.DONE, What.PAUSED, What.RESUMED, What.SWITCHED),
    ]


def test_a_turn_can_be_put_off_before_it_is_asked_for_and_once_only(indoors: Indoors) -> None:
    page = today(indoors)
    page.answer_wished.emit("water", "later")
    page.answer_wished.emit("bedtime", "start")  # makes no sense, and does nothing
    (later,) = indoors.day.entries(What.LATER)
    assert later.habit == "water"


def test_today_opens_routines_help_and_the_first_minutes(indoors: Indoors) -> None:
    page = today(indoors)
    page.stretch_wished.emit("bedtime-short")
    assert indoors.day.guide.played == ["bedtime-short"]
    page.help_wished.emit()
    assert indoors.window(HELP)
    page.hours_wished.emit()
    assert indoors.window(SETUP) is not None


def test_a_tip_goes_for_good_and_comes_back_when_asked(indoors: Indoors) -> None:
    page = today(indoors)
    page.tip_dismissed.emit("no-yank")
    page.tip_dismissed.emit("shoes")
    page.tip_restored.emit("no-yank")
    coach = indoors.day.coach
    assert coach.preferences.tips.dismissed == ("shoes",)
    enabled = []
    page.tips_off.emit()
    enabled.append(coach.preferences.tips.enabled)
    page.tips_on.emit()
    enabled.append(coach.preferences.tips.enabled)
    assert enabled == [False, True]


def test_a_tip_that_the_disk_will_not_put_away_is_told(
    indoors: Indoors, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def full(_: Preferences) -> None:
        raise StorageFault("no space")

    monkeypatch.setattr(indoors.faces, "tell", told.append)
    page = today(indoors)
    monkeypatch.setattr(indoors.day.coach, "choose", full)
    page.tip_dismissed.emit("no-yank")
    assert told == ["This choice cannot be kept: no space. Nothing has changed."]


@pytest.mark.parametrize("routine", ["desk-break", "no-such-routine"])
def test_a_routine_is_drawn_where_it_can_be_played(indoors: Indoors, routine: str) -> None:
    page = today(indoors)
    move = page.hero._setting.moves(routine)
    assert (move is not None) is (routine == "desk-break")


def test_before_the_hours_are_set_today_asks_for_them(indoors: Indoors) -> None:
    indoors.day.coach.choose(Preferences())
    page = today(indoors)
    assert page._view is not None
    assert not page._view.set_up
