"""The icon in the tray: what is next at a glance, and the few things to do about it.

The icon comes first. The menu and its words are loaded by `furnish`, once the event loop runs.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from coach.ui.tray_icon import Panel, TrayState, tray_icon

if TYPE_CHECKING:
    from coach.domain.preferences import Mode
    from coach.domain.status import Status
    from coach.ui.tray_menu import TrayMenu


class Tray(QObject):
    """The icon, its tool tip and its menu. It wishes; others decide.

    `pause_wished` carries the span as the orders know it: 30m, 1h, 2h, tomorrow or forever.
    `switch_wished` carries a switch of today ("hot", "exercise", "shift") and whether it is to be
    on, `room_wished` what is to be opened. `activated` means a click on the icon itself.
    """

    help_wished = Signal()
    stretch_wished = Signal()
    room_wished = Signal(str)
    drink_wished = Signal()
    undo_wished = Signal()
    pause_wished = Signal(str)
    resume_wished = Signal()
    switch_wished = Signal(str, bool)
    quit_wished = Signal()
    activated = Signal()

    def __init__(self, panel: Panel = Panel.DARK, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._state = TrayState.NORMAL
        self._menu: TrayMenu | None = None
        self._told: tuple[Status, Mode] | None = None
        self._icons = {(self._state, panel): tray_icon(self._state, panel)}
        self._icon = QSystemTrayIcon(self._icons[self._state, panel], self)
        self._icon.activated.connect(self._clicked)

    @property
    def icon(self) -> QSystemTrayIcon:
        """The system's own object, for those who show messages by it."""
        return self._icon

    @property
    def available(self) -> bool:
        """Whether there is a tray; it may come later, and go."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def state(self) -> TrayState:
        """What the icon tells now."""
        return self._state

    @property
    def menu(self) -> "TrayMenu | None":
        """The menu, once it is furnished."""
        return self._menu

    def show(self) -> None:
        """Put the icon into the tray; where there is none yet, as soon as one comes."""
        self._icon.show()

    def hide(self) -> None:
        """Take the icon out of the tray."""
        self._icon.hide()

    def furnish(self, serving_ml: int) -> None:
        """Build the menu; ``serving_ml`` is the drink it logs."""
        from coach.ui.tray_menu import TrayMenu  # noqa: PLC0415  not before the icon is up

        menu = TrayMenu(serving_ml)
        menu.help_wished.connect(self.help_wished)
        menu.stretch_wished.connect(self.stretch_wished)
        menu.room_wished.connect(self.room_wished)
        menu.drink_wished.connect(self.drink_wished)
        menu.undo_wished.connect(self.undo_wished)
        menu.pause_wished.connect(self.pause_wished)
        menu.resume_wished.connect(self.resume_wished)
        menu.switch_wished.connect(self.switch_wished)
        menu.quit_wished.connect(self.quit_wished)
        self._menu = menu
        if self._told:
            menu.tell(*self._told)
        self._icon.setContextMenu(menu)

    def tell(self, status: "Status", mode: "Mode") -> None:
        """Tell how things are: by the icon, to a resting pointer, and in the menu.

        What has not changed is not told again.
        """
        from coach.ui import outlook  # noqa: PLC0415  as above

        self._told = status, mode
        if (tip := outlook.tool_tip(status)) != self._icon.toolTip():
            self._icon.setToolTip(tip)
        self._show_state(_state(status, nudges=outlook.nudges(status)))
        if self._menu is not None:
            self._menu.tell(status, mode)

    def set_panel(self, panel: Panel) -> None:
        """Stand out from a light or a dark panel."""
        if panel is not self._panel:
            self._panel = panel
            self._draw()

    def set_serving(self, serving_ml: int) -> None:
        """Change the drink that the menu logs."""
        if self._menu is not None:
            self._menu.set_serving(serving_ml)

    def _show_state(self, state: TrayState) -> None:
        if state is not self._state:
            self._state = state
            self._draw()

    def _draw(self) -> None:
        """Show the icon of the state; one made anew each time would fill Qt's store of pixmaps."""
        wanted = (self._state, self._panel)
        if wanted not in self._icons:
            self._icons[wanted] = tray_icon(*wanted)
        self._icon.setIcon(self._icons[wanted])

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.activated.emit()


def _state(status: "Status", *, nudges: bool) -> TrayState:
    if status.away:
        return TrayState.AWAY
    if status.paused_until:
        return TrayState.PAUSED
    return TrayState.DUE if status.open or nudges else TrayState.NORMAL
