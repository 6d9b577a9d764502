"""The ways to hear a shortcut on this machine, the best first.

Each is imported only where it may be of use: what a resident program loads, it carries for days.
"""
# ruff: noqa: PLC0415

from collections.abc import Mapping

from PySide6.QtCore import QObject

from coach.adapters.senses.desktop import is_wayland
from coach.adapters.senses.presence import Connect, session_bus
from coach.adapters.shortcut.first import Candidate, GlobalShortcut, Listener


def shortcut(
    environment: Mapping[str, str],
    platform: str,
    title: str,
    parent: QObject,
    connect: Connect = session_bus,
) -> GlobalShortcut:
    """Build what hears a shortcut; nothing is heard before it is told which.

    Args:
        environment: the session's.
        platform: as in `sys.platform`.
        title: what the desktop calls it to the person.
        parent: the owner.
        connect: opens the session's bus, if another way than usual.
    """

    def grab(owner: QObject) -> Listener:
        from coach.adapters.shortcut.x_grab import XGrab

        return XGrab(environment, owner)

    def portal(owner: QObject) -> Listener:
        from coach.adapters.shortcut.portal import PortalKeys

        return PortalKeys(title, connect, owner)

    candidates: tuple[Candidate, ...] = ()
    if platform not in ("win32", "darwin"):
        candidates = (portal,) if is_wayland(environment) else (grab,)
    return GlobalShortcut(candidates, parent)
