"""The Debian packages that the program and its tests need, and how they get installed.

PySide6's wheels bring Qt but not the system libraries that Qt opens, and the desktop tests drive
real programs. Both lists were found by trying in a bare Debian 12; each name says what it is for.
Ubuntu and newer Debians know the same names, some only as names that another package provides.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

QT: Final[Mapping[str, str]] = {
    "libglib2.0-0": "QtCore's event loop",
    "libdbus-1-3": "QtDBus, linked into every Qt window",
    "libegl1": "QtGui is linked against it, even offscreen",
    "libgl1": "QtGui is linked against it, even offscreen",
    "libfontconfig1": "finds fonts, and brings DejaVu and FreeType",
    "libx11-6": "QtGui is linked against it, even offscreen",
    "libxkbcommon0": "keyboard layouts, even offscreen",
    "libx11-xcb1": "X11 windows",
    "libxkbcommon-x11-0": "keyboard layouts on X11",
    "libxcb-cursor0": "pointers on X11; brings the render and image libraries",
    "libxcb-icccm4": "window titles and hints on X11; brings xcb-util",
    "libxcb-keysyms1": "keys on X11",
    "libxcb-randr0": "screens on X11",
    "libxcb-shape0": "window outlines on X11",
    "libxcb-shm0": "fast painting on X11",
    "libxcb-sync1": "smooth resizing on X11",
    "libxcb-xfixes0": "clipboard on X11",
    "libxcb-xkb1": "keyboard state on X11",
    "libxss1": "how long nobody has typed, on X11",
    "libwayland-cursor0": "pointers on Wayland",
    "libwayland-egl1": "painting on Wayland",
    "fonts-dejavu-core": "text, where nothing else is installed",
}

DESKTOP: Final[Mapping[str, str]] = {
    "xvfb": "an X server without a screen",
    "openbox": "a window manager: titles, focus, full screen",
    "xdotool": "the user's mouse and keyboard",
    "dbus-x11": "a session bus that needs no systemd",
    "dunst": "a notification server with buttons",
    "trayer": "a tray for the icon",
    "x11-utils": "what windows there are, as the X server knows them",
    "fonts-inter": "the font of the golden pictures",
    "python3-dbusmock": "logind, and other services that a test plays",
    "xfconf": "Xfce's settings, do-not-disturb among them",
    "libglib2.0-bin": "gsettings, by which GNOME tells do-not-disturb",
    "gsettings-desktop-schemas": "what gsettings knows of GNOME",
    "at-spi2-core": "the bus on which screen readers find names and press buttons",
    "pulseaudio": "a sound server whose microphone can be in use",
    "pulseaudio-utils": "asks it who is listening",
}

WAYLAND: Final[Mapping[str, str]] = {
    "sway": "a Wayland compositor that says when nobody is there, for swayidle",
    "swayidle": "idle time on Wayland",
    "wtype": "the user's keyboard on Wayland",
    "waybar": "a bar with a tray on Wayland",
    "mutter": "GNOME's Wayland compositor with its own idle time; 256 MB, the largest of these",
}
"""Nice to have: without one of these, the tests that need it are skipped and say so."""

Run = Callable[[Sequence[str]], "subprocess.CompletedProcess[str]"]
"""Starts a program, waits for it, and gives back its exit code and what it printed."""


def is_here() -> bool:
    """Tell whether this is Debian or one of its kin."""
    return bool(shutil.which("dpkg-query") and shutil.which("apt-get"))


def provide(wanted: Iterable[str], run: Run | None = None) -> None:
    """Install those of the wanted packages that are missing, in one go and without a question.

    Raises:
        SystemExit: packages are missing and may not be installed here (with the command that an
            administrator would type), or installing them failed (with what apt printed).
    """
    call = run or captured
    absent = missing(wanted, call)
    if not absent:
        return
    rights = administrator(call)
    if rights is None:
        sys.exit(
            "Debian packages are missing. Please install them and try again:\n"
            f"  sudo apt-get install --no-install-recommends {' '.join(absent)}"
        )
    print(f"Installing Debian packages ({len(absent)}): {', '.join(absent)}", flush=True)
    install(absent, rights, call)


def offer(wanted: Iterable[str], run: Run | None = None) -> None:
    """Install what is nice to have, where that can be done; go on without it where not."""
    call = run or captured
    absent = missing(wanted, call)
    rights = administrator(call) if absent else None
    if rights is None:
        return
    print(f"Installing Debian packages, if they can be had: {', '.join(absent)}", flush=True)
    try:
        install(absent, rights, call)
    except SystemExit:
        print("Not all could be installed; tests that need one are skipped.", flush=True)


def missing(wanted: Iterable[str], run: Run) -> list[str]:
    """Name the wanted packages that are neither installed nor provided by an installed one."""
    listing = run(
        ["dpkg-query", "--show", "--showformat", "${db:Status-Status}\t${Package}\t${Provides}\n"]
    )
    present = installed(listing.stdout)
    return sorted(name for name in wanted if name not in present)


def installed(listing: str) -> set[str]:
    """Read the names in a listing of ``status<tab>package<tab>provides`` lines.

    ``provides`` counts because a library may be renamed: since Debian 13 ``libglib2.0-0`` is one of
    the names of ``libglib2.0-0t64``.
    """
    names: set[str] = set()
    for line in listing.splitlines():
        status, package, provides = line.split("\t")
        if status == "installed":
            names.add(package)
            names.update(name.split()[0] for name in provides.split(",") if name.strip())
    return names


def administrator(run: Run) -> list[str] | None:
    """Return what to put before a command to run it as root, or None where that needs a person."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and run(["sudo", "--non-interactive", "true"]).returncode == 0:
        return ["sudo", "--non-interactive"]
    return None


def install(packages: Sequence[str], rights: Sequence[str], run: Run) -> None:
    """Install packages with apt; fetch the package lists only where it fails without.

    Raises:
        SystemExit: apt failed with fresh lists too.
    """
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    waiting = ["-o", "DPkg::Lock::Timeout=300"]
    command = [*apt, *waiting, "install", "--yes", "--no-install-recommends", *packages]
    if run(command).returncode == 0:
        return
    run([*apt, *waiting, "update"])
    attempt = run(command)
    if attempt.returncode != 0:
        sys.exit(f"{attempt.stdout}{attempt.stderr}apt-get could not install the packages.")


def captured(command: Sequence[str]) -> "subprocess.CompletedProcess[str]":
    """Run a program to its end without input, and keep what it prints."""
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
