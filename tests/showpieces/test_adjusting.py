"""The room of preferences is in the state that its picture is called by."""

from collections.abc import Callable
from typing import cast

import pytest

from coach.showpieces import adjusting
from coach.showpieces.world import Words, World
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.keeping.section import KeepingSection
from coach.ui.language import catalogue
from coach.ui.lock.section import LockSection
from coach.ui.preferences.own_editor import OwnEditor
from coach.ui.preferences.page import PreferencesPage
from coach.ui.preferences.shortcut_editor import ShortcutEditor
from coach.ui.preferences.windows_editor import WindowsEditor
from coach.ui.style import Style

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = catalogue()


def page(build: Callable[[World, Style, Words], HomeWindow]) -> PreferencesPage:
    made = build(World(), Style(), WORDS).page(Room.PREFERENCES)
    assert isinstance(made, PreferencesPage)
    return made


def test_a_choice_can_be_taken_back_and_is_saved() -> None:
    made = page(adjusting.changed)
    assert not made.header.undo.isHidden()
    assert made.header.told.text() == "Saved"
    assert not made.row("hours.wake").reset.isHidden()


def test_keys_are_set_up_by_hand_where_the_desktop_lets_no_program_listen() -> None:
    made = page(adjusting.keys)
    editor = made.row("help.shortcut").editor.widget
    assert isinstance(editor, ShortcutEditor)
    assert editor.steps is not None
    assert not editor.steps.isHidden()
    assert editor.state.text() == WORDS["shortcut.state.nowhere"]


def test_something_is_looked_for_and_found() -> None:
    made = page(adjusting.search)
    assert made.header.search.value() == adjusting.SOUGHT
    assert made.finder.hits[0].startswith("water.")


def test_a_new_reminder_lacks_its_name_and_hours_are_chosen() -> None:
    made = page(adjusting.reminder)
    last = cast("OwnEditor", made.row("reminders.own").editor.widget).rows[-1]
    assert last.is_open
    assert last.form is not None
    assert not last.form.faults["name"].isHidden()
    breaks = cast("WindowsEditor", made.row("standing.windows").editor.widget)
    assert len(breaks.rows) == 2


def test_a_file_is_offered_and_erasing_is_asked() -> None:
    content = page(adjusting.keeping).contents.others["keeping"].content
    assert isinstance(content, KeepingSection)
    assert content.offer is not None
    assert len(content.offer.ways) == 2
    assert not content.keep.isHidden()


def test_two_pins_differ() -> None:
    content = page(adjusting.lock).contents.others["lock"].content
    assert content is not None
    (section,) = content.findChildren(LockSection)
    assert not section.form.isHidden()
    assert section.form.message.text()
