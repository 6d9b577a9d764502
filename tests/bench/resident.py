"""Start, memory and idling of the real program, each beside a bare PySide6 tray program's.

Both run on the same private X server with the same tray host. A start is over when the tray has
taken the icon in, as seen from outside: the X server tells of it (`xev` on the root window).
"""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, timedelta
from pathlib import Path

from coach.adapters.files import Places
from coach.adapters.preferences import PreferenceFile
from coach.domain.preferences import Preferences, changed
from coach.engine.clock import WallClock
from tests.bench.table import Row
from tests.desktop.programs import desktop

ROOT = Path(__file__).resolve().parents[2]
BARE = [sys.executable, str(Path(__file__).with_name("bare.py"))]
COACH = [sys.executable, "-m", "coach"]
STARTS = 11
WATCHES_S = 0.5
"""How long the watcher may take to begin; it says nothing before the first event."""
SETTLE_S = 6.0
CALM_S = 75.0
"""After its start Qt empties its cache of pictures by a timer, for a minute, in both programs."""
IDLE_S = 60.0


def rows() -> Iterator[Row]:
    """Yield start, memory and idle figures, ours as a ratio to the bare program's."""
    with tempfile.TemporaryDirectory() as folder, desktop(Path(folder)) as put_up, put_up.tray():
        kept = Path(folder) / "kept"
        environment = put_up.environment(STRETCH_COACH_HOME=str(kept))
        settle_in(kept)
        yield from _starts(environment)
        yield from _idle(environment)


def settle_in(home: Path) -> None:
    """Choose hours in which nothing comes while it is measured: it is the middle of the night."""
    clock = WallClock(lambda: UTC)
    now = clock.now().astimezone()
    store = PreferenceFile(Places(home, home), clock.now)
    preferences = changed(Preferences(), "hours.confirmed", True)
    wake, bed = now + timedelta(hours=4), now - timedelta(hours=4)
    preferences = changed(preferences, "hours.wake", f"{wake:%H:%M}")
    store.write(changed(preferences, "hours.bedtime", f"{bed:%H:%M}"))


def _starts(environment: dict[str, str]) -> Iterator[Row]:
    took: dict[str, list[float]] = {"bare": [], "coach": []}
    for _ in range(STARTS):
        for name, command in (("bare", BARE), ("coach", COACH)):
            took[name].append(_start(command, environment))
    bare, ours = (statistics.median(took[name]) for name in ("bare", "coach"))
    yield Row("start to icon, bare PySide6 tray", bare, "ms")
    yield Row("start to icon, coach", ours, "ms")
    ratio = statistics.median(c / b for b, c in zip(took["bare"], took["coach"], strict=True))
    yield Row("start to icon, coach / bare", ratio, "x", 1.3)


def _start(command: list[str], environment: dict[str, str]) -> float:
    """Return the milliseconds from the start of a program until the tray has its icon."""
    watch = subprocess.Popen(
        ["stdbuf", "-oL", "xev", "-root", "-event", "substructure"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert watch.stdout
    time.sleep(WATCHES_S)
    begun = time.perf_counter()
    with _running(command, environment):
        for line in watch.stdout:
            if line.startswith("ReparentNotify"):
                break
        spent = (time.perf_counter() - begun) * 1000
    watch.kill()
    watch.communicate()
    return spent


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[int]:
    process = subprocess.Popen(command, env=environment, cwd=ROOT)
    try:
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def _idle(environment: dict[str, str]) -> Iterator[Row]:
    """Weigh each program alone, then watch it idle for a minute."""
    figures = {}
    for name, command in (("bare", BARE), ("coach", COACH)):
        with _running(command, environment) as pid:
            time.sleep(SETTLE_S)
            weight = _pss_mb(pid)
            time.sleep(CALM_S)
            before = _wakes(pid), _cpu_ms(pid)
            time.sleep(IDLE_S)
            figures[name] = (weight, _wakes(pid) - before[0], _cpu_ms(pid) - before[1])
    bare, ours = figures["bare"], figures["coach"]
    yield Row("memory (PSS), bare", bare[0], "MB")
    yield Row("memory (PSS), coach", ours[0], "MB")
    yield Row("memory (PSS), coach / bare", ours[0] / bare[0], "x", 1.3)
    yield Row(f"wake-ups in {IDLE_S:.0f} s idle, bare", bare[1], "")
    yield Row(f"wake-ups in {IDLE_S:.0f} s idle, coach", ours[1], "", 2)
    yield Row(f"processor in {IDLE_S:.0f} s idle, bare", bare[2], "ms")
    yield Row(f"processor in {IDLE_S:.0f} s idle, coach", ours[2], "ms", 10)


def _wakes(pid: int) -> int:
    """Return how often any thread of a process has begun to run after waiting."""
    total = 0
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                total += int(line.split()[1])
    return total


def _cpu_ms(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def _pss_mb(pid: int) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise LookupError("no Pss")
