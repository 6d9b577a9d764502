"""Choices count at once; what the disk refuses is told; keeping and lock stand among them."""

import pytest

from coach.adapters.files import StorageFault
from coach.adapters.lock_file import LockFile
from coach.domain.preferences import Preferences
from coach.guard import PIN
from coach.safekeeping import Dialogs
from coach.ui.keeping.section import KeepingSection
from coach.ui.live_day.card import LiveDay
from coach.ui.lock.window import PinWindow
from coach.ui.preferences.page import PreferencesPage
from tests.house import Indoors


def preferences(indoors: Indoors) -> PreferencesPage:
    page = indoors.open("preferences")
    assert isinstance(page, PreferencesPage)
    return page


def test_a_choice_counts_at_once(indoors: Indoors) -> None:
    page = preferences(indoors)
    page.choose("water.target_ml", 1800)
    assert indoors.day.coach.preferences.water.target_ml == 1800


def test_a_choice_that_the_disk_refuses_is_told(
    indoors: Indoors, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Preferences) -> None:
        raise StorageFault("no space")

    page = preferences(indoors)
    refused: list[str] = []
    monkeypatch.setattr(indoors.day.coach, "choose", full)
    monkeypatch.setattr(page, "show_refusal", refused.append)
    before = indoors.day.coach.preferences
    page.choose("water.target_ml", 2000)
    assert refused == ["no space"]
    assert indoors.day.coach.preferences == before


def test_the_day_above_is_played_with_what_is_chosen(indoors: Indoors) -> None:
    page = preferences(indoors)
    assert isinstance(page.live, LiveDay)
    before = page.live.counts
    page.choose("water.enabled", False)
    assert page.live.counts != before


def test_the_routines_that_a_reminder_can_open_have_their_titles(indoors: Indoors) -> None:
    titles = preferences(indoors)._around.routines
    assert "bedtime" in titles
    assert all(titles.values())


def test_keeping_and_lock_stand_among_the_preferences(indoors: Indoors) -> None:
    page = preferences(indoors)
    assert {"keeping", "lock"} <= set(page.contents.titles)
    page.go_to("lock")
    page.finish()
    assert page.contents.others["lock"].content is not None
    assert page.contents.others["keeping"].content is not None


def test_everything_is_saved_only_with_the_pin_where_one_is_set(
    indoors: Indoors, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    monkeypatch.setattr(Dialogs, "new", lambda _self, name, _kind, _then: offered.append(name))
    LockFile(indoors.places, lambda: 0.0).keep("2468")
    page = preferences(indoors)
    page.finish()
    section = page.contents.others["keeping"].content
    assert isinstance(section, KeepingSection)
    section.export_wished.emit()
    section.table_wished.emit()
    assert [name.split(".")[1] for name in offered] == ["csv"]
    window = indoors.window(PIN)
    assert isinstance(window, PinWindow)
    window.page.entered.emit("2468")
    assert [name.split(".")[1] for name in offered] == ["csv", "json"]
