"""The zone that this machine lives by, noticed anew when somebody travels."""

import os
import sys
import time
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, timedelta, timezone, tzinfo
from pathlib import Path


def _from_system() -> tzinfo:
    from tzlocal import reload_localzone  # noqa: PLC0415 - 3 MB, not needed for a name alone

    if sys.platform != "win32":
        time.tzset()
    with warnings.catch_warnings():  # about settings that contradict each other; not ours to mend
        warnings.simplefilter("ignore")
        return reload_localzone()


class LocalZone:
    """Tells the local zone; asked at each wake, it reads the settings again only if they changed.

    Settings that name no zone that this machine has (``TZ=NONSENSE``) leave the zone as it was; at
    the start they give the offset that the C library makes of them.

    Args:
        environment: where ``TZ`` is looked up.
        etc: the folder with ``localtime``.
        read: reads the settings.
    """

    def __init__(
        self,
        environment: Mapping[str, str] = os.environ,
        etc: Path = Path("/etc"),
        read: Callable[[], tzinfo] = _from_system,
    ) -> None:
        self._environment = environment
        self._files = (etc / "localtime", etc / "timezone")
        self._read = read
        self._settings: tuple[object, ...] = ()
        self._zone: tzinfo = _offset()

    def __call__(self) -> tzinfo:
        """Return the zone as it is now."""
        settings = (self._environment.get("TZ"), *map(_state, self._files))
        if settings != self._settings:
            self._settings = settings
            with suppress(LookupError, ValueError, OSError):
                self._zone = self._read()
        return self._zone


def name(zone: tzinfo) -> str:
    """Return a zone's name, such as ``Europe/Berlin``; ``local`` where the system tells none."""
    return getattr(zone, "key", None) or ("UTC" if zone is UTC else "local")


def _state(file: Path) -> tuple[object, ...]:
    """Return what changes when a setting is changed, be it a link or a file."""
    try:
        link, target = file.lstat(), file.stat()
    except OSError:
        return ()
    return (link.st_ino, link.st_mtime_ns, target.st_ino, target.st_dev, target.st_mtime_ns)


def _offset() -> tzinfo:
    return timezone(timedelta(seconds=-time.timezone))
