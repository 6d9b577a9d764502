"""Lets the services of a desktop die and come back, and says after each round what is held.

Run as ``python -m tests.desktop.restless FOLDER ROUNDS`` by the test of it, so that nothing else
opens a file in this process. The senses are the real ones: dunst flickers and crashes, logind is
restarted. A line of JSON for each round: a count for each kind of thing, files by what they are.
"""

import gc
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtTest import QTest

from coach.adapters.message import THE_BUS
from coach.adapters.senses.choose import Buses, chosen
from coach.adapters.senses.senses import Senses
from coach.domain.situation import Busy
from tests.adapters.senses.speaking import Speaker, connector, speaker
from tests.adapters.senses.test_logind import logind
from tests.desktop.month import STATS
from tests.desktop.programs import LIMIT_S, Desktop, desktop, session_bus
from tests.desktop.running import eventually

FLICKERS = 20
_OPEN = Path("/proc/self/fd")
_NUMBERED = re.compile(r":\[\d+\]$")
"""What makes one socket or pipe unlike the next: its number."""


def held(put_up: Desktop, system: str, owner: QObject) -> dict[str, int]:
    """Count what senses could leave behind, on the buses and in this process."""
    gc.collect()
    counts = files()
    counts["objects"] = len(owner.findChildren(QObject))
    counts["timers"] = len(owner.findChildren(QTimer))
    by_hand = put_up.ear.connection.unique_name
    for name, address, but in (("session", put_up.bus, by_hand), ("system", system, "")):
        with speaker(address) as speaking:
            ours = _connections(speaking, but)
            told = [speaking.call(STATS, "GetConnectionStats", "s", each)[0] for each in ours]
        counts[f"connections to the {name} bus"] = len(ours)
        counts[f"matches on the {name} bus"] = sum(each["MatchRules"][1] for each in told)
    return counts


def files() -> dict[str, int]:
    """Count the open files of this process by what they are: "file socket", or a path."""
    kinds = Counter[str]()
    for each in _OPEN.iterdir():
        try:
            kinds["file " + _NUMBERED.sub("", str(each.readlink()))] += 1
        except FileNotFoundError:  # the folder itself, open while it was listed
            continue
    return dict(sorted(kinds.items()))


def _connections(speaking: Speaker, but: str) -> list[str]:
    """Return the connections of this process, but for one."""
    (names,) = speaking.call(THE_BUS, "ListNames")
    unique = [name for name in names if name.startswith(":") and name != but]
    ask = partial(speaking.call, THE_BUS, "GetConnectionUnixProcessID", "s")
    return [name for name in unique if ask(name) == (os.getpid(),)]


def live(put_up: Desktop, system: str, senses: Senses) -> None:
    """Let each service come, tell something, and die."""
    with logind(system) as machine:
        become(lambda: "logind" in senses.sources()["lock"], "logind is a source")
        become(lambda: "dunst" in senses.sources()["busy"], "dunst is a source")
        for _ in range(FLICKERS):
            put_up.dunst.pause(on=True)
            become(lambda: Busy.DND in senses.situation().busy, "do-not-disturb is on")
            put_up.dunst.pause(on=False)
            become(lambda: Busy.DND not in senses.situation().busy, "do-not-disturb is off")
            machine.prepares(asleep=True)
            become(lambda: senses.situation().locked is not None, "the machine sleeps")
            machine.prepares(asleep=False)
            become(lambda: senses.situation().locked is None, "the machine is awake")
        put_up.dunst.stop()
        become(lambda: "dunst" not in senses.sources()["busy"], "dunst is no source")
    become(lambda: "logind" not in senses.sources()["lock"], "logind is no source")
    put_up.dunst.start()


def become(true: Callable[[], bool], what: str) -> None:
    """Let events come until something is so."""

    def after_some_events() -> bool:
        QTest.qWait(1)
        return true()

    eventually(after_some_events, what, LIMIT_S)


def _now() -> datetime:
    return datetime.now(UTC)


def main() -> None:
    """Live so many rounds."""
    application = QCoreApplication(["stretch-coach"])
    owner = QObject(application)
    with desktop(Path(sys.argv[1])) as put_up, session_bus() as system:
        buses = Buses(connector(put_up.bus), connector(system))
        environment = {"DISPLAY": put_up.display, "XDG_SESSION_ID": "c1"}
        senses = chosen(environment, "linux", _now, owner, buses=buses)
        for _ in range(int(sys.argv[2])):
            live(put_up, system, senses)
            print(json.dumps(held(put_up, system, owner)), flush=True)
        senses.close()


if __name__ == "__main__":
    main()
