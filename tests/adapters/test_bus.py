import os
import signal
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial

import pytest
from jeepney import DBusAddress, Parser, message_bus, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coach.adapters.bus import TIME_LIMIT_MS, Bus, session_address
from coach.adapters.message import THE_BUS, Body, Heard, Service
from coach.adapters.unavailable import Unavailable
from tests.desktop.programs import LIMIT_S

NOBODY = Service("org.example.Nobody", "/org/example", "org.example.Nobody")


Connect = Callable[..., Bus]


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Connects, and hangs up when the test is over."""
    owner, made = QObject(), list[Bus]()

    def connected(address: str, limit_ms: int = TIME_LIMIT_MS) -> Bus:
        made.append(Bus(address, limit_ms=limit_ms, parent=owner))
        return made[-1]

    yield connected
    for bus in made:
        bus.close()
    owner.deleteLater()


def asked(qtbot: QtBot, bus: Bus, service: Service, method: str) -> Body | None:
    replies: list[Body | None] = []
    bus.ask(service, method, done=replies.append)
    qtbot.waitUntil(lambda: bool(replies))
    assert len(replies) == 1
    return replies[0]


def test_a_question_gets_its_reply(qtbot: QtBot, address: str, connect: Connect) -> None:
    bus = connect(address)
    reply = asked(qtbot, bus, THE_BUS, "ListNames")
    assert reply is not None
    assert THE_BUS.name in reply[0]


def test_an_error_is_none(qtbot: QtBot, address: str, connect: Connect) -> None:
    bus = connect(address)
    assert asked(qtbot, bus, NOBODY, "Anything") is None
    assert bus.alive


def test_replies_find_their_questions(qtbot: QtBot, address: str, connect: Connect) -> None:
    bus, replies = connect(address), dict[str, Body | None]()
    for name in (THE_BUS.name, NOBODY.name, ":1.99"):
        bus.ask(THE_BUS, "NameHasOwner", "s", (name,), partial(replies.__setitem__, name))
    qtbot.waitUntil(lambda: len(replies) == 3)
    assert replies == {THE_BUS.name: (True,), NOBODY.name: (False,), ":1.99": (False,)}


def test_a_signal_that_is_listened_to_is_heard(
    qtbot: QtBot, address: str, connect: Connect
) -> None:
    bus, other = connect(address), connect(address)
    bus.listen(THE_BUS, "NameOwnerChanged", first_argument=NOBODY.name)
    asked(qtbot, bus, THE_BUS, "GetId")
    with qtbot.waitSignal(bus.heard, timeout=5000) as heard:
        other.ask(THE_BUS, "RequestName", "su", (NOBODY.name, 0))
    (said,) = heard.args or [None]
    assert isinstance(said, Heard)
    assert (said.interface, said.member) == (THE_BUS.interface, "NameOwnerChanged")
    assert said.body[:2] == (NOBODY.name, "")


@pytest.mark.parametrize(
    ("path", "heard_of"),
    [("/org/example/", True), ("/org/example/one", True), ("/org/example/two", False)],
)
def test_a_path_that_ends_in_a_slash_is_all_below_it(
    qtbot: QtBot, address: str, connect: Connect, path: str, heard_of: bool
) -> None:
    bus, said = connect(address), list[Heard]()
    bus.heard.connect(said.append)
    bus.listen(THE_BUS, "NameOwnerChanged", first_argument="org.example.Last")
    with open_dbus_connection(address) as other:
        bus.listen(Service(other.unique_name, path, "org.example.Thing"), "Done")
        asked(qtbot, bus, THE_BUS, "GetId")
        emitter = DBusAddress("/org/example/one", interface="org.example.Thing")
        other.send(new_signal(emitter, "Done"))
        other.send_and_get_reply(message_bus.RequestName("org.example.Last"))
        qtbot.waitUntil(lambda: bool(said) and said[-1].member == "NameOwnerChanged")
    told = [(each.member, each.path) for each in said if each.member == "Done"]
    assert told == ([("Done", "/org/example/one")] if heard_of else [])


def test_where_there_is_no_bus_it_says_so_at_once(connect: Connect) -> None:
    for nowhere in ("unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "nonsense", "x:=y=z"):
        with pytest.raises(Unavailable):
            connect(nowhere)


def test_the_session_says_where_its_bus_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/somewhere")
    assert session_address() == "unix:path=/somewhere"
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/7")
    assert session_address() == "unix:path=/run/user/7/bus"
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    with pytest.raises(Unavailable):
        session_address()


@contextmanager
def silent_bus(connect: Connect, limit_ms: int) -> Iterator[tuple[Bus, socket.socket]]:
    """A bus that lets us in and then says nothing but what the test says for it."""
    with socket.socket(socket.AF_UNIX) as listener, ThreadPoolExecutor(1) as porter:
        listener.bind("")  # the kernel finds a free abstract name
        listener.listen()
        name = listener.getsockname()[1:].decode()
        link = porter.submit(let_in, listener)
        bus = connect(f"unix:abstract={name}", limit_ms=limit_ms)
        with link.result(LIMIT_S) as theirs:
            yield bus, theirs


def let_in(listener: socket.socket) -> socket.socket:
    """Do the bus's part of the handshake."""
    link, _ = listener.accept()
    said = b""
    while b"BEGIN" not in said:
        said = link.recv(1024)
        if b"AUTH" in said:
            link.sendall(b"OK 0123456789abcdef0123456789abcdef\r\n")
    return link


def test_no_reply_in_time_is_none_and_a_late_one_is_told_apart(
    qtbot: QtBot, connect: Connect
) -> None:
    with silent_bus(connect, limit_ms=20) as (bus, link):
        in_time: list[Body | None] = []
        late: list[Body | None] = []
        bus.ask(NOBODY, "Think", done=in_time.append, late=late.append)
        qtbot.waitUntil(lambda: in_time == [None])
        parser = Parser()
        parser.add_data(link.recv(65536))
        while question := parser.get_next_message():
            link.sendall(new_method_return(question, "u", (7,)).serialise(serial=1))
        qtbot.waitUntil(lambda: late == [(7,)])
        assert in_time == [None]


def test_a_bus_that_hangs_up_answers_all_questions_and_is_lost_once(
    qtbot: QtBot, connect: Connect
) -> None:
    with silent_bus(connect, limit_ms=60_000) as (bus, link):
        replies: list[Body | None] = []
        lost: list[None] = []
        bus.lost.connect(lambda: lost.append(None))
        bus.ask(NOBODY, "Think", done=replies.append)
        link.close()
        qtbot.waitUntil(lambda: bool(lost))
        assert replies == [None]
        bus.ask(NOBODY, "Think", done=replies.append)
        assert replies == [None, None]
        assert len(lost) == 1
        assert not bus.alive


def test_a_bus_that_is_killed_is_lost_without_an_error(
    qtbot: QtBot, address: str, connect: Connect
) -> None:
    bus = connect(address)
    reply: list[Body | None] = []
    bus.ask(THE_BUS, "GetConnectionUnixProcessID", "s", (THE_BUS.name,), reply.append)
    qtbot.waitUntil(lambda: bool(reply))
    assert reply[0]
    with qtbot.waitSignal(bus.lost, timeout=5000):
        os.kill(reply[0][0], signal.SIGKILL)


def test_hanging_up_is_quiet(qtbot: QtBot, address: str, connect: Connect) -> None:
    bus = connect(address)
    replies: list[Body | None] = []
    with qtbot.assertNotEmitted(bus.lost):
        bus.ask(THE_BUS, "GetId", done=replies.append)
        bus.close()
    assert replies == []
    assert not bus.alive
