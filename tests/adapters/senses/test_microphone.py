"""Who listens to a microphone: by programs that play `pactl`, and by a real sound server."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.senses.microphone import Microphone, listened_to, monitors
from coach.adapters.unavailable import Unavailable
from tests.adapters.players import only
from tests.adapters.senses.fakes import Count
from tests.desktop.running import eventually, program, running

RECORDER = "12\t1\t9\tprotocol-native.c\ts16le 2ch 44100Hz\n"
METER = "13\t1\t9\tprotocol-native.c\tfloat32le 1ch 25Hz\n"
EAVESDROPPER = "14\t0\t9\tPipeWire\tfloat32le 2ch 48000Hz\n"
SOURCES = (
    "0\talsa_output.pci.monitor\tmodule-alsa-card.c\ts16le 2ch 44100Hz\tIDLE\n"
    "1\talsa_input.pci\tmodule-alsa-card.c\ts16le 2ch 44100Hz\tRUNNING\n"
)


class Pactl:
    """A program that says what the test wrote down."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.says("")
        (folder / "sources").write_text(SOURCES)
        file = folder / "pactl"
        file.write_text(f'#!/bin/sh\necho "$*" >> {folder}/asked\nexec cat "{folder}/$3"\n')
        file.chmod(0o755)
        self.microphone = Microphone(find=only(folder))

    def says(self, listing: str) -> None:
        (self._folder / "source-outputs").write_text(listing)

    def asked(self) -> list[str]:
        return (self._folder / "asked").read_text().splitlines()


@pytest.fixture
def pactl(qtbot: QtBot, tmp_path: Path) -> Iterator[Pactl]:  # noqa: ARG001
    made = Pactl(tmp_path)
    yield made
    made.microphone.forget()


def look(qtbot: QtBot, pactl: Pactl, listing: str) -> bool:
    """Let it look, until it has seen all."""
    pactl.says(listing)
    pactl.microphone.look()
    qtbot.waitUntil(lambda: not pactl.microphone.children())
    return pactl.microphone.in_use


def test_nobody_records(qtbot: QtBot, pactl: Pactl) -> None:
    assert not look(qtbot, pactl, "")
    assert pactl.asked() == ["list short source-outputs"]


def test_somebody_records_and_then_no_more(qtbot: QtBot, pactl: Pactl) -> None:
    changes = Count(pactl.microphone.changed)
    assert look(qtbot, pactl, RECORDER)
    assert look(qtbot, pactl, RECORDER + EAVESDROPPER)
    assert not look(qtbot, pactl, "")
    assert changes.times == 2


@pytest.mark.parametrize("listing", [METER, EAVESDROPPER, METER + EAVESDROPPER, "nonsense\n"])
def test_meters_and_the_machines_own_sound_are_no_call(
    qtbot: QtBot, pactl: Pactl, listing: str
) -> None:
    assert not look(qtbot, pactl, listing)


def test_a_program_that_hangs_is_given_up_at_the_next_look(
    qtbot: QtBot, pactl: Pactl, tmp_path: Path
) -> None:
    working = (tmp_path / "pactl").read_text()
    (tmp_path / "pactl").write_text("#!/bin/sh\nexec sleep 60\n")
    pactl.microphone.look()
    (tmp_path / "pactl").write_text(working)
    assert look(qtbot, pactl, RECORDER)


def test_forgotten_it_knows_nothing_and_is_quiet(qtbot: QtBot, pactl: Pactl) -> None:
    assert look(qtbot, pactl, RECORDER)
    pactl.microphone.look()
    with qtbot.assertNotEmitted(pactl.microphone.changed):
        pactl.microphone.forget()
    assert not pactl.microphone.in_use


@pytest.mark.usefixtures("qapp")
def test_without_the_program_it_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="pulseaudio-utils"):
        Microphone(find=only(tmp_path))


def test_a_program_that_vanished_tells_nothing(pactl: Pactl, tmp_path: Path) -> None:
    (tmp_path / "pactl").unlink()
    pactl.microphone.look()
    pactl.microphone.look()
    assert not pactl.microphone.in_use


def test_listings_are_read_by_their_columns() -> None:
    assert listened_to(RECORDER + METER + EAVESDROPPER) == {"0", "1"}
    assert listened_to("12\t1\t9\tdriver\tunknown\n") == {"1"}
    assert monitors(SOURCES) == {"0"}


@contextmanager
def sound_server(folder: Path) -> Iterator[dict[str, str]]:
    """PulseAudio with a microphone that is always silent; yields where it is."""
    place = f"unix:{folder}/sound"
    environment = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "PULSE_SERVER": place}
    command = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
    modules = (
        f"module-native-protocol-unix socket={folder}/sound auth-anonymous=1",
        "module-null-sink sink_name=speaker",
        "module-null-source source_name=microphone",
    )
    with running([*command, *(f"--load={module}" for module in modules)], environment):
        eventually((folder / "sound").exists, "the sound server listens")
        yield os.environ | environment


@pytest.mark.desktop
def test_a_real_recording_is_noticed_and_its_end_too(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("pactl")
    with sound_server(tmp_path) as environment:
        for name in ("HOME", "XDG_RUNTIME_DIR", "PULSE_SERVER"):
            monkeypatch.setenv(name, environment[name])
        microphone = Microphone()

        def noticed(*, in_use: bool) -> bool:
            if not microphone.children():
                microphone.look()
            return microphone.in_use is in_use

        with running(["parec", "--device=microphone", "/dev/null"], environment):
            qtbot.waitUntil(lambda: noticed(in_use=True))
        qtbot.waitUntil(lambda: noticed(in_use=False))
        with running(["parec", "--device=speaker.monitor", "/dev/null"], environment) as other:
            changes = Count(microphone.changed)
            for _ in range(3):
                microphone.look()
                qtbot.waitUntil(lambda: not microphone.children())
            assert (changes.times, other.process.poll()) == (0, None)
        microphone.forget()
