"""What a routine says and chimes is heard as far as this machine can, and never stops it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coach import playing
from coach.adapters.library import Library
from coach.adapters.sound import Sound
from coach.adapters.unavailable import Unavailable
from coach.adapters.voice import Voice
from coach.aloud import Aloud
from coach.domain.stage import Stage
from coach.person import Person
from coach.ui.player.window import Player
from coach.ui.style import Style
from tests.adapters.players import only, stand_in
from tests.fakes import chosen


@pytest.fixture
def player(qtbot: QtBot) -> Player:
    loud = chosen(stretch__voice=True, appearance__sound=True)
    window = playing.player(Library(), "bedtime-short", Person(loud, Stage.NONE, 0.0, Style()))
    qtbot.addWidget(window)
    return window


def test_captions_are_spoken_and_changes_chimed_by_real_programs(
    qtbot: QtBot, tmp_path: Path, player: Player
) -> None:
    said = stand_in(tmp_path, "espeak-ng", 'cat >> "{heard}.part"')
    rung = stand_in(tmp_path, "paplay")
    told: list[str] = []
    Aloud(
        player,
        told.append,
        voice=lambda parent: Voice(parent, only(tmp_path)),
        sound=lambda parent: Sound(parent, only(tmp_path)),
    )

    player.show()
    qtbot.waitUntil(said.exists)
    first = said.read_text()
    player.skip()
    player.chimed.emit("switch")
    qtbot.waitUntil(rung.exists)
    player.close()

    assert "Get ready" in first
    assert "switch.wav" in rung.read_text()
    assert told == []


def test_a_machine_without_voice_or_sound_tells_each_once_and_plays_on(player: Player) -> None:
    told: list[str] = []

    def none(_: QObject) -> Voice:
        raise Unavailable("nothing here can speak; install one of spd-say")

    def silent(_: QObject) -> Sound:
        raise Unavailable("nothing here can play a sound; install one of pw-play")

    Aloud(player, told.append, voice=none, sound=silent)
    player.show()
    player.said.emit("Stand tall.")
    player.said.emit("Ease back.")
    for kind in ("begin", "done"):
        player.chimed.emit(kind)

    assert told == [
        "Nothing here can speak; install one of spd-say.",
        "Nothing here can play a sound; install one of pw-play.",
    ]
    assert player.running
    player.close()


def test_a_pause_cuts_off_what_is_being_said(qtbot: QtBot, tmp_path: Path, player: Player) -> None:
    stand_in(tmp_path, "spd-say", "cat > /dev/null; exec sleep 60")
    aloud = Aloud(player, lambda _: None, voice=lambda parent: Voice(parent, only(tmp_path)))
    player.show()
    qtbot.waitUntil(lambda: aloud._voice is not None)
    assert aloud._voice is not None
    (process,) = aloud._voice.children()

    with qtbot.waitSignal(process.finished):  # type: ignore[attr-defined]
        player.pause()
    player.close()
