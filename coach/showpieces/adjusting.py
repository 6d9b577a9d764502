"""The room of preferences in the states that a person brings it into."""

from datetime import timedelta
from typing import TYPE_CHECKING, cast

from coach.showpieces import rooms
from coach.showpieces.world import Words, World
from coach.ui.language import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coach.domain.preview import Preview
    from coach.ui.home.window import HomeWindow
    from coach.ui.preferences.page import PreferencesPage
    from coach.ui.style import Style

SOUGHT = "water"
"""What is looked for in the picture of a search."""


def changed(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the page after a choice, with the way back."""
    window, page = _page(world, style, words)
    page.choose("hours.wake", "06:30")
    page.show_preferences(page.preferences)
    return window


def search(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the page while something is looked for."""
    window, page = _page(world, style, words)
    page.header.search.line.setText(SOUGHT)
    return window


def reminder(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the page with hours of breaks and quiet, and a new reminder without a name."""
    from coach.ui.preferences.own_editor import OwnEditor  # noqa: PLC0415

    window, page = _page(world, style, words)
    page.choose("standing.windows", "mon-fri 09:00-12:30; mon-thu 13:30-18:00")
    page.choose("quiet.windows", "sat-sun 00:00-00:00")
    editor = cast("OwnEditor", page.row("reminders.own").editor.widget)
    editor.add_reminder()
    _look_for(page, words, "preferences.of.reminders.own.title")
    return window


def keeping(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the page with a file that could be brought in, and the question before erasing."""
    from coach.ui.keeping.section import KeepingSection  # noqa: PLC0415

    window, page = _page(world, style, words)
    page.finish()
    section = cast("KeepingSection", page.contents.others["keeping"].content)
    section.show_exported("stretch-coach.zip", 31)
    section.show_preview(_preview(world, style))
    section.erase.buttons.buttons[0].click()
    _look_for(page, words, "keeping.title")
    return window


def keys(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the page on a desktop where keys are set up by hand."""
    window, page = _page(world, style, words)
    _look_for(page, words, "preferences.of.help.shortcut.title")
    return window


def lock(world: World, style: "Style", words: Words) -> "HomeWindow":
    """Return the page where a PIN is set, after two that differ."""
    from coach.ui.lock.section import LockSection  # noqa: PLC0415

    window, page = _page(world, style, words)
    page.finish()
    (section,) = cast("QWidget", page.contents.others["lock"].content).findChildren(LockSection)
    section.set.click()
    section.form.fields["new"].show_value("2580")
    section.form.fields["again"].show_value("2581")
    section.form.do.click()
    _look_for(page, words, "lock.set.title")
    return window


def _page(world: World, style: "Style", words: Words) -> "tuple[HomeWindow, PreferencesPage]":
    from coach.ui.home.rooms import Room  # noqa: PLC0415

    window = rooms.preferences(world, style, words)
    return window, cast("PreferencesPage", window.page(Room.PREFERENCES))


def _look_for(page: "PreferencesPage", words: Words, key: str) -> None:
    """Leave only what is looked for on the page, as who seeks it does, and go on from there."""
    page.header.search.line.setText(say(words, key))
    page.header.search.line.setFocus()


def _preview(world: World, style: "Style") -> "Preview":
    """Return what a file from another computer of hers would do."""
    from coach.domain.bundle import Bundle  # noqa: PLC0415
    from coach.domain.holding import Holding, LeftOut, Part, Why  # noqa: PLC0415
    from coach.domain.preferences import as_document  # noqa: PLC0415
    from coach.domain.preview import preview  # noqa: PLC0415

    coach = world.at(style).coach
    ours = Holding(as_document(coach.preferences), (), {"my-calf-stretch": "m"})
    theirs = Holding(
        {"water.target_ml": 1_800, "hours.bedtime": "23:00"}, (), {"evening-rest": "e"}
    )
    left_out = (LeftOut(Part.OTHER, Why.UNKNOWN, 1, ("moods",)),)
    return preview(ours, Bundle(theirs, coach.now - timedelta(days=3), "1.4.0", left_out))
