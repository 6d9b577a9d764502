"""What is installed on Debian, with whose rights, and what is said where it may not be."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

import debian

LISTING = """\
installed\txvfb\t
installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.80.0-6), libglib2.0-0-alias
config-files\tdunst\t
installed\topenbox\tx-window-manager, x-session-manager
"""


@dataclass
class Machine:
    """A machine with some packages, on which the first so many apt installs fail."""

    refusals: int = 0
    asks_for_a_password: bool = False
    calls: list[list[str]] = field(default_factory=list)

    def run(self, command: Sequence[str]) -> "subprocess.CompletedProcess[str]":
        self.calls.append(list(command))
        code = 0
        if command[0] == "sudo" and command[-1] == "true":
            code = int(self.asks_for_a_password)
        elif "install" in command and self.refusals:
            self.refusals -= 1
            code = 100
        return subprocess.CompletedProcess(command, code, LISTING, "E: no such package\n")

    @property
    def apt(self) -> list[str]:
        """What apt was asked to do, in order."""
        words = ("install", "update")
        return [word for call in self.calls if "apt-get" in call for word in words if word in call]


@pytest.fixture
def root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)


@pytest.fixture
def user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")


def test_a_package_counts_under_every_name_it_provides_but_not_after_removal() -> None:
    assert debian.installed(LISTING) == {
        "xvfb",
        "libglib2.0-0t64",
        "libglib2.0-0",
        "libglib2.0-0-alias",
        "openbox",
        "x-window-manager",
        "x-session-manager",
    }


def test_nothing_is_touched_when_nothing_is_missing() -> None:
    machine = Machine()
    debian.provide(["xvfb", "libglib2.0-0"], machine.run)
    assert machine.apt == []


@pytest.mark.usefixtures("root")
def test_all_that_is_missing_is_installed_at_once_without_a_question(
    capsys: pytest.CaptureFixture[str],
) -> None:
    machine = Machine()
    debian.provide(["xvfb", "trayer", "dunst"], machine.run)
    install = machine.calls[-1]
    assert machine.apt == ["install"]
    assert install[:2] == ["env", "DEBIAN_FRONTEND=noninteractive"]
    assert "--yes" in install
    assert install[-2:] == ["dunst", "trayer"]
    assert "Installing Debian packages (2): dunst, trayer" in capsys.readouterr().out


@pytest.mark.usefixtures("root")
def test_the_package_lists_are_fetched_only_after_apt_failed_without() -> None:
    machine = Machine(refusals=1)
    debian.provide(["trayer"], machine.run)
    assert machine.apt == ["install", "update", "install"]


@pytest.mark.usefixtures("root")
def test_what_apt_said_is_shown_when_it_fails_for_good() -> None:
    with pytest.raises(SystemExit, match="E: no such package"):
        debian.provide(["trayer"], Machine(refusals=2).run)


@pytest.mark.usefixtures("user")
def test_a_user_with_free_sudo_installs_through_it() -> None:
    machine = Machine()
    debian.provide(["trayer"], machine.run)
    assert machine.calls[-1][:3] == ["sudo", "--non-interactive", "env"]


@pytest.mark.usefixtures("user")
def test_a_user_without_rights_is_told_the_exact_command() -> None:
    machine = Machine(asks_for_a_password=True)
    with pytest.raises(SystemExit) as told:
        debian.provide(["trayer", "dunst"], machine.run)
    command = "sudo apt-get install --no-install-recommends dunst trayer"
    assert str(told.value).splitlines()[-1].strip() == command
    assert machine.apt == []


def test_every_package_says_what_it_is_for() -> None:
    assert all({**debian.QT, **debian.DESKTOP}.values())
    assert not debian.QT.keys() & debian.DESKTOP.keys()


@pytest.mark.usefixtures("root")
def test_what_is_nice_to_have_is_installed_where_it_can_be() -> None:
    machine = Machine()
    debian.offer(["xvfb", "swayidle"], machine.run)
    assert machine.apt == ["install"]
    assert machine.calls[-1][-1] == "swayidle"


@pytest.mark.usefixtures("root")
def test_what_is_nice_to_have_and_cannot_be_had_stops_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    machine = Machine(refusals=2)
    debian.offer(["swayidle"], machine.run)
    assert machine.apt == ["install", "update", "install"]
    assert "are skipped" in capsys.readouterr().out


@pytest.mark.usefixtures("user")
def test_without_the_right_to_install_nothing_is_offered() -> None:
    machine = Machine(asks_for_a_password=True)
    debian.offer(["swayidle"], machine.run)
    assert machine.apt == []
