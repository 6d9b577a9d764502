"""GSettings kept in a file of the test's own, and programs that play `gsettings`."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.desktop.running import LIMIT_S, eventually, program


def keep_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the real program keep its values in a folder, without a bus."""
    program("gsettings")
    monkeypatch.setenv("GSETTINGS_BACKEND", "keyfile")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))


def put(schema: str, key: str, *, value: bool) -> None:
    """Set a value, as another program."""
    command = [program("gsettings"), "set", schema, key, str(value).lower()]
    subprocess.run(command, check=True, timeout=LIMIT_S)


def eventually_watched() -> None:
    """Wait until a process of ours watches files: `gsettings monitor` does not say when it does."""
    eventually(_watched, "a process watches the settings")


def _watched() -> bool:
    own = os.getpid()
    for process in Path(f"/proc/{own}/task/{own}/children").read_text().split():
        for fd in Path(f"/proc/{process}/fdinfo").glob("*"):
            try:
                if "inotify wd:" in fd.read_text():
                    return True
            except OSError:
                continue
    return False


def played(folder: Path, *, get: str, monitor: str) -> str:
    """Write a program that does this for `get` and that for `monitor`; return where it is."""
    file = folder / "gsettings"
    file.write_text(f'#!/bin/sh\ncase "$1" in get) {get};; monitor) {monitor};; esac\n')
    file.chmod(0o755)
    return os.fspath(file)
