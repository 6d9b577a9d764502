"""Opens the window of stretches: what was chosen goes in; wishes to play come back as signals.

Imported when it is opened, because it brings windows and the figure with it.
"""

from collections.abc import Mapping

from coach.adapters.files import StorageFault
from coach.adapters.library import Library
from coach.person import Person
from coach.ui.language import catalogue
from coach.ui.stretches.setting import Setting
from coach.ui.stretches.window import StretchesWindow


def window(
    library: Library, person: Person, words: Mapping[str, str] | None = None
) -> StretchesWindow:
    """Return the window of all moves and routines, for this person; ``words`` as they are."""
    return StretchesWindow(library, words or catalogue(), setting(person))


def setting(person: Person) -> Setting:
    """Return for whom the window is opened, and how it is dressed."""
    preferences = person.preferences
    return Setting(
        style=person.style,
        stage=person.stage,
        belly=person.belly,
        likeness=preferences.figure,
        reduced=preferences.appearance.reduced_motion,
        wall=preferences.stretch.wall,
        chair=preferences.stretch.chair,
        towel=preferences.stretch.towel,
        seated_only=preferences.stretch.seated_only,
        shipped=frozenset(Library().routines()),
        refusals=(StorageFault, LookupError, ValueError),
    )
