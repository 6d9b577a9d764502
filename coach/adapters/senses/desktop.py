"""What the session says of itself: its desktop, and whether it is one of Wayland.

By the variables XDG_CURRENT_DESKTOP, which may name several as in "ubuntu:GNOME", and those of the
display servers.
"""

from collections.abc import Mapping
from typing import Final

_GNOME: Final = frozenset({"gnome", "gnome-classic", "gnome-flashback", "unity", "budgie"})


def is_wayland(environment: Mapping[str, str]) -> bool:
    """Tell whether this is a session of Wayland, where an X server sees only its own guests."""
    kind = environment.get("XDG_SESSION_TYPE")
    return bool(environment.get("WAYLAND_DISPLAY")) and kind != "x11"


def is_gnome(environment: Mapping[str, str]) -> bool:
    """Tell whether the desktop is made of GNOME's parts."""
    return not _GNOME.isdisjoint(_names(environment))


def is_xfce(environment: Mapping[str, str]) -> bool:
    """Tell whether the desktop is Xfce."""
    return "xfce" in _names(environment)


def _names(environment: Mapping[str, str]) -> list[str]:
    return environment.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
