"""Plasma's notification server, played by python-dbusmock on a real bus."""

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.message import Service
from coach.adapters.senses.dnd import DoNotDisturb
from coach.adapters.senses.dnd_kde import KDE
from coach.domain.situation import Busy
from tests.adapters.senses.speaking import connector, mocked

pytestmark = pytest.mark.desktop

INTERFACE, PROPERTY = KDE.arguments
PLASMA = Service(KDE.service.name, KDE.service.path, INTERFACE)


def test_inhibited_notifications_are_do_not_disturb_as_soon_as_they_are(
    qtbot: QtBot, address: str
) -> None:
    with mocked(address, PLASMA) as plasma:
        plasma.mock(PLASMA, "AddProperty", "ssv", INTERFACE, PROPERTY, ("b", False))
        sense = DoNotDisturb(KDE, connector(address))
        qtbot.waitUntil(lambda: sense.source == "KDE")
        assert sense.busy() == frozenset()
        for inhibited in (True, False):
            with qtbot.waitSignal(sense.changed):
                said = {PROPERTY: ("b", inhibited)}
                plasma.mock(PLASMA, "UpdateProperties", "sa{sv}", INTERFACE, said)
            assert sense.busy() == (frozenset({Busy.DND}) if inhibited else frozenset())
        sense.close()
