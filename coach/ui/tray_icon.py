"""The icon in the tray, loaded from the strips that `tray_art` drew.

It is up before anything else is loaded, so it is not painted afresh each time: the first brush
makes PySide6 load the whole `Qt` namespace, 25 ms that a resident program need not wait for.
"""

from enum import StrEnum

from PySide6.QtCore import QRect
from PySide6.QtGui import QIcon, QPixmap

from coach import assets

SIZES = (16, 22, 24, 32, 44, 48, 64)
"""The pixels a panel asks for, also at twice the density; they stand in a strip in this order."""


class TrayState(StrEnum):
    """What the corner of the icon tells."""

    NORMAL = "normal"
    DUE = "due"
    PAUSED = "paused"
    AWAY = "away"


class Panel(StrEnum):
    """What the icon lies on."""

    LIGHT = "light"
    DARK = "dark"


_DARK_BARS = frozenset({"gnome", "unity", "pantheon", "budgie"})
"""Desktops whose bar is dark whatever the windows are."""


def likely_panel(desktops: str, *, dark: bool) -> Panel:
    """Guess what the icon will lie on; the icon's rim makes up for a wrong guess.

    Args:
        desktops: the desktop's names as in ``XDG_CURRENT_DESKTOP``, separated by colons.
        dark: whether the system's own windows are dark.
    """
    dark_bar = not _DARK_BARS.isdisjoint(desktops.lower().split(":"))
    return Panel.DARK if dark or dark_bar else Panel.LIGHT


def tray_icon(state: TrayState, panel: Panel) -> QIcon:
    """Return the icon of a state, at every size a panel may ask for."""
    strip = QPixmap(str(assets.path("icons", f"tray-{state}-{panel}.png")))
    icon = QIcon()
    left = 0
    for size in SIZES:
        icon.addPixmap(strip.copy(QRect(left, 0, size, size)))
        left += size
    return icon
