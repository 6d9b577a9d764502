import os
import signal
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coach.adapters.message import THE_BUS, Body, Heard, Service
from coach.adapters.senses.presence import Presence, session_bus
from coach.adapters.unavailable import Unavailable
from tests.adapters.senses.fakes import Town
from tests.adapters.senses.speaking import connector, speaker

pytestmark = pytest.mark.usefixtures("qapp")

SHOP = Service("org.example.Shop", "/shop", "org.example.Shop")
INN = Service("org.example.Inn", "/inn", "org.example.Inn")


class Visitor:
    """Writes down who came and went."""

    def __init__(self, town: Town | None = None) -> None:
        self.town = town or Town()
        self.presence = Presence([SHOP.name, INN.name], self.town.connect, retry_ms=0)
        self.seen: list[str] = []
        self.heard: list[Heard] = []
        self.presence.came.connect(lambda name: self.seen.append(f"{name} came"))
        self.presence.went.connect(lambda name: self.seen.append(f"{name} went"))
        self.presence.heard.connect(self.heard.append)

    def news(self) -> list[str]:
        seen, self.seen = self.seen, []
        return [line.removeprefix("org.example.") for line in seen]


@pytest.fixture
def visitor() -> Iterator[Visitor]:
    made = Visitor()
    yield made
    made.presence.close()


def test_the_bus_is_asked_who_is_there_and_nobody_is_woken(visitor: Visitor) -> None:
    assert visitor.news() == []
    visitor.town.bus.has(SHOP.name)
    assert visitor.news() == ["Shop came", "Inn went"]
    assert visitor.presence.here(SHOP.name)
    assert not visitor.presence.here(INN.name)
    assert {question.service for question in visitor.town.bus.questions} == {THE_BUS}


def test_it_is_settled_once_the_bus_has_told_of_everybody(visitor: Visitor) -> None:
    settled = [visitor.presence.settled]
    visitor.presence.came.connect(lambda: settled.append(visitor.presence.settled))
    visitor.presence.went.connect(lambda: settled.append(visitor.presence.settled))
    visitor.town.bus.has(SHOP.name)
    assert settled == [False, False, True]


def test_who_comes_later_is_noticed(visitor: Visitor) -> None:
    visitor.town.bus.has()
    visitor.news()
    visitor.town.bus.comes(INN.name)
    assert visitor.news() == ["Inn came"]
    visitor.town.bus.goes(INN.name)
    assert visitor.news() == ["Inn went"]


def test_one_that_another_takes_over_from_went_and_came(visitor: Visitor) -> None:
    visitor.town.bus.has(SHOP.name)
    visitor.news()
    visitor.town.bus.say(THE_BUS, "NameOwnerChanged", SHOP.name, ":1.1", ":1.2")
    assert visitor.news() == ["Shop went", "Shop came"]


def test_what_is_asked_is_replied_to(visitor: Visitor) -> None:
    visitor.town.bus.has(SHOP.name)
    replies: list[Body | None] = []
    visitor.presence.ask(SHOP, "Price", done=replies.append)
    visitor.town.bus.reply("Price", 5)
    visitor.presence.ask(SHOP, "Price", done=replies.append)
    visitor.town.bus.fail("Price")
    assert replies == [(5,), None]


def test_what_was_asked_of_one_that_went_is_not_answered(visitor: Visitor) -> None:
    visitor.town.bus.has(SHOP.name)
    replies: list[Body | None] = []
    visitor.presence.ask(SHOP, "Price", done=replies.append)
    visitor.town.bus.goes(SHOP.name)
    visitor.town.bus.comes(SHOP.name)
    visitor.town.bus.fail("Price")
    assert replies == []


def test_one_that_is_not_there_is_not_asked(visitor: Visitor) -> None:
    visitor.presence.ask(SHOP, "Price")
    visitor.town.bus.has(SHOP.name)
    visitor.presence.ask(INN, "Price")
    assert not visitor.town.bus.asked("Price")


def test_signals_are_passed_on_and_asked_for_once(visitor: Visitor) -> None:
    visitor.town.bus.has(SHOP.name)
    for _ in range(2):
        visitor.presence.listen(SHOP, "Opened")
    assert visitor.town.bus.rules.count(("org.example.Shop.Opened", "")) == 1
    visitor.town.bus.say(SHOP, "Opened", 9)
    assert visitor.heard == [Heard(SHOP.interface, "Opened", (9,))]


def test_others_owners_are_none_of_our_business(visitor: Visitor) -> None:
    visitor.town.bus.comes("org.example.Other")
    assert visitor.news() == []


def test_a_bus_that_is_lost_takes_everybody_along_and_is_looked_for_again(
    qtbot: QtBot, visitor: Visitor
) -> None:
    visitor.town.bus.has(SHOP.name)
    visitor.presence.listen(SHOP, "Opened")
    visitor.news()
    visitor.town.bus.lost.emit()
    assert visitor.news() == ["Shop went"]
    assert visitor.town.buses[0].closed
    qtbot.waitUntil(lambda: len(visitor.town.buses) == 2)
    visitor.town.bus.has(SHOP.name)
    assert visitor.news() == ["Shop came", "Inn went"]
    visitor.presence.listen(SHOP, "Opened")
    assert ("org.example.Shop.Opened", "") in visitor.town.bus.rules


def test_while_there_is_no_bus_it_goes_on_looking(qtbot: QtBot, visitor: Visitor) -> None:
    looked: list[None] = []

    def none(owner: QObject) -> object:
        looked.append(None)
        if len(looked) == 3:
            visitor.town.there = True
        return Town.connect(visitor.town, owner)

    visitor.presence._connect = none  # type: ignore[assignment]
    visitor.town.there = False
    visitor.town.bus.lost.emit()
    qtbot.waitUntil(lambda: len(looked) == 3)
    assert len(visitor.town.buses) == 2


def test_a_bus_that_does_not_answer_is_lost(qtbot: QtBot, visitor: Visitor) -> None:
    visitor.town.bus.fail("NameHasOwner")
    assert visitor.news() == ["Shop went", "Inn went"]
    qtbot.waitUntil(lambda: len(visitor.town.buses) == 2)


def test_a_reply_of_an_earlier_bus_is_worth_nothing(qtbot: QtBot, visitor: Visitor) -> None:
    visitor.town.bus.lost.emit()
    qtbot.waitUntil(lambda: len(visitor.town.buses) == 2)
    visitor.news()
    visitor.town.buses[0].has(SHOP.name)
    assert visitor.news() == []


def test_after_hanging_up_nothing_is_told(visitor: Visitor) -> None:
    visitor.town.bus.has(SHOP.name)
    visitor.news()
    visitor.presence.close()
    assert visitor.town.bus.closed
    visitor.town.bus.goes(SHOP.name)
    visitor.presence.ask(SHOP, "Price")
    visitor.presence.listen(SHOP, "Opened")
    assert visitor.news() == []
    assert not visitor.town.bus.asked("Price")


def test_hanging_up_while_it_is_looked_for_ends_the_search(visitor: Visitor) -> None:
    visitor.town.bus.lost.emit()
    visitor.presence.close()
    assert not visitor.presence._retry.isActive()


def test_hanging_up_when_told_that_the_bus_is_lost_is_fine(visitor: Visitor) -> None:
    visitor.town.bus.has(SHOP.name, INN.name)
    visitor.presence.went.connect(lambda _: visitor.presence.close())
    visitor.town.bus.lost.emit()
    assert not visitor.presence._retry.isActive()


def test_without_a_bus_it_is_unavailable() -> None:
    town = Town()
    town.there = False
    with pytest.raises(Unavailable):
        Presence([SHOP.name], town.connect)


def test_a_session_without_a_bus_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    owner = QObject()
    with pytest.raises(Unavailable):
        session_bus(owner)


def test_a_system_without_the_library_is_said_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "coach.adapters.bus", raising=False)
    monkeypatch.setitem(sys.modules, "jeepney", None)
    owner = QObject()
    with pytest.raises(Unavailable, match="bus"):
        session_bus(owner)


def test_on_a_real_bus_a_service_comes_and_goes(qtbot: QtBot, address: str) -> None:
    presence = Presence([SHOP.name], connector(address))
    with qtbot.waitSignal(presence.went, timeout=5000):
        pass
    with speaker(address) as shop:
        with qtbot.waitSignal(presence.came, timeout=5000):
            shop.call(THE_BUS, "RequestName", "su", SHOP.name, 0)
        with qtbot.waitSignal(presence.went, timeout=5000):
            shop.call(THE_BUS, "ReleaseName", "s", SHOP.name)
    presence.close()


def test_on_a_real_bus_that_is_killed_everybody_went(qtbot: QtBot, address: str) -> None:
    presence = Presence([SHOP.name], connector(address))
    with speaker(address) as shop:
        shop.call(THE_BUS, "RequestName", "su", SHOP.name, 0)
        qtbot.waitUntil(lambda: presence.here(SHOP.name))
        (pid,) = shop.call(THE_BUS, "GetConnectionUnixProcessID", "s", THE_BUS.name)
        with qtbot.waitSignal(presence.went, timeout=5000):
            os.kill(pid, signal.SIGKILL)
    presence.close()
