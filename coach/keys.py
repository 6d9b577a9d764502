"""The keys that open help from anywhere: built for this machine, chosen by the person."""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coach.adapters.shortcut.choose import shortcut
from coach.domain.preferences import Preferences
from coach.domain.shortcut import Reach

if TYPE_CHECKING:
    from coach.ui.preferences.listening import Listening


class HelpKeys(QObject):
    """Hears them, and tells the page of preferences how they stand.

    Args:
        environment: the session's.
        platform: as in `sys.platform`.
        title: what the desktop calls them to the person.
        parent: the owner.

    Signals:
        pressed: help is wished.
        refused: the person told the desktop no; to ask again at each start would be rude.
    """

    pressed = Signal()
    refused = Signal()

    def __init__(
        self, environment: Mapping[str, str], platform: str, title: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._environment, self._platform = environment, platform
        self.shortcut = shortcut(environment, platform, title, self)
        self.shortcut.pressed.connect(self.pressed)
        self.shortcut.changed.connect(self._look)

    def follow(self, preferences: Preferences) -> None:
        """Hear what is chosen; nobody is asked for anything before they have set their hours."""
        confirmed = preferences.hours.confirmed
        self.shortcut.choose(preferences.help.shortcut if confirmed else "")

    def listening(self) -> "Listening":
        """Return what the page of preferences is told; keys that others had are tried again."""
        from coach.adapters.shortcut.command import command  # noqa: PLC0415  - for a page alone
        from coach.domain.binding import desktop  # noqa: PLC0415
        from coach.ui.preferences.listening import Listening  # noqa: PLC0415

        keys = self.shortcut
        keys.again()
        return Listening(
            reach=lambda: keys.reach,
            told=lambda: keys.told,
            desktop=desktop(self._environment.get("XDG_CURRENT_DESKTOP", ""), self._platform),
            command=command(sys.argv[0], sys.executable, self._platform),
            changed=keys.changed,
        )

    def close(self) -> None:
        """Let go of the keys."""
        self.shortcut.close()

    def _look(self) -> None:
        if self.shortcut.reach is Reach.REFUSED:
            self.refused.emit()
