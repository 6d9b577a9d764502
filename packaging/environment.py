"""The project's own Python environment: ``.venv``, made once, known to be whole, and reused.

A stamp inside it tells from what it was made. The stamp is removed before any change and written
last, so an environment without one was interrupted and is made anew.
"""

import hashlib
import importlib.util
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

STAMP: Final = "bootstrap.stamp"
LOCK: Final = "bootstrap.lock"
PATIENCE: Final = 1800.0
"""Seconds to wait for another bootstrap that is at work; a slow line needs minutes."""


def to_its_end(command: Sequence[str]) -> int:
    """Run a program without input, let it print, and return its exit code."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode


@dataclass(frozen=True, slots=True)
class Environment:
    """The ``.venv`` of the checkout at ``root``, made from its pyproject and its constraints."""

    root: Path
    run: Callable[[Sequence[str]], int] = to_its_end

    @property
    def folder(self) -> Path:
        """Where the environment lives."""
        return self.root / ".venv"

    @property
    def constraints(self) -> Path:
        """Every package with its version and its hashes."""
        return self.root / "packaging" / "constraints.txt"

    def program(self, name: str) -> Path:
        """Return the path of a program inside, for instance ``python`` or ``ruff``."""
        if sys.platform == "win32":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    def is_ready(self) -> bool:
        """Tell whether it is whole and made from just these files by just this Python."""
        return self._stamped() == self._wanted() and self.program("python").exists()

    def debian_packages(self) -> list[str]:
        """Name what Debian's Python still needs to make it: Debian ships ensurepip apart."""
        if self.is_ready() or importlib.util.find_spec("ensurepip") or sys.base_prefix != "/usr":
            return []
        return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]

    def provide(self) -> None:
        """Make it or bring it up to date; at once where it is ready. Bootstraps take turns.

        Raises:
            SystemExit: a step failed; what failed has been printed.
        """
        if self.is_ready():
            return
        with self._turn():
            if not self.is_ready():
                self._make()

    def _make(self) -> None:
        stamped, wanted = self._stamped(), self._wanted()
        (self.folder / STAMP).unlink(missing_ok=True)
        if stamped[:1] != wanted[:1] or not self.program("python").exists():
            self._start_anew()
        self._install()
        (self.folder / STAMP).write_text("\n".join(wanted), encoding="utf-8")

    def _wanted(self) -> list[str]:
        """Describe what it is made by, which nothing can change later, and what it is made from."""
        version = ".".join(str(part) for part in sys.version_info[:3])
        sources = (self.root / "pyproject.toml").read_bytes() + self.constraints.read_bytes()
        return [
            f"{sys.implementation.name} {version} of {sys.base_prefix} at {self.root}",
            hashlib.sha256(sources).hexdigest(),
        ]

    def _stamped(self) -> list[str]:
        try:
            return (self.folder / STAMP).read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return []

    def _start_anew(self) -> None:
        if Path(sys.prefix).resolve() == self.folder.resolve():
            sys.exit(f"{self.folder} must be made anew: use a Python from outside of it.")
        print(f"Making {self.folder}", flush=True)
        for child in self.folder.iterdir():
            if child.is_dir() and not child.is_symlink():
                shutil.rmtree(child)
            elif not child.name.startswith(LOCK):
                child.unlink()
        self._do([sys.executable, "-m", "venv", str(self.folder)])

    def _install(self) -> None:
        print("Installing Python packages (about 150 MB the first time)", flush=True)
        pip = [str(self.program("python")), "-m", "pip", "--disable-pip-version-check"]
        if not sys.stdout.isatty():
            pip.append("-qq")
        install = [*pip, "install", "--no-input", "--no-deps"]
        pinned = ["--require-hashes", "--only-binary", ":all:", "--requirement"]
        self._do([*install, *pinned, str(self.constraints)])
        self._do([*install, "--no-index", "--no-build-isolation", "--editable", str(self.root)])
        self._do([*pip, "check"])

    def _do(self, command: list[str]) -> None:
        code = self.run(command)
        if code != 0:
            sys.exit(f"This failed (exit code {code}): {' '.join(command)}")

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Hold the lock, which is SQLite's: one that every system has and that dies with us."""
        self.folder.mkdir(exist_ok=True)
        with closing(sqlite3.connect(self.folder / LOCK, timeout=0, isolation_level=None)) as lock:
            try:
                lock.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as fault:
                if fault.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
                print("Waiting for another bootstrap to finish", flush=True)
                lock.execute(f"PRAGMA busy_timeout = {PATIENCE * 1000:.0f}")
                lock.execute("BEGIN EXCLUSIVE")
            yield
