"""A month of use, hastened: whatever is opened is closed again, and nothing piles up.

The month is lived by another process, so that its memory is its own; `tests.desktop.month` says
what is real in it. Each figure is compared between the end of a warm-up and the end of the month.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.desktop.household import ROOT
from tests.desktop.month import CHANGES_AN_HOUR, Held
from tests.desktop.programs import NOTIFICATIONS, Desktop, desktop, running

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


def test_services_that_die_and_come_back_all_day_leave_nothing_behind(tmp_path: Path) -> None:
    """With a desktop's real senses, in a process of their own; see `tests.desktop.restless`."""
    lived = subprocess.run(
        [sys.executable, "-m", "tests.desktop.restless", str(tmp_path), str(ROUNDS)],
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert lived.returncode == 0, lived.stderr[-4000:]
    counted = [json.loads(line) for line in lived.stdout.splitlines()]
    assert len(counted) == ROUNDS
    assert counted[0]["matches on the session bus"] > 0
    assert counted[0]["file socket"] > 0
    unlike = {place: told(counted[0], each) for place, each in enumerate(counted, 1)}
    assert not any(unlike.values()), f"unlike the first round: {unlike}"


def told(first: dict[str, int], later: dict[str, int]) -> dict[str, tuple[int, int]]:
    """Return what is not as it was, by kind: how many there were, and how many there are."""
    both = {kind: (first.get(kind, 0), later.get(kind, 0)) for kind in first | later}
    return {kind: counts for kind, counts in both.items() if counts[0] != counts[1]}
