"""A person with files of their own on a desktop, the words they type, and what they see."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from coach.adapters.files import Places
from coach.adapters.history import HistoryFile
from coach.adapters.preferences import PreferenceFile
from coach.domain.history import Entry, What
from tests.desktop.programs import LIMIT_S, Desktop, Running, running
from tests.fakes import chosen

ROOT = Path(__file__).resolve().parents[2]
COACH = [sys.executable, "-m", "coach"]


def now() -> datetime:
    """Return the real time: the program under test lives by it."""
    return datetime.now(UTC)


_BEHIND_NOON_H = now().hour - 12
"""Told once, so that everybody in a run of the tests lives in the same zone."""


def around_noon() -> str:
    """Return a zone in which the tests began between noon and one o'clock, far from midnight."""
    return f"Etc/GMT{_BEHIND_NOON_H:+d}"


def wall(moment: datetime) -> str:
    """Return what a clock on the wall of that zone shows."""
    return (moment - timedelta(hours=_BEHIND_NOON_H)).strftime("%H:%M")


@dataclass
class Household:
    """A person's files, and the words they type.

    Attributes:
        more: what their session's environment says besides.
    """

    desktop: Desktop
    home: Path
    more: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        own = {"STRETCH_COACH_HOME": str(self.home), "TZ": around_noon(), "PYTHONPATH": str(ROOT)}
        return self.desktop.environment(**own) | self.more

    @property
    def places(self) -> Places:
        return Places(self.home, self.home)

    def choose(self, **values: object) -> None:
        PreferenceFile(self.places, now).write(chosen(**values))

    def thirsty(self, **values: object) -> None:
        """Choose hours by which a glass of water is due now, and nothing else."""
        wake = wall(now() - timedelta(minutes=16))
        self.choose(**{"hours__wake": wake, "standing__enabled": False, **values})

    def type(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COACH, *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=LIMIT_S,
        )

    def order(self, *words: str) -> str:
        """Type words that have to be followed, and return what is answered."""
        said = self.type(*words)
        assert said.returncode == 0, said.stderr
        return said.stdout.strip()

    def status(self) -> dict[str, Any]:
        document: dict[str, Any] = json.loads(self.order("status", "--json"))
        return document

    def runs(self) -> bool:
        """Tell whether the program answers."""
        return self.type("status").returncode == 0

    def waiting(self) -> dict[str, str]:
        """Return what waits, and why."""
        return {each["habit"]: each["why"] for each in self.status()["waiting"]}

    def history(self) -> tuple[Entry, ...]:
        """Read the store on the disk, as another program would."""
        store = HistoryFile(self.places, now)
        try:
            return store.recent(now() - timedelta(days=1)).entries
        finally:
            store.close()

    def kinds(self) -> list[What]:
        return [entry.what for entry in self.history()]

    def when(self, what: What) -> datetime:
        """Return when a thing happened last."""
        return next(entry.at for entry in reversed(self.history()) if entry.what is what)

    @contextmanager
    def coach(self, *words: str) -> Iterator[Running]:
        """Run the program until the end of the block."""
        with running([*COACH, *words], self.environment) as program:
            yield program


def windows(desktop: Desktop, name: str = "Stretch Coach") -> int:
    """Count the windows of a name that can be seen."""
    return len(desktop.x("xdotool", "search", "--onlyvisible", "--name", f"^{name}$").split())


def type_into_window(desktop: Desktop, key: str) -> None:
    """Press a key as a person would, in the window that is seen."""
    seen = ("search", "--onlyvisible", "--name", "^Stretch Coach$", "windowactivate", "--sync")
    desktop.x("xdotool", *seen)
    desktop.x("xdotool", "key", key)
