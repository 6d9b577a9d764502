"""One coach per person, listening for orders from the command line and from a second start.

The lines are described in `coach.adapters.line`, the lock in `coach.adapters.alone`. The socket
is the standard library's in Qt's event loop: QtNetwork's would add 3 MB for all day.
"""

import json
import logging
import os
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from coach.adapters.alone import AlreadyRunning as AlreadyRunning  # noqa: PLC0414  raised here
from coach.adapters.alone import locked
from coach.adapters.files import Places
from coach.adapters.line import LONGEST_ORDER, VERSION
from coach.adapters.unavailable import Unavailable

Asked = Callable[[str], Mapping[str, Any]]

_PATIENCE_MS = 2_000
"""How long a caller may take to say its order."""
_MOST_CALLERS = 8
"""More callers at one time than that are hung up on."""

_log = logging.getLogger(__name__)


class Refused(Exception):
    """An order that cannot be followed; the message, one line, goes back to who gave it."""


class Switchboard(QObject):
    """Holds the lock that makes this the only coach, and answers orders.

    Args:
        places: whose lock and socket.
        asked: gets the order's words, returns what the answer says beside ``v`` and ``ok``, or
            raises `Refused`. It must not quit the program, but let it quit after it returned.
        parent: the object that keeps this one.

    Raises:
        AlreadyRunning: another coach holds the lock.
        Unavailable: the lock or the socket cannot be made here.
    """

    def __init__(self, places: Places, asked: Asked, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = places.socket
        self._asked = asked
        self._callers: set[_Caller] = set()
        places.make()
        self._lock = locked(places)
        try:
            self._server = self._listening()
        except OSError as fault:
            os.close(self._lock)
            raise Unavailable(f"cannot listen on {self._path}: {fault}") from fault
        self._notifier = QSocketNotifier(self._server.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._accept)

    def close(self) -> None:
        """Hang up, and let another coach start; to be called once."""
        self._notifier.setEnabled(False)
        for caller in tuple(self._callers):
            caller.hang_up()
        self._server.close()
        self._path.unlink(missing_ok=True)
        os.close(self._lock)

    def _listening(self) -> socket.socket:
        """Listen; the lock is ours, so a socket that lies there is a dead coach's."""
        self._path.unlink(missing_ok=True)
        server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            server.settimeout(0.0)
            server.bind(str(self._path))
            self._path.chmod(0o600)  # between these two lines the folder's 0700 keeps others out
            server.listen(_MOST_CALLERS)
        except OSError:
            server.close()
            raise
        return server

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except BlockingIOError:
                return
            except OSError:  # too many open files: wait, for the socket stays readable
                _log.exception("cannot take a call")
                self._notifier.setEnabled(False)
                QTimer.singleShot(_PATIENCE_MS, self, lambda: self._notifier.setEnabled(True))
                return
            if len(self._callers) >= _MOST_CALLERS:
                connection.close()
            else:
                self._callers.add(_Caller(connection, self._answer, self._callers.discard, self))

    def _answer(self, line: bytes) -> bytes:
        try:
            answer = json.dumps({"v": VERSION, "ok": True, **self._asked(_order(line))})
        except Refused as refusal:
            answer = json.dumps({"v": VERSION, "ok": False, "error": str(refusal)})
        except Exception:  # noqa: BLE001 - whatever an order breaks, the caller gets a line
            _log.exception("an order went wrong")
            answer = json.dumps({"v": VERSION, "ok": False, "error": "this went wrong"})
        return answer.encode() + b"\n"


class _Caller(QObject):
    """One connection: an order is read, an answer is sent, that is all; never waits for it."""

    def __init__(
        self,
        connection: socket.socket,
        answer: Callable[[bytes], bytes],
        gone: Callable[["_Caller"], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        connection.settimeout(0.0)
        self._connection = connection
        self._answer = answer
        self._gone = gone
        self._said = bytearray()
        self._notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._listen)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.hang_up)
        self._patience.start(_PATIENCE_MS)

    def hang_up(self) -> None:
        self._notifier.setEnabled(False)
        self._patience.stop()
        self._connection.close()
        self._gone(self)
        self.deleteLater()

    def _listen(self) -> None:
        try:
            part = self._connection.recv(LONGEST_ORDER)
        except BlockingIOError:
            return
        except OSError:
            part = b""
        self._said += part
        line, newline, _ = bytes(self._said).partition(b"\n")
        if newline or len(self._said) > LONGEST_ORDER:
            self._notifier.setEnabled(False)
            with suppress(OSError):  # gone, or not listening: an answer fits into the buffer whole
                self._connection.send(self._answer(line))
        elif part:
            return
        self.hang_up()


def _order(line: bytes) -> str:
    """Return the words of an order.

    Raises:
        Refused: the line is none.
    """
    if len(line) > LONGEST_ORDER:
        raise Refused("this line is too long")
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        raise Refused("this line is not JSON") from None
    match said:
        case {"v": int(version), "order": str(order)} if version == VERSION:
            return order
        case {"v": int(version)} if version != VERSION:
            raise Refused(f"this coach speaks version {VERSION}")
        case _:
            raise Refused('an order is {"v": 1, "order": "..."}')
