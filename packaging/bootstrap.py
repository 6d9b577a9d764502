#!/usr/bin/env python3
"""From a fresh clone to a running program, with nothing but Python and git.

    python3 packaging/bootstrap.py run

Each command first sets up what it needs, and starts at once when nothing is missing: the Debian
packages (where it may install them; otherwise it prints the command), and ``.venv`` with every
Python package in the version and with the hash that ``packaging/constraints.txt`` names.
"""

import sys

# The only lines that an older Python gets to run: nothing above or in them may need a newer one.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("Stretch Coach needs Python 3.11 or newer, and this is " + sys.version.split()[0])

import argparse
import os
import shutil
import subprocess
import tempfile
import tomllib
import venv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn

import debian
from environment import Environment

ROOT: Final = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Command:
    """One word of this script: what it is for, and what it does with the words after it."""

    purpose: str
    play: Callable[[Sequence[str]], int]


def run(words: Sequence[str]) -> NoReturn:
    """Start the program, or play the demo where no words are given and no window could open.

    The demo draws nothing, so it is not kept waiting for Qt's libraries.
    """
    demo = not words and not has_screen(sys.platform, os.environ)
    environment = prepare([] if demo else debian.QT)
    if demo:
        print("There is no screen here: `coach demo` plays in this terminal instead.", flush=True)
    become([environment.program("python"), "-m", "coach", *(["demo"] if demo else words)])


def test(words: Sequence[str]) -> NoReturn:
    """Run the tests, all of them or those that the words name to pytest."""
    environment = prepare([*debian.QT, *debian.DESKTOP])
    if debian.is_here():
        debian.offer(debian.WAYLAND)
    os.chdir(ROOT)
    become([environment.program("python"), "-m", "pytest", *words])


def bench(words: Sequence[str]) -> NoReturn:
    """Run the benchmarks, which measure the program on a screen of their own."""
    environment = prepare([*debian.QT, *debian.DESKTOP])
    os.chdir(ROOT)
    become([environment.program("python"), "-m", "tests.bench", *words])


def check(words: Sequence[str]) -> int:
    """Read the code with ruff and mypy; both have their say before it fails."""
    environment = prepare()
    linted = start([environment.program("ruff"), "check", *words])
    typed = start([environment.program("mypy")])
    return linted or typed


def constraints(words: Sequence[str]) -> int:
    """Resolve every dependency for all systems and Pythons at once; words go to uv.

    Versions that still fit stay as they are, unless the words say ``--upgrade``.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    build_requirements = "\n".join(project["build-system"]["requires"])
    with resolver() as uv:
        command = [uv, "pip", "compile", "pyproject.toml", "-", "--all-extras", "--universal"]
        command += ["--generate-hashes", "--no-config", "--quiet"]
        command += ["--custom-compile-command", "python3 packaging/bootstrap.py constraints"]
        command += ["--output-file", str(Environment(ROOT).constraints), *words]
        return subprocess.run(
            command, cwd=ROOT, input=build_requirements, text=True, check=False
        ).returncode


COMMANDS: Final[Mapping[str, Command]] = {
    "run": Command("start Stretch Coach; words after it go to the program", run),
    "test": Command("run all tests; words after it go to pytest", test),
    "bench": Command("measure start, memory, wake-ups, painting and writing", bench),
    "check": Command("run ruff and mypy; words after it go to ruff", check),
    "constraints": Command("resolve all dependencies anew; words after it go to uv", constraints),
}


def prepare(packages: Iterable[str] = ()) -> Environment:
    """Set up what is missing, and return the environment, ready for use."""
    environment = Environment(ROOT)
    wanted = [*packages, *environment.debian_packages()]
    if debian.is_here():
        debian.provide(wanted)
    elif wanted and sys.platform == "linux" and not environment.is_ready():
        print(f"Without apt nothing was looked up; Debian calls what is needed {' '.join(wanted)}")
    environment.provide()
    return environment


def has_screen(platform: str, variables: Mapping[str, str]) -> bool:
    """Tell whether a window could open, which other systems than Linux always can."""
    if platform != "linux":
        return True
    return bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


@contextmanager
def resolver() -> Iterator[str]:
    """Find uv, or install it for as long as it is needed."""
    found = shutil.which("uv")
    if found:
        yield found
        return
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        programs = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin")
        subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
        yield str(programs / "uv")


def start(command: Sequence[str | Path]) -> int:
    """Run a program over the checkout, and return its exit code."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def become(command: Sequence[str | Path]) -> NoReturn:
    """Turn into another program: its signals, exit code and memory are then its own.

    Windows has no such thing, so there it is waited for.
    """
    if sys.platform == "win32":
        sys.exit(subprocess.run(command, check=False).returncode)
    sys.stdout.flush()
    os.execv(command[0], [str(word) for word in command])


def main(words: Sequence[str]) -> int:
    """Read the command and play it; Ctrl-C on the way leaves nothing that a second try minds."""
    described = "\n".join(f"  {name:12} {each.purpose}" for name, each in COMMANDS.items())
    parser = argparse.ArgumentParser(
        description="Sets up whatever is missing, then does one of these:",
        epilog=described,
        usage="%(prog)s COMMAND [WORDS]",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, help=argparse.SUPPRESS)
    command = COMMANDS[parser.parse_args(words[:1]).command]
    try:
        return command.play(words[1:])
    except KeyboardInterrupt:
        print("\nStopped. Running the same command again goes on from here.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
