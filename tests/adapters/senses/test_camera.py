"""Who holds a camera, in a /proc that the test makes, and once in the real one."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.senses.camera import EVERY_S, Camera, in_use
from coach.adapters.senses.sense import NONE, BusySense
from coach.adapters.unavailable import Unavailable
from coach.domain.situation import Busy
from tests.adapters.players import only
from tests.adapters.senses.fakes import Count, Seconds
from tests.desktop.running import running

pytestmark = pytest.mark.usefixtures("qapp")

CALL = frozenset({Busy.CALL})
LISTENING = "7\\t1\\t2\\tPipeWire\\ts16le 2ch 48000Hz"
Make = Callable[..., Camera]


class Processes:
    """A folder like /proc."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "proc"
        self.start(1, "init", "/dev/null")
        (self.folder / "self").mkdir()
        (self.folder / "cpuinfo").touch()

    def start(self, number: int, name: str, *held: str, maps: str = "") -> None:
        """Let a process hold files open, and map some."""
        process = self.folder / str(number)
        (process / "fd").mkdir(parents=True)
        (process / "comm").write_text(f"{name}\n")
        (process / "maps").write_text(maps)
        for fd, path in enumerate(held):
            (process / "fd" / str(fd)).symlink_to(path)

    def end(self, number: int) -> None:
        """Let a process end."""
        (self.folder / str(number)).rename(self.folder / "ended")


@pytest.fixture
def processes(tmp_path: Path) -> Processes:
    return Processes(tmp_path)


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def make(tmp_path: Path, processes: Processes, seconds: Seconds) -> Make:
    def made() -> Camera:
        return Camera(seconds=seconds, find=only(tmp_path), processes=processes.folder)

    return made


def looking(make: Make) -> Camera:
    made = make()
    made.wanted = True
    return made


def test_it_is_off_at_first_and_then_looks_at_nothing(processes: Processes, make: Make) -> None:
    processes.start(7, "zoom", "/dev/video0")
    sense: BusySense = make()
    assert (sense.busy(), sense.source, sense.pushes) == (frozenset(), NONE, False)


def test_who_holds_a_camera_is_in_a_call(processes: Processes, make: Make) -> None:
    processes.start(7, "firefox", "/dev/null", "socket:[5]", "/dev/video1")
    assert looking(make).busy() == CALL


def test_nobody_holds_one_nobody_is(processes: Processes, make: Make) -> None:
    processes.start(7, "firefox", "/dev/null", "/home/me/dev/video1", "/dev/vidtool")
    assert looking(make).busy() == frozenset()


def test_our_own_process_does_not_count(processes: Processes, make: Make) -> None:
    processes.start(os.getpid(), "coach", "/dev/video0")
    assert looking(make).busy() == frozenset()


@pytest.mark.parametrize("name", ["pipewire", "wireplumber", "pipewire-media-"])
def test_a_go_between_that_keeps_a_camera_open_does_not_use_it(
    processes: Processes, make: Make, name: str
) -> None:
    processes.start(7, name, "/dev/video0")
    assert looking(make).busy() == frozenset()


@pytest.mark.parametrize("stream", ["maps", "/dmabuf:", "anon_inode:dmabuf"])
def test_a_go_between_through_which_pictures_go_uses_it(
    processes: Processes, make: Make, stream: str
) -> None:
    if stream == "maps":
        line = "7f00-7f01 rw-s 00000000 00:05 630    /dev/video0\n"
        processes.start(7, "pipewire", "/dev/video0", maps=line)
    else:
        processes.start(7, "pipewire", "/dev/video0", stream)
    assert looking(make).busy() == CALL


def test_processes_that_are_not_to_be_looked_at_are_passed_over(
    processes: Processes, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may look everywhere, so the refusal is played."""
    processes.start(7, "other", "/dev/video0")
    processes.start(8, "mine", "/dev/video0")
    real = os.listdir

    def refuse(folder: Path) -> list[str]:
        if folder.parent.name == "7":
            raise PermissionError(13, "no", str(folder))
        return real(folder)

    monkeypatch.setattr(os, "listdir", refuse)
    assert looking(make).busy() == CALL
    processes.end(8)
    assert looking(make).busy() == frozenset()


def test_what_goes_while_it_is_looked_at_is_passed_over(
    processes: Processes, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    processes.start(7, "pipewire", "/dev/video0")
    (processes.folder / "7" / "comm").unlink()

    def gone(_path: str) -> str:
        raise FileNotFoundError

    monkeypatch.setattr(os, "readlink", gone)
    assert looking(make).busy() == frozenset()


def test_a_look_is_good_for_half_a_minute(
    processes: Processes, make: Make, seconds: Seconds
) -> None:
    sense = looking(make)
    assert sense.busy() == frozenset()
    processes.start(7, "zoom", "/dev/video0")
    seconds.pass_by(EVERY_S - 1)
    assert sense.busy() == frozenset()
    seconds.pass_by(1)
    assert sense.busy() == CALL
    processes.end(7)
    seconds.pass_by(EVERY_S)
    assert sense.busy() == frozenset()


def test_it_is_switched_on_and_off_and_tells_so(processes: Processes, make: Make) -> None:
    processes.start(7, "zoom", "/dev/video0")
    sense = make()
    changes = Count(sense.changed)
    for wanted in (True, True, False, False, True):
        sense.wanted = wanted
        assert sense.wanted is wanted
        assert sense.busy() == (CALL if wanted else frozenset())
        assert sense.source == ("camera" if wanted else NONE)
    assert changes.times == 3


def test_once_closed_it_tells_nothing(processes: Processes, make: Make) -> None:
    processes.start(7, "zoom", "/dev/video0")
    sense = looking(make)
    assert sense.busy() == CALL
    sense.close()
    assert (sense.busy(), sense.source) == (frozenset(), NONE)


def test_a_microphone_in_use_is_a_call_too(qtbot: QtBot, tmp_path: Path, make: Make) -> None:
    pactl = tmp_path / "pactl"
    pactl.write_text(f'#!/bin/sh\n[ "$3" = source-outputs ] && printf "{LISTENING}\\n"\n')
    pactl.chmod(0o755)
    sense = looking(make)
    assert sense.source == "camera, microphone"
    with qtbot.waitSignal(sense.changed):
        assert sense.busy() == frozenset(), "it does not wait for the program"
    assert sense.busy() == CALL
    sense.wanted = False
    assert sense.busy() == frozenset()
    sense.close()


def test_where_no_processes_are_shown_it_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        Camera(processes=tmp_path / "nowhere")


@pytest.mark.skipif(sys.platform != "linux", reason="looks into the real /proc")
def test_a_real_process_that_holds_a_file_is_found(tmp_path: Path) -> None:
    device = tmp_path / "video0"
    device.touch()
    devices = str(tmp_path / "video")
    assert not in_use(devices=devices)
    hold = f"import signal; held = open({str(device)!r}); print('held', flush=True); signal.pause()"
    with running([sys.executable, "-c", hold]) as holder:
        holder.line_with("held")
        assert in_use(devices=devices)
    assert not in_use(devices=devices)
