from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coach.adapters.message import Conversation
from coach.adapters.senses.dnd_gnome import KEY, PORTAL, SCHEMA, GnomeDnd
from coach.adapters.senses.sense import NONE, BusySense
from coach.adapters.unavailable import Unavailable
from coach.domain.situation import Busy
from tests.adapters.senses.settings import eventually_watched, keep_in, played, put
from tests.adapters.senses.speaking import connector, mocked

DND = frozenset({Busy.DND})
ON = "echo false"
"""What `gsettings get` does while banners are off."""
STAY = "exec sleep 60"


def nowhere(_owner: QObject) -> Conversation:
    raise Unavailable("no bus")


@pytest.mark.desktop
def test_where_the_portal_is_silent_gsettings_tells_each_change(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    keep_in(tmp_path, monkeypatch)
    put(SCHEMA, KEY, value=True)
    sense: BusySense = GnomeDnd(connector(address))
    qtbot.waitUntil(lambda: sense.source == "gsettings")
    assert sense.busy() == frozenset()
    eventually_watched()
    for banners in (False, True):
        with qtbot.waitSignal(sense.changed):
            put(SCHEMA, KEY, value=banners)
        assert sense.busy() == (frozenset() if banners else DND)
    sense.close()
    assert (sense.busy(), sense.source) == (frozenset(), NONE)


@pytest.mark.desktop
def test_a_portal_that_tells_is_believed_and_no_program_is_run(
    qtbot: QtBot, tmp_path: Path, address: str
) -> None:
    program = played(tmp_path, get=f"touch {tmp_path}/ran", monitor=f"touch {tmp_path}/ran")
    service = PORTAL.service
    with mocked(address, service) as portal:

        def answer(*, banners: bool) -> None:
            code = f"ret = dbus.Boolean({banners}, variant_level=1)"
            method = (service.interface, "Read", "ss", "v", code)
            portal.mock(service, "AddMethod", "sssss", *method)

        answer(banners=False)
        sense = GnomeDnd(connector(address), program=program)
        qtbot.waitUntil(lambda: sense.source == "settings portal")
        assert sense.busy() == DND
        answer(banners=True)
        with qtbot.waitSignal(sense.changed):
            said = [("s", SCHEMA), ("s", KEY), ("v", ("b", True))]
            signal = (service.interface, "SettingChanged", "ssv", said)
            portal.mock(service, "EmitSignal", "sssav", *signal)
        assert sense.busy() == frozenset()
    sense.close()
    assert not (tmp_path / "ran").exists()


def test_without_a_bus_the_program_tells_alone(qtbot: QtBot, tmp_path: Path) -> None:
    sense = GnomeDnd(nowhere, program=played(tmp_path, get=ON, monitor=STAY))
    with qtbot.waitSignal(sense.changed):
        pass
    assert (sense.source, sense.busy()) == ("gsettings", DND)
    sense.close()


def test_where_neither_can_tell_it_fails_and_nothing_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    sense = GnomeDnd(nowhere, program=str(tmp_path / "gsettings"))
    with qtbot.waitSignal(sense.failed):
        pass
    assert (sense.source, sense.busy()) == (NONE, frozenset())
    sense.close()


def test_a_program_that_ends_takes_do_not_disturb_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    stop = tmp_path / "stop"
    wait = f"while [ ! -e {stop} ]; do sleep 0.01; done"
    sense = GnomeDnd(nowhere, program=played(tmp_path, get=ON, monitor=wait))
    qtbot.waitUntil(lambda: sense.busy() == DND)
    with qtbot.waitSignals([sense.changed, sense.failed]):
        stop.touch()
    assert (sense.source, sense.busy()) == (NONE, frozenset())


def test_once_closed_it_tells_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    sense = GnomeDnd(nowhere, program=played(tmp_path, get=ON, monitor=STAY))
    qtbot.waitUntil(lambda: sense.busy() == DND)
    sense.close()
    sense.close()
    assert (sense.source, sense.busy()) == (NONE, frozenset())
