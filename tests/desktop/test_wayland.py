"""The real program under Wayland: on Mutter, which is GNOME's, and on Sway with a bar.

Not every machine that runs the tests can have these, so here a missing program skips.
"""

import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from coach.adapters.message import Service
from coach.adapters.senses.mutter import MONITOR
from coach.domain.history import What
from coach.ui.card_layout import PAD
from coach.ui.card_window import MARGIN
from tests.adapters.senses.compositors import (
    keyboard,
    mutter,
    needed,
    sway,
    type_in_sway,
)
from tests.adapters.senses.speaking import Speaker, speaker
from tests.desktop.host import listed
from tests.desktop.household import COACH, Household
from tests.desktop.programs import (
    LIMIT_S,
    Desktop,
    Dunst,
    Running,
    eventually,
    running,
    session_bus,
)

pytestmark = pytest.mark.desktop

MINUTE_S = 60.0
"""The shortest time without input that counts as being away."""


@contextmanager
def home(folder: Path, socket: str, address: str) -> Iterator[tuple[Household, Speaker]]:
    """Let somebody live in a session whose compositor listens at a socket."""
    (folder / "home").mkdir()
    wayland = {"WAYLAND_DISPLAY": socket, "QT_QPA_PLATFORM": "wayland"}
    with speaker(address) as speaking:
        dunst = Dunst(folder, {}, speaking.ear)
        desktop = Desktop("", address, dunst, speaking.ear, folder / "home")
        household = Household(desktop, folder / "kept", wayland)
        dunst.environment = household.environment
        try:
            yield household, speaking
        finally:
            dunst.stop()


class Sway:
    """A running Sway, and somebody who lives in its session."""

    def __init__(self, household: Household, environment: dict[str, str]) -> None:
        self.household = household
        self._environment = environment
        (self._socket,) = Path(environment["XDG_RUNTIME_DIR"]).glob("sway-ipc.*.sock")

    def type(self) -> None:
        """Press a key."""
        type_in_sway(self._environment)

    def windows(self) -> list[dict[str, Any]]:
        """Return the coach's windows, as Sway knows them."""
        command = ["swaymsg", "-s", str(self._socket), "-r", "-t", "get_tree"]
        told = subprocess.run(command, capture_output=True, check=True, timeout=LIMIT_S)
        return [each for each in _nodes(json.loads(told.stdout)) if each["app_id"]]

    @contextmanager
    def bar(self) -> Iterator[None]:
        """A bar with a tray, at the bottom of the screen."""
        needed("waybar")
        look, style = self.household.home / "bar", self.household.home / "bar.css"
        look.write_text('{"position": "bottom", "modules-right": ["tray"]}')
        style.write_text("* { font-size: 12px; }")
        command = ["waybar", "-c", str(look), "-s", str(style)]
        with running(command, self.household.environment):
            yield


def _nodes(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield tree | {"app_id": tree.get("app_id")}
    for each in tree["nodes"] + tree["floating_nodes"]:
        yield from _nodes(each)


@pytest.fixture
def under_sway(tmp_path: Path) -> Iterator[Sway]:
    needed("swayidle", "wtype")
    with (
        session_bus() as address,
        sway() as environment,
        home(tmp_path, environment["WAYLAND_DISPLAY"], address) as (household, _),
    ):
        yield Sway(household, environment)


def test_under_sway_the_bar_has_the_icon_and_a_pressed_notice_is_kept(under_sway: Sway) -> None:
    household, dunst = under_sway.household, under_sway.household.desktop.dunst
    household.thirsty()
    dunst.start()
    with under_sway.bar(), household.coach():
        assert "summary: 'A glass of water?'" in dunst.next_notice()
        with listed(household.desktop.bus) as bar:
            icon = bar.icon()
            icon.tells("Your turn: a glass of water")
            senses = household.status()["senses"]
            assert (senses["idle"], senses["busy"]) == ("swayidle", "dunst")
            dunst.press("Drank 200 mL")
            eventually(lambda: What.DRANK in household.kinds(), "the drink on the disk")
            eventually(lambda: dunst.kept() == 0, "the notice gone")
            eventually(lambda: icon.first_item().startswith("Next: "), "what comes next")
        assert under_sway.windows() == []


def test_under_sway_without_a_notification_server_our_own_card_asks(under_sway: Sway) -> None:
    household = under_sway.household
    household.thirsty()
    with household.coach():
        eventually(lambda: len(under_sway.windows()) == 1, "the card")
        (card,) = under_sway.windows()
        assert (card["app_id"], card["name"], card["visible"]) == (
            "stretch-coach",
            "Stretch Coach",
            True,
        )
        assert card["type"] == "floating_con"
        household.order("answer", "water", "done")
        eventually(lambda: under_sway.windows() == [], "the card gone")
        assert What.DRANK in household.kinds()


def test_under_sway_whoever_left_is_asked_by_itself_when_they_type_again(under_sway: Sway) -> None:
    """Nobody orders anything here after the beginning: what `swayidle` says is enough."""
    household, dunst = under_sway.household, under_sway.household.desktop.dunst
    household.thirsty(water__enabled=False, presence__away_min=1)
    dunst.start()
    with household.coach():
        eventually(household.runs, "a running coach")
        eventually(lambda: household.status()["away"], "nobody there", MINUTE_S + LIMIT_S)
        household.order("set", "water.enabled", "true")
        assert household.waiting() == {"water": "away"}
        assert dunst.kept() == 0
        under_sway.type()
        assert "summary: 'A glass of water?'" in dunst.next_notice()
        assert household.kinds()[-2:] == [What.RETURNED, What.SHOWN]
        assert household.status()["away"] is False


REMOTE = "org.gnome.Mutter.RemoteDesktop"
_LEFT_BUTTON = 0x110
_LINE = re.compile(r"wl_pointer[@#]\d+\.(?:enter|motion)\((.*)\)")
_CORNER = -10_000.0


class Mouse:
    """A mouse of Mutter's, by its remote desktop; the program's own log says where it points."""

    def __init__(self, speaking: Speaker, log: Path) -> None:
        self._speaking = speaking
        self._log = log
        whole = Service(REMOTE, "/org/gnome/Mutter/RemoteDesktop", REMOTE)
        (path,) = speaking.call(whole, "CreateSession")
        self._session = Service(REMOTE, path, f"{REMOTE}.Session")
        speaking.call(self._session, "Start")

    def move(self, right: float, down: float) -> None:
        """Move by so many pixels."""
        self._speaking.call(self._session, "NotifyPointerMotionRelative", "dd", right, down)

    def click(self) -> None:
        """Press the left button and let it go."""
        for down in (True, False):
            self._speaking.call(self._session, "NotifyPointerButton", "ib", _LEFT_BUTTON, down)

    def place(self) -> tuple[float, float] | None:
        """Return where on the program's window it points, if it does."""
        told = _LINE.findall(self._log.read_text())
        if not told:
            return None
        x, y = told[-1].replace(" ", "").split(",")[-2:]
        return float(x), float(y)

    def point_at_window(self) -> tuple[float, float]:
        """Wander over the screen until it points at the program's window; return where."""
        self.move(_CORNER, _CORNER)

        def there() -> bool:
            self.move(9, 5)
            return self.place() is not None

        eventually(there, "the mouse on the window")
        return self.place() or (0.0, 0.0)


@contextmanager
def under_mutter(folder: Path) -> Iterator[tuple[Household, Speaker]]:
    """Run Mutter, and let somebody live in its session."""
    with session_bus() as address, mutter(address) as compositor, speaker(address) as speaking:
        speaking.ear.wait_for(MONITOR.name, present=True)
        socket = Path(_variable(compositor, "XDG_RUNTIME_DIR")) / "wayland-0"
        eventually(socket.exists, "Mutter listens")
        with home(folder, str(socket), address) as (household, _):
            yield household, speaking


def _variable(program: Running, name: str) -> str:
    """Return a variable of a running program's environment."""
    said = Path(f"/proc/{program.process.pid}/environ").read_text().split("\0")
    return next(each.partition("=")[2] for each in said if each.startswith(f"{name}="))


def test_under_mutter_a_card_is_answered_by_the_mouse_and_who_leaves_is_missed(
    tmp_path: Path,
) -> None:
    """Mutter alone has no notification server and no tray, so it is the card that asks."""
    log = tmp_path / "log"
    with under_mutter(tmp_path) as (household, speaking):
        household.thirsty(presence__away_min=1)
        command = ["sh", "-c", f'WAYLAND_DEBUG=client exec "$@" 2>{log}', "sh", *COACH]
        with running(command, household.environment):
            eventually(lambda: log.exists() and shown(log), "the card on the screen")
            assert household.status()["senses"]["idle"] == "Mutter"
            assert household.status()["open"] == ["water"]
            press_first(Mouse(speaking, log), log, household)
            eventually(lambda: closed(log), "the card gone")
            assert household.status()["water"]["drunk_ml"] == 200
            eventually(lambda: household.status()["away"], "nobody there", MINUTE_S + LIMIT_S)
            with keyboard(household.desktop.bus) as keys:
                keys.type()
                eventually(lambda: not household.status()["away"], "somebody there")
            assert household.kinds()[-2:] == [What.LEFT, What.RETURNED]


def shown(log: Path) -> bool:
    """Tell whether the compositor has put a window of the program on a screen."""
    said = log.read_text()
    titled = 'set_title("Stretch Coach")' in said
    return titled and re.search(r"wl_surface[@#]\d+\.enter", said) is not None


def closed(log: Path) -> bool:
    """Tell whether the program has taken its window back."""
    return re.search(r"xdg_toplevel[@#]\d+\.destroy", log.read_text()) is not None


def press_first(mouse: Mouse, log: Path, household: Household) -> None:
    """Press the first answer of the card on the screen, as a hand would: again if it was dead."""
    (high,) = set(re.findall(r"\.set_min_size\(\d+, (\d+)\)", log.read_text()))
    x, y = mouse.point_at_window()
    mouse.move(MARGIN + 2 * PAD - x, int(high) - MARGIN - 2 * PAD - y)

    def answered() -> bool:
        mouse.click()
        return What.DRANK in household.kinds()

    eventually(answered, "the drink on the disk")
