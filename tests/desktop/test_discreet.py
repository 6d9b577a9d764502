"""On a real desktop nobody who looks on, lists or logs learns what the program is about.

Whole days are lived with every message on the bus read along; then every window is opened and all
that the X server, the list of processes and the folder of files tell of it is looked at.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from jeepney import Message

from coach.domain.orders import ROOMS
from tests.desktop.eavesdrop import called, eavesdropping
from tests.desktop.household import ROOT, Household, windows
from tests.desktop.programs import Desktop, Running, eventually, running
from tests.test_discreet import TITLE, telling

pytestmark = pytest.mark.desktop

DAYS = 3
"""So that everything came at least once, whatever chance does."""
PATIENCE_S = 120
OWN_WINDOWS = ("open today", "open setup", "stretch bedtime-short", "cramp")
OPENING = {f"open {room}": False for room in ROOMS} | dict.fromkeys(OWN_WINDOWS, True)
"""What opens each room, and whether in a window of its own; a new room is opened by itself."""
TELLING_NAME = "Pregnancy tablet"


def live_days(put_up: Desktop, folder: Path, stage: str) -> list[Message]:
    """Live days of the program, hastened; return all that was said on the bus meanwhile."""
    with put_up.tray(), eavesdropping(put_up.bus) as eavesdropper:
        lived = subprocess.run(
            [sys.executable, "-m", "tests.desktop.month", str(DAYS), stage, TELLING_NAME],
            env=put_up.environment(STRETCH_COACH_HOME=str(folder), PYTHONPATH=str(ROOT)),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_S,
        )
        assert lived.returncode == 0, lived.stderr[-4000:]
        return list(eavesdropper.heard())


@pytest.mark.parametrize("stage", ["none", "t3"])
def test_nothing_said_on_the_bus_all_day_tells(
    desktop: Desktop, tmp_path: Path, stage: str
) -> None:
    said = live_days(desktop, tmp_path / "kept", stage)
    notices = [message.body for message in said if called(message, "Notify")]
    titles = {title for _, _, _, title, *_ in notices}
    assert len(notices) > 30
    assert {"A glass of water?", "Ready for a stretch?", "Time for your reminder"} <= titles
    assert {(body[0], body[6]["desktop-entry"][1]) for body in notices} == {
        (TITLE, "stretch-coach")
    }
    assert [message for message in said if telling((message.header.fields, message.body))] == []
    assert not telling([path.name for path in (tmp_path / "kept").rglob("*")])


def open_all(household: Household) -> None:
    """Open every window there is, and wait until each is seen; no title of any room tells."""
    seen = 0
    for order, is_new in OPENING.items():
        household.order(*order.split())
        seen += is_new
        wait_for_windows(household.desktop, seen)
        assert not telling(household.desktop.x("xwininfo", "-root", "-tree"))


def wait_for_windows(desktop: Desktop, count: int) -> None:
    eventually(lambda: windows(desktop) == count, f"{count} windows are seen")


def told_of_windows(desktop: Desktop) -> list[str]:
    """Return all that the X server tells of each window to whoever asks."""
    tree = desktop.x("xwininfo", "-root", "-tree")
    numbers = [line.split()[0] for line in tree.splitlines() if line.strip().startswith("0x")]
    return [tree, *(desktop.x("xprop", "-id", number) for number in numbers)]


def told_of_process(program: Running) -> list[str]:
    """Return how a program stands in the list of processes."""
    of = Path("/proc", str(program.process.pid))
    return [(of / name).read_text().replace("\0", " ") for name in ("cmdline", "comm")]


def test_no_window_process_or_file_tells(household: Household) -> None:
    household.choose(profile__stage="t3", own=[{"name": TELLING_NAME, "at": ["21:00"]}])
    with household.desktop.tray(), household.coach() as program:
        eventually(household.runs, "the coach answers")
        open_all(household)
        seen = told_of_windows(household.desktop)
        assert any(f'_NET_WM_NAME(UTF8_STRING) = "{TITLE}"' in each for each in seen)
        assert not telling(seen)
        assert not telling(told_of_process(program))
        assert not telling([path.name for path in household.desktop.home.rglob("*")])
    assert not telling([path.name for path in household.home.rglob("*")])


def test_what_tells_would_be_found(household: Household) -> None:
    """A window of another program, called by what the coach never says."""
    code = (
        "import sys; from PySide6.QtWidgets import QApplication, QLabel; app = QApplication([]);"
        "label = QLabel('x'); label.setWindowTitle('Cramp now'); label.show(); app.exec()"
    )
    command = [sys.executable, "-c", code]
    with (
        eavesdropping(household.desktop.bus) as eavesdropper,
        running(command, household.environment),
    ):
        eventually(lambda: windows(household.desktop, "Cramp now") == 1, "that window")
        assert telling(told_of_windows(household.desktop))
        household.desktop.dunst.pause(on=True)
        said = list(eavesdropper.heard())
    assert any(called(message, "Set") for message in said)
