"""A real notification server on a test's bus, and an ear on that bus."""

import signal
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection

from tests.desktop.running import LIMIT_S, Running

NOTIFICATIONS = "org.freedesktop.Notifications"

_DUNST = DBusAddress(
    "/org/freedesktop/Notifications", NOTIFICATIONS, interface="org.dunstproject.cmd0"
)

_DUNST_CONFIG = """
[global]
    dmenu = {pick}
    idle_threshold = 0
    show_age_threshold = -1
    notification_limit = 0
    stack_duplicates = false
"""

_PICK = """#!/bin/sh
exec grep -m1 -F -f '{wish}'
"""
"""Stands in for the menu that dunst opens over its notices: it picks the line wished for."""


@dataclass
class Ear:
    """Listens on a bus, and asks; every wait has a limit."""

    connection: DBusConnection

    def has(self, name: str) -> bool:
        """Return whether somebody owns a name."""
        return bool(self._call(message_bus.NameHasOwner(name))[0])

    def wait_for(self, name: str, *, present: bool) -> None:
        """Wait until a name has an owner, or has none any more."""
        rule = MatchRule(type="signal", sender=message_bus.bus_name, member="NameOwnerChanged")
        rule.add_arg_condition(0, name)
        with self.connection.filter(rule, bufsize=8) as changes:
            self._call(message_bus.AddMatch(rule))
            while self.has(name) is not present:
                self.connection.recv_until_filtered(changes, timeout=LIMIT_S)

    def call(self, address: DBusAddress, method: str) -> None:
        """Call a method that takes nothing and gives nothing."""
        self._call(new_method_call(address, method))

    def number(self, address: DBusAddress, property_: str) -> int:
        """Return a property that is a number."""
        ((_, value),) = self._call(Properties(address).get(property_))
        return int(value)

    def put(self, address: DBusAddress, property_: str, signature: str, value: object) -> None:
        """Set a property."""
        self._call(Properties(address).set(property_, signature, value))

    def _call(self, message: object) -> tuple[Any, ...]:
        reply = self.connection.send_and_get_reply(message, timeout=LIMIT_S)
        if error := reply.header.fields.get(HeaderFields.error_name):
            pytest.fail(f"{error}: {reply.body}")
        return tuple(reply.body)


@dataclass
class Dunst:
    """A real notification server; its buttons are pressed through its own context menu."""

    folder: Path
    environment: dict[str, str]
    ear: Ear
    server: Running | None = None

    def start(self) -> None:
        """Start it, and wait until the bus knows it."""
        pick, config = self.folder / "pick", self.folder / "dunstrc"
        pick.write_text(_PICK.format(wish=self._wish))
        pick.chmod(0o755)
        config.write_text(_DUNST_CONFIG.format(pick=pick))
        self.server = Running(["dunst", "-config", str(config), "-print"], self.environment)
        self.ear.wait_for(NOTIFICATIONS, present=True)

    def stop(self, how: signal.Signals = signal.SIGKILL) -> None:
        """End it, as by a crash, and wait until the bus knows."""
        if self.server:
            self.server.end(how)
            self.server = None
            self.ear.wait_for(NOTIFICATIONS, present=False)

    def next_notice(self) -> str:
        """Wait for the next notice it shows, and return all it says about it."""
        assert self.server is not None
        lines = [self.server.line_with("{")]
        while lines[-1] != "}":
            lines.append(self.server.line())
        return "\n".join(lines)

    def shown(self) -> int:
        """Return how many notices stand on the screen."""
        return self.ear.number(_DUNST, "displayedLength")

    def kept(self) -> int:
        """Return how many notices it was given and has not closed, shown or held back by it."""
        return self.shown() + self.ear.number(_DUNST, "waitingLength")

    def pause(self, *, on: bool) -> None:
        """Turn do-not-disturb on or off, as `dunstctl set-paused` does."""
        self.ear.put(_DUNST, "paused", "b", on)

    def press(self, label: str) -> None:
        """Press the button with this label on a notice that is shown."""
        self._wish.write_text(f"#{label} (")
        self.ear.call(_DUNST, "ContextMenuCall")

    @property
    def _wish(self) -> Path:
        return self.folder / "wish"
