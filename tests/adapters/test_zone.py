"""The zone follows the person without a restart."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tzlocal import unix

from coach.adapters.zone import LocalZone, name


@pytest.fixture(autouse=True)
def _own_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.delenv("TZ", raising=False)
        yield
    time.tzset()


def test_the_zone_of_the_environment_is_followed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    zone = LocalZone()
    for key in ("Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca"):
        monkeypatch.setenv("TZ", key)
        assert zone() == ZoneInfo(key)
        assert name(zone()) == key


def test_the_zone_of_the_system_is_followed_at_once(tmp_path: Path) -> None:
    """The system's own files, read as the system's, but below another root."""
    for key in ("Europe/Berlin", "America/New_York"):
        file = tmp_path / "usr" / "share" / "zoneinfo" / key
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(Path("/usr/share/zoneinfo", key).read_bytes())
    link = tmp_path / "etc" / "localtime"
    link.parent.mkdir()
    zone = LocalZone({}, link.parent, partial(unix._get_localzone, str(tmp_path)))
    for key in ("Europe/Berlin", "America/New_York"):
        link.unlink(missing_ok=True)
        link.symlink_to(tmp_path / "usr" / "share" / "zoneinfo" / key)
        assert zone() == ZoneInfo(key)


def test_settings_that_did_not_change_are_not_read_again(tmp_path: Path) -> None:
    reads = 0

    def read() -> tzinfo:
        nonlocal reads
        reads += 1
        return UTC

    environment = {"TZ": "Europe/Berlin"}
    (tmp_path / "localtime").touch()
    zone = LocalZone(environment, tmp_path, read)
    for _ in range(9):
        zone()
    assert reads == 1
    environment["TZ"] = "Europe/Paris"
    zone()
    os.utime(tmp_path / "localtime", (1, 1))
    zone()
    (tmp_path / "timezone").touch()
    zone()
    zone()
    assert reads == 4


@pytest.mark.parametrize("nonsense", ["Mars/Olympus", "../../etc/passwd", "/dev/null", "UTC-3x"])
def test_settings_that_name_no_zone_leave_it_as_it_was(
    monkeypatch: pytest.MonkeyPatch, nonsense: str
) -> None:
    zone = LocalZone()
    monkeypatch.setenv("TZ", "Europe/Berlin")
    zone()
    monkeypatch.setenv("TZ", nonsense)
    assert zone() == ZoneInfo("Europe/Berlin")


def test_at_the_start_such_settings_give_what_the_c_library_makes_of_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TZ", "XYZ-5:30")
    time.tzset()
    zone = LocalZone()()
    assert datetime(2027, 3, 1, tzinfo=UTC).astimezone(zone).utcoffset() == timedelta(hours=5.5)
    assert name(zone) == "local"


def test_a_fixed_offset_of_nothing_is_called_utc() -> None:
    assert name(UTC) == "UTC"
    assert name(ZoneInfo("Etc/UTC")) == "Etc/UTC"
