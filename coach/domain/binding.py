"""How a person ties keys to a command in their desktop's own settings: where to go, what to paste.

For desktops that let no program listen for keys, and for people who would rather do it there.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from coach.domain.shortcut import Modifier, Shortcut


class Desktop(StrEnum):
    """Desktops whose settings differ."""

    GNOME = "gnome"
    KDE = "kde"
    XFCE = "xfce"
    CINNAMON = "cinnamon"
    MATE = "mate"
    LXQT = "lxqt"
    SWAY = "sway"
    I3 = "i3"
    HYPRLAND = "hyprland"
    MAC = "mac"
    WINDOWS = "windows"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Binding:
    """What is to be done once.

    Attributes:
        steps: the keys of its sentences, in order; each may name ``{keys}`` and ``{paste}``.
        paste: the line to paste: the command, or a line of the desktop's own settings file.
    """

    steps: tuple[str, ...]
    paste: str


_NAMES: Final = {
    "gnome-flashback": Desktop.GNOME,
    "gnome-classic": Desktop.GNOME,
    "ubuntu": Desktop.GNOME,
    "unity": Desktop.GNOME,
    "budgie": Desktop.GNOME,
    "x-cinnamon": Desktop.CINNAMON,
    **{each.value: each for each in Desktop if each is not Desktop.OTHER},
}
_STEPS: Final = {
    Desktop.GNOME: 4,
    Desktop.KDE: 3,
    Desktop.XFCE: 3,
    Desktop.CINNAMON: 3,
    Desktop.MATE: 3,
    Desktop.LXQT: 3,
    Desktop.SWAY: 3,
    Desktop.I3: 3,
    Desktop.HYPRLAND: 2,
    Desktop.MAC: 3,
    Desktop.WINDOWS: 3,
    Desktop.OTHER: 2,
}
_I3: Final = {
    Modifier.CTRL: "Ctrl",
    Modifier.ALT: "Mod1",
    Modifier.SHIFT: "Shift",
    Modifier.SUPER: "Mod4",
}


def desktop(current: str, platform: str) -> Desktop:
    """Return the desktop that a session says it is.

    Args:
        current: as in XDG_CURRENT_DESKTOP, which may name several, "ubuntu:GNOME".
        platform: as in `sys.platform`.
    """
    match platform:
        case "darwin":
            return Desktop.MAC
        case "win32":
            return Desktop.WINDOWS
    names = [_NAMES.get(name) for name in current.lower().split(":")]
    return next((name for name in names if name is not None), Desktop.OTHER)


def binding(where: Desktop, shortcut: Shortcut, command: str) -> Binding:
    """Return what is to be done on a desktop, so that keys start a command."""
    count = _STEPS[where]
    steps = tuple(f"shortcut.bind.{where}.step-{number}" for number in range(1, count + 1))
    return Binding(steps, _paste(where, shortcut, command))


def _paste(where: Desktop, shortcut: Shortcut, command: str) -> str:
    held = [each for each in Modifier if each in shortcut.modifiers]
    key = _NAMED.get(shortcut.key, shortcut.key.lower() if len(shortcut.key) == 1 else shortcut.key)
    match where:
        case Desktop.SWAY:
            return f"bindsym {'+'.join([*(_I3[each] for each in held), key])} exec {command}"
        case Desktop.I3:
            keys = "+".join([*(_I3[each] for each in held), key])
            return f"bindsym {keys} exec --no-startup-id {command}"
        case Desktop.HYPRLAND:
            return (
                f"bind = {' '.join(each.upper() for each in held)}, {shortcut.key}, exec, {command}"
            )
        case _:
            return command


_NAMED: Final = {"Space": "space", "PageUp": "Prior", "PageDown": "Next"}
"""Keys whose names in settings files are others than ours."""
