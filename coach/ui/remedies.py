"""What can be done about a part of the desktop that is missing, in the words of `coach doctor`."""

from types import MappingProxyType

REMEDIES = MappingProxyType(
    {
        "tray": (
            "No tray here. GNOME needs an extension for one, such as AppIndicator. "
            "Without a tray the coach opens a window, and `coach status` tells what is next."
        ),
        "notifier": (
            "Nothing can show a notice: there is no screen and no notification service. "
            "Start the coach inside your desktop session."
        ),
        "idle": (
            "Can’t see when you step away. Timers count on. "  # noqa: RUF001
            "X11 needs libXss (Debian: libxss1), sway and its kin need swayidle."
        ),
        "lock": "Can’t see a locked screen or sleep. Both come with systemd-logind.",  # noqa: RUF001
        "busy": (
            "Can’t see do-not-disturb or full screen here. "  # noqa: RUF001
            "To let calls be noticed: coach set busy.camera yes"
        ),
        "clock": "A clock that is set anew is noticed within a minute.",
        "keys": (
            "This desktop lets no program listen for keys. Tie some to `coach cramp` in its own "
            "settings; the preferences tell how."
        ),
        "sound": "No chimes. Install one of pipewire-bin, pulseaudio-utils, alsa-utils.",
        "voice": "No spoken cues. Install speech-dispatcher or espeak-ng.",
    }
)
"""What to say of each part where nothing serves for it."""
NO_BUTTONS = "No notification service with buttons, so the coach shows a small card of its own."


def remedy(part: str, source: str) -> str:
    """Return what is missing and how to get it; empty where nothing is."""
    if source == "none":
        return REMEDIES[part]
    return NO_BUTTONS if part == "notifier" and "card" in source else ""
