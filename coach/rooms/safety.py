"""The room that says when to call whom."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from coach.domain.stage import Stage
from coach.rooms.ties import Ties
from coach.ui.home.rooms import Room
from coach.ui.safety.page import SafetyPage

NUMBERS = "help"
"""The section of the preferences that has the telephone numbers."""


def page(ties: Ties, words: Mapping[str, str], go: Callable[[Room], QWidget]) -> SafetyPage:
    """Return the page with the rows of this person's stage; ``go`` opens another room."""
    person = ties.person()
    made = SafetyPage(
        words,
        person.style,
        person.preferences.contacts,
        person.stage.pregnant,
        after_birth=person.stage is Stage.AFTER,
    )
    made.numbers_wished.connect(lambda: ask_numbers(go))
    return made


def ask_numbers(go: Callable[[Room], QWidget]) -> None:
    """Open the place for telephone numbers; ``go`` opens a room and returns its page."""
    from coach.ui.preferences.page import PreferencesPage  # noqa: PLC0415  - another room

    found = go(Room.PREFERENCES)
    if isinstance(found, PreferencesPage):
        found.go_to(NUMBERS)
