"""Cues are spoken by a program of the desktop, started for real."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.unavailable import Unavailable
from coach.adapters.voice import Voice
from tests.adapters.players import only, stand_in

TO_FILE = 'cat >> "{heard}.part"'


def test_without_a_program_it_is_unavailable_and_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="spd-say, espeak-ng"):
        Voice(find=only(tmp_path))


def test_the_line_is_handed_over_on_the_input_and_never_as_an_argument(
    qtbot: QtBot, tmp_path: Path
) -> None:
    heard = stand_in(tmp_path, "espeak-ng", TO_FILE)
    voice = Voice(find=only(tmp_path))

    voice.say("--help; $(reboot) Heel down. Wärme.")
    qtbot.waitUntil(heard.exists)

    said = heard.read_text()
    assert said.endswith("--help; $(reboot) Heel down. Wärme.\n")
    assert "argument --stdin" in said
    assert "argument --help" not in said


def test_the_next_line_cuts_off_the_one_before(qtbot: QtBot, tmp_path: Path) -> None:
    heard = stand_in(
        tmp_path, "spd-say", 'line=$(cat); [ "$line" = long ] && exec sleep 60; echo "$line" >&1'
    )
    voice = Voice(find=only(tmp_path))
    voice.say("long")
    first = voice.children()[0]

    with qtbot.waitSignal(first.finished):  # type: ignore[attr-defined]
        voice.say("short")
    qtbot.waitUntil(heard.exists)


def test_hushing_is_possible_at_any_time(qtbot: QtBot, tmp_path: Path) -> None:
    heard = stand_in(tmp_path, "spd-say", TO_FILE)
    voice = Voice(find=only(tmp_path))
    voice.hush()
    voice.say("Stand tall.")
    qtbot.waitUntil(heard.exists)
    qtbot.waitUntil(lambda: not voice.children())

    voice.hush()
    voice.say("")
    voice.hush()

    assert not voice.children()
