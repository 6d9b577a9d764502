"""Dunst, for real: paused, resumed, gone, and back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.senses.dnd import DoNotDisturb
from coach.adapters.senses.dnd_dunst import DUNST
from coach.adapters.senses.dnd_kde import KDE
from coach.adapters.senses.sense import NONE
from coach.domain.situation import Busy
from tests.adapters.senses.speaking import Speaker, connector, speaker
from tests.desktop.programs import NOTIFICATIONS, Running, running, screen

pytestmark = pytest.mark.desktop

DND = frozenset({Busy.DND})


@contextmanager
def dunst(folder: Path, bus: str, display: str) -> Iterator[Running]:
    config = folder / "dunstrc"
    config.write_text("[global]\n")
    environment = {"DISPLAY": display, "DBUS_SESSION_BUS_ADDRESS": bus, "HOME": str(folder)}
    with running(["dunst", "-config", str(config)], environment) as server:
        yield server


def pause(other: Speaker, *, paused: bool) -> None:
    """Do as `dunstctl set-paused` does."""
    interface, name = DUNST.arguments
    other.call(DUNST.service, "Set", "ssv", interface, name, ("b", paused))


def test_paused_notifications_are_do_not_disturb_as_soon_as_they_are_paused(
    qtbot: QtBot, tmp_path: Path, address: str
) -> None:
    with screen() as display, speaker(address) as other:
        sense = DoNotDisturb(DUNST, connector(address))
        with qtbot.waitSignal(sense.failed):
            pass
        with dunst(tmp_path, address, display):
            qtbot.waitUntil(lambda: sense.source == "dunst")
            assert sense.busy() == frozenset()
            with qtbot.waitSignal(sense.changed):
                pause(other, paused=True)
            assert sense.busy() == DND
            with qtbot.waitSignal(sense.changed):
                pause(other, paused=False)
            assert sense.busy() == frozenset()
            with qtbot.waitSignal(sense.changed):
                pause(other, paused=True)
        qtbot.waitUntil(lambda: sense.source == NONE)
        assert sense.busy() == frozenset()
        sense.close()


def test_what_was_paused_before_is_known_at_the_start(
    qtbot: QtBot, tmp_path: Path, address: str
) -> None:
    with screen() as display, speaker(address) as other, dunst(tmp_path, address, display):
        other.ear.wait_for(NOTIFICATIONS, present=True)
        pause(other, paused=True)
        sense = DoNotDisturb(DUNST, connector(address))
        qtbot.waitUntil(lambda: sense.busy() == DND)
        sense.close()


def test_dunst_has_no_switch_of_kde(qtbot: QtBot, tmp_path: Path, address: str) -> None:
    with screen() as display, speaker(address) as other, dunst(tmp_path, address, display):
        other.ear.wait_for(NOTIFICATIONS, present=True)
        sense = DoNotDisturb(KDE, connector(address))
        with qtbot.waitSignal(sense.failed):
            pass
        assert sense.source == NONE
        sense.close()
