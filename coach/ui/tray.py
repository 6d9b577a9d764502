"""The icon in the tray: what is next at a glance, and the few things to do about it.

The icon comes first. The menu and its words are loaded by `furnish`, once the event loop runs.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from coach.ui.tray_icon import Panel, TrayState, tray_icon

if TYPE_CHECKING:
    from coach.ui.tray_menu import TrayMenu


class Tray(QObject):
    """The icon, its tool tip and its menu. It wishes; others decide.

    `pause_wished` carries the span as the orders know it: 30m, 1h, 2h, tomorrow or forever.
    `activated` means a click on the icon itself.
    """

    stretch_wished = Signal()
    stretches_wished = Signal()
    drink_wished = Signal()
    pause_wished = Signal(str)
    resume_wished = Signal()
    hours_wished = Signal()
    quit_wished = Signal()
    activated = Signal()

    def __init__(self, panel: Panel = Panel.DARK, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._state = TrayState.NORMAL
        self._menu: TrayMenu | None = None
        self._first_line = ""
        self._icon = QSystemTrayIcon(tray_icon(self._state, panel), self)
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
        menu.stretch_wished.connect(self.stretch_wished)
        menu.stretches_wished.connect(self.stretches_wished)
        menu.drink_wished.connect(self.drink_wished)
        menu.pause_wished.connect(self.pause_wished)
        menu.resume_wished.connect(self.resume_wished)
        menu.hours_wished.connect(self.hours_wished)
        menu.quit_wished.connect(self.quit_wished)
        self._menu = menu
        self._offer()
        if self._first_line:
            menu.set_first_line(self._first_line)
        self._icon.setContextMenu(menu)

    def set_state(self, state: TrayState) -> None:
        """Tell by the icon how things are; while paused the menu offers to resume."""
        if state is self._state:
            return
        self._state = state
        self._draw()
        self._offer()

    def set_panel(self, panel: Panel) -> None:
        """Stand out from a light or a dark panel."""
        if panel is not self._panel:
            self._panel = panel
            self._draw()

    def set_text(self, first_line: str, tool_tip: str) -> None:
        """Say what is next, in the menu's first line and to a resting pointer."""
        self._icon.setToolTip(tool_tip)
        self._first_line = first_line
        if self._menu is not None:
            self._menu.set_first_line(first_line)

    def set_serving(self, serving_ml: int) -> None:
        """Change the drink that the menu logs."""
        if self._menu is not None:
            self._menu.set_serving(serving_ml)

    def _draw(self) -> None:
        self._icon.setIcon(tray_icon(self._state, self._panel))

    def _offer(self) -> None:
        """Offer to pause or to resume, whichever makes sense."""
        if self._menu is None:
            return
        if self._state is TrayState.PAUSED:
            self._menu.offer_resume()
        else:
            self._menu.offer_pause()

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.activated.emit()
