"""Chimes are played by a program of the desktop, started for real."""

import wave
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.chimes import Chime
from coach.adapters.sound import Sound
from coach.adapters.unavailable import Unavailable
from tests.adapters.players import only, stand_in


def test_without_a_player_it_is_unavailable_and_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="pw-play, paplay, aplay"):
        Sound(find=only(tmp_path))


def test_the_first_player_there_is_gets_a_whole_wav_file(qtbot: QtBot, tmp_path: Path) -> None:
    heard = stand_in(tmp_path, "paplay", 'cp "$1" "{heard}.wav"')
    stand_in(tmp_path, "aplay")
    sound = Sound(find=only(tmp_path))

    sound.play(Chime.SWITCH)
    qtbot.waitUntil(heard.exists)

    assert heard.read_text().endswith("switch.wav\n")
    with wave.open(f"{heard}.wav") as file:
        assert file.getnframes() > 10_000
    sound.close()


def test_a_player_that_fails_is_no_fault(qtbot: QtBot, tmp_path: Path) -> None:
    heard = stand_in(tmp_path, "pw-play", 'mv "{heard}.part" "{heard}"; exit 3')
    sound = Sound(find=only(tmp_path))

    sound.play(Chime.DONE)
    qtbot.waitUntil(heard.exists)
    sound.play(Chime.DONE)
    sound.close()


def test_nothing_is_left_on_the_disk(qtbot: QtBot, tmp_path: Path) -> None:
    heard = stand_in(tmp_path, "pw-play")
    sound = Sound(find=only(tmp_path))
    sound.play(Chime.HOLD_END)
    qtbot.waitUntil(heard.exists)
    file = Path(heard.read_text().removeprefix("argument ").strip())
    assert file.exists()

    sound.close()

    assert not file.parent.exists()
