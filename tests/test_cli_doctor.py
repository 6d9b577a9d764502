"""The word `doctor`: what is in use, what is missing and how to get it; its exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach.cli_terms import DONE, FAILED
from tests.desktop.programs import screen


def doctor(home: Path, *words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    blind = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    bus = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={home / 'nobody'}"}
    return subprocess.run(
        [sys.executable, "-m", "coach", "doctor", *words],
        env=os.environ | blind | bus | {"STRETCH_COACH_HOME": str(home)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_where_nothing_reaches_the_person_it_fails_and_says_what_to_do(tmp_path: Path) -> None:
    done = doctor(tmp_path)
    assert done.returncode == FAILED
    assert "Start the coach inside your desktop session" in done.stdout
    assert done.stderr == "coach: no reminder can reach you here\n"


@pytest.mark.desktop
def test_where_a_card_can_be_shown_it_is_content_and_names_every_source(tmp_path: Path) -> None:
    with screen() as display:
        done = doctor(tmp_path, "--json", DISPLAY=display, QT_QPA_PLATFORM="xcb")
    assert done.returncode == DONE, done.stderr
    told = json.loads(done.stdout)
    assert told["reachable"]
    assert not told["running"]
    for part in ("tray", "notifier", "idle", "lock", "busy", "clock", "keys", "sound", "voice"):
        assert set(told[part]) == {"source", "works", "hint"}
        assert told[part]["works"] or told[part]["hint"]
    assert told["idle"]["source"] == "libXss"
