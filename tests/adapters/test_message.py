"""What is said on a bus means the same on a real one and on the tests' own."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QObject

from coach.adapters.bus import Bus
from coach.adapters.message import THE_BUS, Conversation, Heard
from tests.adapters.notify.fakes import FakeBus

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_real_bus_and_the_tests_own_are_spoken_to_alike(address: str) -> None:
    owner = QObject()
    conversations: tuple[Conversation, ...] = (Bus(address, parent=owner), FakeBus())
    for conversation in conversations:
        conversation.listen(THE_BUS, "NameOwnerChanged")
        conversation.ask(THE_BUS, "GetId")
        conversation.close()
    owner.deleteLater()


def test_a_signal_is_told_by_interface_and_name() -> None:
    match Heard(THE_BUS.interface, "NameLost", (":1.7",)):
        case Heard(THE_BUS.interface, "NameLost", (name,)):
            assert name == ":1.7"
        case _:
            pytest.fail("not recognised")


def test_words_need_no_wire() -> None:
    program = (
        "import sys; import coach.adapters.notify.freedesktop; print('jeepney' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"
