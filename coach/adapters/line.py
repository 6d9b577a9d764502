"""Speaks to the running coach: one order a line, one answer a line, in JSON.

Needs nothing but the standard library, so that `coach status` answers in tens of milliseconds.

An order is ``{"v": 1, "order": "status"}``, an answer ``{"v": 1, "ok": true, …}`` or
``{"v": 1, "ok": false, "error": "…"}``.
"""

import json
import socket

from coach.adapters.files import Places

VERSION = 1
LONGEST_ORDER = 4_096
"""Bytes of an order's line; a longer one is refused unread."""
LONGEST_ANSWER = 1_000_000
"""Bytes of an answer's line."""


class NotRunning(Exception):
    """Nobody listens, or nobody answers in time."""


def ask(places: Places, order: str, timeout_s: float = 2.0) -> str:
    """Send an order to the running coach; return its answer, a line of JSON.

    Raises:
        NotRunning: there is no running coach, or it is too busy to answer.
    """
    line = json.dumps({"v": VERSION, "order": order}).encode() + b"\n"
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(timeout_s)
            connection.connect(str(places.socket))
            connection.sendall(line)
            answer = _line(connection)
    except OSError as fault:  # no socket, a stale one, one of somebody else, too long a name
        raise NotRunning(str(fault)) from fault
    if not answer.endswith(b"\n"):
        raise NotRunning("the coach hung up")
    return answer.decode(errors="replace").strip()


def _line(connection: socket.socket) -> bytes:
    received = bytearray()
    while not received.endswith(b"\n") and len(received) < LONGEST_ANSWER:
        if not (part := connection.recv(65_536)):
            break
        received += part
    return bytes(received)
