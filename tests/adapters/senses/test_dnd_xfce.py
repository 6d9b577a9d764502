"""Xfce's settings daemon, for real."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.senses.dnd import DoNotDisturb
from coach.adapters.senses.dnd_xfce import XFCE
from coach.domain.situation import Busy
from tests.adapters.senses.speaking import connector, speaker
from tests.desktop.running import running

pytestmark = pytest.mark.desktop

CHANNEL, PROPERTY = XFCE.arguments


@contextmanager
def xfconf(home: Path, address: str) -> Iterator[None]:
    found = list(Path("/usr/lib").glob("*/xfce4/xfconf/xfconfd"))
    if not found:
        pytest.fail("xfconfd is missing; install it with: apt-get install xfconf")
    environment = {"HOME": str(home), "DBUS_SESSION_BUS_ADDRESS": address}
    with running([str(found[0])], environment):
        yield


def test_its_switch_is_do_not_disturb_from_the_first_time_it_is_set(
    qtbot: QtBot, tmp_path: Path, address: str
) -> None:
    with speaker(address) as other, xfconf(tmp_path, address):
        other.ear.wait_for(XFCE.service.name, present=True)
        sense = DoNotDisturb(XFCE, connector(address))
        qtbot.waitUntil(lambda: sense.source == "Xfconf")
        assert sense.busy() == frozenset()
        for value in (True, False, True):
            with qtbot.waitSignal(sense.changed):
                other.call(XFCE.service, "SetProperty", "ssv", CHANNEL, PROPERTY, ("b", value))
            assert sense.busy() == (frozenset({Busy.DND}) if value else frozenset())
        with qtbot.waitSignal(sense.changed):
            other.call(XFCE.service, "ResetProperty", "ssb", CHANNEL, PROPERTY, False)
        assert sense.busy() == frozenset()
        sense.close()


def test_nothing_of_xfce_is_started_on_another_desktop(qtbot: QtBot, address: str) -> None:
    with speaker(address) as other:
        sense = DoNotDisturb(XFCE, connector(address))
        with qtbot.waitSignal(sense.failed):
            pass
        assert not other.ear.has(XFCE.service.name)
        sense.close()
