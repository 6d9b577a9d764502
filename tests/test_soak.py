"""A month of use, hastened: whatever is opened is closed again, and nothing piles up.

The month is lived by another process, so that its memory is its own; `tests.desktop.month` says
what is real in it. Each figure is compared between the end of a warm-up and the end of the month.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from coach.adapters.message import THE_BUS
from coach.adapters.senses.choose import Buses, chosen
from coach.adapters.senses.senses import Senses
from coach.domain.situation import Busy
from tests.adapters.senses.speaking import Speaker, connector, speaker
from tests.adapters.senses.test_logind import logind
from tests.desktop.household import ROOT
from tests.desktop.month import CHANGES_AN_HOUR, STATS, Held
from tests.desktop.programs import LIMIT_S, NOTIFICATIONS, Desktop, desktop, running, session_bus

pytestmark = pytest.mark.desktop

DAYS = 30
WARM = 7
"""Days until all is loaded, and the two days that are remembered are full."""
DRIFT_KB = 3 * 1024
PATIENCE_S = 900
"""It takes two to three minutes on two slow cores."""


@contextmanager
def silent_server(put_up: Desktop, folder: Path) -> Iterator[None]:
    """Run the notification server without the words that nobody would read here."""
    put_up.dunst.stop()
    with running(["dunst", "-config", str(folder / "dunstrc")], put_up.environment()):
        put_up.ear.wait_for(NOTIFICATIONS, present=True)
        yield
        put_up.ear.wait_for(NOTIFICATIONS, present=True)


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> list[Held]:
    """Live the month once; return what was held at each of its midnights."""
    folder = tmp_path_factory.mktemp("month")
    with desktop(folder) as put_up, put_up.tray(), silent_server(put_up, folder):
        lived = subprocess.run(
            [sys.executable, "-m", "tests.desktop.month", str(DAYS)],
            env=put_up.environment(STRETCH_COACH_HOME=str(folder / "kept"), PYTHONPATH=str(ROOT)),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_S,
        )
        assert lived.returncode == 0, lived.stderr[-4000:]
        assert put_up.dunst.shown() == 0, "a notice was left standing"
    return [Held(**json.loads(line)) for line in lived.stdout.splitlines()]


def figures(month: list[Held]) -> str:
    """Return every other day's figures, a line each."""
    return "\n".join(str(asdict(held)) for held in month[::2])


def test_a_month_goes_by_with_hundreds_of_notices_and_every_change_looked_at(
    month: list[Held],
) -> None:
    assert [held.day for held in month] == list(range(1, DAYS + 1))
    assert month[-1].opened >= 200, figures(month)
    assert month[-1].opened - month[-1].closed <= 3, figures(month)
    assert month[-1].wakes >= DAYS * 24 * CHANGES_AN_HOUR, figures(month)


@pytest.mark.parametrize("what", ["timers", "objects", "files", "matches", "connections"])
def test_a_month_leaves_no_more_of_anything_than_a_week(month: list[Held], what: str) -> None:
    counts = [getattr(held, what) for held in month[WARM - 1 :]]
    assert counts[0] > 0
    assert max(counts) == counts[0], figures(month)


def test_a_month_takes_no_more_memory_than_a_week(month: list[Held]) -> None:
    """Counted is what is the program's own.

    The rest of it is files that other programs have mapped too, and moves as those come and go.
    """
    drift = month[-1].own_kb - month[WARM - 1].own_kb
    assert drift < DRIFT_KB, f"{drift} kB more\n{figures(month)}"


ROUNDS = 12
FLICKERS = 20


def held(put_up: Desktop, system: str, owner: QObject) -> dict[str, int]:
    """Count what senses could leave behind, on the buses and in this process."""
    counts = {
        "files": sum(1 for _ in Path("/proc/self/fd").iterdir()),
        "objects": len(owner.findChildren(QObject)),
        "timers": len(owner.findChildren(QTimer)),
    }
    by_hand = put_up.ear.connection.unique_name
    for name, address, but in (("session", put_up.bus, by_hand), ("system", system, "")):
        with speaker(address) as speaking:
            ours = _connections(speaking, but)
            told = [speaking.call(STATS, "GetConnectionStats", "s", each)[0] for each in ours]
        counts[f"connections to the {name} bus"] = len(ours)
        counts[f"matches on the {name} bus"] = sum(each["MatchRules"][1] for each in told)
    return counts


def _connections(speaking: Speaker, but: str) -> list[str]:
    """Return the connections of this process, but for one."""
    (names,) = speaking.call(THE_BUS, "ListNames")
    unique = [name for name in names if name.startswith(":") and name != but]
    ask = partial(speaking.call, THE_BUS, "GetConnectionUnixProcessID", "s")
    return [name for name in unique if ask(name) == (os.getpid(),)]


def test_services_that_die_and_come_back_all_day_leave_nothing_behind(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """With the real senses of a desktop: dunst flickers and crashes, logind is restarted."""
    owner = QObject()
    with desktop(tmp_path) as put_up, session_bus() as system:
        buses = Buses(connector(put_up.bus), connector(system))
        environment = {"DISPLAY": put_up.display, "XDG_SESSION_ID": "c1"}
        senses = chosen(environment, "linux", _now, owner, buses=buses)
        counted = []
        for _ in range(ROUNDS):
            live(qtbot, put_up, system, senses)
            counted.append(held(put_up, system, owner))
        senses.close()
    assert counted[0]["matches on the session bus"] > 0
    assert counted == [counted[0]] * ROUNDS


def live(qtbot: QtBot, put_up: Desktop, system: str, senses: Senses) -> None:
    """Let each service come, tell something, and die."""

    def become(true: Callable[[], bool]) -> None:
        qtbot.waitUntil(true, timeout=round(LIMIT_S * 1000))

    with logind(system) as machine:
        become(lambda: "logind" in senses.sources()["lock"])
        become(lambda: "dunst" in senses.sources()["busy"])
        for _ in range(FLICKERS):
            put_up.dunst.pause(on=True)
            become(lambda: Busy.DND in senses.situation().busy)
            put_up.dunst.pause(on=False)
            become(lambda: Busy.DND not in senses.situation().busy)
            machine.prepares(asleep=True)
            become(lambda: senses.situation().locked is not None)
            machine.prepares(asleep=False)
            become(lambda: senses.situation().locked is None)
        put_up.dunst.stop()
        become(lambda: "dunst" not in senses.sources()["busy"])
    become(lambda: "logind" not in senses.sources()["lock"])
    put_up.dunst.start()


def _now() -> datetime:
    return datetime.now(UTC)
