"""What a screen reader finds: the tree of names and roles on the bus of accessibility."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from coach.adapters.message import Service
from tests.adapters.senses.speaking import Speaker, speaker
from tests.desktop.programs import Desktop
from tests.desktop.running import eventually, running

ALWAYS = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
"""Has Qt tell its widgets although no screen reader runs."""
BUTTON = "push button"

_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_BUS = Service("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus")
_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_SHOWING = 25
"""The number of that state among those that the bus knows."""
_PROPERTIES = "org.freedesktop.DBus.Properties"


@dataclass(frozen=True)
class Thing:
    """Something that can be told about: a program, a window, a button."""

    speaking: Speaker
    owner: str
    path: str

    @property
    def name(self) -> str:
        """What it is called."""
        return self._told("Name")

    @property
    def description(self) -> str:
        """What is said about it besides."""
        return self._told("Description")

    @property
    def role(self) -> str:
        """What it is, as a screen reader says it in English."""
        return str(self._ask(_ACCESSIBLE, "GetRoleName")[0])

    @property
    def showing(self) -> bool:
        """Whether it can be seen now."""
        (states,) = self._ask(_ACCESSIBLE, "GetState")
        assert isinstance(states, list)
        return bool(states[0] >> _SHOWING & 1)

    @property
    def actions(self) -> list[str]:
        """What can be done with it."""
        (actions,) = self._ask("org.a11y.atspi.Action", "GetActions")
        assert isinstance(actions, list)
        return [str(name) for name, *_ in actions]

    def act(self, action: str) -> None:
        """Do one of its actions."""
        number = [each.lower() for each in self.actions].index(action.lower())
        call = Service(self.owner, self.path, "org.a11y.atspi.Action")
        (done,) = self.speaking.call(call, "DoAction", "i", number)
        assert done

    def children(self) -> list["Thing"]:
        """Return what it consists of."""
        (found,) = self._ask(_ACCESSIBLE, "GetChildren")
        assert isinstance(found, list)
        return [Thing(self.speaking, owner, path) for owner, path in found]

    def everything(self) -> Iterator["Thing"]:
        """Yield all that it consists of, in the order in which it is read."""
        for child in self.children():
            yield child
            yield from child.everything()

    def find(self, name: str, role: str = BUTTON) -> "Thing | None":
        """Return the first part of a name and a role."""
        for each in self.everything():
            if each.name == name and each.role == role:
                return each
        return None

    def wait_for(self, name: str, role: str = BUTTON) -> "Thing":
        """Wait for the first part of a name and a role, and return it."""
        eventually(lambda: self.find(name, role) is not None, f"a {role} called {name!r}")
        found = self.find(name, role)
        assert found is not None
        return found

    def _ask(self, interface: str, method: str) -> tuple[object, ...]:
        return self.speaking.call(Service(self.owner, self.path, interface), method)

    def _told(self, what: str) -> str:
        call = Service(self.owner, self.path, _PROPERTIES)
        ((_, said),) = self.speaking.call(call, "Get", "ss", _ACCESSIBLE, what)
        return str(said)


class Reader:
    """Knows the programs that tell what is on their windows."""

    def __init__(self, speaking: Speaker) -> None:
        self._root = Thing(speaking, *_ROOT)

    def program(self, name: str) -> Thing:
        """Wait for a program that has a window, and return it."""
        eventually(lambda: self._found(name) is not None, f"{name} among the accessible programs")
        found = self._found(name)
        assert found is not None
        return found

    def _found(self, name: str) -> Thing | None:
        running = (each for each in self._root.children() if each.name == name)
        return next((each for each in running if each.children()), None)


@contextmanager
def reader(desktop: Desktop) -> Iterator[Reader]:
    """Run the bus of accessibility beside a desktop's own, and listen there."""
    launcher = next((each for each in _LAUNCHERS if Path(each).exists()), None)
    if launcher is None:
        pytest.fail(f"{_LAUNCHERS[0]} is missing; install it with: apt-get install at-spi2-core")
    environment = desktop.environment()
    with running([launcher, "--launch-immediately"], environment), speaker(desktop.bus) as asking:
        asking.ear.wait_for(_BUS.name, present=True)
        (address,) = asking.call(_BUS, "GetAddress")
        with speaker(str(address)) as speaking:
            yield Reader(speaking)
