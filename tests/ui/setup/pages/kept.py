"""Lets answers go through the real file of preferences, as they will."""

from datetime import UTC, datetime
from pathlib import Path

from coach.adapters.files import Places
from coach.adapters.preferences import PreferenceFile
from coach.domain.preferences import Preferences, as_document
from coach.ui.setup.page import Page

NOW = datetime(2026, 3, 4, 10, tzinfo=UTC)


def kept(folder: Path, preferences: Preferences) -> Preferences:
    """Return the preferences as they are read again after they were stored."""
    places = Places(folder, folder)
    places.make()
    PreferenceFile(places, lambda: NOW).write(preferences)
    return PreferenceFile(places, lambda: NOW).read()


def stored(folder: Path, page: Page) -> dict[str, object]:
    """Return what a page's answers changed, by dotted name, after they were stored and read."""
    old, new = as_document(page.preferences), as_document(kept(folder, page.draft()))
    return {name: value for name, value in new.items() if value != old[name]}
