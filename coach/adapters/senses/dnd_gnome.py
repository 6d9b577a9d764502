"""Do-not-disturb of GNOME: banners are switched off.

Asked of the settings portal first; the portals known in 2024 keep this key to themselves
(https://github.com/flatpak/xdg-desktop-portal/issues/1320), so that as a rule the program
`gsettings` tells it. Only to be believed on desktops made of GNOME's parts.
"""

from typing import Final

from PySide6.QtCore import QObject, Signal

from coach.adapters.message import Service
from coach.adapters.senses.dnd import DoNotDisturb, Switch
from coach.adapters.senses.gsettings import BooleanKey
from coach.adapters.senses.presence import Connect, session_bus
from coach.adapters.senses.sense import NONE
from coach.adapters.unavailable import Unavailable
from coach.domain.situation import Busy

SCHEMA: Final = "org.gnome.desktop.notifications"
KEY: Final = "show-banners"

PORTAL = Switch(
    source="settings portal",
    service=Service(
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings",
    ),
    method="Read",
    arguments=(SCHEMA, KEY),
    signals=("SettingChanged",),
    on=False,
)


class GnomeDnd(QObject):
    """A `BusySense`: the portal's word, else that of `gsettings`.

    `source` is "none" until one of them has told, and `changed` tells that too. `failed` is emitted
    when neither can tell.

    Args:
        connect: opens the session bus, or raises `Unavailable`.
        parent: the owner.
        program: what is run as `gsettings`.
    """

    changed = Signal()
    failed = Signal()
    pushes = True

    def __init__(
        self,
        connect: Connect = session_bus,
        parent: QObject | None = None,
        program: str = "gsettings",
    ) -> None:
        super().__init__(parent)
        self.source = NONE
        self._program = program
        self._busy = frozenset[Busy]()
        self._banners: BooleanKey | None = None
        self._portal: DoNotDisturb | None = None
        try:
            self._portal = DoNotDisturb(PORTAL, connect, self)
        except Unavailable:
            self._run()
        else:
            self._portal.changed.connect(self._settle)
            self._portal.failed.connect(self._run)

    def busy(self) -> frozenset[Busy]:
        """Return do-not-disturb while banners are off; nothing while that cannot be told."""
        return self._busy

    def close(self) -> None:
        """Hang up and end the program, for good."""
        for teller in (self._portal, self._banners):
            if teller:
                teller.close()
        self._portal = self._banners = None
        self.source, self._busy = NONE, frozenset()

    def _run(self) -> None:
        """The portal cannot tell; a program that runs already goes on."""
        if self._banners is None:
            self._banners = BooleanKey(SCHEMA, KEY, self, self._program)
            self._banners.changed.connect(self._settle)
            self._banners.failed.connect(self._fail)

    def _settle(self) -> None:
        before = self.source, self._busy
        if self._portal and self._portal.source != NONE:
            self.source, self._busy = self._portal.source, self._portal.busy()
        elif self._banners and self._banners.value is not None:
            off = self._banners.value is False
            self.source, self._busy = "gsettings", frozenset({Busy.DND} if off else ())
        else:
            self.source, self._busy = NONE, frozenset()
        if before != (self.source, self._busy):
            self.changed.emit()

    def _fail(self) -> None:
        self._settle()
        if self.source == NONE:
            self.failed.emit()
