import os
import signal
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.senses.sense import IdleSense
from coach.adapters.senses.swayidle import SwayIdle, arguments
from coach.adapters.unavailable import Unavailable
from tests.adapters.senses.compositors import needed, sway, type_in_sway
from tests.adapters.senses.fakes import Count, Seconds
from tests.desktop.running import LIMIT_S

pytestmark = pytest.mark.usefixtures("qapp")

THREE = timedelta(minutes=3)
WAYLAND = {"WAYLAND_DISPLAY": "wayland-1", "PATH": os.environ["PATH"]}


class Program:
    """A program that says what the test says, in the place of swayidle."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lines = folder / "lines"
        os.mkfifo(self._lines)
        self._mouth = os.open(self._lines, os.O_RDWR)
        self.path = folder / "swayidle"
        self.path.write_text(
            f"#!/bin/sh\nprintf '%s\\n' \"$@\" > {folder}/arguments\n"
            f"echo $$ >> {folder}/started\nexec cat {self._lines}\n"
        )
        self.path.chmod(0o755)

    def say(self, line: str) -> None:
        os.write(self._mouth, f"{line}\n".encode())

    @property
    def started(self) -> list[int]:
        file = self._folder / "started"
        return [int(line) for line in file.read_text().split()] if file.exists() else []

    def arguments(self) -> list[str]:
        return (self._folder / "arguments").read_text().splitlines()

    def end(self) -> None:
        os.kill(self.started[-1], signal.SIGTERM)

    def close(self) -> None:
        os.close(self._mouth)


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    made = Program(tmp_path)
    yield made
    made.close()


class Desk:
    """A sense that runs the test's program."""

    def __init__(self, program: Program) -> None:
        self.program, self.seconds = program, Seconds()
        self.sense = SwayIdle(WAYLAND, lambda _: str(program.path), self.seconds)
        self.changes, self.failures = Count(self.sense.changed), Count(self.sense.failed)

    def says(self, qtbot: QtBot, line: str) -> None:
        with qtbot.waitSignal(self.sense.changed, timeout=5000):
            self.program.say(line)

    def ends(self, qtbot: QtBot) -> None:
        """The program ends, once it has begun."""
        count = self.failures.times + self.changes.times
        qtbot.waitUntil(lambda: len(self.program.started) > count)
        with qtbot.waitSignal(self.sense.changed, timeout=5000):
            self.program.end()

    def idle(self) -> float | None:
        idle = self.sense.idle()
        return None if idle is None else idle.total_seconds()


@pytest.fixture
def desk(program: Program) -> Iterator[Desk]:
    made = Desk(program)
    yield made
    made.sense.close()


def test_it_is_an_idle_sense_that_pushes(desk: Desk) -> None:
    sense: IdleSense = desk.sense
    assert (sense.source, sense.pushes) == ("swayidle", True)


def test_without_a_compositor_it_is_unavailable() -> None:
    with pytest.raises(Unavailable, match="Wayland"):
        SwayIdle({"DISPLAY": ":0"}, lambda _: "/usr/bin/swayidle")


def test_without_the_program_it_is_unavailable() -> None:
    with pytest.raises(Unavailable, match="not installed"):
        SwayIdle(WAYLAND, lambda _: None)


def test_without_a_wish_nothing_runs_and_nothing_is_known(desk: Desk) -> None:
    assert desk.idle() is None
    assert desk.program.started == []


@pytest.mark.parametrize(
    ("after", "seconds"),
    [(THREE, "180"), (timedelta(seconds=2.2), "3"), (timedelta(milliseconds=300), "1")],
)
def test_the_wish_is_told_in_whole_seconds(
    qtbot: QtBot, desk: Desk, after: timedelta, seconds: str
) -> None:
    desk.sense.watch(after)
    qtbot.waitUntil(lambda: bool(desk.program.started))
    given = desk.program.arguments()
    assert given[given.index("timeout") + 1] == seconds


def test_the_persons_own_configuration_is_left_alone() -> None:
    assert arguments(180)[:2] == ["-C", "/dev/null"]


def test_from_a_wish_on_it_is_unknown_until_the_wish_has_lasted_once(desk: Desk) -> None:
    desk.sense.watch(THREE)
    assert desk.idle() is None
    desk.seconds.pass_by(180)
    assert desk.idle() is None
    desk.seconds.pass_by(1)
    assert desk.idle() == 0


def test_when_it_says_idle_the_time_was_that_long_and_goes_on(qtbot: QtBot, desk: Desk) -> None:
    desk.sense.watch(THREE)
    desk.says(qtbot, "idle")
    assert (desk.idle(), desk.changes.times) == (180, 1)
    desk.seconds.pass_by(60)
    assert desk.idle() == 240


def test_when_it_says_active_somebody_is_there(qtbot: QtBot, desk: Desk) -> None:
    desk.sense.watch(THREE)
    desk.says(qtbot, "idle")
    desk.says(qtbot, "active")
    assert (desk.idle(), desk.changes.times) == (0, 2)
    desk.seconds.pass_by(60)
    assert desk.idle() == 0


def test_what_it_says_besides_is_passed_over(qtbot: QtBot, desk: Desk) -> None:
    desk.sense.watch(THREE)
    desk.program.say("what else")
    desk.says(qtbot, "idle")
    assert desk.changes.times == 1


def test_a_new_wish_replaces_the_old(qtbot: QtBot, desk: Desk) -> None:
    desk.sense.watch(THREE)
    desk.says(qtbot, "idle")
    (old,) = desk.program.started
    desk.sense.watch(timedelta(minutes=5))
    qtbot.waitUntil(lambda: len(desk.program.started) == 2)
    with pytest.raises(ProcessLookupError):
        os.kill(old, 0)
    desk.says(qtbot, "idle")
    assert desk.idle() == 300


def test_the_same_wish_again_forgets_nothing(qtbot: QtBot, desk: Desk) -> None:
    desk.sense.watch(THREE)
    desk.says(qtbot, "idle")
    desk.sense.watch(THREE)
    assert desk.idle() == 180
    desk.says(qtbot, "active")
    assert len(desk.program.started) == 1


def test_a_program_that_ends_is_started_once_more(qtbot: QtBot, desk: Desk) -> None:
    desk.sense.watch(THREE)
    desk.ends(qtbot)
    assert (desk.failures.times, desk.idle()) == (0, None)
    desk.says(qtbot, "idle")
    assert desk.idle() == 180


def test_one_that_ends_again_is_unknown_until_the_next_wish(qtbot: QtBot, desk: Desk) -> None:
    desk.sense.watch(THREE)
    desk.ends(qtbot)
    desk.ends(qtbot)
    assert (desk.failures.times, desk.idle()) == (1, None)
    desk.seconds.pass_by(1000)
    assert desk.idle() is None
    desk.sense.watch(THREE)
    desk.says(qtbot, "active")
    assert desk.idle() == 0


def test_one_that_never_begins_is_unknown(qtbot: QtBot, tmp_path: Path) -> None:
    sense = SwayIdle(WAYLAND, lambda _: str(tmp_path / "nothing"))
    with qtbot.waitSignal(sense.failed, timeout=5000):
        sense.watch(THREE)
    assert sense.idle() is None
    sense.close()


def test_closing_ends_the_program(qtbot: QtBot, desk: Desk) -> None:
    desk.sense.watch(THREE)
    desk.says(qtbot, "idle")
    desk.sense.close()
    assert desk.idle() is None
    with pytest.raises(ProcessLookupError):
        os.kill(desk.program.started[0], 0)
    assert (desk.changes.times, desk.failures.times) == (1, 0)


@pytest.fixture
def compositor() -> Iterator[dict[str, str]]:
    needed("swayidle")
    with sway() as environment:
        yield environment


@pytest.mark.desktop
def test_under_a_real_sway_it_tells_when_somebody_goes_and_comes(
    qtbot: QtBot, compositor: dict[str, str]
) -> None:
    sense = SwayIdle(compositor)
    sense.watch(timedelta(seconds=1))
    for _ in range(2):
        with qtbot.waitSignal(sense.changed, timeout=5000):
            pass
        idle = sense.idle()
        assert idle is not None
        assert timedelta(seconds=1) <= idle < timedelta(seconds=3)
        with qtbot.waitSignal(sense.changed, timeout=5000):
            type_in_sway(compositor)
        assert sense.idle() == timedelta(0)
    sense.close()


@pytest.mark.desktop
def test_under_a_real_sway_the_persons_own_configuration_is_not_read(
    qtbot: QtBot, compositor: dict[str, str], tmp_path: Path
) -> None:
    own = tmp_path / "swayidle" / "config"
    own.parent.mkdir()
    own.write_text("nonsense\n")  # at which it would end
    sense = SwayIdle(compositor | {"XDG_CONFIG_HOME": str(tmp_path)})
    failures = Count(sense.failed)
    sense.watch(timedelta(seconds=1))
    with qtbot.waitSignal(sense.changed, timeout=5000):
        pass
    assert failures.times == 0
    assert sense.idle() is not None
    sense.close()


@pytest.mark.desktop
def test_where_there_is_no_compositor_after_all_it_gives_up(qtbot: QtBot, tmp_path: Path) -> None:
    needed("swayidle")
    sense = SwayIdle(WAYLAND | {"XDG_RUNTIME_DIR": str(tmp_path)})
    with qtbot.waitSignal(sense.failed, timeout=5000):
        sense.watch(timedelta(seconds=1))
    assert sense.idle() is None
    sense.close()


@pytest.mark.desktop
def test_once_nobody_listens_it_ends(compositor: dict[str, str]) -> None:
    left = subprocess.Popen(
        ["swayidle", *arguments(1)],
        env=compositor,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert left.stdout is not None
    left.stdout.close()
    assert left.wait(LIMIT_S) == 0
