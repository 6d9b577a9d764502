"""A conversation with a D-Bus session bus on the thread of the windows.

One socket, watched by Qt: replies and signals arrive in the event loop, nothing waits, every
question has a time limit, and a bus that dies is a signal, not an exception.
"""

import itertools
import os
import socket
from dataclasses import dataclass

from jeepney import DBusAddress, HeaderFields, Message, MessageType, Parser, new_method_call
from jeepney.bus import get_bus
from jeepney.io.blocking import prep_socket
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from coach.adapters.message import THE_BUS, Body, Done, Heard, Service
from coach.adapters.unavailable import Unavailable

TIME_LIMIT_MS = 5000
"""How long a question may stay unanswered, in milliseconds."""
SEND_LIMIT_S = 1.0
"""How long connecting and writing may take, in seconds; a healthy bus needs less than 1 ms."""


@dataclass(slots=True)
class _Question:
    """A call that waits for its reply; ``timer`` is gone once the time limit passed."""

    done: Done
    late: Done | None
    timer: QTimer | None


class Bus(QObject):
    """An open connection.

    `heard` brings a `Heard` for each signal listened to. `lost` comes once, when the bus is gone;
    all open questions were answered with None by then.
    """

    heard = Signal(object)
    lost = Signal()

    def __init__(
        self,
        address: str = "",
        *,
        limit_ms: int = TIME_LIMIT_MS,
        parent: QObject | None = None,
    ) -> None:
        """Connect.

        Args:
            address: of the bus; empty for the session's own.
            limit_ms: how long a question may stay unanswered.
            parent: the owner.

        Raises:
            Unavailable: there is no such bus, or it does not let us in.
        """
        super().__init__(parent)
        self._socket = _connected(address or session_address())
        self._parser = Parser()
        self._limit_ms = limit_ms
        self._serials = itertools.count(1)
        self._questions: dict[int, _Question] = {}
        self._watch = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._read)
        self.ask(THE_BUS, "Hello")

    @property
    def alive(self) -> bool:
        """Whether the connection stands."""
        return self._watch.isEnabled()

    def ask(
        self,
        service: Service,
        method: str,
        signature: str = "",
        body: Body = (),
        done: Done = lambda _: None,
        late: Done | None = None,
    ) -> None:
        """Call a method.

        Args:
            service: whose.
            method: its name.
            signature: the D-Bus types of ``body``.
            body: its arguments.
            done: told the reply's body once; None for an error, or for none within the limit.
            late: told a reply that comes after that.
        """
        serial = next(self._serials)
        timer = QTimer(self, singleShot=True, interval=self._limit_ms)
        timer.timeout.connect(lambda: self._give_up(serial))
        self._questions[serial] = _Question(done, late, timer)
        timer.start()
        address = DBusAddress(service.path, service.name, service.interface)
        call = new_method_call(address, method, signature or None, body)
        self._send(call, serial)

    def listen(self, service: Service, member: str, first_argument: str = "") -> None:
        """Hear a signal of a service from now on; optionally only those about one name."""
        below = service.path.removesuffix("/")
        where = f"path='{below}'" if below == service.path else f"path_namespace='{below}'"
        rule = (
            f"type='signal',sender='{service.name}',{where},"
            f"interface='{service.interface}',member='{member}'"
        )
        if first_argument:
            rule += f",arg0='{first_argument}'"
        self.ask(THE_BUS, "AddMatch", "s", (rule,))

    def close(self) -> None:
        """Hang up for good, without a word to anybody who still waits."""
        self._watch.setEnabled(False)
        for question in self._questions.values():
            _stop(question)
        self._questions.clear()
        self._socket.close()
        self.deleteLater()

    def _send(self, message: Message, serial: int) -> None:
        if not self.alive:
            self._give_up(serial)
            return
        try:
            self._socket.sendall(message.serialise(serial=serial))
        except OSError:
            self._hang_up()

    def _read(self) -> None:
        try:
            data = self._socket.recv(65536, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._hang_up()
            return
        self._parser.add_data(data)
        while self.alive and (message := self._parser.get_next_message()):
            self._take(message)

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        match message.header.message_type:
            case MessageType.method_return:
                self._reply(fields[HeaderFields.reply_serial], tuple(message.body))
            case MessageType.error:
                self._reply(fields[HeaderFields.reply_serial], None)
            case MessageType.signal:
                interface, member = fields[HeaderFields.interface], fields[HeaderFields.member]
                path = fields[HeaderFields.path]
                self.heard.emit(Heard(interface, member, tuple(message.body), path))

    def _reply(self, serial: int, body: Body | None) -> None:
        question = self._questions.pop(serial, None)
        if question is None:
            return
        if question.timer is None:
            if question.late:
                question.late(body)
            return
        _stop(question)
        question.done(body)

    def _give_up(self, serial: int) -> None:
        """Answer a question with None; keep it in mind only if a late reply matters."""
        question = self._questions.pop(serial, None)
        if question is None or question.timer is None:
            return
        _stop(question)
        if question.late and self.alive:
            self._questions[serial] = question
        question.done(None)

    def _hang_up(self) -> None:
        if not self.alive:
            return
        self._watch.setEnabled(False)
        self._socket.close()
        for serial in list(self._questions):
            self._give_up(serial)
        self._questions.clear()
        self.lost.emit()


def session_address() -> str:
    """Return where the session's bus is, by the environment, else at its usual place.

    Raises:
        Unavailable: nothing tells.
    """
    if said := os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return said
    if runtime := os.environ.get("XDG_RUNTIME_DIR"):
        return f"unix:path={runtime}/bus"
    raise Unavailable("no session bus is known here")


def _connected(address: str) -> socket.socket:
    try:
        link: socket.socket = prep_socket(get_bus(address), timeout=SEND_LIMIT_S)
    except (OSError, ValueError, RuntimeError, KeyError) as fault:
        raise Unavailable(f"no bus at {address}: {fault}") from fault
    link.settimeout(SEND_LIMIT_S)
    return link


def _stop(question: _Question) -> None:
    if question.timer is not None:
        question.timer.stop()
        question.timer.deleteLater()
        question.timer = None
